package org.oruslang.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where a {@link Workspace} gets texts from: an editor's buffers and, below them, the disk. */
public interface SourceFiles {

  /** Whether there is a file. */
  boolean exists(Path file);

  /**
   * The text of a file.
   *
   * @throws IOException if it cannot be read
   */
  String read(Path file) throws IOException;

  /** The files and folders in a folder; none if there is no such folder. */
  List<Path> list(Path folder);
}
