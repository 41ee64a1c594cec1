package org.oruslang.tests.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oruslang.launcher.OrusLauncher;

/** What the command sets in a JVM with the Graal compiler. */
@Tag("graal")
class GraalCommandTest {

  private static final String FIB =
      """
      fn fib(n: i32) -> i32:
          if n < 2:
              return n
          return fib(n - 1) + fib(n - 2)
      print(fib(25))
      """;

  private static final Pattern INLINED = Pattern.compile("opt done .* fib .*Inlined +(\\d+)Y");

  @TempDir Path folder;

  /** How many calls are inlined into {@code fib}. */
  private int inlined(String... options) throws Exception {
    Path program = Files.writeString(folder.resolve("fib.orus"), FIB);
    Path log = folder.resolve("log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(argument -> argument.startsWith("-XX") || argument.startsWith("--"))
            .toList());
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            OrusLauncher.class.getName(),
            "--orus.NativeTier=off",
            "--experimental-options",
            "--engine.MultiTier=false",
            "--engine.BackgroundCompilation=false",
            "--engine.TraceCompilation",
            "--log.file=" + log));
    command.addAll(List.of(options));
    command.add(program.toString());
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    process.getOutputStream().close();
    assertEquals(0, process.waitFor(), () -> "see " + out);
    assertEquals("75025\n", Files.readString(out));
    Matcher found = INLINED.matcher(Files.readString(log));
    assertTrue(found.find(), () -> "not compiled: " + log);
    return Integer.parseInt(found.group(1));
  }

  @Test
  void smallRecursiveFunctionsAreInlinedDeeply() throws Exception {
    int most = inlined();
    assertTrue(most > 20, () -> most + " calls");
  }

  @Test
  void theUserDecidesHowDeeply() throws Exception {
    assertEquals(6, inlined("--compiler.InliningRecursionDepth=2"));
  }
}
