package org.oruslang.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.graalvm.polyglot.Value;

/**
 * An Orus program of the benchmark set at one size.
 *
 * @param definitions its text, changed so that it defines {@code run} and runs nothing
 * @param n what {@code run} is to be called with
 * @param result the text of its right result
 */
record WorkloadProgram(String definitions, int n, String result) {

  private static final String REPETITIONS = "REPS: i32 = 1";

  /** Reads a workload from the folder of {@code workloads.tsv}. */
  static WorkloadProgram read(Path folder, String workload, String size) throws IOException {
    String text =
        Files.readString(folder.resolve("programs").resolve(workload).resolve(workload + ".orus"));
    if (!text.contains(REPETITIONS)) {
      throw new IllegalArgumentException(workload + ".orus has no line " + REPETITIONS);
    }
    String definitions = text.replace(REPETITIONS, "REPS: i32 = 0");
    for (String line : Files.readAllLines(folder.resolve("workloads.tsv"))) {
      String[] fields = line.split("\t");
      if (fields[0].equals(workload) && fields[1].equals(size)) {
        return new WorkloadProgram(definitions, Integer.parseInt(fields[2]), fields[4]);
      }
    }
    throw new IllegalArgumentException("no workload " + workload + " of size " + size);
  }

  /**
   * Compares a result of {@code run}.
   *
   * @throws IllegalStateException if it is wrong
   */
  void check(Value actual) {
    String text =
        result.contains(".")
            ? String.format(Locale.ROOT, "%.9f", actual.asDouble())
            : Long.toString(actual.asLong());
    if (!text.equals(result)) {
      throw new IllegalStateException("run(" + n + ") is " + text + " instead of " + result);
    }
  }
}
