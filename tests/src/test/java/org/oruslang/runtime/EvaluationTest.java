package org.oruslang.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What hosts see of the values that programs yield. */
class EvaluationTest {

  private Context context;

  @BeforeEach
  void open() {
    context = Context.newBuilder("orus").build();
  }

  @AfterEach
  void close() {
    context.close();
  }

  private Value eval(String... lines) {
    return context.eval("orus", String.join("\n", lines));
  }

  private static String typeOf(Value value) {
    return value.getMetaObject().getMetaSimpleName();
  }

  @Test
  void programYieldsTheValueOfItsLastStatement() {
    assertEquals(7, eval("x = 3", "x + 4").asInt());
  }

  @Test
  void programThatEndsInAnotherStatementYieldsNull() {
    assertTrue(eval("x = 3").isNull());
    assertTrue(eval("fn f() -> i32:", "    return 1").isNull());
    assertTrue(eval("").isNull());
    assertTrue(eval("return").isNull());
  }

  @Test
  void numbersKeepTheirValueAndType() {
    assertEquals(-5, eval("-5").asInt());
    assertEquals("i32", typeOf(eval("-5")));
    assertEquals(5_000_000_000L, eval("5000000000").asLong());
    assertEquals("i64", typeOf(eval("1i64")));
    Value u32 = eval("4294967295u32");
    assertFalse(u32.fitsInInt());
    assertEquals(4294967295L, u32.asLong());
    assertEquals("u32", typeOf(u32));
    Value u64 = eval("18446744073709551615u64");
    assertFalse(u64.fitsInLong());
    assertEquals(new BigInteger("18446744073709551615"), u64.asBigInteger());
    assertEquals("u64", typeOf(u64));
    assertEquals(2.5, eval("2.5").asDouble());
    assertEquals("f64", typeOf(eval("2.0")));
  }

  @Test
  void stringsAndBoolsAreWhatTheyAre() {
    assertEquals("grüß", eval("\"gr\" + \"üß\"").asString());
    assertEquals("string", typeOf(eval("\"x\"")));
    assertTrue(eval("1 < 2").asBoolean());
    assertEquals("bool", typeOf(eval("true")));
  }

  @Test
  void arraysAreShared() {
    Value array = eval("[1, 2, 3]");
    assertEquals(3, array.getArraySize());
    array.setArrayElement(0, 10);
    array.setArrayElement(3, 4);
    assertArrayEquals(new int[] {10, 2, 3, 4}, array.as(int[].class));
    assertEquals("10, 2, 3, 4", array.toString());
    assertEquals("[i32]", typeOf(array));
    assertThrows(ClassCastException.class, () -> array.setArrayElement(0, "text"));
    assertEquals(List.of(10, 2, 3, 4), array.as(List.class));
  }

  @Test
  void structsHaveFieldsAndMethods() {
    Value point =
        eval(
            "struct Point:",
            "    x: i32",
            "    name: string",
            "impl Point:",
            "    fn plus(self, n: i32) -> i32:",
            "        return self.x + n",
            "    fn origin() -> Point:",
            "        return Point{ x: 0, name: \"o\" }",
            "Point{ x: 3, name: \"p\" }");
    assertEquals(3, point.getMember("x").asInt());
    assertEquals("p", point.getMember("name").asString());
    point.putMember("x", 40);
    assertEquals(42, point.invokeMember("plus", 2).asInt());
    assertEquals(45, point.getMember("plus").execute(5).asInt());
    assertEquals("40, p", point.toString());
    assertThrows(IllegalArgumentException.class, () -> point.putMember("x", "text"));
    assertThrows(UnsupportedOperationException.class, () -> point.putMember("y", 1));
    assertEquals(List.of("x", "name", "plus", "origin"), List.copyOf(point.getMemberKeys()));

    Value type = point.getMetaObject();
    assertEquals("Point", type.getMetaSimpleName());
    assertTrue(type.isMetaInstance(point));
    assertEquals("o", type.invokeMember("origin").getMember("name").asString());
    Value other = type.newInstance(1, "q");
    assertTrue(type.isMetaInstance(other));
    assertEquals("1, q", other.toString());
    assertThrows(IllegalArgumentException.class, () -> type.newInstance(1));
    assertThrows(IllegalArgumentException.class, () -> type.newInstance("q", 1));
  }

  @Test
  void newInstancesGetDefaultsForFieldsAtTheEnd() {
    Value type =
        eval("struct Box:", "    size: i32", "    items: [i32] = [7, 8, 9]", "Box{ size: 1 }")
            .getMetaObject();
    Value first = type.newInstance(2);
    Value second = type.newInstance(3);
    first.getMember("items").setArrayElement(0, 1);
    assertEquals(7, second.getMember("items").getArrayElement(0).asInt());
  }

