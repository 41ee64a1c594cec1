package org.oruslang.tests.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.oruslang.tests.component.TestHome.Result;

/** Installing, listing and removing components. */
@DisabledOnOs(OS.WINDOWS)
class GuTest {

  @TempDir Path scratch;
  private TestHome home;
  private SortedMap<String, String> before;

  @BeforeEach
  void makeHome() throws IOException {
    home = TestHome.create(scratch.resolve("a home"));
    before = home.tree();
  }

  private Path write(TestArchive archive) throws IOException {
    return archive.write(scratch.resolve("component.jar"));
  }

  private void install(TestArchive archive) throws IOException {
    assertEquals(new Result(0, "", ""), withoutOut(home.install(write(archive))));
  }

  private static Result withoutOut(Result result) {
    return new Result(result.exitCode(), "", result.err());
  }

  private void remove(String name) {
    assertEquals(new Result(0, "", ""), withoutOut(home.gu("remove", name)));
  }

  private void refuses(TestArchive archive, String message) throws IOException {
    SortedMap<String, String> tree = home.tree();
    Result result = home.install(write(archive));
    assertEquals(1, result.exitCode(), result.out());
    assertTrue(result.err().contains(message), result.err());
    assertEquals("", result.out());
    assertEquals(tree, home.tree());
  }

