package org.oruslang.tests.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command of an installation, with a launcher that shows how it was started. */
@DisabledOnOs(OS.WINDOWS)
class InstalledCommandTest {

  private static final String SHOWING_LAUNCHER =
      """
      package org.oruslang.launcher;

      public class OrusLauncher {
        public static void main(String[] args) {
          System.out.println(String.join("|", args));
          for (String word : new String[] {
            "note", "java.home", "java.class.path", "jdk.module.path", "jdk.module.upgrade.path",
            "truffle.UseFallbackRuntime"}) {
            System.out.println(word + " " + System.getProperty(word));
          }
        }
      }
      """;

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir static Path shared;
  @TempDir Path scratch;
  private Path home;
  private Path cache;

  private record Run(int exitCode, List<String> out, String err) {
    String value(String key) {
      return out.stream().filter(line -> line.startsWith(key + " ")).findFirst().orElseThrow();
    }
  }

  @BeforeAll
  static void makeLauncher() throws IOException {
    // On a busy machine, the tests would wait long for a process of low priority.
    Path nice = Files.writeString(shared.resolve("nice"), "#!/bin/sh\nshift 2\nexec \"$@\"\n");
    Files.setPosixFilePermissions(nice, PosixFilePermissions.fromString("rwxr-xr-x"));
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
  }

