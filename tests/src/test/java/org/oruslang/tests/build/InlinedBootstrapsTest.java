package org.oruslang.tests.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The build step that makes ordinary code of pattern switches and methods of records. */
class InlinedBootstrapsTest {

  private static final List<String> BOOTSTRAPS =
      List.of("java/lang/runtime/SwitchBootstraps", "java/lang/runtime/ObjectMethods");

  private static final String SWITCHES =
      """
      import java.util.function.Function;

      public class Switches implements Function<Object, String> {
        sealed interface Shape {}
        record Circle(int radius) implements Shape {}
        record Square(Object side) implements Shape {}
        enum Color { RED, GREEN, BLUE }

        @Override
        public String apply(Object value) {
          return switch (value) {
            case null -> "nothing";
            case String text when text.isEmpty() -> "empty";
            case String text when text.length() > 3 -> "long";
            case String text -> "text";
            case Integer number when number < 0 -> "negative";
            case Color color -> color(color);
            case Shape shape -> shape(shape);
            case Object other -> "other";
          };
        }

        private static String shape(Shape shape) {
          return switch (shape) {
            case Circle(int radius) -> "circle " + radius;
            case Square(String side) -> "square of text";
            case Square(Object side) -> "square";
          };
        }

        private static String color(Color color) {
          return switch (color) {
            case RED -> "red";
            case Color c when c.ordinal() == 2 -> "last";
            case GREEN -> "green";
            case Color c -> "never";
          };
        }

        public static Object[] values() {
          return new Object[] {
            null, "", "four", "abc", -1, 1, 2.0,
            Color.RED, Color.GREEN, Color.BLUE,
            new Circle(2), new Square("a"), new Square(3), new Square(null)
          };
        }
      }
      """;

  private static final String RECORDS =
      """
      import java.util.List;
      import java.util.function.Function;

      public class Records implements Function<Object, String> {
        record Empty() {}
        record Small(int size) {}
        record Every(boolean z, byte b, short s, char c, int i, long l, float f, double d) {}
        record Pair(Object left, List<int[]> right) {
          @Override
          public String toString() {
            return "pair of " + left;
          }
        }

        @Override
        public String apply(Object value) {
          String equal = "";
          for (Object other : values()) {
            equal += value.equals(other) ? "=" : "-";
          }
          return value + " " + value.hashCode() + equal;
        }

        private static Every every(int i, float f, double d) {
          return new Every(i > 0, (byte) -i, (short) i, (char) ('a' + i), i, 1L << i, f, d);
        }

        public static Object[] values() {
          return new Object[] {
            new Empty(), new Small(3), new Small(3), new Small(4),
            every(0, 0f, 0), every(0, -0f, 0), every(0, 0f, -0.0), every(5, 0f, 0),
            every(5, Float.NaN, Double.NaN), every(5, Float.NaN, Double.NaN), every(5, 1f, 2.5),
            new Pair(null, null), new Pair("a", List.of()), new Pair(new Small(1), null),
            new Pair(new Small(1), null), "text"
          };
        }
      }
      """;

  @TempDir Path scratch;

  @TestFactory
  Stream<DynamicTest> classesOfEveryStartLinkNothingOfThisAtRunTime() {
    return Stream.of(
            "org.oruslang.launcher.OrusLauncher",
            "org.oruslang.grammar.StatementRecovery",
            "org.oruslang.syntax.reader.StatementBuilder",
            "org.oruslang.types.StatementChecker",
            "org.oruslang.translate.StatementTranslator",
            "org.oruslang.types.program.Type$Array",
            "org.oruslang.jit.translate.ExitPosition")
        .map(name -> DynamicTest.dynamicTest(name, () -> assertFalse(mentionsBootstraps(name))));
  }

  private static boolean mentionsBootstraps(String name) throws Exception {
    try (InputStream file =
        ClassLoader.getSystemResourceAsStream(name.replace('.', '/') + ".class")) {
      return mentionsBootstraps(file.readAllBytes());
    }
  }

  private static boolean mentionsBootstraps(byte[] classFile) {
    String text = new String(classFile, StandardCharsets.ISO_8859_1);
    return BOOTSTRAPS.stream().anyMatch(text::contains);
  }

  @Test
  void inlinedSwitchesDecideAsBefore() throws Exception {
    String answers = answersAfterInlining("Switches", SWITCHES);
    assertTrue(answers.contains("nothing, empty, long, text, negative, other, other, red"));
  }

  @Test
  void inlinedMethodsOfRecordsAnswerAsBefore() throws Exception {
    String answers = answersAfterInlining("Records", RECORDS);
    assertTrue(answers.contains("Small[size=3] 3-==-"), answers);
    assertTrue(answers.contains("Every[z=true, b=-5, s=5, c=f, i=5, l=32, f=1.0, d=2.5]"), answers);
  }

  private String answersAfterInlining(String name, String program) throws Exception {
    Path source = Files.writeString(scratch.resolve(name + ".java"), program);
    Path before = scratch.resolve("before");
    Path after = scratch.resolve("after");
    for (Path folder : new Path[] {before, after}) {
      int result =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, "-d", folder.toString(), source.toString());
      assertEquals(0, result);
    }
    inline(after);
    Map<Path, byte[]> once = classes(after);
    once.forEach((file, bytes) -> assertFalse(mentionsBootstraps(bytes), file.toString()));
    String answers = answers(name, after);
    assertEquals(answers(name, before), answers);
    inline(after);
    classes(after).forEach((file, bytes) -> assertArrayEquals(once.get(file), bytes));
    return answers;
  }

  private static Map<Path, byte[]> classes(Path folder) throws Exception {
    Map<Path, byte[]> classes = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        classes.put(file, Files.readAllBytes(file));
      }
    }
    return classes;
  }

  private static void inline(Path classes) throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    File program = new File(System.getProperty("orus.root"), ".ci/bytecode/InlineBootstraps.java");
    int exitCode =
        new ProcessBuilder(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes.toString(),
                program.toString(),
                classes.toString())
            .inheritIO()
            .start()
            .waitFor();
    assertEquals(0, exitCode);
  }

  private static String answers(String name, Path classes) throws Exception {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
      Class<?> type = loader.loadClass(name);
      @SuppressWarnings("unchecked")
      Function<Object, String> function =
          (Function<Object, String>) type.getDeclaredConstructor().newInstance();
      StringBuilder answers = new StringBuilder();
      for (Object value : (Object[]) type.getMethod("values").invoke(null)) {
        answers.append(answers.isEmpty() ? "" : ", ").append(function.apply(value));
      }
      return answers.toString();
    }
  }
}
