package org.oruslang.component.archive;

import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The permissions with which the files of a component are installed. */
final class ArchivePermissions {

  private static final Set<PosixFilePermission> UNLISTED =
      PosixFilePermissions.fromString("rw-r--r--");

  private static final Set<PosixFilePermission> LISTED_WITHOUT_VALUE =
      PosixFilePermissions.fromString("rwxr-xr-x");

  private final Map<ComponentPath, Set<PosixFilePermission>> listed = new HashMap<>();

  private ArchivePermissions() {}

  /**
   * Reads permissions such as {@code rwxr-xr-x} by path. Those of links mean nothing.
   *
   * @throws ComponentException if one is malformed or belongs to nothing in the archive
   */
  static ArchivePermissions parse(
      Map<String, String> permissions, Set<ComponentPath> files, ArchiveLinks links)
      throws ComponentException {
    ArchivePermissions result = new ArchivePermissions();
    for (Map.Entry<String, String> entry : permissions.entrySet()) {
      ComponentPath path = ComponentPath.of(entry.getKey());
      if (!files.contains(path) && !links.all().containsKey(path)) {
        throw new ComponentException("Permissions of a file that is not there: " + path);
      }
      String text = entry.getValue().strip();
      try {
        result.listed.put(
            path, text.isEmpty() ? LISTED_WITHOUT_VALUE : PosixFilePermissions.fromString(text));
      } catch (IllegalArgumentException e) {
        throw new ComponentException("Permissions of " + path + " are malformed: " + text);
      }
    }
    return result;
  }

  Set<PosixFilePermission> of(ComponentPath file) {
    return listed.getOrDefault(file, UNLISTED);
  }
}
