package org.oruslang.jit.tiering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.oruslang.jit.frame.ExitReason;

/** Programs that must do natively, evaluated and left at random exactly what the AST does. */
class NativeSemanticsTest {

  private static String same(String program) {
    String expected = NativeRun.interpreted(program);
    for (String mode : List.of("on", "sim", "stress")) {
      assertEquals(expected, NativeRun.output(program, "NativeTier", mode), mode);
    }
    return expected;
  }

  /** Leaves native code at other places with each seed. */
  private static void sameWhereverLeft(String program) {
    String expected = NativeRun.interpreted(program);
    for (int seed = 0; seed < 20; seed++) {
      String left =
          NativeRun.output(program, "NativeTier", "stress", "NativeSeed", String.valueOf(seed));
      assertEquals(expected, left, "seed " + seed);
    }
  }

  @Test
  @DisplayName("N-54 a statement that is not compiled to its end has no effect in native code")
  void handedOffStatementsStartAnew() {
    sameWhereverLeft(
        """
        mut g: [i64] = [3, 1, 4]
        fn effect(p: [i64]) -> bool:
            push(p, 1i64)
            return true
        fn run() -> i32:
            mut count = 0
            mut k = 0
            for i in 0..20:
                if g[len(g) - 1] != 7i64:
                    mut n = 5
                    while n > 0:
                        n -= 1
                        if i > 10: count += 1
                        elif k == 1 or effect(g): k += 1
            return count
        print(run(), g)
        """);
  }

  @Test
  @DisplayName("N-54 a call does not change variables of the module that its statement has read")
  void variablesReadBeforeCallsKeepTheirValues() {
    sameWhereverLeft(
        """
        mut g = 1000
        fn effect(n: i32, k: i32) -> i32:
            if n <= 0: return 1
            match k:
                0 ->
                    mut unused = 0
                _ ->
                    g = k % 7 + n
            return effect(n - 1, k) + n
        fn run() -> i32:
            for i in 0..20:
                g = (1 - g) % 1000 + effect(3, i)
                g += effect(2, i)
            return g
        print(run(), g)
        """);
  }

  @Test
  @DisplayName(
      "N-54 a call with effects is not made again when a later call of its statement leaves")
  void completedCallsAreNotMadeAgain() {
    sameWhereverLeft(
        """
        mut g: [i64] = [3, 1, 4]
        fn effect(p: [i64]) -> f64:
            p[0] += 1i64
            return 1.5
        fn pure() -> f64:
            mut v = 1.0
            mut n = 2
            while n > 0:
                n -= 1
                v -= v % 7.0
            return v
        fn inner() -> i64:
            if effect(g) < 2.5 + pure(): return 1i64
            return 0i64
        fn run() -> i64:
            mut count = 0i64
            for n in 0..40:
                if effect(g) < 2.5 + pure(): count += 1i64
                count += inner()
            return count
        print(run(), g)
        """);
  }

  @Test
  @DisplayName("N-54 N-62 errors in the first, middle and last iteration, caught around the loop")
  void errorsAreCaughtWithTheStateOfTheInterpreter() {
    for (String body :
        List.of(
            "x = 7 / (k - i)",
            "x = 7 % (k - i)",
            "x = (-2147483647 - 1) / (-1 if i == k else 1)",
            "x = xs[i - k - 1 if i == k else 0]",
            "x = (9e20 if i == k else 1.0) as i32",
            "xs[100 if i == k else 0] = i",
            "x = 3 / (0 if i == k else pop(xs) * 0 + 1)")) {
      for (int at : new int[] {0, 25, 49}) {
        String output =
            same(
                """
                fn f(k: i32):
                    mut xs: [i32] = []
                    mut x = 1
                    mut done = 0
                    mut sum: i64 = 0
                    try:
                        go(k, xs)
                    catch e: print(e, len(xs))
                    for j in 0..2:
                        try:
                            for i in 0..50:
                                sum += i as i64
                                BODY
                                done = i
                        catch e: print(e, x, done, sum)
                fn go(k: i32, xs: [i32]):
                    mut x = 0
                    for i in 0..50:
                        push(xs, i)
                        BODY
                f(AT)
                """
                    .replace("BODY", body)
                    .replace("AT", String.valueOf(at)));
        assertTrue(!output.isEmpty(), body);
      }
    }
  }

