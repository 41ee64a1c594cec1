package org.oruslang.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.oracle.truffle.tools.profiler.HeapMonitor;
import com.oracle.truffle.tools.profiler.HeapSummary;
import com.oracle.truffle.tools.profiler.MemoryTracer;
import com.oracle.truffle.tools.profiler.ProfilerNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tools are told of the objects that programs make, whatever compiled the programs. */
class AllocationsTest {

  /** {@code work(n)} makes n objects of each sort. */
  private static final Source PROGRAM =
      Source.newBuilder(
              "orus",
              """
              struct Point:
                  x: i32
                  y: i32
              impl Point:
                  fn plus(self, other: Point) -> Point:
                      return Point{ x: self.x + other.x, y: self.y + other.y }
              enum Shape:
                  Dot
                  Box(side: i64)
              fn adder(n: i64) -> fn(i64) -> i64:
                  return fn(x: i64) -> i64: x + n
              fn points(n: i64) -> i64:
                  mut sum = Point{ x: 0, y: 0 }
                  step = Point{ x: 1, y: 2 }
                  for i in 0..n:
                      sum = sum.plus(step)
                  return sum.x as i64
              fn shapes(n: i64) -> i64:
                  mut sum: i64 = 0
                  for i in 0..n:
                      shape = Shape.Box(i)
                      match shape:
                          Shape.Dot -> pass
                          Shape.Box(side) -> sum += side
                  return sum
              pub fn work(n: i64) -> i64:
                  mut sum: i64 = points(n) + shapes(n)
                  for i in 0..n:
                      sum += adder(i)(1)
                      pair = [i, sum]
                      sum += pair[0]
                      text = "n " + (i as string)
                      sum += len(text) as i64
                  return sum
              """,
              "work.orus")
          .buildLiteral();

  private static Engine engine(String tier) {
    return Engine.newBuilder("orus")
        .allowExperimentalOptions(true)
        .option("orus.Tier", tier)
        .build();
  }

  private static Context context(Engine engine) {
    return Context.newBuilder("orus").engine(engine).allowNativeAccess(true).build();
  }

  /** How many objects of each type a run makes. */
  private static Map<String, Long> watch(Engine engine, Runnable run) {
    HeapMonitor monitor = HeapMonitor.find(engine);
    monitor.setCollecting(true);
    run.run();
    Map<String, Long> counts = new TreeMap<>();
    for (Map<String, HeapSummary> types : monitor.takeMetaObjectSummary().values()) {
      types.forEach((type, summary) -> counts.put(type, summary.getTotalInstances()));
    }
    monitor.setCollecting(false);
    monitor.clearData();
    return counts;
  }

