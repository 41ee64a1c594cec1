package org.oruslang.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oruslang.types.program.Symbol;

/** What is known about files, in particular about those that are being written. */
class WorkspaceTest {

  private final MemoryFiles files = new MemoryFiles();

  private List<String> diagnostics(String file) {
    return files.analysis(file).diagnostics().stream()
        .map(d -> d.code().code() + " " + d.line() + ":" + d.column())
        .toList();
  }

  /** The declaration of what the {@code number}th occurrence of a text stands for. */
  private String declarationAt(String file, String text, int number) {
    return files
        .analysis(file)
        .index()
        .at(files.offset(file, text, number))
        .map(Occurrence::symbol)
        .map(Symbols::declaration)
        .orElse("nothing");
  }

  private List<String> places(String file, String text) throws IOException {
    Symbol symbol =
        files.analysis(file).index().at(files.offset(file, text, 1)).orElseThrow().symbol();
    return Renaming.occurrences(files.workspace, symbol).entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .map(
                        occurrence ->
                            entry.getKey().getFileName()
                                + ":"
                                + files
                                    .analysis(entry.getKey().getFileName().toString())
                                    .text()
                                    .line(occurrence.span().start())))
        .toList();
  }

  @Test
  void namesStandForTheirDeclarationsWithInferredTypes() {
    files.put(
        "a.orus",
        "struct Point:",
        "    x: f64",
        "impl Point:",
        "    fn scaled(self, k):",
        "        return Point{ x: self.x * k }",
        "enum Shape:",
        "    Dot",
        "    Circle(radius: f64)",
        "fn twice(f, x):",
        "    return f(f(x))",
        "p = Point{ x: 1.5 }",
        "mut count = 0",
        "q = p.scaled(2.0)",
        "for i in 0..3:",
        "    count += i",
        "s = Shape.Circle(q.x)",
        "match s:",
        "    Shape.Circle(r) -> print(r, len([1]))",
        "    Shape.Dot -> pass");
    assertEquals(List.of(), diagnostics("a.orus"));
    assertEquals("struct Point", declarationAt("a.orus", "Point", 1));
    assertEquals("struct Point", declarationAt("a.orus", "Point{ x: self", 1));
    assertEquals("x: f64", declarationAt("a.orus", "x: 1.5", 1));
    assertEquals("x: f64", declarationAt("a.orus", "x * k", 1));
    assertEquals("k: f64", declarationAt("a.orus", "k }", 1));
    assertEquals(
        "fn Point.scaled(self, k: f64) -> Point", declarationAt("a.orus", "scaled(2.0)", 1));
    assertEquals("fn twice(f: fn(T) -> T, x: T) -> T", declarationAt("a.orus", "twice", 1));
    assertEquals("p: Point", declarationAt("a.orus", "p.scaled", 1));
    assertEquals("mut count: i32", declarationAt("a.orus", "count += i", 1));
    assertEquals("i: i32", declarationAt("a.orus", "i in 0", 1));
    assertEquals("Shape.Circle(radius: f64)", declarationAt("a.orus", "Circle(q", 1));
    assertEquals("Shape.Circle(radius: f64)", declarationAt("a.orus", "Circle(r)", 1));
    assertEquals("enum Shape", declarationAt("a.orus", "Shape.Dot ->", 1));
    assertEquals("r: f64", declarationAt("a.orus", "r, len", 1));
    assertEquals("fn len(value) -> i32", declarationAt("a.orus", "len(", 1));
    assertEquals("nothing", declarationAt("a.orus", "match s", 1));
  }

  @Test
  void symbolsAreTheSameInAllFilesThatUseThem() throws IOException {
    files.put("geometry.orus", "pub struct Point:", "    x: f64", "pub fn at(x):", "    return x");
    files.put("b.orus", "use geometry", "p = geometry.Point{ x: geometry.at(1.0) }", "print(p.x)");
    files.put("c.orus", "use geometry: Point, at as place", "q: Point = Point{ x: place(2.0) }");
    for (String name : List.of("b.orus", "c.orus")) {
      assertEquals(List.of(), diagnostics(name));
    }
    assertEquals(
        List.of("b.orus:2", "c.orus:1", "c.orus:2", "c.orus:2", "geometry.orus:1"),
        places("geometry.orus", "Point"));
    assertEquals(
        List.of("b.orus:2", "b.orus:3", "c.orus:2", "geometry.orus:2"),
        places("geometry.orus", "x: f64"));
    assertEquals(
        List.of("b.orus:2", "c.orus:1", "c.orus:1", "c.orus:2", "geometry.orus:3"),
        places("geometry.orus", "at("));
  }

  @Test
  void usersOfAChangedFileAreCheckedAgain() {
    files.put("m.orus", "pub fn f() -> i32:", "    return 1");
    files.put("a.orus", "use m", "x: i32 = m.f()");
    assertEquals(List.of(), diagnostics("a.orus"));
    files.put("m.orus", "pub fn f() -> string:", "    return \"\"");
    assertEquals(List.of("E2001 2:1"), diagnostics("a.orus"));
    files.put("m.orus", "fn f() -> i32:", "    return 1");
    assertEquals(List.of("E3006 2:12"), diagnostics("a.orus").subList(0, 1));
  }

  @Test
  void missingAndCyclicModulesAreReported() {
    files.put("a.orus", "use nowhere.to", "print(1)");
    assertEquals(List.of("E3003 1:1"), diagnostics("a.orus").subList(0, 1));
    files.put("x.orus", "use y");
    files.put("y.orus", "use x");
    files.analysis("x.orus");
    assertEquals(List.of("E3005 1:1"), diagnostics("y.orus"));
  }

  @Test
  void aFunctionWithABrokenStatementIsStillKnown() {
    files.put(
        "a.orus",
        "struct P:",
        "    v: i32",
        "    w:",
        "fn sum(a: i32, b: i32) -> i32:",
        "    c = a + b",
        "    if c >",
        "    return c",
        "print(sum(1, 2))");
    SourceAnalysis analysis = files.analysis("a.orus");
    assertFalse(analysis.correct());
    assertEquals(2, analysis.diagnostics().size());
    assertEquals("fn sum(a: i32, b: i32) -> i32", declarationAt("a.orus", "sum(1", 1));
    assertEquals("c: i32", declarationAt("a.orus", "c\nprint", 1));
    assertEquals("v: i32", declarationAt("a.orus", "v: i32", 1));
  }

  @Test
  void commentsAboveDeclarationsAreTheirDocumentation() {
    String text = "x = 1\n\n// Adds.\n//\n// Twice.\nfn f():\n    pass\n";
    assertEquals("Adds.\n\nTwice.", Symbols.comment(text, text.indexOf("f()")));
    assertEquals("", Symbols.comment(text, 0));
  }

  @Test
  void anInputGoesOnWhileABlockIsOpen() {
    for (String text : List.of("if true:", "if true:\n    x = 1", "f(1,", "fn f():\n    pass")) {
      assertTrue(InteractiveInput.goesOn(text), text);
    }
    for (String text :
        List.of(
            "x = 1", "if true:\n    x = 1\n", "f(1,\n  2)", "if a: b", "", "x = = 1", "[\n1]")) {
      assertFalse(InteractiveInput.goesOn(text), text);
    }
  }
}
