package org.oruslang.tests.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.oruslang.tests.component.TestHome.Result;

/**
 * Archives that are refused with a message, and leave everything in and around a home as it was.
 */
@DisabledOnOs(OS.WINDOWS)
class BadArchiveTest {

  private static final String CODE = "languages/one/lib/code.jar";
  private static final String DIGEST = "SHA-256-Digest";

  @TempDir Path scratch;

  private record Case(String name, byte[] archive, String message) {}

  private static Case bad(String name, String message, UnaryOperator<TestArchive> change) {
    return new Case(name, change.apply(new TestArchive("org.test.one")).bytes(), message);
  }

  private static Case damaged(String name, String message, UnaryOperator<byte[]> change) {
    return new Case(name, change.apply(new TestArchive("org.test.one").bytes()), message);
  }

  private static Case withoutHeader(String header) {
    return bad(
        "no " + header,
        "Required header is missing: " + header,
        archive -> archive.withoutHeader(header));
  }

  private static Case withHeader(String header, String value, String message) {
    return bad(header + ": " + value, message, archive -> archive.header(header, value));
  }

  private static Case withRequirement(String filter, String message) {
    return bad(filter, message, archive -> archive.requiring(filter));
  }

  private static Case withEntry(String entry, String message) {
    return bad("entry " + entry, message, archive -> archive.entry(entry, "evil"));
  }

  private static Case withLink(String link, String target, String message) {
    return bad("link " + link + " -> " + target, message, archive -> archive.link(link, target));
  }

  private static Stream<Case> containers() {
    return Stream.of(
        damaged("empty file", "Not a readable archive", zip -> new byte[0]),
        damaged(
            "text file", "Not a readable archive", zip -> "hello".getBytes(StandardCharsets.UTF_8)),
        damaged(
            "truncated in the middle",
            "Not a readable archive",
            zip -> Arrays.copyOf(zip, zip.length / 2)),
        damaged(
            "truncated at the end",
            "Not a readable archive",
            zip -> Arrays.copyOf(zip, zip.length - 30)),
        damaged(
            "changed content",
            "Archive is damaged at " + CODE,
            zip -> ZipBytes.corruptContent(zip, CODE)),
        damaged(
            "changed links",
            "Archive is damaged at META-INF/symlinks",
            zip -> ZipBytes.corruptContent(zip, "META-INF/symlinks")),
        damaged(
            "content longer than declared",
            "Archive is damaged at " + CODE,
            zip -> ZipBytes.changeSize(zip, CODE, 3)),
        damaged(
            "content shorter than declared",
            "Archive is damaged at " + CODE,
            zip -> ZipBytes.changeSize(zip, CODE, 1 << 20)),
        new Case(
            "entry there twice",
            ZipBytes.rename(
                new TestArchive("org.test.one").entry("languages/one/lib/code.jbr", "evil").bytes(),
                "languages/one/lib/code.jbr",
                CODE),
            "Entry is there twice: " + CODE),
        bad(
            "digest of other content",
            "Archive is damaged at META-INF/symlinks",
            archive ->
                Stream.of(
                        "META-INF/symlinks",
                        "META-INF/permissions",
                        "LICENSE_one",
                        "languages/one/bin/one",
                        CODE)
                    .reduce(
                        archive,
                        (a, entry) ->
                            a.section(
                                entry, DIGEST, Base64.getEncoder().encodeToString(new byte[32])),
                        (a, b) -> a)),
        bad(
            "entry without digest",
            "The manifest has no digest of",
            archive -> archive.section(CODE, DIGEST, "AAAA")),
        bad(
            "malformed digest",
            "Digest of " + CODE + " is malformed",
            archive -> archive.section(CODE, DIGEST, "?")));
  }

  private static Stream<Case> descriptions() {
    return Stream.of(
        bad("no manifest", "Archive has no manifest", TestArchive::withoutManifest),
        bad(
            "malformed manifest",
            "Manifest is malformed",
            archive -> archive.withoutManifest().entry("META-INF/MANIFEST.MF", "no colon\n")),
        withoutHeader("Bundle-Symbolic-Name"),
        withoutHeader("Bundle-Name"),
        withoutHeader("Bundle-Version"),
        withoutHeader("Bundle-RequireCapability"),
        withHeader("Bundle-Symbolic-Name", "../evil", "Component id is malformed"),
        withHeader("Bundle-Symbolic-Name", "org..one", "Component id is malformed"),
        withHeader("Bundle-Version", "one", "Version is malformed"),
        withHeader("Bundle-RequireCapability", "linux", "is malformed: linux"),
        withHeader(
            "Bundle-RequireCapability", "org.other; filter:=\"(a=b)\"", "is malformed: org.other"),
        withHeader("x-GraalVM-Polyglot-Part", "maybe", "is malformed: maybe"),
        withHeader("x-GraalVM-Working-Directories", "../..", "Path leaves the home"),
        withHeader("x-GraalVM-Working-Directories", "/etc", "Path is absolute"),
        withHeader("Require-Bundle", "a b", "Component id is malformed"),
        bad(
            "licence that is not there",
            "Archive lacks the licence LICENSE_two",
            archive ->
                archive
                    .header("x-GraalVM-License-Type", "L")
                    .header("x-GraalVM-License-Path", "LICENSE_two")),
        bad(
            "malformed properties",
            "Entry is malformed: META-INF/symlinks",
            archive -> archive.link("bin/a", "\\uZZZZ")),
        withRequirement("(|(os_name=linux)(os_name=macos))", "is malformed"),
        withRequirement("(&(os_name=linux)", "is malformed"),
        withRequirement("(&)", "is malformed"),
        withRequirement("(&(os_name=linux)(os_name=macos))", "is malformed"));
  }

