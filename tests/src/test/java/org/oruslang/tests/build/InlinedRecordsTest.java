package org.oruslang.tests.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build step that makes ordinary code of the methods of records. */
class InlinedRecordsTest {

  private static final String PROGRAM =
      """
      import java.util.List;
      import java.util.function.Supplier;

      public class Records implements Supplier<List<Object>> {
        record All(int i, long l, short s, byte b, char c, boolean z, float f, double d, Object o) {}
        record None() {}
        record Generic<T>(T value, List<Integer> list) {}
        record Own(String text) {
          @Override
          public boolean equals(Object other) {
            return other instanceof Own own && own.text.equalsIgnoreCase(text);
          }
        }

        private static All all(int i, float f, double d, Object o) {
          return new All(i, 1L << 40 | i, (short) i, (byte) i, (char) i, i > 0, f, d, o);
        }

        @Override
        public List<Object> get() {
          return List.of(
              all(1, 1f, 1.0, "x"), all(1, 1f, 1.0, new String("x")), all(2, 1f, 1.0, "x"),
              all(1, 1f, 1.0, null), all(1, 1f, 1.0, null),
              all(1, 0f, 1.0, "x"), all(1, -0f, 1.0, "x"), all(1, 1f, -0.0, "x"), all(1, 1f, 0.0, "x"),
              all(1, Float.NaN, Double.NaN, "x"), all(1, Float.NaN, Double.NaN, "x"),
              new None(), new None(), new Generic<>("x", List.of(1)), new Generic<>("x", List.of(1)),
              new Generic<>("x", List.of(2)), new Own("a"), new Own("A"), "x");
        }
      }
      """;

  @TempDir Path scratch;

  private static String text(Path file) throws Exception {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }

  /** The objects of the program, and which of them equal each other. */
  private static List<Object> objects(Path classes) throws Exception {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
      @SuppressWarnings("unchecked")
      Supplier<List<Object>> program =
          (Supplier<List<Object>>)
              loader.loadClass("Records").getDeclaredConstructor().newInstance();
      List<Object> objects = program.get();
      // Loads what the objects need before the loader is closed.
      assertNotEquals("", objects.toString());
      relation(objects);
      return objects;
    }
  }

  private static List<List<Boolean>> relation(List<Object> objects) {
    return objects.stream().map(left -> objects.stream().map(left::equals).toList()).toList();
  }

  @Test
  void recordsCompareAsBefore() throws Exception {
    Path source = Files.writeString(scratch.resolve("Records.java"), PROGRAM);
    Path before = Files.createDirectories(scratch.resolve("before"));
    Path after = Files.createDirectories(scratch.resolve("after"));
    for (Path folder : List.of(before, after)) {
      int result =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, "-d", folder.toString(), source.toString());
      assertEquals(0, result);
    }
    InlinedSwitchesTest.run("InlineRecords.java", after);
    List<Object> expected = objects(before);
    List<Object> actual = objects(after);
    assertEquals(expected.toString(), actual.toString());
    assertEquals(relation(expected), relation(actual));
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.get(i).hashCode(), actual.get(i).hashCode(), "hash code of " + i);
    }
    assertTrue(text(after.resolve("Records$All.class")).contains("$hashCode"));
    assertFalse(text(after.resolve("Records$Own.class")).contains("$equals"));
    byte[] once = Files.readAllBytes(after.resolve("Records$All.class"));
    InlinedSwitchesTest.run("InlineRecords.java", after);
    assertEquals(
        -1,
        Files.mismatch(
            after.resolve("Records$All.class"), Files.write(scratch.resolve("once"), once)));
  }
}
