package org.oruslang.tests.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oruslang.launcher.OrusLauncher;

/** What the command says when it cannot even start a program; each in a process of its own. */
class CommandErrorsTest {

  @TempDir Path folder;

  private record Run(int exitCode, String out, String err) {}

  private Run run(String terminal, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dpolyglot.engine.WarnInterpreterOnly=false",
                "-Dorus.terminal=" + terminal,
                "-cp",
                System.getProperty("java.class.path"),
                OrusLauncher.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("ORUS"));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    return new Run(process.waitFor(), Files.readString(out), Files.readString(err));
  }

  private void fails(int exitCode, String message, String... arguments) throws Exception {
    Run run = run("", arguments);
    assertEquals("ERROR: " + message + "\n", run.err());
    assertEquals("", run.out());
    assertEquals(exitCode, run.exitCode());
  }

  @Test
  void aMissingFileIsNamedAsTyped() throws Exception {
    fails(66, "Could not open file \"./no such.orus\".", "./no such.orus");
  }

  @Test
  void theEmptyNameIsAMissingFile() throws Exception {
    fails(66, "Could not open file \"\".", "");
  }

  @Test
  void aFolderIsNotAProgram() throws Exception {
    fails(66, "Could not read file \".\".", ".");
  }

  @Test
  void unknownOptionsComeWithASuggestion() throws Exception {
    fails(
        64,
        "Unknown option: --chek\nDid you mean one of the following arguments?\n  --check",
        "--chek",
        "x.orus");
  }

  @Test
  void misusedOptionsAreUsageErrors() throws Exception {
    fails(64, "Max recursion depth must be at least 10", "--max-recursion=1", "x.orus");
    Run run = run("", "--engine.WarnInterpreterOnly=often", "x.orus");
    assertEquals(64, run.exitCode());
    assertTrue(
        run.err().startsWith("ERROR: Invalid value in --engine.WarnInterpreterOnly=often: "),
        run.err());
  }

  @Test
  void helpGoesToStandardOutput() throws Exception {
    Run run = run("", "-h");
    assertEquals(0, run.exitCode());
    assertEquals("", run.err());
    assertTrue(run.out().startsWith("Usage: orus [options] [FILE [arguments]]\n"), run.out());
    assertTrue(run.out().contains("--error-format=FORMAT"), run.out());
  }
}