  @Test
  @DisplayName("N-64 variables that were not assigned stay unassigned")
  void unassignedVariables() {
    same(
        """
        fn f(n: i32) -> i32:
            mut y = 0
            for i in 0..n:
                if i == 30:
                    mut late = i * 2
                    y = late / (i - 30)
                y += 1
            return y
        try: print(f(20), f(60))
        catch e: print(e)
        """);
  }

  @Test
  @DisplayName("N-95 N-96 N-97 counted and conditional loops, with bounds that change")
  void loops() {
    same(
        """
        fn f() -> i32:
            mut s = 0
            mut n = 40
            for i in 0..n:
                if i % 3 == 0: continue
                n = 5
                s += i
            mut m = 10
            mut i = 0
            while i < m:
                i += 1
                if i == 5: m = 20
                if i == 15: m = 17
                s = s * 3 + i
            mut d = 30
            while d > 0:
                d -= 1
                s += d
            for k in 20..0..-1: s = s * 2 - k
            for k in 0..=9: s += k
            return s
        print(f())
        """);
  }

  @Test
  @DisplayName("N-99 trip counts and bounds at the limits of all integer types")
  void bounds() {
    same(
        """
        fn f() -> i64:
            mut s: i64 = 0
            for i in 2147483640..2147483647: s += i as i64
            for i in 2147483640..=2147483647: s += i as i64
            for i in -2147483647 - 1..-2147483640: s -= i as i64
            for i in 5..5: s += 1000
            for i in 5..4: s += 1000
            for i in 0..1: s += 3
            for i in 9223372036854775800i64..=9223372036854775807i64: s += i
            for i in 4294967290u32..=4294967295u32: s += i as i64
            for i in 18446744073709551610u64..=18446744073709551615u64: s += (i % 100u64) as i64
            return s
        print(f())
        """);
  }

  @Test
  @DisplayName("N-86 integer counters wrap around, and division of the least number is an error")
  void counters() {
    same(
        """
        fn f() -> i32:
            mut a = 2147483600
            mut b: i64 = 9223372036854775800
            mut c: u32 = 4294967290
            mut d: u64 = 18446744073709551610
            for i in 0..100:
                a += 1
                b += 1
                c += 1
                d += 1
            print(a, b, c, d)
            mut z = -2147483647 - 1
            for i in 0..3: z = z / (i - 1)
            return z
        try: print(f())
        catch e: print(e)
        """);
  }

  @Test
  @DisplayName("N-84 N-109 variables of the module and statements that are not compiled")
  void moduleVariablesAndHandOffs() {
    same(
        """
        mut g: i64 = 1
        mut names = ""
        fn step(i: i32) -> i64:
            g += i as i64
            return g
        fn run(n: i32) -> i64:
            mut s: i64 = 0
            for i in 0..n:
                s += step(i)
                if i % 7 == 3:
                    names = names + i + ","
                    print(s, g)
                g += 1
            return s
        print(run(40), g, names)
        for i in 0..50: g += i as i64
        print(g)
        """);
  }

  @Test
  @DisplayName("N-130 long loops with remainders, growing arrays and nested loops run natively")
  void longLoops() {
    String program =
        """
        mut s: i64 = 0
        for i in 0..200000: s += (i % 7) as i64
        print(s)
        mut xs: [i64] = []
        for i in 0..20000: push(xs, i as i64)
        mut t: i64 = 0
        for i in 0..200:
            for j in 0..100: t += xs[i * 100 + j]
        print(t, len(xs))
        """;
    String expected = NativeRun.interpreted(program);
    try (NativeRun run = NativeRun.with()) {
      assertEquals(expected, run.eval(program));
      assertTrue(run.telemetry().invocations() > 2);
      assertTrue(run.telemetry().exits(ExitReason.GROW) > 0);
    }
  }

