package org.oruslang.tests.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a directory holds, in a form that can be compared. */
final class FileTree {

  private FileTree() {}

  /** Kind, permissions and content by path. */
  static SortedMap<String, String> of(Path root) throws IOException {
    SortedMap<String, String> tree = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      paths.forEach(path -> tree.put(root.relativize(path).toString(), describe(path)));
    }
    return tree;
  }

  private static String describe(Path path) {
    try {
      if (Files.isSymbolicLink(path)) {
        return "link to " + Files.readSymbolicLink(path);
      }
      String permissions =
          PosixFilePermissions.toString(
              Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
      if (Files.isDirectory(path)) {
        return permissions + " directory";
      }
      byte[] content = Files.readAllBytes(path);
      return permissions
          + " "
          + (content.length < 200
              ? new String(content, StandardCharsets.UTF_8)
              : HexFormat.of().formatHex(sha256(content)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] sha256(byte[] content) {
    try {
      return java.security.MessageDigest.getInstance("SHA-256").digest(content);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
