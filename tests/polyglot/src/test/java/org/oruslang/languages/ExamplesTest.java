package org.oruslang.languages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The examples of the manual with other languages print what stands beside them. */
class ExamplesTest {

  private static final Path EXAMPLES = Path.of(System.getProperty("orus.root"), "docs", "examples");

  private static void assertPrints(String expected, String language, String... files)
      throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (Context context =
        Context.newBuilder("orus", language).allowAllAccess(true).out(output).build()) {
      for (String file : files) {
        Path path = EXAMPLES.resolve(file);
        context.eval(Source.newBuilder(Source.findLanguage(path.toFile()), path.toFile()).build());
      }
    }
    assertEquals(
        Files.readString(EXAMPLES.resolve(expected)), output.toString(StandardCharsets.UTF_8));
  }

  @Test
  void orusUsesJavaScript() throws IOException {
    assertPrints("javascript/from_orus.out", "js", "javascript/from_orus.orus");
  }

  @Test
  void javaScriptUsesOrus() throws IOException {
    assertPrints(
        "javascript/statistics.out",
        "js",
        "javascript/statistics.orus",
        "javascript/statistics.js");
  }

  /** Python is large: only the profile {@code python} brings it. */
  @Test
  @Tag("python")
  void orusUsesPython() throws IOException {
    assertPrints("python/from_orus.out", "python", "python/from_orus.orus");
  }

  @Test
  @Tag("python")
  void pythonUsesOrus() throws IOException {
    assertPrints("python/primes.out", "python", "python/primes.orus", "python/primes.py");
  }
}
