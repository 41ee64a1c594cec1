package org.oruslang.syntax.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Long and deep programs. */
class NestingTest {

  private static final int SMALL_STACK = 512 * 1024;
  private static final int LARGE_STACK = 512 * 1024 * 1024;
  private static final int COUNT = 100_000;

  private static ReadProgram readOnStack(int bytes, String text) throws Exception {
    FutureTask<ReadProgram> read = new FutureTask<>(() -> ReadProgram.of(text));
    Thread thread = new Thread(null, read, "reader", bytes);
    thread.start();
    return read.get();
  }

  /** Chains take no stack, whatever their length. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        " + 1",
        " * 1",
        " and 1",
        " or 1",
        " < 1",
        " as i32 + 1",
        ".a",
        "()",
        "[0]",
        "; a",
        "\na"
      })
  void chainsAreReadInALoop(String link) throws Exception {
    ReadProgram read = readOnStack(SMALL_STACK, "x = a" + link.repeat(COUNT) + "\ny = *\n");
    int lines = link.startsWith("\n") ? COUNT : 0;
    assertEquals(List.of("E1001 " + (lines + 2) + ":5"), read.errors());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "not "})
  void prefixesAreReadInALoop(String prefix) throws Exception {
    ReadProgram read = readOnStack(SMALL_STACK, "x = " + prefix.repeat(COUNT) + "a");
    assertEquals(List.of(), read.errors());
  }

  @Test
  void chainsArePrintedInALoop() throws Exception {
    String expected = "expression (= x " + "(+ ".repeat(COUNT) + "1" + " 1)".repeat(COUNT) + ")\n";
    FutureTask<String> tree =
        new FutureTask<>(() -> ReadProgram.of("x = 1" + " + 1".repeat(COUNT)).tree());
    Thread thread = new Thread(null, tree, "reader", SMALL_STACK);
    thread.start();
    assertTrue(expected.equals(tree.get()));
  }

  @Test
  void listsAndBranchesAreReadInALoop() throws Exception {
    assertEquals(List.of(), readOnStack(SMALL_STACK, "x = [" + "1, ".repeat(COUNT) + "]").errors());
    assertEquals(
        List.of(),
        readOnStack(SMALL_STACK, "if a: b\n" + "elif a: b\n".repeat(COUNT) + "else: c").errors());
    assertEquals(List.of(), readOnStack(SMALL_STACK, "a, ".repeat(COUNT) + "b = c").errors());
  }

  /** What exhausts the stack is one error, and the text behind it is read. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (       | 1 | )
          [       | 1 | ]
          f(      | 1 | )
          {       | 1 | }
          a ? b : | 1 | ''
          a if    | 1 | ''
          fn():   | 1 | ''
          y =     | 1 | ''
          """)
  void deepNestingIsAnErrorOnASmallStack(String open, String middle, String close)
      throws Exception {
    String deep = (open + " ").repeat(COUNT) + middle + close.repeat(COUNT);
    ReadProgram read = readOnStack(SMALL_STACK, "x = " + deep + "\ny = *\n");
    assertEquals(2, read.errors().size(), read.errors().toString());
    assertTrue(read.errors().get(0).startsWith("E1009 1:"), read.errors().get(0));
    assertEquals("E1001 2:5", read.errors().get(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (       | 1 | )
          [       | 1 | ]
          f(      | 1 | )
          {       | 1 | }
          a ? b : | 1 | ''
          fn():   | 1 | ''
          y =     | 1 | ''
          """)
  void deepNestingIsReadOnALargeStack(String open, String middle, String close) throws Exception {
    String deep = (open + " ").repeat(5_000) + middle + close.repeat(5_000);
    assertEquals(List.of(), readOnStack(LARGE_STACK, "x = " + deep).errors());
  }

  @Test
  void deepBlocksAreReadOnALargeStack() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int depth = 0; depth < 2_000; depth++) {
      text.append(" ".repeat(depth)).append("if a:\n");
    }
    text.append(" ".repeat(2_000)).append("b\nc = *\n");
    assertEquals(List.of("E1001 2002:5"), readOnStack(LARGE_STACK, text.toString()).errors());
  }

  @Test
  void theTimeIsLinear() {
    String unit =
        """
        fn compute(a: i32, xs: [i32]) -> i32:
            mut total = 0
            for i in 0..len(xs):
                if xs[i] > a and xs[i] % 2 == 0:
                    total += xs[i] * (a - 1)
                elif a == 7: break
            return total
        """;
    int lines = 7;
    long shorter = nanos(unit.repeat(20_000 / lines));
    long longer = nanos(unit.repeat(200_000 / lines));
    assertTrue(longer < 100 * shorter, shorter + " ns, ten times the text " + longer + " ns");
  }

  /** The best of a few readings, after the first of which most code is compiled. */
  private static long nanos(String text) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      assertEquals(List.of(), ReadProgram.of(text).errors());
      best = Math.min(best, System.nanoTime() - start);
    }
    return best;
  }
}
