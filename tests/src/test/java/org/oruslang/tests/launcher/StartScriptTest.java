package org.oruslang.tests.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The start script, in a copy of the repository that holds a launcher which shows how it was
 * started, and a Maven which notes that it was called.
 */
@DisabledOnOs(OS.WINDOWS)
class StartScriptTest {

  private static final String SHOWING_LAUNCHER =
      """
      package org.oruslang.launcher;

      public class OrusLauncher {
        public static void main(String[] args) {
          for (String arg : args) {
            System.out.println("[" + arg + "]");
          }
          System.out.println("heap " + Runtime.getRuntime().maxMemory() / (1 << 20));
          System.out.println("note " + System.getProperty("note"));
          System.out.println("terminal " + System.getProperty("orus.terminal"));
          System.out.println("depth " + (depth(0) > 100_000));
          System.exit(42);
        }

        private static int depth(int n) {
          return n > 100_000 ? n : depth(n + 1);
        }
      }
      """;

  private static final String NOTING_MAVEN =
      """
      #!/bin/sh
      echo "built with $JAVA_HOME"
      printf '%s\\n' "$@" >"$(dirname "$0")/maven-arguments"
      mkdir -p "$REPOSITORY/component/target/orus/lib"
      cp "$(dirname "$0")/launcher.jar" "$REPOSITORY/component/target/orus/lib/"
      cat >"$REPOSITORY/component/target/orus/lib/jars" <<END
      orus_build='1'
      orus_graal_version='1'
      orus_own_java=''
      orus_main_jars='launcher.jar'
      orus_graal_jars=''
      orus_tool_jars=''
      orus_editor_jars=''
      END
      exit "${MAVEN_FAILS:-0}"
      """;

  @TempDir static Path shared;
  @TempDir Path scratch;
  private Path repository;

  private record Run(int exitCode, List<String> out, String err) {}

