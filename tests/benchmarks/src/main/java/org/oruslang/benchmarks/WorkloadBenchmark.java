package org.oruslang.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The steady state of each workload: one operation is one {@code run(n)} of the Orus program,
 * called through the polyglot API, its result checked.
 *
 * <p>The system property {@code orus.benchmarks} names the folder that holds {@code workloads.tsv}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class WorkloadBenchmark {

  @Param({
    "fib",
    "loop_sum",
    "nested_loops",
    "sieve",
    "matmul",
    "nbody",
    "spectral_norm",
    "mandelbrot",
    "sort",
    "nqueens",
    "string_build",
    "string_cast",
    "struct_method",
    "enum_match",
    "closures",
    "collatz"
  })
  public String workload;

  /** A size of {@code workloads.tsv}. */
  @Param("full")
  public String size;

  /** The option {@code orus.Tier}. */
  @Param("auto")
  public String tier;

  /** The option {@code orus.NativeTier}. */
  @Param("auto")
  public String nativeTier;

  private WorkloadProgram program;
  private Context context;
  private Value run;

  @Setup
  public void start() throws IOException {
    program = WorkloadProgram.read(Path.of(System.getProperty("orus.benchmarks")), workload, size);
    context =
        Context.newBuilder("orus")
            .allowNativeAccess(true)
            .allowExperimentalOptions(true)
            .option("orus.Tier", tier)
            .option("orus.NativeTier", nativeTier)
            .out(OutputStream.nullOutputStream())
            .build();
    context.eval("orus", program.definitions());
    run = context.getBindings("orus").getMember("run");
  }

  @Benchmark
  public Value workload() {
    Value result = run.execute(program.n());
    program.check(result);
    return result;
  }

  @TearDown
  public void stop() {
    context.close();
  }
}