  @Test
  void enumValuesHaveTheirPayloadAsMembersAndElements() {
    Value value =
        eval(
            "enum Shape:",
            "    Empty",
            "    Circle(radius: f64)",
            "    Pair(i32, i32)",
            "Shape.Circle(1.5)");
    assertEquals("Circle", value.getMember("variant").asString());
    assertEquals(1.5, value.getMember("radius").asDouble());
    assertEquals(1.5, value.getArrayElement(0).asDouble());
    assertEquals("Shape.Circle(1.5)", value.toString());
    Value type = value.getMetaObject();
    assertEquals("Shape", type.getMetaSimpleName());
    assertEquals("Shape.Empty", type.getMember("Empty").toString());
    assertEquals("Shape.Pair(1, 2)", type.getMember("Pair").execute(1, 2).toString());
    assertEquals(value, type.getMember("Circle").execute(1.5));
    assertThrows(IllegalArgumentException.class, () -> type.getMember("Circle").execute("x"));
  }

  @Test
  void functionsAreCalledWithCheckedArguments() {
    Value add = eval("fn(a: i32, b: f64) -> f64: (a as f64) + b");
    assertEquals(3.5, add.execute(1, 2.5).asDouble());
    assertEquals(3.0, add.execute(1L, 2).asDouble());
    IllegalArgumentException tooFew =
        assertThrows(IllegalArgumentException.class, () -> add.execute(1));
    assertTrue(tooFew.getMessage().contains("Expected 2 argument"), tooFew.getMessage());
    assertThrows(IllegalArgumentException.class, () -> add.execute("1", 2.5));
    assertThrows(IllegalArgumentException.class, () -> add.execute(1.5, 2.5));
    assertEquals("fn(i32, f64) -> f64", typeOf(add));
  }

  @Test
  void polymorphicFunctionsTakeAnything() {
    Value add = eval("fn add(a, b):", "    return a + b", "add");
    assertEquals(3, add.execute(1, 2).asInt());
    assertEquals("ab", add.execute("a", "b").asString());
    assertEquals("<fn add>", add.toString());
  }

  @Test
  void unsignedArgumentsAndResultsAreNumbersWithoutSign() {
    Value next = eval("fn(x: u64) -> u64: x + 1");
    assertEquals(
        new BigInteger("9223372036854775808"), next.execute(Long.MAX_VALUE).asBigInteger());
    assertThrows(IllegalArgumentException.class, () -> next.execute(-1));
  }

  @Test
  void closuresKeepTheirVariables() {
    Value counter =
        eval(
            "fn make():",
            "    mut n = 0",
            "    fn next() -> i32:",
            "        n = n + 1",
            "        return n",
            "    return next",
            "make()");
    assertEquals(1, counter.execute().asInt());
    assertEquals(2, counter.execute().asInt());
  }

  @Test
  void functionsWithoutResultYieldNull() {
    assertTrue(eval("fn(x: i32): print(x)").canExecute());
    assertTrue(eval("fn f(x: i32):", "    pass", "f").execute(1).isNull());
  }

  @Test
  void rangesAreIterators() {
    Value range = eval("range(2, 6, 2)");
    assertTrue(range.isIterator());
    assertEquals(2, range.getIteratorNextElement().asLong());
    assertEquals("range(4..6 step=2)", range.toString());
    assertEquals(4, range.getIterator().getIteratorNextElement().asLong());
    assertFalse(range.hasIteratorNextElement());
    assertEquals("range_iterator", typeOf(range));
  }

  @Test
  void errorsReachTheHostWithKindMessageAndPlace() {
    PolyglotException error =
        assertThrows(
            PolyglotException.class,
            () -> eval("fn half(n: i32, d: i32) -> i32:", "    return n / d", "half(8, 0)"));
    assertEquals("Division by zero", error.getMessage());
    assertTrue(error.isGuestException());
    assertFalse(error.isSyntaxError());
    assertFalse(error.isInternalError());
    assertEquals(2, error.getSourceLocation().getStartLine());
    assertEquals(14, error.getSourceLocation().getStartColumn());
    assertEquals("runtime error", error.getGuestObject().getMember("kind").asString());
    assertEquals("half", error.getPolyglotStackTrace().iterator().next().getRootName());
  }

  @Test
  void caughtErrorsAreExceptionsToTheHost() {
    Value error =
        eval(
            "fn caught() -> any:",
            "    try:",
            "        x = int(\"a\")",
            "    catch e:",
            "        return e",
            "    return 0",
            "caught()");
    assertTrue(error.isException());
    assertEquals("conversion error", error.getMember("kind").asString());
    PolyglotException thrown = assertThrows(PolyglotException.class, error::throwException);
    assertEquals(error.getMember("message").asString(), thrown.getMessage());
  }

  @Test
  void syntaxErrorsCarryTheReport() {
    PolyglotException error =
        assertThrows(PolyglotException.class, () -> eval("x = 1", "print(y)"));
    assertTrue(error.isSyntaxError());
    assertEquals("y", error.getSourceLocation().getCharacters().toString());
    assertTrue(error.getMessage().contains("Undefined variable 'y'"), error.getMessage());
  }
}
