package org.oruslang.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values at the edges of types, and errors that cross languages, also through hot code. */
class CornersTest {

  private Context context;

  @BeforeEach
  void none() {
    context = null;
  }

  @AfterEach
  void close() {
    context.close();
  }

  private void open(String tier) {
    context =
        Context.newBuilder("orus", "js")
            .allowExperimentalOptions(true)
            .option("orus.Tier", tier)
            .allowAllAccess(true)
            .build();
  }

  private Value eval(String code) {
    return context.eval("orus", code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized", "auto"})
  void unsignedNumbersFitWhereTheirValueDoes(String tier) {
    open(tier);
    Value u32 = eval("4294967295u32");
    assertFalse(u32.fitsInInt());
    assertTrue(u32.fitsInLong());
    assertEquals(4294967295L, u32.asLong());
    assertTrue(u32.fitsInDouble());
    assertFalse(u32.fitsInFloat());
    Value u64 = eval("18446744073709551615u64");
    assertFalse(u64.fitsInLong());
    assertFalse(u64.fitsInDouble());
    assertTrue(u64.fitsInBigInteger());
    assertEquals(new BigInteger("18446744073709551615"), u64.asBigInteger());
    assertTrue(eval("9223372036854775808u64").fitsInDouble());
    assertTrue(eval("200u64").fitsInShort());
    assertFalse(eval("200u64").fitsInByte());
    assertTrue(eval("100u32").fitsInByte());
    Value array = eval("[4294967295u32, 1]");
    assertEquals(4294967295L, array.getArrayElement(0).asLong());
    array.setArrayElement(1, 3000000000L);
    assertEquals(3000000000L, array.getArrayElement(1).asLong());
    assertThrows(RuntimeException.class, () -> array.setArrayElement(1, -1));
    assertThrows(RuntimeException.class, () -> array.setArrayElement(1, 4294967296L));
    assertEquals(3000000000L, array.getArrayElement(1).asLong());
  }

  /**
   * A typed function that is hot takes wrong values for errors, and right ones of other classes.
   */
  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized", "auto"})
  void hotFunctionsCheckForeignValues(String tier) {
    open(tier);
    Value twice =
        eval(
            """
            fn twice(x: i64) -> i64:
                mut sum: i64 = 0
                for i in 0..10: sum += x
                return sum / 5
            twice
            """);
    for (int i = 0; i < 1000; i++) {
      assertEquals(2L * i, twice.execute(i).asLong());
    }
    assertEquals(14, twice.execute((short) 7).asLong());
    assertEquals(14, twice.execute(7.0).asLong());
    assertEquals(14, twice.execute(BigInteger.valueOf(7)).asLong());
    assertEquals(14, twice.execute(context.eval("js", "7")).asLong());
    assertEquals(14, twice.execute(context.eval("js", "7n")).asLong());
    for (Object wrong : new Object[] {7.5, "7", true, Map.of(), BigInteger.TWO.pow(64)}) {
      assertThrows(IllegalArgumentException.class, () -> twice.execute(wrong), wrong.toString());
    }
    assertEquals(14, twice.execute(7).asLong());
  }

  /** Values whose type changes from call to call, in code that was hot with another. */
  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized", "auto"})
  void hotDynamicCodeTakesForeignValuesOfAnyKind(String tier) {
    open(tier);
    Value sum =
        eval(
            """
            fn sum(values: any) -> any:
                mut total: any = 0
                for value in values: total = total + value
                return total
            sum
            """);
    List<Integer> numbers = List.of(1, 2, 3, 4);
    for (int i = 0; i < 3000; i++) {
      assertEquals(10, sum.execute(numbers).asInt());
    }
    assertEquals(6, sum.execute(context.eval("js", "new Set([1, 2, 3])")).asInt());
    assertEquals(
        6, sum.execute(context.eval("js", "(function*() { yield 2; yield 4 })()")).asInt());
    assertEquals(10, sum.execute(numbers).asInt());
    PolyglotException failed =
        assertThrows(PolyglotException.class, () -> sum.execute(List.of(1, Map.of())));
    assertThrows(PolyglotException.class, () -> sum.execute(List.of(1, 2.5)));
    assertEquals(10, sum.execute(numbers).asInt());
    assertTrue(failed.isGuestException());
    assertFalse(failed.isInternalError());
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized", "auto"})
  void errorsCrossLanguagesAndComeBackAsThemselves(String tier) {
    open(tier);
    Value call =
        eval(
            """
            fn call(f: any) -> string:
                try:
                    f()
                catch e:
                    return typeof(e)
                return "none"
            call
            """);
    ProxyExecutable host =
        arguments -> {
          throw new IllegalStateException("from Java");
        };
    for (int i = 0; i < 500; i++) {
      assertTrue(call.execute(host).asString().endsWith("from Java"));
      assertTrue(
          call.execute(context.eval("js", "() => { throw new TypeError('from js') }"))
              .asString()
              .endsWith("from js"));
    }
    Value relay = eval("fn relay(f: any) -> any: f()\nrelay");
    PolyglotException thrown = assertThrows(PolyglotException.class, () -> relay.execute(host));
    assertTrue(thrown.isHostException());
    assertEquals(IllegalStateException.class, thrown.asHostException().getClass());
    Value orusError = eval("fn fail() -> i32: [1][5]\nfail");
    context.getBindings("js").putMember("fail", orusError);
    assertEquals(
        "Array index out of bounds",
        context.eval("js", "try { fail() } catch (e) { e.message }").asString());
    context.getBindings("js").putMember("relay", relay);
    PolyglotException through =
        assertThrows(PolyglotException.class, () -> context.eval("js", "relay(() => relay(fail))"));
    assertTrue(through.isGuestException());
    assertEquals("Array index out of bounds", through.getMessage().lines().findFirst().orElse(""));
    assertEquals(1, through.getSourceLocation().getStartLine());
    // Errors of an element are at its bracket.
    assertEquals(22, through.getSourceLocation().getStartColumn());
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized", "auto"})
  void objectsOfTheHostAreReadWrittenAndCalled(String tier) {
    open(tier);
    Map<String, Object> members = new HashMap<>(Map.of("count", 1));
    members.put("add", (ProxyExecutable) arguments -> arguments[0].asInt() + 10);
    Value use =
        eval(
            """
            fn apply(o: any, n: i32) -> any:
                o.count = o.count + n
                return o.add(o.count)
            apply
            """);
    ProxyObject object = ProxyObject.fromMap(members);
    int count = 1;
    for (int i = 0; i < 2000; i++) {
      count += i;
      assertEquals(count + 10, use.execute(object, i).asInt());
    }
    members.remove("add");
    PolyglotException missing = assertThrows(PolyglotException.class, () -> use.execute(object, 1));
    assertTrue(missing.getMessage().contains("add"), missing.getMessage());
    assertTrue(missing.isGuestException());
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized", "auto"})
  void arraysOfTheHostAreCopiedWhereATypeIsExpected(String tier) {
    open(tier);
    Value first =
        eval(
            """
            fn change(values: [i64]) -> i64:
                values[0] = 99
                push(values, 5)
                return values[0] + (len(values) as i64)
            change
            """);
    long[] values = {1, 2};
    for (int i = 0; i < 1000; i++) {
      assertEquals(102, first.execute((Object) values).asLong());
      assertEquals(1, values[0]);
    }
    assertEquals(102, first.execute(context.eval("js", "[1, 2]")).asLong());
    assertThrows(
        IllegalArgumentException.class, () -> first.execute(context.eval("js", "[1, 'x']")));
    assertThrows(IllegalArgumentException.class, () -> first.execute((Object) new double[] {0.5}));
    assertEquals(100, first.execute((Object) new long[] {0, 1, 2}).asLong() - 3);
  }

  /** Host access that was not granted is refused to hot code, too. */
  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized", "auto"})
  void hostObjectsWithoutAccessStayClosed(String tier) {
    context =
        Context.newBuilder("orus")
            .allowExperimentalOptions(true)
            .option("orus.Tier", tier)
            .allowHostAccess(HostAccess.NONE)
            .build();
    Value length = eval("fn length(o: any) -> any: o.length()\nlength");
    for (int i = 0; i < 500; i++) {
      PolyglotException refused =
          assertThrows(PolyglotException.class, () -> length.execute(new StringBuilder("x")));
      assertTrue(refused.isGuestException());
    }
  }
}
