package org.oruslang.component.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

  private static final Set<String> OF_GRAAL =
      Set.of("truffle-runtime", "truffle-compiler", "jniutils");

  private static final Set<String> OF_TOOLS = Set.of("json", "jline");

  private static final Pattern FILE_NAME = Pattern.compile("(.+?)-(\\d.*)\\.jar");

  /**
   * The library in {@code file}, which is named {@code artifact-version.jar}.
   *
   * @param licenses {@code group|licence|contained} by artifact
   * @param checksums the SHA-256 of its content by file name
   * @throws IOException if the licence of the library is not known, or its content is another one
   */
  static Library of(Path file, Map<String, String> licenses, Map<String, String> checksums)
      throws IOException {
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
    String checksum = HexFormat.of().formatHex(Sha256.of(Files.readAllBytes(file)));
    if (!checksum.equals(checksums.get(file.getFileName().toString()))) {
      throw new IOException(
          "The content of this library is not the one that checksums.properties lists: "
              + file.getFileName()
              + " = "
              + checksum);
    }
    String[] parts = entry.split("\\|");
    return new Library(
        file, parts[0], artifact, version, parts[1], parts.length > 2 ? parts[2] : "");
  }

  /** When commands need a library. */
  enum Use {
    /** Always. */
    MAIN,
    /** For the optimising runtime. */
    GRAAL,
    /** For what options ask for, such as the debugger, and for interactive sessions. */
    TOOL,
    /** For the language server. */
    EDITOR;

    /** As the file {@code lib/jars} calls it. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Use use() {
    if (OF_GRAAL.contains(artifact)) {
      return Use.GRAAL;
    } else if (group.equals("com.google.code.gson") || group.equals("org.eclipse.lsp4j")) {
      return Use.EDITOR;
    }
    boolean isTool = group.equals("org.graalvm.tools") || OF_TOOLS.contains(artifact);
    return isTool ? Use.TOOL : Use.MAIN;
  }

  /**
   * Whether a standalone has it as a module of its Java runtime: what every start needs, and what
   * that requires. Opening the jars would take a part of each start.
   */
  boolean isModuleOfRuntime() {
    return use() == Use.MAIN || artifact.equals("jline");
  }

  String fileName() {
    return file.getFileName().toString();
  }

  byte[] content() throws IOException {
    return Files.readAllBytes(file);
  }
}
