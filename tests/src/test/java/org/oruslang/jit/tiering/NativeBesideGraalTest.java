package org.oruslang.jit.tiering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What native code and Graal leave to each other. */
@Tag("graal")
class NativeBesideGraalTest {

  private static final String PROGRAM =
      """
      fn fib(n: i32) -> i32:
          if n < 2: return n
          return fib(n - 1) + fib(n - 2)
      mut sum = 0
      for i in 0..400: sum += fib(i % 12)
      print(sum)
      """;

  /** The names of the functions that Graal compiles. */
  private static String compiled(String nativeTier) {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    try (NativeRun run =
        NativeRun.with(
            null,
            builder ->
                builder
                    .option("orus.NativeTier", nativeTier)
                    .option("engine.TraceCompilation", "true")
                    .option("engine.BackgroundCompilation", "false")
                    .logHandler(log))) {
      assertEquals(NativeRun.interpreted(PROGRAM), run.eval(PROGRAM));
    }
    return log.toString(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("recursion that is native is not compiled by Graal as well")
  void nativeRecursion() {
    assertTrue(compiled("off").matches("(?s).*opt done[^\\n]* fib .*"));
    assertFalse(compiled("on").matches("(?s).*opt done[^\\n]* fib .*"));
  }
}
