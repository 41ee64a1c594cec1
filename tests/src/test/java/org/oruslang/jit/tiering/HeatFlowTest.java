package org.oruslang.jit.tiering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.oruslang.jit.telemetry.RegionStatistics;

/** Which of several nested loops becomes native code, and how soon. */
class HeatFlowTest {

  @Test
  @DisplayName("N-115 a short loop leaves it to the loop around it to become native code")
  void heatFlowsToTheLoopAround() {
    String program =
        """
        fn run(n: i32) -> i32:
            mut s = 0
            for i in 0..n:
                for j in 0..4: s = (s + i * j) % 10007
            return s
        print(run(10000))
        """;
    assertNativeOnly(program, "run#1");
  }

  @Test
  @DisplayName("N-115 a loop warms the loop that calls its function")
  void heatFlowsToCallers() {
    String program =
        """
        fn sum(n: i32) -> i32:
            mut s = 0
            for i in 0..n: s += i
            return s
        fn run(n: i32) -> i32:
            mut s = 0
            for i in 0..n: s = (s + sum(5)) % 10007
            return s
        print(run(10000))
        """;
    assertNativeOnly(program, "run#0");
  }

  @Test
  @DisplayName("N-115 a short loop leaves it to the recursive function around it")
  void heatFlowsToTheRecursiveFunction() {
    String program =
        """
        fn place(n: i32, row: i32, taken: [bool]) -> i32:
            if row == n: return 1
            mut count = 0
            for c in 0..n:
                if not taken[c]:
                    taken[c] = true
                    count += place(n, row + 1, taken)
                    taken[c] = false
            return count
        print(place(7, 0, [false] * 7))
        """;
    assertNativeOnly(program, "place");
  }

  @Test
  @DisplayName("N-115 short loops inside one that is native do not become native code themselves")
  void shortLoopsInNativeOnesStayInterpreted() {
    String program =
        """
        fn meet(v: [i32], lo: i32, hi: i32) -> i32:
            mut i = lo
            mut j = hi
            mut n = 0
            while i < j:
                while v[i] < 5 and i < j: i += 1
                while v[j] > 4 and i < j: j -= 1
                i += 1
                j -= 1
                n += 1
            return n
        fn run(n: i32) -> i32:
            mut v = [0] * n
            for i in 0..n: v[i] = i * 7 % 11
            mut sum = meet(v, 0, n - 1)
            mut k = 0
            while k < 3:
                print(sum)
                mut lo = 0
                while lo + 12 < n:
                    sum += meet(v, lo, lo + 12)
                    if sum % 1000 == 0: print(sum)
                    lo += 12
                k += 1
            return sum
        print(run(20000))
        """;
    String expected = NativeRun.interpreted(program);
    try (NativeRun run = NativeRun.with()) {
      assertEquals(expected, run.eval(program));
      List<String> compiled =
          run.telemetry().regions().stream()
              .filter(each -> each.nativeIterations() > 0)
              .map(RegionStatistics::name)
              .toList();
      assertTrue(compiled.contains("meet#2"), compiled.toString());
      assertTrue(!compiled.contains("meet#0") && !compiled.contains("meet#1"), compiled.toString());
    }
  }

  /** Nothing else becomes native code, and that soon. */
  private static void assertNativeOnly(String program, String name) {
    String expected = NativeRun.interpreted(program);
    try (NativeRun run = NativeRun.with()) {
      assertEquals(expected, run.eval(program));
      List<RegionStatistics> compiled =
          run.telemetry().regions().stream().filter(each -> each.entries() > 0).toList();
      assertEquals(List.of(name), compiled.stream().map(RegionStatistics::name).toList());
      assertTrue(compiled.get(0).interpretedIterations() < 1000);
    }
  }

  @Test
  @DisplayName("N-115 a long loop that is native warms the loop around it")
  void nativeLoopsWarmTheLoopAround() {
    String program =
        """
        fn run(n: i32) -> i32:
            mut s = 0
            for i in 0..n:
                for j in 0..2000: s = (s + i * j) % 10007
            return s
        print(run(40))
        """;
    String expected = NativeRun.interpreted(program);
    try (NativeRun run = NativeRun.with()) {
      assertEquals(expected, run.eval(program));
      Map<String, RegionStatistics> regions =
          run.telemetry().regions().stream()
              .collect(Collectors.toMap(RegionStatistics::name, each -> each));
      assertTrue(regions.get("run#0").entries() < 10);
      assertTrue(regions.get("run#1").nativeIterations() > 60_000);
    }
  }

  @Test
  @DisplayName("N-115 inner loops leave it to the loop around them to have the heap emptied")
  void nativeCodeIsSeldomLeftInInnerLoops() {
    String program =
        """
        fn run(n: i32) -> i32:
            mut s = 0
            for i in 0..n:
                mut text = ""
                mut k = 0
                while k < 100:
                    text = text + ((k * i) as string) + ","
                    k = k + 1
                s += len(text)
            return s
        print(run(10000))
        """;
    String expected = NativeRun.interpreted(program);
    try (NativeRun run = NativeRun.with()) {
      assertEquals(expected, run.eval(program));
      long interpreted = interpretedIterations(run);
      assertTrue(interpreted < 10_000, interpreted + " of a million iterations were interpreted");
    }
  }

  @Test
  @DisplayName(
      "N-115 loops of a hundred iterations, in calls from a loop, soon run natively as one")
  void nestedLoopsOfMiddleLengthSoonBecomeOne() {
    String program =
        """
        fn row(n: i32, k: i32) -> i32:
            mut s = k
            mut i = 0
            while i < n:
                mut j = 0
                while j < n:
                    s = (s + i * j) % 10007
                    j = j + 1
                i = i + 1
            return s
        fn run(n: i32) -> i32:
            mut s = 0
            mut i = 0
            while i < 20:
                s = row(n, s)
                i = i + 1
            return s
        mut r = 0
        while r < 1:
            print(run(100))
            r = r + 1
        """;
    String expected = NativeRun.interpreted(program);
    try (NativeRun run = NativeRun.with()) {
      assertEquals(expected, run.eval(program));
      long interpreted = interpretedIterations(run);
      assertTrue(interpreted < 8_000, interpreted + " of 200,000 iterations were interpreted");
    }
  }

  private static long interpretedIterations(NativeRun run) {
    return run.telemetry().regions().stream()
        .mapToLong(RegionStatistics::interpretedIterations)
        .sum();
  }
}
