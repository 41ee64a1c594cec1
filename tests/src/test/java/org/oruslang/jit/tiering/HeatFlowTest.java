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
      long interpreted =
          run.telemetry().regions().stream()
              .mapToLong(RegionStatistics::interpretedIterations)
              .sum();
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
      long interpreted =
          run.telemetry().regions().stream()
              .mapToLong(RegionStatistics::interpretedIterations)
              .sum();
      assertTrue(interpreted < 8_000, interpreted + " of 200,000 iterations were interpreted");
    }
  }
}
