package org.oruslang.tests.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Java example of the manual as a user has it: a Maven project in a folder of its own, whose
 * one dependency brings Orus.
 *
 * <p>Its local repository holds what {@code mvn install} would put there, which are the artifacts
 * that this build has made, never those that somebody has installed. For everything else it leads
 * to the local repository of this build, so that what the build has fetched is not fetched again.
 */
class OutsideProjectIT {

  private static final Path ROOT = Path.of(System.getProperty("orus.root"));
  private static final String VERSION = System.getProperty("orus.version");
  private static final long LIMIT_MINUTES = 10;
  private static final int LINES = 7;

  @TempDir Path folder;

  private Path project;
  private Path repository;

  @BeforeEach
  void copyTheProjectOutOfTheRepository() throws IOException {
    project = folder.resolve("project");
    Path example = ROOT.resolve("docs/examples/java");
    try (Stream<Path> files = Files.walk(example)) {
      for (Path file : files.filter(each -> !each.startsWith(example.resolve("target"))).toList()) {
        Files.copy(file, project.resolve(example.relativize(file).toString()));
      }
    }
    repository = Files.createDirectories(ROOT.resolve("tests/target/outside-project/repository"));
    Path known = Path.of(System.getProperty("orus.localRepository"));
    linkAll(known, repository, "org");
    Path org = Files.createDirectories(repository.resolve("org"));
    linkAll(known.resolve("org"), org, "oruslang");
    publish("orus-parent", ROOT);
    publish("orus-grammar", ROOT.resolve("grammar"));
    publish("orus-language", ROOT.resolve("language"));
    publish("orus-community", ROOT.resolve("component/community"));
  }

  private static void linkAll(Path from, Path to, String except) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(each -> !each.endsWith(except)).toList()) {
        Path link = to.resolve(file.getFileName());
        if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
          Files.createSymbolicLink(link, file);
        }
      }
    }
  }

  /** Puts an artifact that the build has made where {@code mvn install} puts it. */
  private void publish(String artifact, Path module) throws IOException {
    Path place = repository.resolve(Path.of("org/oruslang", artifact, VERSION));
    Files.createDirectories(place);
    Path pom = place.resolve(artifact + "-" + VERSION + ".pom");
    Files.copy(module.resolve("pom.xml"), pom, StandardCopyOption.REPLACE_EXISTING);
    String jar = artifact + "-" + VERSION + ".jar";
    if (Files.readString(module.resolve("pom.xml")).contains("<packaging>pom</packaging>")) {
      return;
    }
    Files.copy(
        module.resolve("target").resolve(jar),
        place.resolve(jar),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private List<String> maven(String... arguments) throws Exception {
    List<String> words =
        new ArrayList<>(List.of(Path.of(System.getProperty("orus.maven"), "bin/mvn").toString()));
    words.addAll(List.of("-B", "-q", "-Dmaven.repo.local=" + repository));
    words.addAll(List.of(arguments));
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder = new ProcessBuilder(words).directory(project.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().keySet().removeAll(List.of("MAVEN_OPTS", "MAVEN_ARGS", "CLASSPATH"));
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    process.getOutputStream().close();
    boolean ended = process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES);
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    String text = Files.readString(output, StandardCharsets.UTF_8);
    assertTrue(ended, text);
    assertEquals(0, process.exitValue(), text);
    // Maven's own warnings come before what the program prints.
    List<String> lines = text.lines().dropWhile(line -> !line.startsWith("Ada")).toList();
    return lines.subList(0, Math.min(lines.size(), LINES));
  }

  private static List<String> expected(String engine) {
    return List.of(
        "Ada saves 12.55",
        "Bob saves 0.0",
        "Bob saves 1.2000000000000002",
        "refused: Invalid argument when executing '<fn discount>'(language: Orus, type: fn(Order) ->"
            + " f64). Expected a value of type Order, got string Provided arguments: ['no"
            + " order'(language: Java, type: java.lang.String)].",
        "line 1 has a mistake",
        "sum 926193",
        "engine " + engine);
  }

  @Test
  void aProjectWithOneDependencyRunsOnAPlainJdk() throws Exception {
    assertEquals(expected("Interpreted"), maven("compile", "exec:exec"));
  }

  @Test
  void aProjectWithOneDependencyRunsWithGraal() throws Exception {
    assertEquals(expected("GraalVM CE"), maven("-Pgraal", "compile", "exec:exec"));
  }
}
