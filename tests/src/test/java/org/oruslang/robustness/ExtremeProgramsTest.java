package org.oruslang.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oruslang.diagnostics.Diagnostic;
import org.oruslang.diagnostics.Diagnostics;
import org.oruslang.diagnostics.ErrorCode;

/** Programs that are deep, long or strange. */
class ExtremeProgramsTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int DEPTH = 5_000;
  private static final long SMALL_STACK = 512 << 10;

  /** A program that nests something {@code DEPTH} times, and is right. */
  private record Nested(String name, String text) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Nested> nestedPrograms() {
    return Stream.of(
        new Nested("parentheses", "x = " + "(".repeat(DEPTH) + "1" + ")".repeat(DEPTH)),
        new Nested("brackets", "x = " + "[".repeat(DEPTH) + "1" + "]".repeat(DEPTH)),
        new Nested("braces", "x = " + "{".repeat(DEPTH) + "1" + "}".repeat(DEPTH)),
        new Nested("minus", "x = " + "- ".repeat(DEPTH) + "1"),
        new Nested("not", "x = " + "not ".repeat(DEPTH) + "true"),
        new Nested(
            "calls", "fn f(x: i32) -> i32: x\ny = " + "f(".repeat(DEPTH) + "1" + ")".repeat(DEPTH)),
        new Nested("lambdas", "x = " + "fn(): ".repeat(DEPTH) + "1"),
        new Nested("conditionals", "x = " + "1 if true else ".repeat(DEPTH) + "2"),
        new Nested("assignments", "mut x = 0\n" + "x = ".repeat(DEPTH) + "1"),
        new Nested("types", "x: " + "[".repeat(DEPTH) + "i32" + "]".repeat(DEPTH) + " = []"),
        new Nested("blocks", indented(1_000, depth -> "if true:") + " ".repeat(1_000) + "pass"),
        new Nested(
            "functions",
            indented(500, depth -> "fn f" + depth + "():") + " ".repeat(500) + "pass"));
  }

  private static String indented(int depth, IntFunction<String> header) {
    return IntStream.range(0, depth)
        .mapToObj(i -> " ".repeat(i) + header.apply(i) + "\n")
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @MethodSource("nestedPrograms")
  void deepNestingIsAccepted(Nested program) {
    assertEquals(List.of(), errors(program.text()));
  }

  /** A thread with a small stack may refuse a deep program, but must say so. */
  @ParameterizedTest
  @MethodSource("nestedPrograms")
  void deepNestingOnASmallStackIsReported(Nested program) throws InterruptedException {
    Throwable[] failure = {null};
    Runnable check =
        () -> {
          for (Diagnostic diagnostic : FrontEnd.check(program.text()).sorted()) {
            assertEquals(ErrorCode.NESTING_TOO_DEEP, diagnostic.code(), diagnostic.message());
          }
        };
    Thread thread = new Thread(null, check, "small stack", SMALL_STACK);
    thread.setUncaughtExceptionHandler((t, e) -> failure[0] = e);
    thread.start();
    thread.join(LIMIT.toMillis());
    assertTrue(!thread.isAlive(), "ends in time");
    if (failure[0] != null) {
      fail(failure[0]);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[", "{"})
  void unclosedBracketsAreReportedOnce(String bracket) {
    assertEquals(1, errors("x = " + bracket.repeat(DEPTH)).size());
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 100_000, 300_000})
  void listsHaveAnyLength(int length) {
    String list =
        IntStream.range(0, length).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    assertEquals(List.of(), errors("x = [" + list + "]"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 100_000})
  void sumsHaveAnyLength(int length) {
    String sum =
        IntStream.range(0, length).mapToObj(Integer::toString).collect(Collectors.joining(" + "));
    assertEquals(List.of(), errors("x = " + sum));
  }

  @Test
  void branchesAreAsManyAsYouLike() {
    String elifs =
        IntStream.range(1, 10_000)
            .mapToObj(i -> "elif n == " + i + ": pass\n")
            .collect(Collectors.joining());
    assertEquals(List.of(), errors("n = 5\nif n == 0: pass\n" + elifs));
  }

  @Test
  void namesHaveAnyLength() {
    String name = "a".repeat(200);
    assertEquals(List.of(), errors(name + " = 1\nprint(" + name + ")"));
    assertEquals(List.of("E1010 1:7"), errors("print(" + name + ")"));
    assertEquals(List.of(), errors("b".repeat(1_000_000) + " = 1"));
  }

  @Test
  void sourcesHaveAnySize() {
    String program = "fn f(n: i32) -> i32:\n    return n * 2 // " + "doubled ".repeat(8) + "\n\n";
    int copies = 5_000_000 / program.length() + 1;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < copies; i++) {
      text.append(program.replace("fn f(", "fn f" + i + "("));
    }
    assertTrue(text.length() > 5_000_000);
    assertEquals(List.of(), errors(text.toString()));
  }

  @Test
  void lineEndsMayBeCrLf() {
    assertEquals(List.of(), errors("if true:\r\n    print(1)\r\nelse:\r\n    print(2)\r\n"));
    assertEquals(List.of("E1010 3:7"), errors("x = 1\r\n\r\nprint(ghost)\r\n"));
  }

  @Test
  void aNulByteIsNamed() {
    assertEquals(List.of("E1024 2:1"), errors("x = 1\n\0print(x)\n"));
    assertEquals(List.of(), errors("x = \"a\0b\"\n"));
  }

  @Test
  void malformedUtf8IsReportedOutsideOfStringsAndComments() {
    byte[] program =
        "x = 1 // \u00ff\nprint(\"\u00fe\")\n\u00ff\n".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(List.of("E1024 3:1"), errors(FrontEnd.check(program)));
  }

  @Test
  void aByteOrderMarkIsSkipped() {
    assertEquals(
        List.of("E1010 1:7"),
        errors(FrontEnd.check("\ufeffprint(ghost)".getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void manyMistakesAreReported() {
    Diagnostics diagnostics = FrontEnd.check("print(ghost)\n".repeat(50_000));
    assertEquals(50_000, diagnostics.count());
    assertEquals(Diagnostics.KEPT, diagnostics.sorted().size());
  }

  private static List<String> errors(String program) {
    return assertTimeoutPreemptively(LIMIT, () -> errors(FrontEnd.check(program)));
  }

  private static List<String> errors(Diagnostics diagnostics) {
    return diagnostics.sorted().stream()
        .map(d -> d.code().code() + " " + d.line() + ":" + d.column())
        .toList();
  }
}
