package org.oruslang.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.oracle.truffle.api.instrumentation.SourceSectionFilter;
import com.oracle.truffle.api.instrumentation.StandardTags;
import com.oracle.truffle.tools.profiler.CPUTracer;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often each statement of each kind runs, also after native code has long run it. */
class CoverageTest {

  /**
   * One call of {@code work(10)} executes the statements that begin in a line as often as the
   * comment at its end says; never, if there is none.
   */
  private static final String PROGRAM =
      """
      enum Shape:
          Dot
          Box(side: i64)
      struct Counter:
          count: i64 = 0 // 1
      impl Counter:
          fn add(self, n: i64):
              self.count += n // 20
      mut total: i64 = 0
      LIMIT: i64 := 3
      fn area(shape: Shape) -> i64:
          match shape: // 20
              Shape.Dot -> return 0 // 10
              Shape.Box(side) -> return side * side // 10
      fn branches(n: i64) -> string:
          if n % 3 == 0: // 10
              return "three" // 4
          elif n % 3 == 1:
              return "one" // 3
          else:
              pass // 3
          return "other" // 3
      fn loops(n: i64) -> i64:
          mut sum: i64 = 0 // 10
          mut i: i64 = 0 // 10
          while i < n: // 10
              i += 1 // 39
              if i == 2: continue // 47
              if i > 5: break // 35
              sum += i // 27
          for j in range(2): sum += j // 30
          for c in "ab": // 10
              sum += 1 // 20
          for x in [1, 2, 3]: // 10
              unused = x // 30
          return sum // 10
      fn failures(n: i64) -> i64:
          try: // 10
              if n > 7: // 10
                  return [n, 2][n] // 2
              a, b = [n, n + 1] // 8
              return 10 / (a - a) // 8
              print("never")
          catch e:
              return 1 // 10
      fn values(n: i64) -> i64:
          double = fn(x: i64) -> i64: x * 2 // 20
          kind = match n: // 10
              0 -> "zero"
              _ -> "more"
          size = len(kind) if n > 1 else 0 // 10
          mut items: [i64] = [] // 10
          push(items, n) // 10
          push(items, double(n)) // 10
          items[0] = items[1] // 10
          return items[0] // 10
      pub fn work(rounds: i64) -> i64:
          counter = Counter{} // 1
          mut result: i64 = 0 // 1
          for n in 0..rounds: // 1
              counter.add(area(Shape.Dot) + n) // 10
              counter.add(area(Shape.Box(n))) // 10
              branches(n) // 10
              result += loops(n) + failures(n) + values(n) // 10
              total = total + 1 // 10
          if rounds < LIMIT: // 1
              result = 0
          return result + counter.count // 1
      """;

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized", "auto"})
  void statementsOfEveryKindAreCountedExactly(String tier) {
    Source source = Source.newBuilder("orus", PROGRAM, "covered.orus").buildLiteral();
    try (Engine engine =
            Engine.newBuilder("orus")
                .allowExperimentalOptions(true)
                .option("orus.Tier", tier)
                .build();
        Context context =
            Context.newBuilder("orus").engine(engine).allowNativeAccess(true).build()) {
      context.eval(source);
      Value work = context.getBindings("orus").getMember("work");
      long expected = work.execute(10).asLong();
      assertEquals(counts(PROGRAM), watch(engine, work, expected), "before anything is hot");
      for (int i = 0; i < 300; i++) {
        assertEquals(expected, work.execute(10).asLong());
      }
      work.execute(20_000);
      assertEquals(counts(PROGRAM), watch(engine, work, expected), "when all is hot");
      assertEquals(expected, work.execute(10).asLong());
    }
  }

  private static Map<Integer, Long> watch(Engine engine, Value work, long expected) {
    CPUTracer tracer = CPUTracer.find(engine);
    tracer.setFilter(
        SourceSectionFilter.newBuilder().tagIs(StandardTags.StatementTag.class).build());
    tracer.setCollecting(true);
    assertEquals(expected, work.execute(10).asLong());
    tracer.setCollecting(false);
    Map<Integer, Long> counts = new TreeMap<>();
    for (CPUTracer.Payload payload : tracer.getPayloads()) {
      counts.merge(payload.getSourceSection().getStartLine(), payload.getCount(), Long::sum);
    }
    tracer.clearData();
    return counts;
  }

  private static Map<Integer, Long> counts(String text) {
    Map<Integer, Long> counts = new TreeMap<>();
    Pattern comment = Pattern.compile("// (\\d+)$");
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      Matcher matcher = comment.matcher(line);
      if (matcher.find()) {
        counts.put(number, Long.parseLong(matcher.group(1)));
      }
    }
    return counts;
  }
}
