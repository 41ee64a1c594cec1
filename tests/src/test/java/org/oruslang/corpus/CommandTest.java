package org.oruslang.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oruslang.launcher.OrusLauncher;

/** Programs as the command runs them, each in a process of its own: streams and exit codes. */
class CommandTest {

  private static final long LIMIT_SECONDS = 120;

  @TempDir Path folder;

  private record Run(int exitCode, String out, String err) {}

  private Run run(String input, String... arguments) throws Exception {
    int exitCode = start(input, arguments);
    return new Run(
        exitCode, Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
  }

  /** Runs the command to its end; its streams are in the files {@code out} and {@code err}. */
  private int start(String input, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xss512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dpolyglot.engine.WarnInterpreterOnly=false",
                "-cp",
                System.getProperty("java.class.path"),
                OrusLauncher.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("ORUS"));
    Process process =
        builder
            .redirectInput(Files.writeString(folder.resolve("in"), input).toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("did not end in " + LIMIT_SECONDS + " seconds");
    }
    return process.exitValue();
  }

  private String program(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return name;
  }

  @Test
  void outputGoesToStandardOutput() throws Exception {
    Run run = run("", program("hello.orus", "print(\"hello\", 1 + 2)\n"));
    assertEquals(new Run(0, "hello 3\n", ""), run);
  }

  @Test
  void compileErrorsGoToStandardErrorAndNothingRuns() throws Exception {
    Run run = run("", program("wrong.orus", "print(\"never\")\nprint(ghost)\n"));
    assertEquals(65, run.exitCode());
    assertEquals("", run.out());
    assertEquals(
        """
        -- SYNTAX ERROR: Can't find this variable -------------------- wrong.orus:2:7

          2 | print(ghost)
            |       ^^^^^ Undefined variable 'ghost'. Variables must be declared before use.
            |
            = [E1010] Undefined variable 'ghost'. Variables must be declared before use.
            = help: Make sure you've declared the variable before using it, or check the spelling.
            = note: Variables must be declared before they can be used in Orus.

        Compilation failed for "wrong.orus".
        """,
        run.err());
  }

  @Test
  void runtimeErrorsComeAfterTheOutput() throws Exception {
    Run run = run("", program("zero.orus", "print(\"before\")\nn = 0\nprint(1 / n)\n"));
    assertEquals(70, run.exitCode());
    assertEquals("before\n", run.out());
    assertTrue(
        run.err().startsWith("-- RUNTIME PANIC: Oh no! You tried to divide by zero --"), run.err());
    assertTrue(run.err().contains(" zero.orus:3:9\n"), run.err());
    assertTrue(run.err().contains("= [E0001] Division by zero\n"), run.err());
  }

  @Test
  void caughtErrorsAreSilent() throws Exception {
    Run run = run("", program("caught.orus", "try: print(1 / 0)\ncatch: print(\"caught\")\n"));
    assertEquals(new Run(0, "caught\n", ""), run);
  }

  @Test
  void programsReadStandardInput() throws Exception {
    Run run =
        run(
            "Ada\n36\n",
            program("ask.orus", "name = input(\"name? \")\nprint(name, int(input()) + 1)\n"));
    assertEquals(new Run(0, "name? Ada 37\n", ""), run);
  }

  @Test
  void theProgramMayComeFromStandardInput() throws Exception {
    assertEquals(new Run(0, "6\n", ""), run("print(2 * 3)\n"));
    assertEquals(new Run(0, "6\n", ""), run("print(2 * 3)\n", "-"));
    assertEquals(65, run("print(2 *\n", "-").exitCode());
  }

  @Test
  void theProgramMayStandOnTheCommandLine() throws Exception {
    assertEquals(new Run(0, "7\n", ""), run("", "-e", "print(7)"));
  }

  @Test
  void modulesAreFoundBesideTheProgram() throws Exception {
    Files.createDirectories(folder.resolve("app/tools"));
    Files.writeString(folder.resolve("app/tools/text.orus"), "pub fn twice(s): s + s\n");
    Files.writeString(
        folder.resolve("app/main.orus"), "use tools.text: twice\nprint(twice(\"ab\"))\n");
    assertEquals(new Run(0, "abab\n", ""), run("", "app/main.orus"));
  }

  @Test
  void checkingDoesNotRun() throws Exception {
    assertEquals(new Run(0, "", ""), run("", "--check", program("a.orus", "print(1)\n")));
    assertEquals(65, run("", "--check", program("b.orus", "x: i32 = true\n")).exitCode());
  }

  @Test
  void reportsAreOneLineEachWhereThatIsAskedFor() throws Exception {
    Run run =
        run("", "--error-format=minimal", program("c.orus", "print(a)\nx: i32 = 1.5\nprint(b)\n"));
    assertEquals(
        """
        c.orus:1:7: error[E1010]: Undefined variable 'a'. Variables must be declared before use.
        c.orus:2:1: error[E2001]: this is a `f64`, but `i32` was expected
        c.orus:3:7: error[E1010]: Undefined variable 'b'. Variables must be declared before use.
        """,
        run.err());
  }

  @Test
  void deepRecursionIsAnErrorOfTheProgram() throws Exception {
    Run run =
        run(
            "",
            program("deep.orus", "fn f(n: i32) -> i32: f(n + 1) + 1\nprint(\"start\")\nf(0)\n"));
    assertEquals(70, run.exitCode());
    assertEquals("start\n", run.out());
    assertTrue(run.err().contains("= [E0010] Stack overflow\n"), run.err());
  }

  @Test
  void unreadableFilesAreNamed() throws Exception {
    Path file = folder.resolve(program("secret.orus", "print(1)\n"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "this user may read everything");
    Run run = run("", "secret.orus");
    assertEquals(66, run.exitCode());
    assertTrue(run.err().contains("Could not open file \"secret.orus\"."), run.err());
  }

  @Test
  void bytesPassThroughUnchanged() throws Exception {
    byte[] program = "print(\"\u00ff\u00fe\")\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("bytes.orus"), program);
    assertEquals(0, start("", "bytes.orus"));
    byte[] output = Files.readAllBytes(folder.resolve("out"));
    assertEquals("fffe0a", HexFormat.of().formatHex(output));
  }
}
