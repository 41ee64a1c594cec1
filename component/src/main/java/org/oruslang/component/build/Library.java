package org.oruslang.component.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A jar of the installation.
 *
 * @param file where it is now
 * @param group Maven group
 * @param artifact Maven artifact
 * @param version Maven version
 * @param license SPDX id of its licence
 * @param contained what of other origin it contains, or empty
 */
record Library(
    Path file, String group, String artifact, String version, String license, String contained) {

  private static final Pattern FILE_NAME = Pattern.compile("(.+?)-(\\d.*)\\.jar");

  /**
   * The library in {@code file}, which is named {@code artifact-version.jar}.
   *
   * @param licenses {@code group|licence|contained} by artifact
   * @throws IOException if the licence of the library is not known
   */
  static Library of(Path file, Map<String, String> licenses) throws IOException {
    Matcher name = FILE_NAME.matcher(file.getFileName().toString());
    if (!name.matches()) {
      throw new IOException("The name of the library tells no version: " + file);
    }
    String artifact = name.group(1);
    String version = name.group(2);
    if (artifact.startsWith("orus-")) {
      return new Library(file, "org.oruslang", artifact, version, "MIT", "");
    }
    String entry = licenses.get(artifact);
    if (entry == null) {
      throw new IOException("The licence of this library is not listed: " + artifact);
    }
    String[] parts = entry.split("\\|");
    return new Library(
        file, parts[0], artifact, version, parts[1], parts.length > 2 ? parts[2] : "");
  }

  /** Whether it is needed for tools only, such as the debugger. */
  boolean isTool() {
    return group.equals("org.graalvm.tools") || artifact.equals("json");
  }

  /** Whether it is needed for the language server only. */
  boolean isForEditors() {
    return group.equals("org.eclipse.lsp4j") || artifact.equals("gson");
  }

  String fileName() {
    return file.getFileName().toString();
  }

  byte[] content() throws IOException {
    return Files.readAllBytes(file);
  }
}
