package org.oruslang.tests.build;

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
import java.util.function.Function;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The build step that makes ordinary code of pattern switches. */
class InlinedSwitchesTest {

  private static final String BOOTSTRAPS = "java/lang/runtime/SwitchBootstraps";

  private static final String PROGRAM =
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

  @TempDir Path scratch;

  @TestFactory
  Stream<DynamicTest> classesOfEveryStartLinkNoSwitchAtRunTime() {
    return Stream.of(
            "org.oruslang.launcher.OrusLauncher",
            "org.oruslang.grammar.StatementRecovery",
            "org.oruslang.syntax.reader.StatementBuilder",
            "org.oruslang.types.StatementChecker",
            "org.oruslang.translate.StatementTranslator")
        .map(name -> DynamicTest.dynamicTest(name, () -> assertFalse(mentionsBootstraps(name))));
  }

  private static boolean mentionsBootstraps(String name) throws Exception {
    try (InputStream file =
        ClassLoader.getSystemResourceAsStream(name.replace('.', '/') + ".class")) {
      return new String(file.readAllBytes(), StandardCharsets.ISO_8859_1).contains(BOOTSTRAPS);
    }
  }

  @Test
  void inlinedSwitchesDecideAsBefore() throws Exception {
    Path source = Files.writeString(scratch.resolve("Switches.java"), PROGRAM);
    Path before = scratch.resolve("before");
    Path after = scratch.resolve("after");
    for (Path folder : new Path[] {before, after}) {
      int result =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, "-d", folder.toString(), source.toString());
      assertEquals(0, result);
    }
    inline(after);
    byte[] once = Files.readAllBytes(after.resolve("Switches.class"));
    assertFalse(new String(once, StandardCharsets.ISO_8859_1).contains(BOOTSTRAPS));
    assertEquals(answers(before), answers(after));
    assertTrue(answers(after).contains("nothing, empty, long, text, negative, other, other, red"));
    inline(after);
    assertEquals(-1, Files.mismatch(after.resolve("Switches.class"), write(once)));
  }

  private Path write(byte[] bytes) throws Exception {
    return Files.write(scratch.resolve("once.class"), bytes);
  }

  private static void inline(Path classes) throws Exception {
    run("InlineSwitches.java", classes);
  }

  /** Runs a build step on a folder of classes. */
  static void run(String step, Path classes) throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    File program = new File(System.getProperty("orus.root"), "build/bytecode/" + step);
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

  private static String answers(Path classes) throws Exception {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
      Class<?> type = loader.loadClass("Switches");
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
