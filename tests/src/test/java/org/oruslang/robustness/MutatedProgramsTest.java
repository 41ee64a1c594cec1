package org.oruslang.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.oruslang.diagnostics.Diagnostic;
import org.oruslang.diagnostics.DiagnosticRenderer;
import org.oruslang.diagnostics.Diagnostics;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.diagnostics.ErrorFormat;

/**
 * Whatever stands in a file, the front end comes to a result or to diagnostics, and soon. The
 * programs are those of the corpus with random changes; a program that fails is kept in {@code
 * target/robustness}.
 */
class MutatedProgramsTest {

  private static final Path ROOT = Path.of(System.getProperty("orus.root"));
  private static final Path CORPUS = ROOT.resolve("tests/src/test/resources/corpus");
  private static final Path KEPT = ROOT.resolve("tests/target/robustness");
  private static final long SEED = 20_260_101;
  private static final int PROGRAMS = 10_000;
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration LIMIT_OF_ONE = Duration.ofSeconds(5);
  private static final int MOST_FAILURES = 20;

  @Test
  void mutatedProgramsGiveDiagnosticsOrResults() throws IOException {
    List<byte[]> programs = programs();
    List<String> failures = new ArrayList<>();
    AtomicReference<byte[]> current = new AtomicReference<>();
    int[] wrong = {0};
    try {
      assertTimeoutPreemptively(
          LIMIT,
          () -> {
            Mutations mutations = new Mutations(SEED);
            for (int i = 0; i < PROGRAMS && failures.size() < MOST_FAILURES; i++) {
              byte[] program = mutations.mutate(programs.get(i % programs.size()));
              current.set(program);
              check(i, program, failures, wrong);
            }
          });
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + "; kept as " + keep("slow", current.get()), e);
    }
    assertEquals(List.of(), failures);
    assertTrue(wrong[0] > PROGRAMS / 2, "most of the programs have mistakes: " + wrong[0]);
  }

  private static void check(int number, byte[] program, List<String> failures, int[] wrong)
      throws IOException {
    long start = System.nanoTime();
    try {
      Diagnostics diagnostics = FrontEnd.check(program);
      diagnostics.sorted().forEach(MutatedProgramsTest::check);
      if (diagnostics.hasErrors()) {
        wrong[0]++;
        DiagnosticRenderer renderer = DiagnosticRenderer.of(ErrorFormat.FRIENDLY, true);
        assertNotEquals("", renderer.render(diagnostics));
      }
      Duration time = Duration.ofNanos(System.nanoTime() - start);
      assertTrue(time.compareTo(LIMIT_OF_ONE) < 0, () -> "took " + time);
    } catch (Throwable e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      String top = trace.toString().lines().limit(6).reduce("", (a, b) -> a + "\n" + b);
      failures.add(keep("program-" + number, program) + ":" + top);
    }
  }

  private static void check(Diagnostic diagnostic) {
    assertNotEquals(ErrorCode.INTERNAL_ERROR, diagnostic.code());
    int start = diagnostic.span().start();
    int end = diagnostic.span().end();
    assertTrue(
        0 <= start && start <= end && end <= diagnostic.source().length(),
        () -> "span " + diagnostic.span() + " of " + diagnostic.message());
    assertNotEquals("", diagnostic.message());
  }

  private static Path keep(String name, byte[] program) throws IOException {
    Path file = KEPT.resolve(name + ".orus");
    Files.createDirectories(KEPT);
    Files.write(file, program);
    return file;
  }

  private static List<byte[]> programs() throws IOException {
    List<byte[]> programs = new ArrayList<>();
    try (Stream<Path> files = Files.walk(CORPUS)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        if (file.toString().endsWith(".orus")) {
          programs.add(Files.readAllBytes(file));
        }
      }
    }
    return programs;
  }
}
