package org.oruslang.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oruslang.modules.ModuleFiles.Outcome;

/** How modules are found and in what order they run. */
class ModuleExecutionTest {

  @TempDir Path directory;

  private ModuleFiles files;

  @BeforeEach
  void start() {
    files = new ModuleFiles(directory);
  }

  private String outputOf(String program) throws IOException {
    Outcome outcome = files.run(program);
    assertNull(outcome.error(), outcome::message);
    return outcome.output();
  }

  @Test
  void modulesRunOnceDepthFirstBeforeTheirUsers() throws IOException {
    files
        .file("main.orus", "print(\"main\")", "use a: x", "use b: y", "print(x + y)")
        .file("a.orus", "use base: one", "print(\"a\")", "pub x = one()")
        .file("b.orus", "use base: one", "print(\"b\")", "pub y = one()")
        .file("base.orus", "print(\"base\")", "pub fn one() -> i32:", "    return 1");
    assertEquals("base\na\nb\nmain\n2\n", outputOf("main.orus"));
  }

  @Test
  void nothingRunsUnlessEverythingIsRight() throws IOException {
    files.file("main.orus", "use a: x", "print(nope)").file("a.orus", "print(\"a\")", "pub x = 1");
    Outcome outcome = files.run("main.orus");
    assertTrue(outcome.error().isSyntaxError());
    assertEquals("", outcome.output());
  }

  @Test
  void sharedVariablesAreLiveInAllImporters() throws IOException {
    files
        .file(
            "main.orus",
            "use state",
            "use other: bump",
            "bump()",
            "state.count += 10",
            "bump()",
            "print(state.count)")
        .file("other.orus", "use state: count", "pub fn bump():", "    count = count + 1")
        .file("state.orus", "pub mut count = 0");
    assertEquals("12\n", outputOf("main.orus"));
  }

  @Test
  void workingDirectoryWinsOverTheImportersDirectory() throws IOException {
    files
        .file("lib/main.orus", "use name: NAME", "use near: NEAR", "print(NAME, NEAR)")
        .file("name.orus", "pub NAME := \"working\"")
        .file("lib/name.orus", "pub NAME := \"importer\"")
        .file("lib/near.orus", "pub NEAR := \"near\"");
    assertEquals("working near\n", outputOf("lib/main.orus"));
  }

  @Test
  void modulePathIsSearchedLast() throws IOException {
    files
        .option("orus.ModulePath", files.path("first") + ":" + files.path("second"))
        .file("main.orus", "use x.one: V", "use x.two: W", "print(V, W)")
        .file("first/x/one.orus", "pub V := 1")
        .file("second/x/one.orus", "pub V := 2")
        .file("second/x/two.orus", "pub W := 3");
    assertEquals("1 3\n", outputOf("main.orus"));
  }

  @Test
  void oneFileUnderTwoNamesIsOneModule() throws IOException {
    files
        .file("main.orus", "use pkg.sub.b: id", "use pkg.a: get", "print(id(), get())")
        .file("pkg/a.orus", "use sub.b: id", "pub fn get() -> i32:", "    return id()")
        .file(
            "pkg/sub/b.orus",
            "print(\"b runs\")",
            "mut n = 0",
            "pub fn id() -> i32:",
            "    n = n + 1",
            "    return n");
    Files.createSymbolicLink(files.path("alias.orus"), files.path("pkg/sub/b.orus"));
    files.file("linked.orus", "use alias: id as one", "use pkg.sub.b: id", "print(one(), id())");
    assertEquals("b runs\n1 2\n", outputOf("main.orus"));
    assertEquals("b runs\n1 2\n", outputOf("linked.orus"));
  }

  @Test
  void methodsComeAlongWithImportedTypes() throws IOException {
    files
        .file("main.orus", "use geo: Point as P, make", "print(make(3).twice(), P{ x: 4 }.twice())")
        .file(
            "geo.orus",
            "FACTOR := 2",
            "pub struct Point:",
            "    x: i32",
            "impl Point:",
            "    fn twice(self) -> i32:",
            "        return self.x * FACTOR",
            "pub fn make(x: i32) -> Point:",
            "    return Point{ x: x }");
    assertEquals("6 8\n", outputOf("main.orus"));
  }

  @Test
  void errorInTheTopLevelCodeOfAModuleIsARunTimeErrorThere() throws IOException {
    files
        .file("main.orus", "use bad: x", "print(\"main\")")
        .file("bad.orus", "print(\"bad\")", "zero = 0", "pub x = 1 / zero");
    Outcome outcome = files.run("main.orus");
    assertEquals("bad\n", outcome.output());
    assertEquals("Division by zero", outcome.message());
    assertFalse(outcome.error().isSyntaxError());
    assertEquals("bad.orus", outcome.error().getSourceLocation().getSource().getName());
    assertEquals(3, outcome.error().getSourceLocation().getStartLine());
  }

  @Test
  void topLevelReturnEndsTheModuleOnly() throws IOException {
    files
        .file("main.orus", "use early", "print(\"main\")")
        .file("early.orus", "print(\"early\")", "return", "print(\"late\")");
    assertEquals("early\nmain\n", outputOf("main.orus"));
  }

  @Test
  void bytesThatAreNoUtf8PassThrough() throws IOException {
    files
        .file("main.orus", "use raw: TEXT", "print(TEXT)")
        .bytes(
            "raw.orus",
            "\u00EF\u00BB\u00BFpub TEXT := \"a\u00FFb\"\n".getBytes(StandardCharsets.ISO_8859_1));
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (Context context = files.context(output)) {
      assertNull(files.run(context, files.source("main.orus")).error());
    }
    assertEquals("a\u00FFb\n", output.toString(StandardCharsets.ISO_8859_1));
  }

  @Test
  void modulesRunOncePerContextForAllProgramsInIt() throws IOException {
    files
        .file("one.orus", "use state: next", "print(next())")
        .file("two.orus", "use state: next", "print(next())")
        .file("state.orus", "mut n = 0", "pub fn next() -> i32:", "    n = n + 1", "    return n");
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (Context context = files.context(output)) {
      files.run(context, files.source("one.orus"));
      files.run(context, files.source("two.orus"));
    }
    assertEquals("1\n2\n", output.toString(StandardCharsets.UTF_8));
  }

  @Test
  void contextsOfOneEngineSeeTheFilesAsTheyAre() throws IOException {
    files
        .file("main.orus", "use mid: value", "print(value())")
        .file("mid.orus", "use base: BASE", "pub fn value() -> i32:", "    return BASE + 1")
        .file("base.orus", "pub BASE := 1");
    try (Engine engine = Engine.create("orus")) {
      files.engine(engine);
      assertEquals("2\n", outputOf("main.orus"));
      assertEquals("2\n", outputOf("main.orus"));
      files.file("base.orus", "pub BASE := 10");
      assertEquals("11\n", outputOf("main.orus"));
      files.file("base.orus", "pub BASE := \"text\"");
      assertTrue(files.run("main.orus").error().isSyntaxError());
    }
  }

  @Test
  void moduleThatFailedRunsAgainForTheNextProgram() throws IOException {
    files
        .file("main.orus", "use bad: x", "print(x)")
        .file("bad.orus", "zero = 0", "pub x = 1 / zero");
    try (Context context = files.context(OutputStream.nullOutputStream())) {
      assertEquals("Division by zero", files.run(context, files.source("main.orus")).message());
      assertEquals("Division by zero", files.run(context, files.source("main.orus")).message());
    }
  }
}