  private static Stream<Case> requirements() {
    return Stream.of(
        withRequirement(
            "(os_name=macos)", "It requires Operating system macos, but the home provides linux"),
        withRequirement(
            "(&(os_name=linux)(os_arch=aarch64))",
            "It requires Architecture aarch64, but the home provides amd64"),
        withRequirement(
            "(java_version=17)", "It requires Java version 17, but the home provides 25"),
        withRequirement("(graalvm_version=25.0.1)", "and the home is no GraalVM"),
        withRequirement(
            "(warp_drive=on)", "It requires warp_drive on, but the home provides none"));
  }

  private static Stream<Case> paths() {
    return Stream.of(
        withEntry("../evil", "Path leaves the home"),
        withEntry("languages/../../evil", "Path leaves the home"),
        withEntry("languages/one/..", "Path leaves the home"),
        withEntry("/evil", "Path is absolute"),
        withEntry("C:/evil", "Path is absolute"),
        withEntry("languages\\..\\..\\evil", "forbidden character"),
        withEntry("languages/new\nline", "forbidden character"),
        withEntry("languages//evil", "empty segment"),
        withEntry("./evil", "empty segment"),
        withEntry(CODE + "/evil", "Path is a file and a directory"),
        withEntry("META-INF/../evil", "Path leaves the home"),
        withLink("bin/evil", "/etc/passwd", "absolute or empty target"),
        withLink("bin/evil", "", "absolute or empty target"),
        withLink("bin/evil", "../../evil", "leaves the home"),
        withLink("bin/evil", "..", "points to the home itself"),
        withLink("../evil", "a", "Path leaves the home"),
        withLink("bin/evil", "java", "is broken"),
        withLink("bin/evil", "../languages/one", "is broken"),
        withLink("bin/evil", "evil", "form a cycle"),
        withLink(CODE, "../bin/one", "also an entry of the archive"),
        withLink("bin/one/evil", "../../LICENSE_one", "lies in a file or link"),
        withLink("lib/installer", "../LICENSE_one", "forbidden place"),
        withLink("lib/installer/components/x.component", "../../../LICENSE_one", "forbidden place"),
        bad(
            "two links in a cycle",
            "form a cycle",
            archive -> archive.link("bin/a", "b").link("bin/b", "a")),
        bad(
            "entry beneath a link",
            "Symbolic link is also an entry",
            archive ->
                archive.link("languages/evil", "../LICENSE_one").entry("languages/evil/x", "")),
        bad(
            "malformed permissions",
            "Permissions of LICENSE_one are malformed",
            archive -> archive.permission("LICENSE_one", "rws------")),
        bad(
            "permissions of nothing",
            "Permissions of a file that is not there: bin/java",
            archive -> archive.permission("bin/java", "rwxrwxrwx")));
  }

  @TestFactory
  Stream<DynamicTest> isRefused() {
    return Stream.of(containers(), descriptions(), requirements(), paths())
        .flatMap(cases -> cases)
        .map(bad -> DynamicTest.dynamicTest(bad.name(), () -> refuse(bad)));
  }

  private void refuse(Case bad) throws IOException {
    Path place = Files.createTempDirectory(scratch, "case");
    TestHome home = TestHome.create(place.resolve("home"));
    Path archive = Files.write(place.resolve("bad.jar"), bad.archive());
    SortedMap<String, String> before = FileTree.of(place);
    Result result = home.install(archive);
    assertEquals(1, result.exitCode(), result.out());
    assertTrue(result.err().startsWith("Error: "), result.err());
    assertTrue(result.err().contains(bad.message()), result.err());
    assertEquals(1, result.err().lines().count(), result.err());
    assertEquals("", result.out());
    assertEquals(before, FileTree.of(place));
  }
}
