package org.oruslang.launcher.lsp;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.oruslang.analysis.SourceFiles;
import org.oruslang.grammar.SourceDecoder;

/** The texts that the editor holds, and the files on the disk below them. */
final class OpenDocuments implements SourceFiles {

  /** How many files of a folder are looked through for uses of a name. */
  private static final int MOST_FILES = 5_000;

  private static final Set<String> SKIPPED = Set.of("node_modules", "target", "build");

  private final Map<Path, String> texts = new HashMap<>();

  /** Makes the editor's text the text of a file. */
  void put(Path file, String text) {
    texts.put(file, text);
  }

  /** Makes the disk's text the text of a file again. */
  void remove(Path file) {
    texts.remove(file);
  }

  Set<Path> open() {
    return Set.copyOf(texts.keySet());
  }

  boolean isOpen(Path file) {
    return texts.containsKey(file);
  }

  @Override
  public boolean exists(Path file) {
    return texts.containsKey(file) || Files.isRegularFile(file);
  }

  @Override
  public String read(Path file) throws IOException {
    String text = texts.get(file);
    return text != null ? text : SourceDecoder.decode(Files.readAllBytes(file));
  }

  @Override
  public List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The Orus files below a folder, hidden ones and those of builds excepted. */
  static List<Path> below(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            String name = path.equals(folder) ? "" : path.getFileName().toString();
            return name.startsWith(".") || SKIPPED.contains(name)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && file.toString().endsWith(".orus")) {
              found.add(file);
            }
            return found.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }
}
