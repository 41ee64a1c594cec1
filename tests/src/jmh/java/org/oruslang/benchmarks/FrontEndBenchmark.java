package org.oruslang.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.oruslang.diagnostics.Diagnostics;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.syntax.Program;
import org.oruslang.syntax.reader.SyntaxReader;
import org.oruslang.types.Checker;
import org.oruslang.types.program.TypedModule;

/**
 * How fast the front end is on generated programs of several sizes, in programs and in lines per
 * second: {@code read} from the text to the syntax tree, {@code check} from the text to the typed
 * program. Lines per second that stay the same over the sizes mean linear growth.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xss512m", "-Xmx3g", "-XX:+UseSerialGC"})
public class FrontEndBenchmark {

  private static final long SEED = 42;

  @Param({"5000", "50000", "500000"})
  int lines;

  private String program;
  private int programLines;

  /** Counts lines beside operations. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Counters {
    public long lines;
  }

  @Setup
  public void generate() {
    program = GeneratedProgram.ofLines(lines, SEED);
    programLines = (int) program.lines().count();
    Diagnostics diagnostics = new Diagnostics();
    check(diagnostics);
    if (diagnostics.hasErrors()) {
      throw new IllegalStateException(diagnostics.sorted().getFirst().toString());
    }
  }

  @Benchmark
  public Program read(Counters counters) {
    counters.lines += programLines;
    return SyntaxReader.read(new SourceText("program.orus", program), new Diagnostics());
  }

  @Benchmark
  public TypedModule check(Counters counters) {
    counters.lines += programLines;
    return check(new Diagnostics());
  }

  private TypedModule check(Diagnostics diagnostics) {
    SourceText text = new SourceText("program.orus", program);
    Program tree = SyntaxReader.read(text, diagnostics);
    return Checker.check(tree, "program.orus", text, use -> null, diagnostics);
  }
}
