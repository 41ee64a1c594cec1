package org.oruslang.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** New names, where the {@code number}th place of a text in {@code a.orus} stands for something. */
class RenamingTest {

  private final MemoryFiles files = new MemoryFiles();

  private String places(String text, int number, String newName) throws Exception {
    files.analysis("a.orus");
    Renaming renaming =
        Renaming.of(
            files.workspace,
            files,
            files.path("a.orus"),
            files.offset("a.orus", text, number),
            newName);
    return renaming.places().entrySet().stream()
        .map(
            entry -> {
              String name = entry.getKey().getFileName().toString();
              return name
                  + entry.getValue().stream()
                      .map(span -> "" + files.analysis(name).text().line(span.start()))
                      .collect(Collectors.joining(",", ":", ""));
            })
        .collect(Collectors.joining(" "));
  }

  private void refuses(String reason, String text, int number, String newName) {
    Renaming.Refused refused =
        assertThrows(Renaming.Refused.class, () -> places(text, number, newName));
    assertEquals(reason, refused.getMessage());
  }

  @Test
  void allPlacesOfANameAreFound() throws Exception {
    files.put("m.orus", "use lib", "print(lib.scale(2))");
    files.put("lib.orus", "pub fn scale(n: i32) -> i32:", "    return n * 2");
    files.put(
        "a.orus",
        "use lib: scale, scale as twice",
        "fn f(x):",
        "    x2 = x + 1",
        "    return scale(x2) + twice(x)",
        "print(f(1))");
    files.analysis("m.orus");
    assertEquals("a.orus:2,3,4", places("x)", 1, "value"));
    assertEquals("a.orus:2,5", places("f(x", 1, "increase"));
    assertEquals("a.orus:1,1,4 lib.orus:1 m.orus:2", places("scale", 1, "double"));
  }

  @Test
  void namesThatAreNoneAreRefused() {
    files.put("a.orus", "x = 1", "print(x)");
    refuses("'2x' is not a name.", "x", 1, "2x");
    refuses("'a b' is not a name.", "x", 1, "a b");
    refuses("'while' is a keyword.", "x", 1, "while");
  }

  @Test
  void namesThatWouldMeanSomethingElseAreRefused() {
    String reason = " would mean something else in a.orus.";
    files.put("a.orus", "x = 1", "y = 2", "fn f(n):", "    return n + x", "print(f(y), len([1]))");
    refuses("'y'" + reason, "x", 1, "y");
    refuses("'x'" + reason, "n)", 1, "x");
    refuses("'f'" + reason, "y", 1, "f");
    refuses("'len'" + reason, "f(n", 1, "len");
    files.put("a.orus", "struct P:", "    a: i32", "    b: i32", "p = P{ a: 1, b: 2 }");
    refuses("'b'" + reason, "a:", 1, "b");
    refuses("'P'" + reason, "p =", 1, "P");
  }

  @Test
  void whatBelongsToOrusKeepsItsName() {
    files.put(
        "a.orus",
        "use polyglot",
        "struct S:",
        "    v: i32",
        "impl S:",
        "    fn g(self): print(self.v, len(\"\"))");
    refuses("'len' is part of Orus and keeps its name.", "len", 1, "length");
    refuses("A module has the name of its file.", "polyglot", 1, "p");
    refuses("'self' marks methods and keeps its name.", "self", 1, "me");
    refuses("There is no name that could be changed.", "struct", 1, "x");
  }

  @Test
  void filesWithSyntaxErrorsAreLeftAlone() {
    files.put("a.orus", "x = 1", "print(x", "y = x +");
    refuses("There are syntax errors in a.orus; mend them first.", "x", 1, "z");
  }
}
