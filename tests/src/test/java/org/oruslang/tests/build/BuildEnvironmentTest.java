package org.oruslang.tests.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.graalvm.polyglot.Engine;
import org.junit.jupiter.api.Test;

/** What every other test takes for granted about the JVM and the class path it runs with. */
class BuildEnvironmentTest {
  @Test
  void testsRunOnTheBuildJdk() {
    assertEquals(25, Runtime.version().feature());
  }

  @Test
  void testsSeeTheRootOfTheRepository() {
    Path root = Path.of(System.getProperty("orus.root"));
    assertTrue(Files.isRegularFile(root.resolve("pom.xml")));
    assertTrue(Files.isDirectory(root.resolve("docs")));
  }

  @Test
  void languageTellsTheVersionOfTheProject() {
    try (Engine engine = Engine.newBuilder("orus").build()) {
      assertEquals(
          System.getProperty("orus.version"), engine.getLanguages().get("orus").getVersion());
    }
  }

  /** An older core on the class path, pulled in by a tool or a test kit, fails in obscure ways. */
  @Test
  void coreOfGraalvmIsOfThePinnedVersion() {
    String pinned = System.getProperty("orus.graalvm.version");
    List<String> core =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).getFileName().toString())
            .filter(name -> name.matches("(polyglot|truffle-api|truffle-runtime)-[0-9].*[.]jar"))
            .sorted()
            .toList();
    assertEquals(
        Stream.of("polyglot", "truffle-api", "truffle-runtime")
            .map(name -> name + "-" + pinned + ".jar")
            .toList(),
        core);
  }
}