  private static Map<String, Long> watch(Engine engine, Context context, String program) {
    return watch(engine, () -> context.eval("orus", program));
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized", "auto"})
  void everyObjectIsCountedAlsoOnceNativeCodeMakesThem(String tier) {
    try (Engine engine = engine(tier);
        Context context = context(engine)) {
      context.eval(PROGRAM);
      Value work = context.getBindings("orus").getMember("work");
      Map<String, Long> expected =
          Map.of(
              "Point",
              1002L,
              "Shape",
              1000L,
              "fn(i64) -> i64",
              1000L,
              "[i64]",
              1000L,
              // The texts of numbers below ten are strings that exist already.
              "string",
              1990L);
      long sum = work.execute(1000).asLong();
      assertEquals(new TreeMap<>(expected), watch(engine, () -> work.execute(1000)));
      for (int i = 0; i < 50; i++) {
        assertEquals(sum, work.execute(1000).asLong());
      }
      assertEquals(new TreeMap<>(expected), watch(engine, () -> work.execute(1000)));
      assertEquals(sum, work.execute(1000).asLong());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline", "specialized", "auto"})
  void eachWayToMakeAnObjectIsSeen(String tier) {
    try (Engine engine = engine(tier);
        Context context = context(engine)) {
      String[][] ways = {
        {"a = [1, 2]", "{[i32]=1}"},
        {"a = [0, 100]", "{[i32]=1}"},
        {"a = [1, 2]\nb = a[0..1]", "{[i32]=2}"},
        {"a = [1, 2] * 3", "{[i32]=2}"},
        {"a = sorted([2, 1])", "{[i32]=2}"},
        {"a: [any] = [1, \"x\"]", "{[any]=1}"},
        {"a = \"ab\" + \"cd\"", "{string=1}"},
        {"mut a = \"ab\"\na = a + \"\"", "{}"},
        {"a = \"abcd\"[1..2]", "{string=1}"},
        {"a = 12.5 as string", "{string=1}"},
        {"x: any = \"ab\"\ny: any = x + 12", "{string=1}"},
        {"for c in \"aéè\": pass", "{string=2}"},
        {"for i in range(3): pass", "{range_iterator=1}"},
        {"r = range(3)", "{range_iterator=1}"},
        {"f = fn(x: i32) -> i32: x", "{fn(i32) -> i32=1}"},
        {"enum E:\n    A\n    B(i32)\na = E.A\nb = E.B(4)", "{E=1}"},
        {"struct S:\n    x: i32 = 1\ns = S{}", "{S=1}"},
        {"n = 12345\nm = n * 2.5", "{}"},
      };
      for (String[] way : ways) {
        assertEquals(way[1], watch(engine, context, way[0] + "\n").toString(), way[0]);
      }
    }
  }

  @Test
  void objectsMadeForOtherLanguagesAreSeen() {
    try (Engine engine = engine("auto");
        Context context = context(engine)) {
      context.eval(
          "orus",
          """
          pub struct Point:
              x: i32
              y: i32 = 2
          pub enum Shape:
              Box(i32)
          pub fn total(xs: [i32]) -> i32: len(xs)
          """);
      Value bindings = context.getBindings("orus");
      Map<String, Long> made =
          watch(
              engine,
              () -> {
                bindings.getMember("Point").newInstance(1);
                bindings.getMember("Shape").invokeMember("Box", 4);
                bindings.getMember("total").execute((Object) context.eval("orus", "[1, 2, 3]"));
              });
      assertEquals(Map.of("Point", 1L, "Shape", 1L, "[i32]", 1L), made);
    }
  }

  @Test
  void growingArraysTakeMoreMemory() {
    try (Engine engine = engine("auto");
        Context context = context(engine);
        HeapMonitor monitor = HeapMonitor.find(engine)) {
      monitor.setCollecting(true);
      Value array = context.eval("orus", "mut a: [i64] = []\nfor i in range(10000): push(a, i)\na");
      HeapSummary summary = monitor.takeSummary();
      assertEquals(10000, array.getArraySize());
      assertTrue(summary.getAliveBytes() >= 80_000, summary.toString());
      assertTrue(summary.getAliveBytes() < 160_000, summary.toString());
      monitor.setCollecting(false);
    }
  }

  @Test
  void memoryTracerShowsWhichFunctionsMakeObjects() {
    try (Engine engine = engine("auto");
        Context context = context(engine);
        MemoryTracer tracer = MemoryTracer.find(engine)) {
      context.eval(PROGRAM);
      tracer.setCollecting(true);
      context.getBindings("orus").getMember("work").execute(100);
      tracer.setCollecting(false);
      Map<String, Long> counts = new TreeMap<>();
      collect(tracer.getRootNodes(), counts);
      assertEquals(
          Map.of("points", 2L, "shapes", 100L, "adder", 100L, "Point.plus", 100L, "work", 290L),
          counts);
    }
  }

  private static void collect(
      Collection<ProfilerNode<MemoryTracer.Payload>> nodes, Map<String, Long> counts) {
    for (ProfilerNode<MemoryTracer.Payload> node : nodes) {
      List<?> events = node.getPayload().getEvents();
      if (!events.isEmpty()) {
        counts.merge(node.getRootName(), (long) events.size(), Long::sum);
      }
      collect(node.getChildren(), counts);
    }
  }
}