  @BeforeAll
  static void makeLauncherAndMaven() throws IOException {
    Path source = Files.writeString(shared.resolve("OrusLauncher.java"), SHOWING_LAUNCHER);
    Path classes = shared.resolve("classes");
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", classes.toString(), source.toString());
    assertEquals(0, result);
    String entry = "org/oruslang/launcher/OrusLauncher.class";
    try (OutputStream file = Files.newOutputStream(shared.resolve("launcher.jar"));
        JarOutputStream jar = new JarOutputStream(file)) {
      jar.putNextEntry(new JarEntry(entry));
      Files.copy(classes.resolve(entry), jar);
      jar.closeEntry();
    }
    Path maven = Files.writeString(shared.resolve("mvn"), NOTING_MAVEN);
    Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @BeforeEach
  void makeRepository() throws IOException {
    repository = Files.createDirectories(scratch.resolve("a repo sitory"));
    Path script = Path.of(System.getProperty("orus.root")).resolve("orus");
    Files.copy(
        script, repository.resolve("orus"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
    Path start = Path.of("component/src/main/home/lib/start.sh");
    Files.createDirectories(repository.resolve(start).getParent());
    Files.copy(script.resolveSibling(start), repository.resolve(start));
    for (String folder : List.of("grammar", "language", "launcher", "component")) {
      Files.createDirectories(repository.resolve(folder).resolve("src/main"));
      Files.writeString(repository.resolve(folder).resolve("pom.xml"), "<project/>");
    }
    Files.writeString(repository.resolve("pom.xml"), "<project/>");
  }

  private Run run(Map<String, String> environment, String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(scratch.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("PATH", shared + ":" + System.getenv("PATH"));
    builder.environment().put("REPOSITORY", repository.toString());
    builder.environment().put("CDPATH", "/");
    for (String name : List.of("ORUS_JAVA_OPTIONS", "JAVA_OPTS", "ORUS_RUNTIME")) {
      builder.environment().remove(name);
    }
    builder.environment().put("ORUS_CACHE", "off");
    builder.environment().putAll(environment);
    Path err = scratch.resolve("err");
    Process process = builder.redirectError(err.toFile()).start();
    process.getOutputStream().close();
    List<String> out = new ArrayList<>(process.inputReader().lines().toList());
    return new Run(process.waitFor(), out, Files.readString(err));
  }

  private Run run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(repository.resolve("orus").toString()));
    command.addAll(List.of(arguments));
    return run(Map.of(), command.toArray(String[]::new));
  }

  private void age(Path file, int seconds) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(seconds)));
  }

  @Test
  void buildsOnFirstUseAndSaysSoOnStandardErrorOnly() throws Exception {
    Run first = run("x.orus");
    assertEquals("[x.orus]", first.out().getFirst());
    assertEquals(42, first.exitCode());
    assertEquals(
        "orus: building (first use, or the sources have changed) ...\nbuilt with "
            + System.getProperty("java.home")
            + "\n",
        first.err());
    List<String> maven = Files.readAllLines(shared.resolve("maven-arguments"));
    assertTrue(maven.contains("package"), maven.toString());
    assertTrue(maven.contains("-DskipTests"), maven.toString());
    assertTrue(maven.contains(repository.resolve("pom.xml").toString()), maven.toString());

    Run second = run("x.orus");
    assertEquals("", second.err());
    assertEquals(42, second.exitCode());
  }

  @Test
  void buildsAgainWhenASourceIsNewer() throws Exception {
    run("x.orus");
    Path source = repository.resolve("language/src/main/A.java");
    Files.writeString(source, "class A {}");
    age(source, 3_600);
    assertEquals("", run("x.orus").err());
    age(source, -2);
    assertTrue(run("x.orus").err().startsWith("orus: building"));
  }

  @Test
  void aFailedBuildEndsTheCommandAndIsTriedAgain() throws Exception {
    String script = repository.resolve("orus").toString();
    Run failed = run(Map.of("MAVEN_FAILS", "3"), script, "x.orus");
    assertEquals(1, failed.exitCode());
    assertEquals(List.of(), failed.out());
    assertTrue(failed.err().endsWith("orus: the build failed (see above)\n"), failed.err());
    assertTrue(run("x.orus").err().startsWith("orus: building"));
  }

  @Test
  void aLeftOverLockOfADeadBuildDoesNotBlock() throws Exception {
    Path lock = Files.createDirectories(repository.resolve("target/orus-build.lock"));
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Files.writeString(lock.resolve("pid"), dead.pid() + "\n");
    assertEquals(42, run("x.orus").exitCode());
    assertFalse(Files.exists(lock));
  }

  @Test
  void neverBuildsWhenToldNotTo() throws Exception {
    String script = repository.resolve("orus").toString();
    Run none = run(Map.of("ORUS_NO_BUILD", "1"), script, "x.orus");
    assertEquals(1, none.exitCode());
    assertTrue(none.err().contains("nothing to run"), none.err());
    run("x.orus");
    age(repository.resolve("pom.xml"), -2);
    assertEquals("", run(Map.of("ORUS_NO_BUILD", "1"), script, "x.orus").err());
  }

  @Test
  void startsThroughSymbolicLinks() throws Exception {
    Path folder = Files.createDirectories(scratch.resolve("bin of mine"));
    Path inner =
        Files.createSymbolicLink(folder.resolve("inner"), Path.of("../a repo sitory/orus"));
    Path outer = Files.createSymbolicLink(scratch.resolve("out er"), inner);
    assertEquals("[y]", run(Map.of(), outer.toString(), "y").out().getFirst());
    assertEquals("[y]", run(Map.of(), "a repo sitory/orus", "y").out().getFirst());
  }

  @Test
  void passesArgumentsUnchanged() throws Exception {
    Run run = run("-e", "print(\"a b\")\n\tx", "*", "$HOME", "", "--vm.", "\\n");
    assertEquals(
        List.of("[-e]", "[print(\"a b\")", "\tx]", "[*]", "[$HOME]", "[]", "[--vm.]", "[\\n]"),
        run.out().subList(0, 8));
  }

  @Test
  void givesTheJvmItsOptions() throws Exception {
    Run run = run("--check", "--vm.Xmx96m", "--vm.Dnote=a b*", "-e", "--vm.x", "f", "--vm.y");
    assertEquals(
        List.of("[--check]", "[-e]", "[--vm.x]", "[f]", "[--vm.y]"), run.out().subList(0, 5));
    assertEquals("note a b*", run.out().get(6));
    assertTrue(run.out().get(5).matches("heap 9\\d"), run.out().get(5));

    String script = repository.resolve("orus").toString();
    for (String variable : List.of("ORUS_JAVA_OPTIONS", "JAVA_OPTS")) {
      Run byEnvironment = run(Map.of(variable, "-Xmx96m  -Dnote=n*"), script, "x.orus");
      assertEquals("note n*", byEnvironment.out().get(2));
    }
  }

  @Test
  void givesTheProgramADeepStackAndSaysWhatIsATerminal() throws Exception {
    Run run = run("x.orus");
    assertTrue(run.out().contains("depth true"), run.out().toString());
    assertTrue(run.out().contains("terminal "), run.out().toString());
  }
}
