package org.oruslang.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What completes a text at the place marked with {@code |}. */
class CompletionsTest {

  private static final String TYPES =
      """
      struct Point:
          x: f64
          y: f64
      impl Point:
          fn origin():
              return Point{ x: 0.0, y: 0.0 }
          fn length(self) -> f64:
              return self.x
      enum Shape:
          Dot
          Circle(f64)
      """;

  private final MemoryFiles files =
      new MemoryFiles()
          .put(
              "geometry.orus",
              "pub fn area(r):",
              "    return r * r",
              "pub struct Box:",
              "    w: i32");

  private Set<String> at(String marked) {
    int offset = marked.indexOf('|');
    String text = marked.substring(0, offset) + marked.substring(offset + 1);
    files.put("a.orus", text);
    return Completions.at(files.workspace, files.path("a.orus"), text, offset).stream()
        .map(Completions::name)
        .collect(Collectors.toSet());
  }

  private void has(String marked, String... names) {
    Set<String> found = at(marked);
    for (String name : names) {
      assertTrue(found.contains(name), name + " is not in " + found);
    }
  }

  private void lacks(String marked, String... names) {
    Set<String> found = at(marked);
    for (String name : names) {
      assertFalse(found.contains(name), name + " is in " + found);
    }
  }

  @Test
  void namesInScopeBuiltinsTypesAndKeywordsAreOffered() {
    String text = "mut total = 1\nfn add(first, second):\n    inner = 2\n    re|\nlater = 3\n";
    has(text, "total", "add", "first", "second", "inner", "len", "return", "i64", "Result");
    lacks(text, "re", "error", "range_iterator", "invalid");
    has("fn f(first):\n    g = fn(x): x + |\n", "x", "f", "first");
    has("for item in [1]:\n    if |\n", "item");
    has("for item in [1]:\n    while item > (1 + |\n    print(1)\n", "item");
    has("e = [1]\nprint(e, |", "e");
    has(TYPES + "fn f(a: |):\n    pass\n", "Point", "Shape", "string");
    lacks("fn f():\n    inner = 1\n\n|\n", "inner");
  }

  @Test
  void membersOfAValueAreOffered() {
    String text = TYPES + "p = Point.origin()\n";
    Set<String> members = Set.of("x", "y", "length");
    assertEquals(members, at(text + "p.|"));
    assertEquals(members, at(text + "print(p.|)\n"));
    assertEquals(members, at(text + "print(1, p.le|"));
    assertEquals(members, at(text + "if p.|\n"));
    assertEquals(members, at(text + "if p.|:\n    pass\n"));
    assertEquals(members, at(text + "fn f(q: Point):\n    if true:\n        q.|\n    print(1)\n"));
    assertEquals(members, at(text + "[p][0].|"));
    assertEquals(members, at(text + "for i in [p]:\n    i.|\n"));
    assertEquals(members, at(text + "p.|\nq = = 2\n"));
  }

  @Test
  void variantsAndStaticMethodsFollowTypes() {
    assertEquals(Set.of("Dot", "Circle"), at(TYPES + "s = Shape.|\n"));
    assertEquals(Set.of("origin"), at(TYPES + "p = Point.|"));
    assertEquals(Set.of("Dot", "Circle"), at(TYPES + "s = Shape.Dot\nmatch s:\n    Shape.|\n"));
  }

  @Test
  void modulesAndTheirNamesAreOffered() {
    has("use |", "geometry", "polyglot");
    assertEquals(Set.of("area", "Box"), at("use geometry: |"));
    assertEquals(Set.of("area", "Box"), at("use geometry: area, B|"));
    assertEquals(Set.of("area", "Box"), at("use geometry\nprint(geometry.|)"));
    assertEquals(
        Set.of("eval", "eval_file", "import_value", "export_value"), at("use polyglot: |"));
  }

  @Test
  void nothingIsOfferedInTextsCommentsAndNumbers() {
    for (String text : List.of("\"a|\"", "// a|", "/* | */", "12|", "x = 1 // p.|", "1.|")) {
      assertEquals(Set.of(), at(text), text);
    }
  }

  @Test
  void theCallThatIsBeingWrittenIsKnown() {
    assertEquals("add(a: i32, b: i32) 0", call("fn add(a: i32, b: i32): print(a, b)\nadd(|"));
    assertEquals(
        "add(a: i32, b: i32) 1", call("fn add(a: i32, b: i32): print(a, b)\nadd([1, 2], |)"));
    assertEquals("length() -> f64 0", call(TYPES + "Point.origin().length(|"));
    assertEquals("Circle(f64) 0", call(TYPES + "print(Shape.Circle(|"));
    assertEquals("push(array: [T], value: T) -> [T] 1", call("push([1], |"));
    assertEquals("none", call("x = (|"));
    assertEquals("none", call("f(\"|"));
  }

  private String call(String marked) {
    int offset = marked.indexOf('|');
    String text = marked.substring(0, offset) + marked.substring(offset + 1);
    Completions.OpenCall call =
        Completions.callAt(
            text, offset, changed -> files.workspace.analysis(files.path("a.orus"), changed));
    return call == null
        ? "none"
        : Symbols.name(call.symbol())
            + Symbols.signature(call.symbol()).text()
            + " "
            + call.argument();
  }
}
