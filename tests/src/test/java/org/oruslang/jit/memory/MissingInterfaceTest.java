package org.oruslang.jit.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oruslang.launcher.OrusLauncher;
import org.oruslang.tests.component.InstalledCommand;
import org.oruslang.tests.component.InstalledCommand.Run;

/**
 * The command where Truffle's native function interface is missing or does not come up: programs
 * run as they do without native code. Each run is a process of its own.
 */
class MissingInterfaceTest {

  /** Ends with an error, after loops, recursion and arrays that would have become native code. */
  private static final String PROGRAM =
      """
      fn sum(n: i32) -> i64:
          mut total: i64 = 0
          for i in 0..n: total += i as i64
          return total
      fn fib(n: i32) -> i32:
          if n < 2: return n
          return fib(n - 1) + fib(n - 2)
      print(sum(100000), fib(18))
      mut xs: [i32] = []
      for i in 0..5000: push(xs, 5000 - i)
      mut t = 0
      for i in 0..5001: t += 1000 / xs[i]
      print("never")
      """;

  private static final int RUNTIME_ERROR = 70;

  /** What is not there, and what the tier says about it. */
  private enum Missing {
    /** An application that has left out all that is not needed. */
    INTERFACE("truffle-nfi(-libffi)?-[0-9].*", "No language for id nfi found"),
    FRONT_OF_THE_INTERFACE("truffle-nfi-[0-9].*", "No language for id nfi found"),
    BACK_OF_THE_INTERFACE("truffle-nfi-libffi-.*", "Unknown NFI backend"),
    /** The interface is there, but its library cannot be loaded. */
    LIBRARY("", "no such library", "-Dtruffle.nfi.library=%s/no such library"),
    /**
     * The library is in a jar, and is loaded from the user's folder for caches. A file in the place
     * of that folder stops everybody; its permissions would not stop every user.
     */
    WRITABLE_HOME("", "native function interface, FileSystemException: ", "-Duser.home=%s/home");

    final String jars;
    final String message;
    final String option;

    Missing(String jars, String message) {
      this(jars, message, "-Dorus.test=%s");
    }

    Missing(String jars, String message, String option) {
      this.jars = jars;
      this.message = message;
      this.option = option;
    }
  }

  private static final String CLASS_PATH = System.getProperty("java.class.path");

  private static Run interpreted;

  @TempDir Path folder;

  private static String classPathWithout(String jars) {
    return Arrays.stream(CLASS_PATH.split(File.pathSeparator))
        .filter(entry -> !Path.of(entry).getFileName().toString().matches(jars))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private Run run(String classPath, String option, String... arguments)
      throws IOException, InterruptedException {
    Files.writeString(folder.resolve("program.orus"), PROGRAM);
    List<String> words = new ArrayList<>();
    words.addAll(
        List.of(
            "-Xss64m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dpolyglot.engine.WarnInterpreterOnly=false",
            // As the command has it. The library for attaching is kept in the same folder.
            "-Dtruffle.UseFallbackRuntime=true",
            "-Dtruffle.attach.library=none",
            "-Dpolyglotimpl.AttachLibraryFailureAction=ignore",
            option,
            "-cp",
            classPath,
            OrusLauncher.class.getName()));
    words.addAll(List.of(arguments));
    words.add("program.orus");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return InstalledCommand.of(java, folder).run(words.toArray(String[]::new));
  }

  /** What the program does without native code. */
  private Run interpreted() throws IOException, InterruptedException {
    if (interpreted == null) {
      interpreted = run(CLASS_PATH, "-Dorus.test=", "--orus.NativeTier=off");
      String error = interpreted.err();
      assertTrue(error.startsWith("-- RUNTIME PANIC: Index is outside the valid range"), error);
      assertEquals(new Run(RUNTIME_ERROR, "4999950000 2584\n", error), interpreted);
    }
    return interpreted;
  }

  @Test
  @DisplayName("the program has native code where nothing is missing")
  void nothingIsMissing() throws Exception {
    assumeTrue(HostPlatform.current().isSupported(), "no native code here");
    Run run = run(CLASS_PATH, "-Dorus.test=", "--experimental-options", "--orus.JitStats");
    assertTrue(run.err().contains("OrusJit: OK, "), run.err());
    assertEquals(interpreted().out(), run.out());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("N-161 output, errors and exit code are those of a program without native code")
  void programsRunAsWithoutNativeCode(Missing missing) throws Exception {
    Files.writeString(folder.resolve("home"), "in the way");
    String classPath = classPathWithout(missing.jars);
    String option = missing.option.formatted(folder);
    Run expected = interpreted();
    assertEquals(expected, run(classPath, option, "--orus.NativeTier=auto"));

    Run report = run(classPath, option, "--experimental-options", "--orus.JitStats");
    assertEquals(expected.out(), report.out());
    assertEquals(expected.exitCode(), report.exitCode());
    assertTrue(report.err().startsWith(expected.err()), report.err());
    if (HostPlatform.current().isSupported()) {
      String says = report.err().substring(expected.err().length());
      String line = says.lines().filter(each -> !each.isBlank()).findFirst().orElseThrow();
      assertTrue(line.startsWith("OrusJit: UNSUPPORTED, "), line);
      assertTrue(line.contains(missing.message), line);
    }
    assertEquals("in the way", Files.readString(folder.resolve("home")));
  }
}
