package org.oruslang.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oruslang.modules.ModuleFiles.Outcome;

/** What goes wrong with modules before anything runs. */
class ModuleErrorsTest {

  @TempDir Path directory;

  private ModuleFiles files;

  @BeforeEach
  void reportOnOneLineEach() {
    files = new ModuleFiles(directory).option("orus.ErrorFormat", "minimal");
  }

  private String messageOf(String program) throws IOException {
    Outcome outcome = files.run(program);
    assertEquals("", outcome.output());
    assertTrue(outcome.error().isSyntaxError(), outcome::message);
    return outcome.message();
  }

  @Test
  void missingModuleNamesAllPlacesThatWereSearched() throws IOException {
    files
        .option("orus.ModulePath", path("first") + ": : " + path("second") + " ")
        .file("lib/main.orus", "print(1)", "use pkg.nope");
    assertEquals(
        String.join(
            "; ",
            "lib/main.orus:2:1: error[E3003]: Unable to resolve module 'pkg.nope'. Normalized path"
                + " 'pkg/nope.orus'.",
            "Search roots tried:",
            "- " + path("pkg/nope.orus") + " (current working directory)",
            "- " + path("lib/pkg/nope.orus") + " (importer directory)",
            "- " + path("first/pkg/nope.orus") + " (ORUSPATH entry)",
            "- " + path("second/pkg/nope.orus") + " (ORUSPATH entry)\n"),
        messageOf("lib/main.orus"));
  }

  private String path(String path) {
    return files.path(path).toString();
  }

  @Test
  void directoryIsNoModule() throws IOException {
    Files.createDirectories(files.path("pkg.orus"));
    files.file("main.orus", "use pkg");
    assertTrue(messageOf("main.orus").contains("Unable to resolve module 'pkg'"));
  }

  @Test
  void cycleIsNamedOnceWhereItCloses() throws IOException {
    files
        .file("main.orus", "use a: f")
        .file("a.orus", "use b: g", "pub fn f() -> i32:", "    return g()")
        .file("b.orus", "use a: f", "pub fn g() -> i32:", "    return f()");
    assertEquals(
        "b.orus:1:1: error[E3005]: Cyclic module dependency detected while processing use: a.orus"
            + " -> b.orus -> a.orus\n",
        messageOf("main.orus"));
  }

  @Test
  void programThatUsesItselfIsACycle() throws IOException {
    files.file("main.orus", "use main: f");
    assertEquals(
        "main.orus:1:1: error[E3005]: Cyclic module dependency detected while processing use:"
            + " main.orus -> main.orus\n",
        messageOf("main.orus"));
  }

  @Test
  void mistakesInModuleAreReportedWithItsOwnPathAndText() throws IOException {
    files
        .option("orus.ErrorFormat", "friendly")
        .file("main.orus", "use lib.geo: area", "print(area(2))")
        .file("lib/geo.orus", "", "pub fn area(x: i32) -> i32:", "    return wrong");
    Outcome outcome = files.run("main.orus");
    assertTrue(outcome.message().contains("lib/geo.orus:3:12"), outcome::message);
    assertTrue(outcome.message().contains("  3 |     return wrong\n"), outcome::message);
    assertFalse(outcome.message().contains("main.orus"), outcome::message);
    assertEquals("lib/geo.orus", outcome.error().getSourceLocation().getSource().getName());
    assertEquals(3, outcome.error().getSourceLocation().getStartLine());
    assertEquals("wrong", outcome.error().getSourceLocation().getCharacters().toString());
  }

  @Test
  void moduleUsedTwiceIsReportedOnce() throws IOException {
    files
        .file("main.orus", "use a: f", "use b: g")
        .file("a.orus", "use bad: h", "pub fn f() -> i32:", "    return 1")
        .file("b.orus", "use bad: h", "pub fn g() -> i32:", "    return 1")
        .file("bad.orus", "pub fn h() -> i32:", "    return \"x\"");
    String message = messageOf("main.orus");
    assertEquals(1, message.lines().filter(line -> line.contains("error[")).count(), message);
    assertTrue(message.startsWith("bad.orus:2:"), message);
  }

  @Test
  void privateAndMissingNamesAreNotExported() throws IOException {
    files
        .file("main.orus", "use geo: hidden", "use geo: missing")
        .file("geo.orus", "fn hidden() -> i32:", "    return 1", "plain = 2");
    String message = messageOf("main.orus");
    assertTrue(message.contains("module 'geo' does not export 'hidden'"), message);
    assertTrue(message.contains("module 'geo' does not export 'missing'"), message);
  }

  @Test
  void unreadableModuleIsReportedAsSuch() throws IOException {
    Source program = Source.newBuilder("orus", "use secret: x\n", "main").build();
    files.access(IOAccess.NONE);
    Outcome outcome;
    try (Context context = files.context(OutputStream.nullOutputStream())) {
      outcome = files.run(context, program);
    }
    assertTrue(outcome.error().isSyntaxError(), outcome::message);
    assertTrue(outcome.message().contains("Unable to resolve module 'secret'"), outcome::message);
    assertTrue(outcome.message().contains("does not allow to read files"), outcome::message);
  }

  @Test
  void failedModuleIsCheckedAgainByTheNextProgram() throws IOException {
    files
        .file("main.orus", "use geo: area")
        .file("geo.orus", "pub fn area() -> i32:", "    return \"x\"");
    files.option("orus.Check", "true");
    try (Context context = files.context(OutputStream.nullOutputStream())) {
      assertTrue(files.run(context, files.source("main.orus")).error().isSyntaxError());
      files.file("geo.orus", "pub fn area() -> i32:", "    return 1");
      assertNull(files.run(context, files.source("main.orus")).error());
    }
  }
}
