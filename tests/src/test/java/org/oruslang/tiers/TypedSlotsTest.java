package org.oruslang.tiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayOutputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What variables hold, whichever way their values are kept. */
class TypedSlotsTest {

  /** Under every tier, with native code and without. */
  private static void check(String expected, String program) {
    for (String tier : new String[] {"baseline", "specialized", "auto"}) {
      for (String nativeTier : new String[] {"off", "on"}) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Context context =
            Context.newBuilder("orus")
                .option("orus.Tier", tier)
                .option("orus.NativeTier", nativeTier)
                .allowNativeAccess(true)
                .out(out)
                .build()) {
          context.eval("orus", program);
        }
        assertEquals(
            expected, out.toString(StandardCharsets.UTF_8), tier + ", native " + nativeTier);
      }
    }
  }

  @Test
  @DisplayName(
      "N-82 ranges and arrays are iterated to their end, the variable keeps its last value")
  void iteration() {
    check(
        "0\n1\n2\n2\n10\n20\n30\n0\n1\n2\n",
        """
        fn last() -> i32:
            mut kept = -1
            for i in 0..3:
                print(i)
                kept = i
            return kept
        print(last())
        for x in [10, 20, 30]: print(x)
        for x in range(0, 3): print(x)
        """);
  }

  @Test
  @DisplayName("N-83 nested frames do not disturb each other's slots")
  void nestedFrames() {
    check(
        "3 2.5 true x 7\n15\n",
        """
        fn inner(a: any, b: f64) -> any:
            mut a2: any = b
            mut n = 1000
            n += 1
            a2 = a
            return a2
        fn outer(k: any) -> any:
            mut i = 3
            mut d = 2.5
            mut t = true
            mut s: any = "x"
            mut u: any = inner("other", 0.25)
            u = inner(k, 9.75)
            print(i, d, t, s, u)
            return u
        outer(7)
        fn deep(n: any) -> any:
            if n == 0: return 0
            rest: any = deep(n - 1)
            return n + rest
        print(deep(5))
        """);
  }

  @Test
  @DisplayName(
      "N-84 module variables are the same for caller and callee, after native loops as well")
  void moduleVariables() {
    check(
        "100 4950 100\n200 9900 200\n",
        """
        mut count: i32 = 0
        mut total: i64 = 0
        mut shared: any = 0
        fn add(n: i32):
            for i in 0..n:
                count += 1
                total += i as i64
                shared = count
        add(100)
        print(count, total, shared)
        add(100)
        print(count, total, shared)
        """);
  }

  @Test
  @DisplayName("N-85 conversions and comparisons give typed values after a boxed store")
  void conversionsAfterBoxedStores() {
    check(
        "text true 1 false 0 true\n",
        """
        fn run(flag: bool) -> string:
            mut v: any = "text"
            mut out = v as string
            v = flag
            out = out + " " + (v as string)
            mut n = (v as bool) as i32
            out = out + " " + (n as string)
            n = n - 1
            b: bool = n as bool
            v = n
            out = out + " " + (b as string) + " " + (v as string) + " " + ((v == 0) as string)
            return out
        mut last = ""
        for i in 0..600: last = run(true)
        print(last)
        """);
  }

  @Test
  @DisplayName("N-87 errors of operations with constants have their place, successes stay typed")
  void errorsWithConstants() {
    check(
        "Error: Operands must be the same type. Use 'as' for explicit type conversion. 5\n",
        """
        fn run(x: any) -> any:
            mut y: any = 5
            try:
                y = y + 1 - 1
                y = x - 1
            catch e:
                print(e, y)
            return y
        for i in 0..600: run(i)
        run(2.5)
        """);
  }

  /** A value whose life can be watched. */
  public static final class Watched {
    @HostAccess.Export public final int number = 1;
  }

  @Test
  @DisplayName("N-89 values of finished calls are not kept alive")
  void deadFrames() throws InterruptedException {
    try (Context context = Context.newBuilder("orus").allowHostAccess(HostAccess.ALL).build()) {
      context.eval(
          "orus",
          """
          pub fn use_it(x: any, n: i32) -> any:
              mut y: any = x
              mut sum: any = 0
              for i in 0..n: sum = sum + y.number
              return sum
          """);
      WeakReference<Watched> watched = call(context);
      for (int i = 0; i < 50 && watched.get() != null; i++) {
        System.gc();
        Thread.sleep(20);
      }
      assertNull(watched.get());
    }
  }

  private static WeakReference<Watched> call(Context context) {
    Watched value = new Watched();
    assertEquals(
        2000, context.getBindings("orus").getMember("use_it").execute(value, 2000).asInt());
    return new WeakReference<>(value);
  }
}
