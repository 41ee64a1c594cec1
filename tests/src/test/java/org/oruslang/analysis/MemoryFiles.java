package org.oruslang.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Files that exist only here, below {@code /work}, and the workspace over them. */
final class MemoryFiles implements SourceFiles {

  static final Path ROOT = Path.of("/work");

  private final Map<Path, String> texts = new TreeMap<>();
  final Workspace workspace = new Workspace(this, List.of(ROOT), List.of());

  MemoryFiles put(String name, String... lines) {
    texts.put(ROOT.resolve(name), String.join("\n", lines) + "\n");
    workspace.changed(ROOT.resolve(name));
    return this;
  }

  Path path(String name) {
    return ROOT.resolve(name);
  }

  SourceAnalysis analysis(String name) {
    try {
      return workspace.analysis(path(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The offset of the {@code number}th place at which a text stands, counted from one. */
  int offset(String name, String text, int number) {
    int offset = -1;
    for (int i = 0; i < number; i++) {
      offset = texts.get(path(name)).indexOf(text, offset + 1);
    }
    if (offset < 0) {
      throw new AssertionError(text + " does not stand in " + name + " so often");
    }
    return offset;
  }

  @Override
  public boolean exists(Path file) {
    return texts.containsKey(file);
  }

  @Override
  public String read(Path file) throws IOException {
    String text = texts.get(file);
    if (text == null) {
      throw new NoSuchFileException(file.toString());
    }
    return text;
  }

  @Override
  public List<Path> list(Path folder) {
    return texts.keySet().stream().filter(file -> file.getParent().equals(folder)).toList();
  }
}
