package org.oruslang.tests.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Orus is built from is fixed, and what is built does not use the network. */
class SupplyChainTest {

  private static final Path ROOT = Path.of(System.getProperty("orus.root"));

  /** Addresses in the text of documents; nothing is opened with them. */
  private static final Set<String> ALLOWED = Set.of("java/net/URI", "java/net/URISyntaxException");

  private static final Pattern NETWORK =
      Pattern.compile(
          "(?:java|javax)/(?:net|rmi|naming)/[A-Za-z/]+|java/nio/channels/\\w*Socket\\w*");

  private static List<Path> files(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(suffix))
          .filter(file -> !file.toString().contains("node_modules"))
          .sorted()
          .toList();
    }
  }

  @Test
  void versionsAreFixed() throws IOException {
    List<String> loose = new ArrayList<>();
    int versions = 0;
    Pattern version = Pattern.compile("<(\\w[\\w.-]*version|version)>([^<]*)</");
    for (Path pom : files(ROOT, "pom.xml")) {
      if (pom.toString().contains("/target/")) {
        continue;
      }
      Matcher matcher = version.matcher(Files.readString(pom));
      while (matcher.find()) {
        String value = matcher.group(2);
        boolean ranges = value.matches(".*[\\[(,].*|LATEST|RELEASE");
        boolean ownSnapshot = value.equals("0.1.0-SNAPSHOT");
        if (ranges && !value.equals("${jdk.build.range}")
            || value.endsWith("-SNAPSHOT") && !ownSnapshot) {
          loose.add(pom + ": " + value);
        }
        versions++;
      }
    }
    assertEquals(List.of(), loose);
    assertTrue(versions > 50, versions + " versions");
  }

  @Test
  void pluginsHaveVersions() throws IOException {
    Set<String> managed = new TreeSet<>();
    Set<String> used = new TreeSet<>();
    Pattern plugin =
        Pattern.compile(
            "<plugin>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>(\\s*<version>)?");
    for (Path pom : files(ROOT, "pom.xml")) {
      if (pom.toString().contains("/target/")) {
        continue;
      }
      Matcher matcher = plugin.matcher(Files.readString(pom));
      while (matcher.find()) {
        used.add(matcher.group(2));
        if (matcher.group(3) != null) {
          managed.add(matcher.group(2));
        }
      }
    }
    used.removeAll(managed);
    assertEquals(Set.of(), used);
    assertTrue(managed.size() > 10, managed::toString);
  }

  /** Debuggers, whose jars are not ours, listen where the user says so. */
  @Test
  void orusDoesNotUseTheNetwork() throws IOException {
    Set<String> used = new TreeSet<>();
    int classes = 0;
    for (String module : List.of("grammar", "language", "launcher", "component")) {
      for (Path file : files(ROOT.resolve(module).resolve("target/classes"), ".class")) {
        Matcher names =
            NETWORK.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        while (names.find()) {
          if (!ALLOWED.contains(names.group())) {
            used.add(file.getFileName() + " uses " + names.group());
          }
        }
        classes++;
      }
    }
    assertEquals(Set.of(), used);
    assertTrue(classes > 500, classes + " classes");
  }
}
