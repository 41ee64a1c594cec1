package org.oruslang.tests.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command of the repository, with a Maven and a Java that show how they were called. */
@DisabledOnOs(OS.WINDOWS)
class RepositoryCommandTest {

  private static final Path SOURCES = Path.of(System.getProperty("orus.root"));

  private static final String START = "component/src/main/home/lib/start.sh";

  private static final String JARS =
      """
      orus_build='1'
      orus_graal_version='1'
      orus_own_java=''
      orus_main_jars='main.jar'
      orus_graal_jars=''
      orus_tool_jars=''
      orus_editor_jars=''
      """;

  @TempDir Path scratch;
  private Path root;
  private Path calls;

  private record Run(int exitCode, String out, String err) {}

  @BeforeEach
  void makeRepository() throws IOException {
    root = Files.createDirectories(scratch.resolve("a repo%sitory"));
    calls = Files.writeString(scratch.resolve("calls"), "");
    Files.createDirectories(root.resolve(START).getParent());
    Files.copy(SOURCES.resolve(START), root.resolve(START));
    Files.writeString(root.resolve("pom.xml"), "");
    script(root.resolve("orus"), Files.readString(SOURCES.resolve("orus")));
    Path jdk = Files.createDirectories(scratch.resolve("a jdk/bin")).getParent();
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
    script(
        jdk.resolve("bin/java"),
        "#!/bin/sh\nwhile [ \"$1\" != org.oruslang.launcher.OrusLauncher ]; do shift; done\nprintf '%s|' \"$@\"\n");
    maven("mkdir -p component/target/orus/lib && cp " + jars() + " component/target/orus/lib/jars");
  }

  private Path jars() throws IOException {
    return Files.writeString(scratch.resolve("jars"), JARS);
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Makes a Maven that does {@code work} in the repository. */
  private void maven(String work) throws IOException {
    script(
        scratch.resolve("tools/mvn"),
        "#!/bin/sh\necho \"$*\" >>" + calls + "\ncd '" + root + "' && " + work + "\n");
  }

  private Run run(Map<String, String> environment, Path command, String... arguments)
      throws Exception {
    List<String> words = new ArrayList<>(List.of(command.toString()));
    words.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(words).directory(scratch.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", scratch.resolve("tools") + ":/usr/bin:/bin");
    builder.environment().put("HOME", scratch.toString());
    builder.environment().put("JAVA_HOME", scratch.resolve("a jdk").toString());
    builder.environment().put("ORUS_CACHE", "off");
    builder.environment().put("CDPATH", "/");
    builder.environment().putAll(environment);
    Path out = scratch.resolve("out");
    Path err = scratch.resolve("err");
    int exitCode =
        builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    return new Run(exitCode, Files.readString(out), Files.readString(err));
  }

  private Run run(String... arguments) throws Exception {
    return run(Map.of(), root.resolve("orus"), arguments);
  }

  private static String launched(String arguments) {
    return "org.oruslang.launcher.OrusLauncher|" + arguments;
  }

  @Test
  void buildsAtFirstUseAndWhenASourceIsNewer() throws Exception {
    Run first = run("a b", "*", "");
    assertEquals(launched("a b|*||"), first.out(), first.err());
    assertTrue(first.err().startsWith("orus: building"), first.err());
    assertEquals(new Run(0, launched("x|"), ""), run("x"));
    assertEquals(1, Files.readAllLines(calls).size());

    Path source = root.resolve("language/src/main/java/A.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plus(Duration.ofHours(1))));
    assertEquals(launched("x|"), run("x").out());
    List<String> builds = Files.readAllLines(calls);
    assertEquals(2, builds.size());
    assertTrue(builds.getLast().contains("-pl component -am"), builds.getLast());
  }

  @Test
  void aFailedBuildEndsTheCommandAndIsRepeated() throws Exception {
    maven("false");
    for (int i = 1; i <= 2; i++) {
      Run run = run("x");
      assertEquals(1, run.exitCode());
      assertEquals("", run.out());
      assertTrue(run.err().endsWith("orus: the build failed (see above)\n"), run.err());
      assertEquals(i, Files.readAllLines(calls).size());
    }
    assertFalse(Files.exists(root.resolve("target/orus-build.lock")));
  }

  @Test
  void startsThroughSymbolicLinks() throws Exception {
    run("x");
    Path inner = Files.createSymbolicLink(scratch.resolve("in ner"), Path.of("a repo%sitory/orus"));
    Path outer = Files.createSymbolicLink(scratch.resolve("outer"), inner);
    Path folder = Files.createSymbolicLink(scratch.resolve("folder"), root);
    for (Path command : List.of(inner, outer, folder.resolve("orus"), Path.of("./outer"))) {
      assertEquals(new Run(0, launched("x|"), ""), run(Map.of(), command, "x"));
    }
  }

  @Test
  void saysWhatIsMissing() throws Exception {
    Run nothing = run(Map.of("ORUS_NO_BUILD", "1"), root.resolve("orus"), "x");
    assertEquals(1, nothing.exitCode());
    assertTrue(nothing.err().startsWith("orus: nothing to run in "), nothing.err());
    Files.delete(scratch.resolve("tools/mvn"));
    Path none = Files.createDirectories(scratch.resolve("none"));
    for (String tool : List.of("find", "head", "mkdir", "readlink", "rm", "cat", "mktemp", "mv")) {
      Files.createSymbolicLink(none.resolve(tool), Path.of("/usr/bin", tool));
    }
    Run noMaven = run(Map.of("PATH", none.toString()), root.resolve("orus"), "x");
    assertEquals(1, noMaven.exitCode());
    assertTrue(noMaven.err().contains("building Orus needs Maven 3.8.1"), noMaven.err());
  }

  @Test
  void saysThatThereIsNoJdk() throws Exception {
    // There may be one in the folders that the system itself has, so that none must be good enough.
    Path script = scratch.resolve("find-jdk");
    script(
        script,
        "#!/bin/sh\n. '"
            + root.resolve(START)
            + "'\norus_try_jdk() { return 1; }\norus_find_jdk\n");
    Run run = run(Map.of(), script);
    assertEquals(1, run.exitCode());
    assertEquals(
        "find-jdk: no JDK 25 found. Install one (for example from https://adoptium.net) and set"
            + " JAVA_HOME to its folder.\n",
        run.err());
  }
}
