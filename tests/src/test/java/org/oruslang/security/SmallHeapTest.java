package org.oruslang.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Programs that use up all memory end with an error, and their contexts go on. */
class SmallHeapTest {

  @Test
  void anExhaustedHeapIsAnErrorOfTheProgram() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dpolyglot.engine.WarnInterpreterOnly=false",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeap.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(5, TimeUnit.MINUTES));
    assertEquals(0, process.exitValue(), output);
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
}