  @Test
  @DisplayName("N-140 recursion is one native entry")
  void recursionIsOneEntry() {
    try (NativeRun run = NativeRun.with("NativeTier", "on")) {
      assertEquals(
          "6765\n",
          run.eval(
              """
              fn fib(n: i32) -> i32:
                  if n < 2: return n
                  return fib(n - 1) + fib(n - 2)
              print(fib(20))
              """));
      assertEquals(1, run.telemetry().invocations());
    }
  }

  @Test
  @DisplayName("N-141 functions that call each other, many parameters of all types, early returns")
  void calls() {
    same(
        """
        fn even(n: i32) -> bool:
            if n == 0: return true
            return odd(n - 1)
        fn odd(n: i32) -> bool:
            if n == 0: return false
            return even(n - 1)
        fn many(a: i32, b: i64, c: u32, d: u64, e: f64, f: bool, g: i32, h: f64) -> f64:
            if a <= 0: return e + h
            if f and a % 5 == 0: return h
            return many(a - 1, b + 1i64, c, d, e * 0.5 + (b as f64), not f, g, h + (g as f64))
        print(even(300), odd(301), many(33, 1i64, 2u32, 3u64, 4.5, true, 6, 7.25))
        """);
  }

  @Test
  @DisplayName("N-145 effects of called functions happen once, wherever native code is left")
  void effectsHappenOnce() {
    same(
        """
        mut calls = 0
        fn count(n: i32, xs: [i32]) -> i32:
            calls += 1
            xs[n % 3] += 1
            if n == 0: return 10 / (xs[0] - 7)
            return count(n - 1, xs) + 1
        fn f(xs: [i32]):
            for i in 0..6:
                try: print(count(i, xs), calls, xs)
                catch e: print(e, calls, xs)
        f([0, 0, 0])
        """);
  }

  @Test
  @DisplayName("N-150 N-152 arrays: read, written, grown, shrunk, sorted, by several names")
  void arrays() {
    same(
        """
        fn sieve(n: i32) -> i32:
            mut composite: [bool] = []
            for i in 0..n: push(composite, false)
            mut count = 0
            for i in 2..n:
                if composite[i]: continue
                count += 1
                mut j = i * 2
                while j < n:
                    composite[j] = true
                    j += i
            return count
        fn sort(xs: [f64]):
            for i in 0..len(xs):
                for j in 0..len(xs) - 1 - i:
                    if xs[j] > xs[j + 1]:
                        t = xs[j]
                        xs[j] = xs[j + 1]
                        xs[j + 1] = t
        fn both(a: [i64], b: [i64]) -> i64:
            mut s: i64 = 0
            for i in 0..len(a):
                a[i] = a[i] + 1
                s += b[i] * 2
                if i % 4 == 0: push(b, i as i64)
                if len(a) > 30: break
            return s
        print(sieve(300))
        mut fs: [f64] = [3.5, -0.0, 2.25, 1e300, -7.0, 0.0]
        sort(fs)
        print(fs)
        mut xs: [i64] = [5, 6, 7, 8, 9]
        print(both(xs, xs), xs)
        """);
  }

  @Test
  @DisplayName("N-151 indexes outside arrays are the interpreter's errors, at the same place")
  void indexes() {
    for (String index : List.of("-1", "3", "-2147483647 - 1", "2147483647", "4294967296i64")) {
      same(
          """
          fn f(xs: [i32]) -> i32:
              mut s = 0
              for i in 0..20:
                  s += xs[INDEX if i == 15 else 1]
              return s
          print(f([1, 2, 3]))
          """
              .replace("INDEX", index)
              .replace("else 1]", index.endsWith("i64") ? "else 1i64]" : "else 1]"));
    }
  }

  @Test
  @DisplayName("N-153 extreme numbers survive the way into native arrays and back")
  void extremeElements() {
    same(
        """
        fn f(us: [u64], fs: [f64]):
            for i in 0..len(us):
                us[i] = us[i] - 1u64
                fs[i] = fs[i] * -1.0
        mut us: [u64] = [9223372036854775808u64, 18446744073709551615u64, 0u64]
        mut fs: [f64] = [0.0, 1e308 * 10.0, 5e-324]
        f(us, fs)
        f(us, fs)
        print(us, fs)
        """);
  }
}
