package org.oruslang.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Inputs of one session, each a source of its own. */
class InteractiveSessionTest {

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private Context context;

  @BeforeEach
  void open() {
    context = Context.newBuilder("orus").out(output).build();
  }

  @AfterEach
  void close() {
    context.close();
  }

  private static Source input(String... lines) {
    return Source.newBuilder("orus", String.join("\n", lines), "<repl>")
        .interactive(true)
        .buildLiteral();
  }

  /** What the input prints, its value included. */
  private String enter(String... lines) {
    output.reset();
    context.eval(input(lines));
    return output.toString(StandardCharsets.UTF_8);
  }

  @Test
  void valuesOfExpressionsAreEchoedAndNothingElseIs() {
    assertEquals("3\n", enter("1 + 2"));
    assertEquals("0.10000000000000001\n", enter("0.1"));
    assertEquals("text\n", enter("\"text\""));
    assertEquals("1, 2, 3\n", enter("[1, 2, 3]"));
    assertEquals("", enter("x = 5"));
    assertEquals("5\n", enter("print(x)"));
  }

  @Test
  void allDefinitionsStay() {
    enter("mut n = 1");
    enter("fn twice(x: i32) -> i32:", "    return x * 2");
    enter(
        "struct P:", "    v: i32", "impl P:", "    fn get(self) -> i32:", "        return self.v");
    enter("enum E:", "    A", "    B(i32)");
    enter("a, b = [7, 8,]");
    enter("n = twice(n) + a");
    assertEquals("9\n", enter("n"));
    assertEquals("4\n", enter("P{ v: 4 }.get()"));
    assertEquals("E.B(8)\n", enter("E.B(b)"));
  }

  @Test
  void functionsSeeLaterAssignments() {
    enter("mut n = 1");
    enter("fn f() -> i32:", "    return n");
    enter("n = 20");
    assertEquals("20\n", enter("f()"));
  }

  @Test
  void laterDefinitionHidesEarlierOneEvenWithAnotherType() {
    enter("x = 1");
    assertEquals("1\n", enter("x"));
    enter("mut x = \"one\"");
    assertEquals("one\n", enter("x"));
    enter("fn f() -> i32:", "    return 1");
    enter("fn g() -> i32:", "    return f()");
    enter("fn f() -> i32:", "    return 2");
    assertEquals("2\n", enter("f()"));
    assertEquals("1\n", enter("g()"));
  }

  @Test
  void sessionGoesOnAfterErrors() {
    enter("mut n = 1");
    assertTrue(assertThrows(PolyglotException.class, () -> enter("print(m)")).isSyntaxError());
    PolyglotException error = assertThrows(PolyglotException.class, () -> enter("n / (n - 1)"));
    assertEquals("Division by zero", error.getMessage());
    assertEquals("1\n", enter("n"));
  }

  @Test
  void definitionsAreBindings() {
    enter("mut n = 1");
    context.getBindings("orus").putMember("n", 6);
    assertEquals("6\n", enter("n"));
  }

  @Test
  void unfinishedInputIsRecognised() {
    for (String text : new String[] {"if true:", "x = (1 +", "fn f():", "x = [1,\n2"}) {
      PolyglotException error = assertThrows(PolyglotException.class, () -> enter(text), text);
      assertTrue(error.isSyntaxError(), text);
      assertTrue(error.isIncompleteSource(), text);
    }
    PolyglotException wrong = assertThrows(PolyglotException.class, () -> enter("x = = 1"));
    assertTrue(wrong.isSyntaxError() && !wrong.isIncompleteSource());
  }

  @Test
  void sessionsOfOneEngineKnowNothingOfEachOther() {
    try (Engine engine = Engine.create("orus");
        Context one = Context.newBuilder("orus").engine(engine).out(output).build();
        Context other = Context.newBuilder("orus").engine(engine).out(output).build()) {
      one.eval(input("x = 1"));
      other.eval(input("x = \"two\""));
      output.reset();
      one.eval(input("x"));
      other.eval(input("x"));
      assertEquals("1\ntwo\n", output.toString(StandardCharsets.UTF_8));
    }
  }
}
