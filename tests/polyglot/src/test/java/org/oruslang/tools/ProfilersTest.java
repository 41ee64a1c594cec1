package org.oruslang.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.oracle.truffle.api.instrumentation.SourceSectionFilter;
import com.oracle.truffle.api.instrumentation.StandardTags;
import com.oracle.truffle.tools.profiler.CPUSampler;
import com.oracle.truffle.tools.profiler.CPUTracer;
import com.oracle.truffle.tools.profiler.ProfilerNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Profilers at programs that get hot while they are watched, and that were hot before. */
class ProfilersTest {

  /** Each statement with how often one call of {@code work(1000)} executes it. */
  private static final String[][] WORK = {
    {"fn half(n: i64) -> i64:", null},
    {"    return n / 2", "5000"},
    {"fn collatz(start: i64) -> i64:", null},
    {"    mut n = start", "1000"},
    {"    mut steps: i64 = 0", "1000"},
    {"    while steps < 10:", null},
    {"        if n % 2 == 0:", "10000"},
    {"            n = half(n) * 2 + 1", "5000"},
    {"        else:", null},
    {"            n = n + 1", "5000"},
    {"        steps += 1", "10000"},
    {"    return n", "1000"},
    {"pub fn work(rounds: i64) -> i64:", null},
    {"    mut total: i64 = 0", "1"},
    {"    for i in 0..rounds:", null},
    {"        total += collatz(i)", "1000"},
    {"    return total", "1"},
  };

  private static final Source PROGRAM =
      Source.newBuilder(
              "orus",
              String.join("\n", Arrays.stream(WORK).map(row -> row[0]).toList()) + "\n",
              "work.orus")
          .buildLiteral();

  private static Context context(Engine engine) {
    return Context.newBuilder("orus").engine(engine).allowNativeAccess(true).build();
  }

  private static Engine engine(String tier) {
    return Engine.newBuilder("orus")
        .allowExperimentalOptions(true)
        .option("orus.Tier", tier)
        .build();
  }

  private static Map<Integer, String> expected() {
    Map<Integer, String> counts = new TreeMap<>();
    for (int i = 0; i < WORK.length; i++) {
      if (WORK[i][1] != null) {
        counts.put(i + 1, WORK[i][1]);
      }
    }
    return counts;
  }

  private static void makeHot(Context context) {
    for (int i = 0; i < 50; i++) {
      context.getBindings("orus").getMember("work").execute(1000);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized", "auto"})
  void tracerCountsEveryStatementExactlyAlsoOfCodeThatIsHot(String tier) {
    try (Engine engine = engine(tier);
        Context context = context(engine)) {
      context.eval(PROGRAM);
      makeHot(context);
      try (CPUTracer tracer = CPUTracer.find(engine)) {
        tracer.setFilter(
            SourceSectionFilter.newBuilder().tagIs(StandardTags.StatementTag.class).build());
        tracer.setCollecting(true);
        context.getBindings("orus").getMember("work").execute(1000);
        tracer.setCollecting(false);
        Map<Integer, String> counts = new TreeMap<>();
        for (CPUTracer.Payload payload : tracer.getPayloads()) {
          counts.put(payload.getSourceSection().getStartLine(), Long.toString(payload.getCount()));
        }
        Map<Integer, String> expected = expected();
        // Loops are statements, which execute once per entry.
        expected.put(6, "1000");
        expected.put(15, "1");
        assertEquals(expected, counts);
      }
      makeHot(context);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized", "auto"})
  void samplerSeesTheFunctionsOfTheStack(String tier) {
    try (Engine engine = engine(tier);
        Context context = context(engine)) {
      context.eval(PROGRAM);
      try (CPUSampler sampler = CPUSampler.find(engine)) {
        sampler.setPeriod(1);
        sampler.setCollecting(true);
        Set<String> names = new TreeSet<>();
        long end = System.nanoTime() + 30_000_000_000L;
        while (!names.containsAll(List.of("work", "collatz")) && System.nanoTime() < end) {
          context.getBindings("orus").getMember("work").execute(100_000);
          sampler
              .getDataList()
              .forEach(
                  data -> data.getThreadData().values().forEach(roots -> collect(roots, names)));
        }
        sampler.setCollecting(false);
        assertTrue(names.containsAll(List.of("work", "collatz")), names.toString());
      }
    }
  }

  private static void collect(
      Collection<ProfilerNode<CPUSampler.Payload>> nodes, Set<String> names) {
    for (ProfilerNode<CPUSampler.Payload> node : nodes) {
      names.add(node.getRootName());
      collect(node.getChildren(), names);
    }
  }
}
