import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Checks or rewrites the format of every {@code .java} file of the repository, but those that the
 * build makes.
 *
 * <p>Usage: {@code FormatSources --check|--write VERIFIED ROOT}. {@code VERIFIED} is a file that
 * remembers the digests of sources found well-formatted, so that an unchanged source costs one read
 * only. Exit code 1 means that {@code --check} found a file to format, or that one did not parse.
 */
final class FormatSources {
  private static final Set<String> SKIPPED = Set.of("target", ".git", "resources");

  public static void main(String[] args) throws Exception {
    boolean write = args[0].equals("--write");
    Path memory = Path.of(args[1]);
    Path root = Path.of(args[2]);
    Set<String> known =
        Files.exists(memory) ? new HashSet<>(Files.readAllLines(memory)) : new HashSet<>();
    Set<String> verified = Collections.synchronizedSet(new TreeSet<>());
    List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    Formatter formatter =
        new Formatter(JavaFormatterOptions.builder().reorderModifiers(true).build());

    sources(root).parallelStream()
        .forEach(
            file -> {
              String name = root.relativize(file).toString();
              try {
                String text = Files.readString(file);
                if (known.contains(digest(text))) {
                  verified.add(digest(text));
                  return;
                }
                String formatted = format(formatter, text);
                if (formatted.equals(text)) {
                  verified.add(digest(text));
                } else if (write) {
                  Files.writeString(file, formatted);
                  verified.add(digest(formatted));
                  System.out.println("formatted " + name);
                } else {
                  complaints.add(name + ": not in the project's format");
                }
              } catch (FormatterException | IOException e) {
                complaints.add(name + ": " + e.getMessage());
              }
            });

    Files.createDirectories(memory.getParent());
    Files.write(memory, verified);
    if (!complaints.isEmpty()) {
      complaints.stream().sorted().forEach(System.err::println);
      if (!write) {
        System.err.println("To format the sources: mvn -N -Pformat verify");
      }
      System.exit(1);
    }
  }

  private static List<Path> sources(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .filter(f -> !isSkipped(root.relativize(f)))
          .toList();
    }
  }

  private static boolean isSkipped(Path file) {
    for (Path part : file) {
      if (SKIPPED.contains(part.toString())) {
        return true;
      }
    }
    return false;
  }

  private static String format(Formatter formatter, String text) throws FormatterException {
    String imports =
        RemoveUnusedImports.removeUnusedImports(
            ImportOrderer.reorderImports(text, JavaFormatterOptions.Style.GOOGLE));
    return formatter.formatSource(imports);
  }

  private static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
