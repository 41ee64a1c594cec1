package org.oruslang.component.home;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.oruslang.component.archive.ComponentException;
import org.oruslang.component.archive.ComponentPath;

/** The paths of a component in the real directories of a home. */
final class HomePaths {

  private HomePaths() {}

  /** The path of {@code file}, which lies in {@code root}. */
  static ComponentPath relative(Path root, Path file) {
    return new ComponentPath(root.relativize(file).toString().replace(File.separatorChar, '/'));
  }

  /**
   * Checks that no symbolic link of the home leads {@code path} out of {@code root}.
   *
   * @param root the real path of the home
   * @throws ComponentException if one does, or if a file stands where a directory is needed
   */
  static void checkInside(Path root, ComponentPath path) throws IOException, ComponentException {
    for (ComponentPath ancestor : path.ancestors()) {
      checkDirectory(root, ancestor);
    }
  }

  /** Checks that {@code path}, if it exists, is a directory inside {@code root}. */
  static void checkDirectory(Path root, ComponentPath path) throws IOException, ComponentException {
    Path directory = path.in(root);
    if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(directory)) {
      throw new ComponentException("Not a directory: " + directory);
    }
    Path real = directory.toRealPath();
    if (!real.startsWith(root)) {
      throw new ComponentException(
          "Directory %s leads out of the home, to %s".formatted(directory, real));
    }
  }
}
