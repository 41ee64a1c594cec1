package org.oruslang.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.Test;

/** Programs that use up all memory end with an error, and their contexts go on. */
class SmallHeapTest {

  @Test
  void anExhaustedHeapIsAnErrorOfTheProgram() throws Exception {
    String output = outputOf(SmallHeap.class, "-Xmx64m");
    String exhausted = "exhausted\n42\n".repeat(4);
    List<String> lines = output.substring(0, exhausted.length()).lines().toList();
    assertEquals(exhausted.lines().toList(), lines, output);
    // Whether the large array or the small error has no place is chance.
    for (String line : output.lines().skip(lines.size()).toList()) {
      assertTrue(List.of("42", "exhausted", "Error: Out of memory").contains(line), output);
    }
    assertEquals(10, output.lines().filter("42"::equals).count(), output);
    assertTrue(output.contains("Error: Out of memory"), output);
  }

  /** The room that is left for a string to grow must not be what uses up the memory. */
  @Test
  void aStringThatDoublesIsTooLongBeforeMemoryIsUsedUp() throws Exception {
    String output = outputOf(DoublingString.class, "-Xmx256m");
    assertEquals("Error: String is too long\n67108864\n".repeat(4), output);
  }

  private static String outputOf(Class<?> program, String heap) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                heap,
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dpolyglot.engine.WarnInterpreterOnly=false",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(5, TimeUnit.MINUTES));
    assertEquals(0, process.exitValue(), output);
    return output;
  }

  /** Prints how a string that doubles ends, in each tier. */
  static final class DoublingString {

    private static final String PROGRAM =
        """
        struct Note:
            title: string
        fn double(note: Note):
            for i in 0..40:
                mut text = "a" + i
                text += note.title
                note.title = note.title + note.title
        note = Note{ title: "x" }
        try: double(note)
        catch e: print(e)
        print(len(note.title))
        """;

    private DoublingString() {}

    public static void main(String[] arguments) {
      for (String tiers : new String[] {"baseline off", "auto off", "auto on", "auto sim"}) {
        String[] words = tiers.split(" ");
        try (Context context =
            Context.newBuilder("orus")
                .allowExperimentalOptions(true)
                .allowNativeAccess(true)
                .option("orus.Tier", words[0])
                .option("orus.NativeTier", words[1])
                .build()) {
          context.eval("orus", PROGRAM);
        }
      }
    }
  }
}
