package org.oruslang.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects of the host in the hands of Orus programs, under both tiers. */
class ForeignValuesTest {

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private Context context;

  @BeforeEach
  void forget() {
    context = null;
  }

  @AfterEach
  void close() {
    if (context != null) {
      context.close();
    }
  }

  private Value eval(String tier, String... lines) {
    context =
        Context.newBuilder("orus")
            .allowHostAccess(HostAccess.ALL)
            .option("orus.Tier", tier)
            .out(output)
            .build();
    return context.eval("orus", String.join("\n", lines));
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized"})
  void arraysAreIndexedMeasuredAndIterated(String tier) {
    Value function =
        eval(
            tier,
            "fn total(xs: any) -> any:",
            "    mut sum: any = 0",
            "    for x in xs:",
            "        sum = sum + x",
            "    xs[0] = sum",
            "    return sum + xs[1] + len(xs)",
            "total");
    Object[] elements = {1, 2, 3};
    assertEquals(6 + 2 + 3, function.execute(ProxyArray.fromArray(elements)).asInt());
    assertEquals(6, (context.asValue(elements[0])).asInt());
    List<Object> list = new ArrayList<>(List.of(10, 20));
    assertEquals(30 + 20 + 2, function.execute(list).asInt());
    assertEquals(30, context.asValue(list.get(0)).asInt());
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized"})
  void indexOutsideAForeignArrayIsAnIndexError(String tier) {
    Value function = eval(tier, "fn get(xs: any, i: i32) -> any:", "    return xs[i]", "get");
    assertEquals(2, function.execute(new int[] {1, 2}, 1).asInt());
    PolyglotException error =
        assertThrows(PolyglotException.class, () -> function.execute(new int[] {1, 2}, 2));
    assertEquals("Array index out of bounds", error.getMessage());
    assertEquals(2, error.getSourceLocation().getStartLine());
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized"})
  void iterablesAreIterated(String tier) {
    Value function =
        eval(
            tier,
            "fn join(xs: any) -> string:",
            "    mut text = \"\"",
            "    for x in xs:",
            "        text = text + x",
            "    return text",
            "join");
    assertEquals("ab", function.execute(List.of("a", "b")).asString());
    assertEquals("7", function.execute(Set.of(7)).asString());
    assertThrows(PolyglotException.class, () -> function.execute(new Object()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized"})
  void executablesAreCalled(String tier) {
    Value function = eval(tier, "fn apply(f: any, x: any) -> any:", "    return f(x, 1)", "apply");
    ProxyExecutable add = arguments -> arguments[0].asInt() + arguments[1].asInt();
    assertEquals(42, function.execute(add, 41).asInt());
    PolyglotException error =
        assertThrows(PolyglotException.class, () -> function.execute(new int[0], 1));
    assertEquals("Value is not callable", error.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized"})
  void executablesBecomeFunctionsOfTheTypeThatIsExpected(String tier) {
    Value function =
        eval(tier, "fn twice(f: fn(i32) -> i32, x: i32) -> i32:", "    return f(f(x))", "twice");
    ProxyExecutable triple = arguments -> arguments[0].asInt() * 3;
    assertEquals(18, function.execute(triple, 2).asInt());
    ProxyExecutable wrong = arguments -> "text";
    PolyglotException error =
        assertThrows(PolyglotException.class, () -> function.execute(wrong, 2));
    assertEquals("Expected a value of type i32, got string", error.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized"})
  void arraysAreCopiedWhereATypeIsExpected(String tier) {
    Value function =
        eval(tier, "fn first(xs: [i32]) -> [i32]:", "    xs[0] = 100", "    return xs", "first");
    int[] host = {1, 2};
    assertArrayEquals(new int[] {100, 2}, function.execute(host).as(int[].class));
    assertArrayEquals(new int[] {1, 2}, host);
    assertThrows(
        IllegalArgumentException.class, () -> function.execute((Object) new String[] {"a"}));
    assertThrows(IllegalArgumentException.class, () -> function.execute(List.of(1L << 40)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized"})
  void numbersKeepTheirJavaTypeOrTakeTheSmallestThatHoldsThem(String tier) {
    Value typeOf = eval(tier, "fn name(x: any) -> string:", "    return typeof(x)", "name");
    assertEquals("i32", typeOf.execute((byte) 1).asString());
    assertEquals("i32", typeOf.execute((short) -1).asString());
    assertEquals("i32", typeOf.execute(BigInteger.TEN).asString());
    assertEquals("i64", typeOf.execute(1L).asString());
    assertEquals("i64", typeOf.execute(1L << 40).asString());
    assertEquals("f64", typeOf.execute(1.5f).asString());
    assertEquals("foreign", typeOf.execute(BigInteger.ONE.shiftLeft(63)).asString());
    assertEquals("string", typeOf.execute('c').asString());
    assertEquals("bool", typeOf.execute(true).asString());
    assertEquals("foreign", typeOf.execute(new Object()).asString());
    assertEquals("foreign", typeOf.execute((Object) null).asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized"})
  void numberObjectsAreOperandsAndFitTypes(String tier) {
    Value half =
        eval(
            tier,
            "fn half(x: any, two: u64) -> any:",
            "    if x > two and x == x: return x / two",
            "    return 0",
            "half");
    BigInteger large = BigInteger.ONE.shiftLeft(63);
    assertEquals(1L << 62, half.execute(large, 2).asLong());
    Value typed = context.eval("orus", "fn(x: u64): x");
    assertEquals(large, typed.execute(large).asBigInteger());
    assertThrows(IllegalArgumentException.class, () -> typed.execute(large.shiftLeft(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized"})
  void objectsPassThroughUnchanged(String tier) {
    Value identity = eval(tier, "fn same(x: any) -> any:", "    return [x, x,][1]", "same");
    Object object = new Object();
    assertSame(object, identity.execute(object).asHostObject());
    assertTrue(identity.execute((Object) null).isNull());
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized"})
  void objectsArePrintedAndComparedByIdentity(String tier) {
    Value function =
        eval(
            tier,
            "fn show(a: any, b: any) -> bool:",
            "    print(a, [b], \"=@\")",
            "    print(\"text \" + a)",
            "    return a == b",
            "show");
    List<String> object = List.of("x");
    assertTrue(function.execute(object, object).asBoolean());
    assertFalse(function.execute(object, new Object()).asBoolean());
    assertTrue(output.toString().startsWith("[x] [x] =@\ntext [x]\n"), output::toString);
  }

  /** A host object with members of all sorts. */
  public static final class Account {
    public int balance = 1;

    public int deposit(int amount) {
      balance += amount;
      return balance;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized"})
  void membersAreReadWrittenAndCalled(String tier) {
    Value function =
        eval(
            tier,
            "fn manage(account: any) -> any:",
            "    account.balance = 10",
            "    account.balance += 5",
            "    account.deposit(7)",
            "    return account.balance",
            "manage");
    Account account = new Account();
    assertEquals(22, function.execute(account).asInt());
    assertEquals(22, account.balance);
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized"})
  void missingMembersAreTypeErrorsThatNameTheForeignType(String tier) {
    Value function = eval(tier, "fn read(x: any) -> any:", "    return x.nothing", "read");
    PolyglotException error =
        assertThrows(PolyglotException.class, () -> function.execute(new Account()));
    assertEquals(
        "A value of type " + Account.class.getName() + " has no member 'nothing'",
        error.getMessage());
    assertEquals("type error", error.getGuestObject().getMember("kind").asString());
    assertEquals(14, error.getSourceLocation().getStartColumn());
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized"})
  void exceptionsOfTheHostAreCaught(String tier) {
    Value function =
        eval(
            tier,
            "fn guard(f: any) -> string:",
            "    try:",
            "        f()",
            "    catch e:",
            "        return typeof(e)",
            "    return \"none\"",
            "guard");
    ProxyExecutable failing =
        arguments -> {
          throw new IllegalStateException("broken");
        };
    assertEquals("runtime error broken", function.execute(failing).asString());
    ProxyExecutable fine = arguments -> null;
    assertEquals("none", function.execute(fine).asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized"})
  void exceptionsOfTheHostReachTheHost(String tier) {
    Value function = eval(tier, "fn call(f: any):", "    f()", "call");
    RuntimeException broken = new IllegalStateException("broken");
    ProxyExecutable failing =
        arguments -> {
          throw broken;
        };
    PolyglotException error =
        assertThrows(PolyglotException.class, () -> function.execute(failing));
    assertTrue(error.isHostException());
    assertSame(broken, error.asHostException());
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized"})
  void deepRecursionThroughTheHostDoesNotUseUpTheDepth(String tier) {
    Value function =
        eval(
            tier,
            "fn down(n: i32) -> i32:",
            "    if n == 0:",
            "        return 1 / n",
            "    return down(n - 1)",
            "down");
    for (int i = 0; i < 50; i++) {
      PolyglotException error = assertThrows(PolyglotException.class, () -> function.execute(2000));
      assertEquals("Division by zero", error.getMessage());
    }
  }
}
