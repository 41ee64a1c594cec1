package org.oruslang.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The option {@code orus.MaxAllocation}: what would take more is an error, the same in all tiers.
 */
class MemoryLimitsTest {

  private static final String ARRAY = "Error: Array is too large\n";
  private static final String STRING = "Error: String is too long\n";

  /** A program and what it prints where an array or string may have a mebibyte. */
  private record Case(String text, String output) {
    @Override
    public String toString() {
      return text.lines().limit(4).reduce((a, b) -> a + "; " + b).orElseThrow();
    }
  }

  private static final List<Case> CASES =
      List.of(
          attempt("xs: [i32] = [7, 262144]", "print(len(xs))", "262144\n"),
          attempt("xs: [i32] = [7, 262145]", "print(len(xs))", ARRAY),
          attempt("xs: [f64] = [7.0, 131073]", "print(len(xs))", ARRAY),
          attempt("xs: [bool] = [true, 1048576]", "print(len(xs))", "1048576\n"),
          attempt("xs: [string] = [\"\", 131073]", "print(len(xs))", ARRAY),
          attempt("xs: [i64] = [1] * 131072", "print(len(xs))", "131072\n"),
          attempt("xs: [i64] = [1] * 131073", "print(len(xs))", ARRAY),
          attempt("x: any = [1]", "y = x * 2000000000", ARRAY),
          growth("i32", "i", 262_144),
          growth("i64", "i as i64", 131_072),
          growth("f64", "0.5", 131_072),
          growth("bool", "true", 1_048_576),
          growth("string", "\"\"", 131_072),
          growth("any", "i", 131_072),
          new Case(
              """
              struct Point:
                  x: i32
              fn fill(ps: [Point]) -> i32:
                  mut n = 0
                  try:
                      while true:
                          push(ps, Point{ x: n })
                          n += 1
                  catch e: print(e)
                  return n
              mut ps: [Point] = []
              print(fill(ps), len(ps))
              """,
              ARRAY + "131072 131072\n"),
          new Case(
              """
              mut s = "x"
              try:
                  while true: s = s + s
              catch e: print(e)
              print(len(s))
              """,
              STRING + "1048576\n"),
          new Case(
              """
              mut s = ""
              try:
                  while true: s = s + "abc"
              catch e: print(e)
              print(len(s))
              mut t = ""
              try:
                  while true: t = "abc" + t
              catch e: print(e)
              print(len(t))
              """,
              STRING + "1048575\n" + STRING + "1048575\n"),
          new Case(
              """
              fn twice(x: any) -> any: x + x
              mut s: any = "x"
              try:
                  while true: s = twice(s)
              catch e: print(e)
              """,
              STRING),
          new Case(
              """
              xs: [i32] = [1, 200000]
              mut ys: [any] = [xs, xs]
              try: print(len("" + ys))
              catch e: print(e)
              try: print(ys)
              catch e: print(e)
              try: print("@", ys)
              catch e: print(e)
              print(len(sorted(xs)), len(xs[1..100]))
              """,
              STRING + STRING + STRING + "200000 100\n"),
          new Case(
              """
              try: print(len(input()))
              catch e: print(e)
              print(input())
              """,
              // What was not read of the line is the next one.
              STRING + "xyz\n"));

  private static Case attempt(String first, String second, String output) {
    return new Case(
        """
        try:
            %s
            %s
        catch e: print(e)
        """
            .formatted(first, second),
        output);
  }

  private static Case growth(String type, String element, int length) {
    return new Case(
        """
        fn fill(xs: [%s]):
            for i in 0..10000000: push(xs, %s)
        mut xs: [%s] = []
        try: fill(xs)
        catch e: print(e)
        print(len(xs))
        """
            .formatted(type, element, type),
        ARRAY + length + "\n");
  }

  static Stream<Arguments> runs() {
    return CASES.stream()
        .flatMap(
            each ->
                Stream.of("baseline off", "specialized off", "auto auto", "auto on", "auto sim")
                    .map(tiers -> Arguments.of(each, tiers)));
  }

  private static Context.Builder builder(OutputStream out) {
    return Context.newBuilder("orus")
        .allowExperimentalOptions(true)
        .allowNativeAccess(true)
        .option("orus.MaxAllocation", "1MB")
        .in(input())
        .out(out);
  }

  private static ByteArrayInputStream input() {
    String line = "x".repeat(1_048_577);
    return new ByteArrayInputStream((line + "xyz\nnext\n").getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void theLimitIsTheSameInAllTiers(Case program, String tiers) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] words = tiers.split(" ");
    try (Context context =
        builder(out).option("orus.Tier", words[0]).option("orus.NativeTier", words[1]).build()) {
      context.eval("orus", program.text());
    }
    assertEquals(program.output(), out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void anErrorThatIsNotCaughtHasAPlace() {
    try (Context context = builder(OutputStream.nullOutputStream()).build()) {
      PolyglotException error =
          assertThrows(
              PolyglotException.class,
              () -> context.eval("orus", "mut s = \"x\"\nwhile true: s = s + s\n"));
      assertEquals("String is too long", error.getMessage());
      assertEquals(2, error.getSourceLocation().getStartLine());
      assertTrue(error.isGuestException() && !error.isInternalError());
    }
  }

  @Test
  void hostsMeetTheLimitToo() {
    try (Context context =
        builder(OutputStream.nullOutputStream()).allowHostAccess(HostAccess.ALL).build()) {
      Value array = context.eval("orus", "xs: [i64] = [1] * 131072\nxs");
      PolyglotException error =
          assertThrows(
              PolyglotException.class, () -> array.setArrayElement(array.getArraySize(), 5L));
      assertEquals("Array is too large", error.getMessage());
      assertEquals(131_072, array.getArraySize());
      Value length = context.eval("orus", "fn(xs: [i64]) -> i32: len(xs)");
      assertThrows(Exception.class, () -> length.execute(endless()));
      Value text = context.eval("orus", "fn(s: string) -> i32: len(s)");
      assertThrows(Exception.class, () -> text.execute("ä".repeat(600_000)));
      assertEquals(1_000_000, text.execute("ä".repeat(500_000)).asInt());
    }
  }

  /** An array without an end. */
  private static ProxyArray endless() {
    return new ProxyArray() {
      @Override
      public Object get(long index) {
        return index;
      }

      @Override
      public void set(long index, Value value) {
        throw new UnsupportedOperationException();
      }

      @Override
      public long getSize() {
        return Long.MAX_VALUE;
      }
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "1", "65535", "64TB", "-1MB", "9999999999GB"})
  void sizesThatMakeNoSenseAreRefused(String size) {
    Context.Builder builder =
        Context.newBuilder("orus")
            .allowExperimentalOptions(true)
            .option("orus.MaxAllocation", size);
    assertThrows(IllegalArgumentException.class, () -> builder.build().close());
  }

  @ParameterizedTest
  @ValueSource(strings = {"65536", "65536B", "64KB", "2GB"})
  void sizesHaveUnits(String size) {
    try (Context context = Context.newBuilder("orus").option("orus.MaxAllocation", size).build()) {
      assertEquals(2, context.eval("orus", "1 + 1").asInt());
    }
  }
}