  @Test
  void installsFilesLinksAndPermissions() throws IOException {
    Result result =
        home.install(
            write(
                new TestArchive("org.test.one")
                    .header("x-GraalVM-Message-PostInst", "Run 'one'.\\nHave fun.\\n")));
    assertEquals(
        new Result(
            0,
            "Installed component: Test one (org.test.one, version 1.2.3)\n"
                + "Run 'one'.\nHave fun.\n",
            ""),
        result);
    assertEquals("code of one", home.read("languages/one/lib/code.jar"));
    assertEquals(
        Path.of("../languages/one/bin/one"),
        Files.readSymbolicLink(home.directory.resolve("bin/one")));
    assertEquals(
        "rwxr-xr-x",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(home.directory.resolve("bin/one"))));
    assertEquals(
        "rw-r--r--",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(home.directory.resolve("LICENSE_one"))));
    assertFalse(Files.exists(home.directory.resolve(".gu-transaction")));
  }

  @Test
  void registersAsTheGraalvmUpdaterDoes() throws IOException {
    install(
        new TestArchive("org.test.one")
            .requiring("(&(os_name=linux)(os_arch=amd64)(java_version=25))")
            .header("x-GraalVM-Working-Directories", "languages/one"));
    assertEquals(
        """
        Bundle-Name=Test one
        Bundle-RequireCapability-java_version=25
        Bundle-RequireCapability-os_arch=amd64
        Bundle-RequireCapability-os_name=linux
        Bundle-Symbolic-Name=org.test.one
        Bundle-Version=1.2.3
        x-GraalVM-Polyglot-Part=False
        x-GraalVM-Working-Directories=languages/one
        """,
        home.read("lib/installer/components/org.test.one.component"));
    assertEquals(
        List.of(
            "LICENSE_one",
            "bin/one",
            "languages/",
            "languages/one/",
            "languages/one/bin/",
            "languages/one/bin/one",
            "languages/one/lib/",
            "languages/one/lib/code.jar",
            "lib/installer/",
            "lib/installer/components/"),
        home.read("lib/installer/components/org.test.one.filelist").lines().toList());
  }

  @Test
  void removingLeavesTheHomeAsItWas() throws IOException {
    install(new TestArchive("org.test.one"));
    Result result = home.gu("remove", "org.test.one");
    assertEquals(
        new Result(0, "Removed component: Test one (org.test.one, version 1.2.3)\n", ""), result);
    assertEquals(before, home.tree());
  }

  @Test
  void theOrderOfRemovalsDoesNotMatter() throws IOException {
    for (List<String> order : List.of(List.of("one", "two"), List.of("two", "one"))) {
      install(new TestArchive("org.test.one"));
      install(new TestArchive("org.test.two"));
      remove(order.getFirst());
      String other = order.getLast();
      assertEquals("code of " + other, home.read("languages/" + other + "/lib/code.jar"));
      remove(other);
      assertEquals(before, home.tree());
    }
  }

  @Test
  void emptyDirectoriesOfTheHomeStay() throws IOException {
    Files.createDirectories(home.directory.resolve("lib/installer/components"));
    Files.createDirectories(home.directory.resolve("languages/one"));
    before = home.tree();
    install(new TestArchive("org.test.one"));
    remove("one");
    assertEquals(before, home.tree());
  }

  @Test
  void equalFilesOfTheHomeStay() throws IOException {
    Files.writeString(home.directory.resolve("LICENSE_one"), "free");
    Files.createSymbolicLink(
        home.directory.resolve("bin/one"), Path.of("../languages/one/bin/one"));
    before = home.tree();
    install(new TestArchive("org.test.one"));
    remove("one");
    assertEquals(before, home.tree());
  }

  @Test
  void equalFilesOfTwoComponentsGoWithTheLastOfThem() throws IOException {
    install(new TestArchive("org.test.one").entry("shared/file", "shared"));
    install(new TestArchive("org.test.two").entry("shared/file", "shared"));
    remove("one");
    assertEquals("shared", home.read("shared/file"));
    remove("two");
    assertEquals(before, home.tree());
  }

  @Test
  void differentFilesAreAConflict() throws IOException {
    Files.writeString(home.directory.resolve("LICENSE_one"), "not free");
    refuses(new TestArchive("org.test.one"), "Existing file contents differ");
    install(new TestArchive("org.test.two").entry("shared/file", "shared"));
    refuses(
        new TestArchive("org.test.three").entry("shared/file", "other"),
        "(of component org.test.two)");
  }

  @Test
  void thingsInTheWayAreAConflict() throws IOException {
    Files.createDirectory(home.directory.resolve("LICENSE_one"));
    refuses(new TestArchive("org.test.one"), "Something else is where a file must be");
    Files.writeString(home.directory.resolve("bin/two"), "");
    refuses(new TestArchive("org.test.two"), "Something else is where a symbolic link must be");
    Files.writeString(home.directory.resolve("languages"), "");
    refuses(new TestArchive("org.test.three"), "Not a directory");
  }

  @Test
  void doesNotWriteThroughALinkOutOfTheHome() throws IOException {
    Path outside = Files.createDirectory(scratch.resolve("outside"));
    Files.createSymbolicLink(home.directory.resolve("languages"), outside);
    refuses(new TestArchive("org.test.one"), "leads out of the home");
    assertEquals(1, FileTree.of(outside).size());
  }

  @Test
  void makesSomeLinksOnlyWhereTheHomeHasNothing() throws IOException {
    TestArchive archive =
        new TestArchive("org.test.one").linkWhereAbsent("bin/polyglot", "../languages/one/bin/one");
    install(archive);
    assertTrue(Files.isSymbolicLink(home.directory.resolve("bin/polyglot")));
    remove("one");
    assertEquals(before, home.tree());

    Files.writeString(home.directory.resolve("bin/polyglot"), "GraalVM's");
    before = home.tree();
    install(archive);
    assertEquals("GraalVM's", home.read("bin/polyglot"));
    remove("one");
    assertEquals(before, home.tree());
  }

  @Test
  void workingDirectoriesGoWithAllThatIsInThem() throws IOException {
    install(
        new TestArchive("org.test.one").header("x-GraalVM-Working-Directories", "languages/one"));
    Path cache = Files.createDirectories(home.directory.resolve("languages/one/cache/deep"));
    Files.writeString(cache.resolve("file"), "made later");
    Files.createSymbolicLink(cache.resolve("link"), home.directory.resolve("bin"));
    remove("one");
    assertEquals(before, home.tree());
  }

  @Test
  void strayFilesElsewhereStay() throws IOException {
    install(new TestArchive("org.test.one"));
    Files.writeString(home.directory.resolve("languages/one/mine"), "precious");
    remove("one");
    assertEquals("precious", home.read("languages/one/mine"));
    assertFalse(Files.exists(home.directory.resolve("languages/one/lib")));
  }

  @Test
  void aDirectoryOfTheHomeCannotBeAWorkingDirectory() throws IOException {
    refuses(
        new TestArchive("org.test.one").header("x-GraalVM-Working-Directories", "bin"),
        "working directory exists already");
  }

  @Test
  void doesNothingWhenTheComponentIsInstalled() throws IOException {
    install(new TestArchive("org.test.one"));
    SortedMap<String, String> installed = home.tree();
    Result again =
        home.install(write(new TestArchive("org.test.one").header("Bundle-Version", "2")));
    assertEquals(
        new Result(0, "Component Test one (org.test.one) is already installed.\n", ""), again);
    assertEquals(installed, home.tree());
  }

  @Test
  void replacesTheComponentWhenAsked() throws IOException {
    install(
        new TestArchive("org.test.one")
            .header("x-GraalVM-Working-Directories", "languages/one")
            .entry("languages/one/old/only", "old"));
    Files.writeString(home.directory.resolve("languages/one/old/cache"), "stale");
    Path newer =
        write(
            new TestArchive("org.test.one")
                .header("x-GraalVM-Working-Directories", "languages/one")
                .header("Bundle-Version", "2.0.0")
                .entry("languages/one/lib/code.jar", "newer code")
                .entry("languages/one/new/only", "new"));
    Result replaced = home.gu("install", "-r", "-L", newer.toString());
    assertEquals(0, replaced.exitCode(), replaced.err());
    assertEquals("newer code", home.read("languages/one/lib/code.jar"));
    assertEquals("new", home.read("languages/one/new/only"));
    assertFalse(Files.exists(home.directory.resolve("languages/one/old")));
    assertTrue(home.gu("list").out().contains("2.0.0"));
    remove("one");
    assertEquals(before, home.tree());
  }

  @Test
  void aDryRunChecksContentsAndChangesNothing() throws IOException {
    Path good = write(new TestArchive("org.test.one"));
    assertEquals(
        new Result(0, "Can be installed: Test one (org.test.one, version 1.2.3)\n", ""),
        home.gu("install", "--dry-run", "-L", good.toString()));
    assertEquals(before, home.tree());
    byte[] bytes = Files.readAllBytes(good);
    ZipBytes.corruptContent(bytes, "languages/one/lib/code.jar");
    Path bad = Files.write(scratch.resolve("bad.jar"), bytes);
    assertEquals(1, home.gu("install", "--dry-run", "-L", bad.toString()).exitCode());
  }

  @Test
  void checksOtherComponents() throws IOException {
    TestArchive two = new TestArchive("org.test.two").header("Require-Bundle", "org.test.one");
    refuses(two, "requires component org.test.one, which is not installed");
    install(new TestArchive("org.test.one"));
    install(two);
    Result result = home.gu("remove", "one");
    assertEquals(1, result.exitCode());
    assertTrue(result.err().contains("is required by org.test.two"), result.err());
    remove("two");
    remove("one");
    assertEquals(before, home.tree());
  }

  @Test
  void bundledComponentsStay() throws IOException {
    install(new TestArchive("org.test.one").header("x-GraalVM-Component-Distribution", "bundled"));
    Result result = home.gu("remove", "one");
    assertEquals(1, result.exitCode());
    assertTrue(result.err().contains("is part of the home"), result.err());
    assertEquals("code of one", home.read("languages/one/lib/code.jar"));
  }

  @Test
  void licencesAreAcceptedFirst() throws IOException {
    TestArchive archive =
        new TestArchive("org.test.one")
            .header("x-GraalVM-License-Type", "Some licence")
            .header("x-GraalVM-License-Path", "LICENSE_one");
    refuses(archive, "accept it with option -A");
    Result accepted = home.gu("install", "-A", "-L", write(archive).toString());
    assertEquals(0, accepted.exitCode(), accepted.err());
  }

  @Test
  void findsComponentsByTheLastPartOfTheirId() throws IOException {
    install(new TestArchive("org.test.one"));
    install(new TestArchive("org.test.two"));
    assertTrue(home.gu("info", "ONE").out().contains("Id: org.test.one"));
    Result none = home.gu("info", "three");
    assertEquals(new Result(1, "", "Error: Component three is not installed\n"), none);
    install(
        new TestArchive("com.other.one")
            .withoutEntry("LICENSE_one")
            .withoutEntry("languages/one/lib/code.jar"));
    Result ambiguous = home.gu("remove", "one");
    assertTrue(ambiguous.err().contains("ambiguous: com.other.one, org.test.one"), ambiguous.err());
  }

  @Test
  void listsComponents() throws IOException {
    assertEquals(2, home.gu("list").out().lines().count());
    install(new TestArchive("org.test.one").header("x-GraalVM-Stability-Level", "experimental"));
    String line = home.gu("list").out().lines().toList().get(2);
    assertEquals(
        List.of("org.test.one", "1.2.3", "Test one", "experimental"),
        List.of(line.split(" {2,}|(?<=3) +")));
    String verbose = home.gu("list", "-v", "-l").out();
    assertTrue(verbose.contains("Requires: os_arch amd64"), verbose);
    assertTrue(verbose.contains("    bin/one\n"), verbose);
  }

  @Test
  void tellsAboutArchives() throws IOException {
    String archive = write(new TestArchive("org.test.one")).toString();
    String text = TestHome.run(Map.of(), "info", "-L", "-l", archive).out();
    assertTrue(
        text.contains("Component: Test one\n    Id: org.test.one\n    Version: 1.2.3"), text);
    assertTrue(text.contains("bin/one -> ../languages/one/bin/one"), text);
  }

  @Test
  void installsIntoAGraalvm() throws IOException {
    home =
        TestHome.create(scratch.resolve("graalvm"), TestHome.JDK + "GRAALVM_VERSION=\"25.0.1\"\n");
    refuses(
        new TestArchive("org.test.one").requiring("(graalvm_version=25.0.2)"),
        "Newer GraalVM is required for Component Test one (org.test.one), install GraalVM at least"
            + " 25.0.2. The current version is 25.0.1");
    refuses(new TestArchive("org.test.one").requiring("(graalvm_version=24.2.0)"), "is obsolete");
    install(new TestArchive("org.test.one").requiring("(graalvm_version=25.0.1)"));
    install(new TestArchive("org.test.two").requiring("(graalvm_version=25.0.1.7-dev)"));
  }

  @Test
  void takesTheHomeFromTheEnvironment() throws IOException {
    String archive = write(new TestArchive("org.test.one")).toString();
    TestHome other = TestHome.create(scratch.resolve("other"));
    String javaHome = home.directory.toString();
    assertEquals(
        0, TestHome.run(Map.of("JAVA_HOME", javaHome), "install", "-L", archive).exitCode());
    assertEquals("code of one", home.read("languages/one/lib/code.jar"));
    Map<String, String> both =
        Map.of("JAVA_HOME", javaHome, "GRAALVM_HOME", other.directory.toString());
    assertEquals(0, TestHome.run(both, "install", "-L", archive).exitCode());
    assertEquals("code of one", other.read("languages/one/lib/code.jar"));
    Result none = TestHome.run(Map.of(), "list");
    assertEquals(
        new Result(1, "", "Error: No home given: use --home DIR, or set JAVA_HOME\n"), none);
  }

  @Test
  void refusesWhatIsNoHome() throws IOException {
    Path empty = Files.createDirectory(scratch.resolve("empty"));
    Result result = TestHome.run(Map.of(), "list", "--home=" + empty);
    assertEquals(1, result.exitCode());
    assertTrue(result.err().startsWith("Error: No Java home"), result.err());
    Result missing = TestHome.run(Map.of(), "list", "--home", "/no/such/place");
    assertEquals(new Result(1, "", "Error: No such Java home: /no/such/place\n"), missing);
  }

  @Test
  void installsThroughALinkToTheHome() throws IOException {
    Path link = Files.createSymbolicLink(scratch.resolve("jdk"), home.directory);
    String archive = write(new TestArchive("org.test.one")).toString();
    assertEquals(
        0, TestHome.run(Map.of(), "install", "-L", archive, "--home", link.toString()).exitCode());
    assertTrue(Files.isSymbolicLink(home.directory.resolve("bin/one")));
    assertEquals(0, TestHome.run(Map.of(), "remove", "one", "--home", link.toString()).exitCode());
    assertEquals(before, home.tree());
  }

  @Test
  void wrongCommandLinesAreExplained() {
    Map<List<String>, String> wrong =
        Map.of(
            List.of(), "No command given",
            List.of("instal"), "Unknown command: instal",
            List.of("install", "orus"), "There is no catalogue",
            List.of("install", "-L"), "No archive given",
            List.of("remove"), "No component given",
            List.of("list", "x"), "Unexpected argument: x",
            List.of("list", "-q"), "Unknown option: -q",
            List.of("available"), "needs a catalogue",
            List.of("list", "--home"), "--home needs a directory");
    wrong.forEach(
        (arguments, message) -> {
          Result result = TestHome.run(Map.of(), arguments.toArray(String[]::new));
          assertEquals(2, result.exitCode(), arguments.toString());
          assertTrue(result.err().contains(message), result.err());
        });
    assertTrue(TestHome.run(Map.of(), "--help").out().startsWith("Usage: gu"));
  }

  @Test
  void aDamagedRegistryIsReported() throws IOException {
    install(new TestArchive("org.test.one"));
    Path list = home.directory.resolve("lib/installer/components/org.test.one.filelist");
    Files.writeString(list, Files.readString(list) + "../../outside\n");
    Result result = home.gu("remove", "one");
    assertEquals(1, result.exitCode());
    assertTrue(result.err().contains("The registry is damaged in"), result.err());
    assertTrue(Files.exists(home.directory.resolve("bin/one"), LinkOption.NOFOLLOW_LINKS));
  }
}
