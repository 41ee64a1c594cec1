package org.oruslang.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;

/** The exports of programs as bindings of the context. */
class BindingsTest {

  private static final Source COUNTER =
      Source.create(
          "orus",
          """
          pub mut count: i32 = 0
          pub LIMIT := 10
          hidden = 5
          pub struct Point:
              x: i32
          pub fn bump(by: i32) -> i32:
              count = count + by
              return count
          fn helper() -> i32:
              return hidden
          """);

  @Test
  void exportsAreMembersAndNothingElse() {
    try (Context context = Context.create("orus")) {
      context.eval(COUNTER);
      Value bindings = context.getBindings("orus");
      assertEquals(Set.of("count", "LIMIT", "Point", "bump"), bindings.getMemberKeys());
      assertEquals(3, bindings.getMember("bump").execute(3).asInt());
      assertEquals(5, bindings.invokeMember("bump", 2).asInt());
      assertEquals(5, bindings.getMember("count").asInt());
      assertEquals(10, bindings.getMember("LIMIT").asInt());
      assertEquals("7", bindings.getMember("Point").newInstance(7).toString());
      assertNull(bindings.getMember("hidden"));
    }
  }

  @Test
  void mutableVariablesCanBeAssigned() {
    try (Context context = Context.create("orus")) {
      context.eval(COUNTER);
      Value bindings = context.getBindings("orus");
      bindings.putMember("count", 41);
      assertEquals(42, bindings.invokeMember("bump", 1).asInt());
      assertThrows(UnsupportedOperationException.class, () -> bindings.putMember("LIMIT", 1));
      assertThrows(IllegalArgumentException.class, () -> bindings.putMember("count", "x"));
    }
  }

  @Test
  void laterProgramsHideEarlierNames() {
    try (Context context = Context.create("orus")) {
      context.eval("orus", "pub fn f() -> i32:\n    return 1\npub fn g() -> i32:\n    return 2\n");
      context.eval("orus", "pub fn f() -> i32:\n    return 3\n");
      assertEquals(3, context.getBindings("orus").invokeMember("f").asInt());
      assertEquals(2, context.getBindings("orus").invokeMember("g").asInt());
    }
  }

  @Test
  void eachRunOfAProgramHasVariablesOfItsOwn() {
    try (Context context = Context.create("orus")) {
      context.eval(COUNTER);
      Value first = context.getBindings("orus").getMember("bump");
      assertEquals(1, first.execute(1).asInt());
      context.eval(COUNTER);
      Value second = context.getBindings("orus").getMember("bump");
      assertEquals(1, second.execute(1).asInt());
      assertEquals(2, first.execute(1).asInt());
      assertFalse(first.equals(second));
    }
  }

  @Test
  void contextsOfOneEngineShareCodeButNoVariables() {
    try (Engine engine = Engine.create("orus");
        Context one = Context.newBuilder("orus").engine(engine).build();
        Context other = Context.newBuilder("orus").engine(engine).build()) {
      one.eval(COUNTER);
      other.eval(COUNTER);
      assertEquals(5, one.getBindings("orus").invokeMember("bump", 5).asInt());
      assertEquals(2, other.getBindings("orus").invokeMember("bump", 2).asInt());
      assertEquals(6, one.getBindings("orus").invokeMember("bump", 1).asInt());
      assertTrue(engine.getLanguages().containsKey("orus"));
    }
  }
}