  @BeforeEach
  void makeInstallation() throws IOException {
    home = scratch.resolve("an in%stallation/orus");
    cache = home.resolve("cache");
    Path sources = Path.of(System.getProperty("orus.root"), "component/src/main/home");
    Path lib = Files.createDirectories(home.resolve("lib"));
    Files.copy(sources.resolve("lib/start.sh"), lib.resolve("start.sh"));
    Files.copy(shared.resolve("launcher.jar"), lib.resolve("launcher.jar"));
    Files.writeString(lib.resolve("training.orus"), "");
    writeJars("1");
    String command =
        Files.readString(sources.resolve("bin/command"))
            .replace("@main.class@", "org.oruslang.launcher.OrusLauncher");
    Path script =
        Files.writeString(Files.createDirectories(home.resolve("bin")).resolve("orus"), command);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void writeJars(String build) throws IOException {
    writeJars(build, "");
  }

  private void writeJars(String build, String ownJava) throws IOException {
    Files.writeString(
        home.resolve("lib/jars"),
        """
        orus_build='%s'
        orus_graal_version='1'
        orus_own_java='%s'
        orus_main_jars='launcher.jar'
        orus_graal_jars='optimising.jar'
        orus_tool_jars='tool.jar'
        orus_editor_jars='editor.jar'
        """
            .formatted(build, ownJava));
  }

  private Run run(Map<String, String> environment, Path command, String... arguments)
      throws Exception {
    List<String> words = new ArrayList<>(List.of(command.toString()));
    words.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(words).directory(scratch.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", shared + ":/usr/bin:/bin");
    builder.environment().put("HOME", scratch.toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("ORUS_CACHE", "off");
    builder.environment().put("CDPATH", "/");
    builder.environment().putAll(environment);
    Path err = scratch.resolve("err");
    Process process = builder.redirectError(err.toFile()).start();
    process.getOutputStream().close();
    List<String> out = new ArrayList<>(process.inputReader().lines().toList());
    return new Run(process.waitFor(), out, Files.readString(err));
  }

  private Run run(String... arguments) throws Exception {
    return run(Map.of(), home.resolve("bin/orus"), arguments);
  }

  private Run runWithCache(String... arguments) throws Exception {
    Run run = run(Map.of("ORUS_CACHE", ""), home.resolve("bin/orus"), arguments);
    assertEquals("", run.err());
    assertEquals(0, run.exitCode());
    return run;
  }

  /** The one cache of the installation, when it is complete and nobody makes another one. */
  private Path awaitCache() throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      List<Path> files = cacheFiles();
      if (!files.isEmpty() && files.stream().noneMatch(Files::isDirectory)) {
        List<Path> caches =
            files.stream().filter(file -> file.toString().endsWith(".aot")).toList();
        if (!caches.isEmpty()) {
          assertEquals(1, caches.size(), files.toString());
          return caches.getFirst();
        }
      }
      Thread.sleep(50);
    }
    throw new AssertionError("no cache: " + cacheFiles());
  }

  private List<Path> cacheFiles() throws IOException {
    if (!Files.isDirectory(cache)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(cache)) {
      return files.toList();
    }
  }

  @Test
  void startsThroughSymbolicLinksWithItsArguments() throws Exception {
    Path folder = Files.createDirectories(scratch.resolve("bin of mine"));
    Path inner =
        Files.createSymbolicLink(
            folder.resolve("inner"), Path.of("../an in%stallation/orus/bin/orus"));
    Path outer = Files.createSymbolicLink(scratch.resolve("out er"), inner);
    Run run = run(Map.of(), outer, "a b", "*", "");
    assertEquals("", run.err());
    assertEquals("a b|*|", run.out().getFirst());
    assertEquals("java.class.path " + home + "/lib/launcher.jar", run.value("java.class.path"));
    Run relative =
        run(Map.of("PATH", home + "/bin:/usr/bin:/bin"), Path.of("/usr/bin/env"), "orus", "x");
    assertEquals("x", relative.out().getFirst());
  }

  @Test
  void startsThroughALinkToItsFolder() throws Exception {
    Path link = Files.createSymbolicLink(scratch.resolve("programs"), home.resolve("bin"));
    Path bin = Files.createDirectories(scratch.resolve("usr local")).resolve("bin");
    Files.createSymbolicLink(bin, home.resolve("bin"));
    for (Path folder : List.of(link, bin, Path.of("programs"), Path.of("./usr local/bin"))) {
      Run run = run(Map.of(), folder.resolve("orus"), "x");
      assertEquals("x", run.out().getFirst(), run.err());
      assertEquals("java.class.path " + home + "/lib/launcher.jar", run.value("java.class.path"));
    }
  }

  @Test
  void aRuntimeOfItsOwnHasTruffleAsModules() throws Exception {
    Path jdk = Path.of(System.getProperty("java.home"));
    Path jre = Files.createSymbolicLink(home.resolve("jre"), jdk);
    writeJars("1", "25.0.3");
    Run plain = run("x");
    assertTrue(plain.err().contains("Unknown module: org.graalvm.truffle"), plain.err());
    Files.createDirectories(home.resolve("lib/graal"));
    Run graal = run("--runtime=graal", "x");
    // The module is not there; what counts is that it is asked for.
    String said = graal.out() + graal.err();
    assertTrue(said.contains("org.graalvm.truffle.runtime not found"), said);
    Files.delete(jre);
  }

  @Test
  void neverHasAnEmptyClassPath() throws Exception {
    Path java = Files.createDirectories(home.resolve("jre/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    writeJars("1", "25.0.3");
    Path jars = home.resolve("lib/jars");
    Files.writeString(jars, Files.readString(jars).replace("launcher.jar", ""));
    List<String> plain = run("x").out();
    assertEquals(home.resolve("lib/classes").toString(), plain.get(plain.indexOf("-cp") + 1));
    List<String> tools = run("--check", "x").out();
    assertEquals(
        home.resolve("lib/classes") + ":" + home.resolve("lib/tool.jar"),
        tools.get(tools.indexOf("-cp") + 1));
  }

  @Test
  void prefersTheRuntimeOfTheInstallation() throws Exception {
    Path jdk = Path.of(System.getProperty("java.home"));
    Path jre = Files.createSymbolicLink(home.resolve("jre"), jdk);
    writeJars("1", "25.0.3");
    Run run = run(Map.of("JAVA_HOME", "/nowhere"), home.resolve("bin/orus"), "x");
    assertEquals("x", run.out().getFirst(), run.err());
    Files.delete(jre);
    writeJars("1");

    Path enclosing = scratch.resolve("a jdk");
    Path installed = enclosing.resolve("languages/orus");
    Files.createDirectories(installed.getParent());
    Files.move(home, installed);
    Files.writeString(enclosing.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
    Path java = Files.createDirectories(enclosing.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho the java of the home\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    Run inside = run(Map.of(), installed.resolve("bin/orus"), "x");
    assertEquals(List.of("the java of the home"), inside.out());
  }

  @Test
  void saysThatThereIsNoJdk() throws Exception {
    // There may be one in the folders that the system itself has, so that none must be good enough.
    Path script = scratch.resolve("find-jdk");
    Files.writeString(
        script,
        "#!/bin/sh\n. '"
            + home.resolve("lib/start.sh")
            + "'\norus_try_jdk() { return 1; }\norus_find_jdk\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    Run run = run(Map.of(), script);
    assertEquals(1, run.exitCode());
    assertEquals(
        "find-jdk: no JDK 25 found. Install one (for example from https://adoptium.net) and set"
            + " JAVA_HOME to its folder.\n",
        run.err());
  }

  @Test
  void passesOverAnOldJava() throws Exception {
    Path old = Files.createDirectories(scratch.resolve("old/bin")).getParent();
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.9\"\n");
    Path java = Files.writeString(old.resolve("bin/java"), "#!/bin/sh\necho old\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path newer = Files.createDirectories(scratch.resolve(".jdks/temurin/bin")).getParent();
    Files.writeString(newer.resolve("release"), "JAVA_VERSION=\"25\"\n");
    Path newerJava = Files.writeString(newer.resolve("bin/java"), "#!/bin/sh\necho newer\n");
    Files.setPosixFilePermissions(newerJava, PosixFilePermissions.fromString("rwxr-xr-x"));
    Map<String, String> environment =
        Map.of("JAVA_HOME", old.toString(), "PATH", old + "/bin:/usr/bin:/bin");
    Run run = run(environment, home.resolve("bin/orus"), "x");
    // A JDK in one of the folders that the system itself has comes first.
    assertFalse(run.out().contains("old"), run.out().toString());
    assertEquals(0, run.exitCode(), run.err());
  }

  @Test
  void choosesTheRuntime() throws Exception {
    assertEquals("truffle.UseFallbackRuntime true", run("x").value("truffle.UseFallbackRuntime"));
    assertEquals(
        "truffle.UseFallbackRuntime true",
        run("--runtime=fallback", "x").value("truffle.UseFallbackRuntime"));
    Files.createDirectories(home.resolve("lib/graal"));
    assertFalse(run("x").value("java.class.path").contains("optimising.jar"));
    Run graal = run("--runtime=graal", "x", "--runtime=y");
    assertEquals("x|--runtime=y", graal.out().getFirst());
    assertTrue(graal.value("java.class.path").contains("/lib/optimising.jar"));
    assertEquals("truffle.UseFallbackRuntime null", graal.value("truffle.UseFallbackRuntime"));
    assertEquals(
        "jdk.module.upgrade.path " + home + "/lib/graal", graal.value("jdk.module.upgrade.path"));
    Run byEnvironment = run(Map.of("ORUS_RUNTIME", "graal"), home.resolve("bin/orus"), "x");
    assertEquals(
        graal.value("jdk.module.upgrade.path"), byEnvironment.value("jdk.module.upgrade.path"));
    Run unknown = run("--runtime=warp", "x");
    assertEquals(1, unknown.exitCode());
    assertEquals("orus: unknown runtime 'warp': use fallback or graal\n", unknown.err());
  }

  @Test
  void givesTheJvmItsOptions() throws Exception {
    Run run =
        run(
            "--vm.Dnote=a b*",
            "--vm.cp=/tmp/x y.jar",
            "--jvm.Xmx96m",
            "-e",
            "--vm.x",
            "f",
            "--vm.y");
    assertEquals("-e|--vm.x|f|--vm.y", run.out().getFirst());
    assertEquals("note a b*", run.value("note"));
    assertTrue(run.value("java.class.path").endsWith("/lib/tool.jar:/tmp/x y.jar"));
  }

  @Test
  void addsTheToolsWhenThereAreOptions() throws Exception {
    assertTrue(run("--check", "x").value("java.class.path").endsWith("/lib/tool.jar"));
    assertTrue(run("x", "--check").value("java.class.path").endsWith("/lib/launcher.jar"));
  }

  @Test
  void addsTheLanguageServerWhenItIsAskedFor() throws Exception {
    assertTrue(run("--lsp").value("java.class.path").endsWith("/lib/editor.jar"));
    assertTrue(run("-q", "--lsp").value("java.class.path").endsWith("/lib/editor.jar"));
    assertTrue(run("x", "--lsp").value("java.class.path").endsWith("/lib/launcher.jar"));
  }

  @Test
  void findsJarsThatUsersHaveAdded() throws Exception {
    Files.createDirectories(home.resolve("lib/more"));
    Files.writeString(home.resolve("lib/more/README"), "");
    Files.copy(shared.resolve("launcher.jar"), home.resolve("lib/more/other language.jar"));
    assertTrue(
        run("x")
            .value("java.class.path")
            .endsWith("/lib/launcher.jar:" + home + "/lib/more/other language.jar"));
  }

  @Test
  void makesACacheInTheBackgroundAndUsesIt() throws Exception {
    runWithCache("x");
    Path made = awaitCache();
    Run second = runWithCache("x", "y");
    assertEquals("x|y", second.out().getFirst());
    // Only a start that uses the cache opens this file, in which the JVM would complain.
    assertEquals(0, Files.size(cache.resolve("fallback.log")));
    Run told = runWithCache("--vm.Xlog:class+load:stdout", "x");
    assertTrue(
        told.out().stream()
            .anyMatch(
                line ->
                    line.contains("org.oruslang.launcher.OrusLauncher ")
                        && line.contains("shared objects file")),
        made.toString());
  }

  @Test
  void makesANewCacheForANewBuild() throws Exception {
    runWithCache("x");
    Path first = awaitCache();
    writeJars("2");
    runWithCache("x");
    Instant end = Instant.now().plus(PATIENCE);
    Path second = awaitCache();
    while (second.equals(first) && Instant.now().isBefore(end)) {
      Thread.sleep(50);
      second = awaitCache();
    }
    assertTrue(second.toString().endsWith("-2.aot"), second.toString());
  }

  @Test
  void remakesACacheThatDoesNotFit() throws Exception {
    runWithCache("x");
    Path made = awaitCache();
    long size = Files.size(made);
    Files.writeString(made, "no cache at all");
    // The JVM finds out and runs without, the next start has it made again.
    assertEquals("x", runWithCache("x").out().getFirst());
    assertTrue(Files.size(cache.resolve("fallback.log")) > 0);
    assertEquals("x", runWithCache("x").out().getFirst());
    Instant end = Instant.now().plus(PATIENCE);
    while (Files.size(awaitCache()) < size / 2 && Instant.now().isBefore(end)) {
      Thread.sleep(50);
    }
    runWithCache("x");
    assertEquals(0, Files.size(cache.resolve("fallback.log")));

    // Once a day at most: making it again does not help when something else is wrong.
    Files.writeString(made, "no cache at all");
    runWithCache("x");
    runWithCache("x");
    assertEquals("no cache at all", Files.readString(made));
    Files.setLastModifiedTime(
        cache.resolve("fallback.remade"), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    runWithCache("x");
    assertTrue(Files.size(awaitCache()) > size / 2);
  }

  @Test
  void usesTheCacheAfterTheInstallationHasMoved() throws Exception {
    runWithCache("x");
    awaitCache();
    Path moved = scratch.resolve("moved");
    Files.move(home, moved);
    Run run = run(Map.of("ORUS_CACHE", ""), moved.resolve("bin/orus"), "x");
    assertEquals("", run.err());
    assertEquals("x", run.out().getFirst());
    assertEquals(0, Files.size(moved.resolve("cache/fallback.log")));
  }

  @Test
  void usersOptionsDoNotSpoilTheCache() throws Exception {
    runWithCache("x");
    Path made = awaitCache();
    FileTime time = Files.getLastModifiedTime(made);
    runWithCache("--vm.XX:-UseSerialGC", "--vm.XX:+UseParallelGC", "--vm.XX:-UseCompressedOops");
    runWithCache("x");
    assertEquals(time, Files.getLastModifiedTime(made));
    assertEquals(made, awaitCache());
  }

  @Test
  void makesTheCacheWhenAskedTo() throws Exception {
    Path folder = scratch.resolve("a cache");
    Map<String, String> environment = Map.of("ORUS_CACHE", folder.toString());
    Run run = run(environment, home.resolve("bin/orus"), "--make-cache");
    assertEquals(new Run(0, List.of(), ""), run);
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      assertEquals(1, names.size(), names.toString());
      assertTrue(names.getFirst().matches("fallback-.*-1[.]aot"), names.toString());
    }
    Run off = run("--make-cache");
    assertEquals(1, off.exitCode());
    assertTrue(off.err().contains("no place for a cache"), off.err());
  }

  @Test
  void runsWhereNoCacheCanBeKept() throws Exception {
    Files.writeString(cache, "in the way");
    Run run = runWithCache("x");
    assertEquals("x", run.out().getFirst());
    assertEquals("in the way", Files.readString(cache));
  }

  @Test
  void aLeftOverLockOfADeadMakerDoesNotBlock() throws Exception {
    Path lock = Files.createDirectories(cache.resolve("making-fallback"));
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Files.writeString(lock.resolve("pid"), dead.pid() + "\n");
    runWithCache("x");
    awaitCache();
  }

  @Test
  void aLeftOverLockWithoutAMakerDoesNotBlock() throws Exception {
    Path lock = Files.createDirectories(cache.resolve("making-fallback"));
    Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    runWithCache("x");
    awaitCache();
  }

  @Test
  void makesTheCacheOfThisBuildWhileThatOfTheBuildBeforeIsBeingMade() throws Exception {
    Path lock = Files.createDirectories(cache.resolve("making-fallback"));
    Process maker =
        new ProcessBuilder("sh", "-c", "sleep 1; echo >fallback-25-0.aot; rm -r making-fallback")
            .directory(cache.toFile())
            .start();
    Files.writeString(lock.resolve("pid"), maker.pid() + "\n");
    runWithCache("--make-cache");
    assertEquals(0, maker.waitFor());
    assertTrue(awaitCache().toString().endsWith("-1.aot"), cacheFiles().toString());
  }
}
