package org.oruslang.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.source.Source;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oruslang.semantics.OrusFault;

/** Programs that are parsed once and run several times, by hosts and by other languages. */
class ParsedProgramTest {

  private Context context;

  @BeforeEach
  void enter() {
    context = Context.newBuilder("orus").allowAllAccess(true).build();
    context.initialize("orus");
    context.enter();
  }

  @AfterEach
  void leave() {
    context.leave();
    context.close();
  }

  /** As other languages and tools parse, with names for arguments. */
  private static CallTarget parse(String code, String... names) {
    Source source = Source.newBuilder("orus", code, "test").build();
    return OrusContext.get(null).env().parsePublic(source, names);
  }

  @Test
  void parsedProgramRunsFromItsStartEachTime() {
    Value program =
        context.parse("orus", "mut n = 1\nfn f() -> i32:\n    n = n + 1\n    return n\nf()");
    assertEquals(2, program.execute().asInt());
    assertEquals(2, program.execute().asInt());
  }

  @Test
  void mistakesAreFoundWhenParsing() {
    PolyglotException error =
        assertThrows(PolyglotException.class, () -> context.parse("orus", "print(x)"));
    assertTrue(error.isSyntaxError());
  }

  @Test
  void argumentsAreNamesOfTheProgram() {
    CallTarget program = parse("a + b", "a", "b");
    assertEquals(3, program.call(1, 2));
    assertEquals(2.5, program.call(1.0, 1.5));
    assertEquals("xy", program.call("x", "y").toString());
  }

  @Test
  void argumentsKeepTheirValuesForTheFunctionsOfTheProgram() {
    CallTarget program = parse("fn get() -> any:\n    return a\nget", "a");
    Value first = context.asValue(program.call("one"));
    Value second = context.asValue(program.call("two"));
    assertEquals("one", first.execute().asString());
    assertEquals("two", second.execute().asString());
    assertEquals("one", first.execute().asString());
  }

  @Test
  void argumentsCanBeAnythingOfOtherLanguages() {
    CallTarget program = parse("len(xs) + xs[0]", "xs");
    Object array = OrusContext.get(null).env().asGuestValue(new int[] {5, 6});
    assertEquals(7, program.call(array));
  }

  @Test
  void argumentsHaveNoStaticType() {
    CallTarget program = parse("x: i32 = a\nx + 1", "a");
    assertEquals(2, program.call(1));
    OrusException error = assertThrows(OrusException.class, () -> program.call("text"));
    assertEquals("Expected a value of type i32, got string", error.getMessage());
  }

  @Test
  void valuesOfOtherTypesAreRefusedByTheBoundary() {
    OrusFault fault =
        assertThrows(OrusFault.class, () -> Boundary.fromForeign("text", PrimitiveType.U64));
    assertEquals("Expected a value of type u64, got string", fault.getMessage());
    assertEquals(-1L, Boundary.fromForeign(-1L, PrimitiveType.I64));
    assertThrows(OrusFault.class, () -> Boundary.fromForeign(-1L, PrimitiveType.U64));
  }
}
