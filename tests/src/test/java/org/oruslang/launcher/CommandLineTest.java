package org.oruslang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oruslang.diagnostics.ErrorFormat;

class CommandLineTest {

  private static CommandLine parse(String... arguments) {
    return CommandLine.parse(List.of(arguments), Map.of());
  }

  private static String usageError(Map<String, String> environment, String... arguments) {
    return assertThrows(
            UsageException.class, () -> CommandLine.parse(List.of(arguments), environment))
        .getMessage();
  }

  @Test
  void theFirstWordIsTheProgramAndTheOthersAreItsArguments() {
    CommandLine line = parse("--check", "a b.orus", "--check", "x", "-");
    assertEquals(new CommandLine.Program.File("a b.orus"), line.program());
    assertEquals(List.of("--check", "x", "-"), line.arguments());
    assertEquals(Map.of("orus.Check", "true"), line.languageOptions());
  }

  @Test
  void aDashIsStandardInput() {
    CommandLine line = parse("-", "x");
    assertEquals(new CommandLine.Program.StandardInput(), line.program());
    assertEquals(List.of("x"), line.arguments());
  }

  @Test
  void nothingIsNothing() {
    assertEquals(new CommandLine.Program.Unnamed(), parse().program());
    assertEquals(new CommandLine.Program.Unnamed(), parse("--check").program());
  }

  @Test
  void theEmptyWordIsAFile() {
    assertEquals(new CommandLine.Program.File(""), parse("").program());
  }

  @Test
  void twoDashesEndTheOptions() {
    assertEquals(new CommandLine.Program.File("--check"), parse("--", "--check").program());
    assertEquals(List.of("--check"), parse("-e", "x", "--", "--check").arguments());
  }

  @ParameterizedTest
  @CsvSource({"-e", "--eval"})
  void codeStandsBehindItsOption(String option) {
    CommandLine line = parse(option, "--check", "--quiet", "x", "y");
    assertEquals(new CommandLine.Program.Code("--check"), line.program());
    assertEquals(List.of("x", "y"), line.arguments());
    assertEquals(CommandLine.Verbosity.QUIET, line.verbosity());
  }

  @Test
  void codeMayStandInItsOption() {
    assertEquals(new CommandLine.Program.Code("a = b"), parse("--eval=a = b").program());
    assertEquals("Option '-e' needs the code to run", usageError(Map.of(), "-e"));
  }

  @ParameterizedTest
  @CsvSource({
    "--show-tokens, tokens",
    "--show-ast, ast",
    "--show-typed-ast, typed-ast",
  })
  void whatToShowIsAnOptionOfTheLanguage(String option, String value) {
    assertEquals(Map.of("orus.Show", value), parse(option, "f").languageOptions());
  }

  @ParameterizedTest
  @CsvSource({"friendly, FRIENDLY", "json, JSON", "minimal, MINIMAL"})
  void formatsOfReportsAreChosenByWord(String word, ErrorFormat format) {
    assertEquals(format, parse("--error-format=" + word, "f").format());
  }

  @Test
  void unknownFormatsAreRejected() {
    assertEquals(
        "Unknown value 'xml' of --error-format: use friendly, json or minimal",
        usageError(Map.of(), "--error-format=xml"));
    assertEquals(
        "Option '--error-format' needs a value: --error-format=...",
        usageError(Map.of(), "--error-format", "json"));
    assertEquals(
        "Unknown value 'xml' of ORUS_ERROR_FORMAT: use friendly, json or minimal",
        usageError(Map.of("ORUS_ERROR_FORMAT", "xml")));
  }

  @Test
  void theLimitOfRecursionIsANumberOfAtLeastTen() {
    assertEquals(Map.of("orus.MaxRecursion", "10"), parse("--max-recursion=10").languageOptions());
    assertEquals(
        "Max recursion depth must be at least 10", usageError(Map.of(), "--max-recursion=9"));
    assertEquals(
        "The value 'ten' of --max-recursion is not a number",
        usageError(Map.of(), "--max-recursion=ten"));
    assertTrue(usageError(Map.of(), "--max-recursion=99999999999").contains("99999999999"));
  }

  @Test
  void verboseAndQuietExcludeEachOther() {
    assertEquals(CommandLine.Verbosity.VERBOSE, parse("--verbose").verbosity());
    assertEquals(
        "Cannot use both --verbose and --quiet options",
        usageError(Map.of(), "--verbose", "-q", "f"));
  }

  @Test
  void colorsAreLeftToTheTerminalUnlessAskedFor() {
    assertEquals(Optional.empty(), parse("f").colors());
    assertEquals(Optional.of(true), parse("--colors").colors());
    assertEquals(Optional.of(false), parse("--colors", "--no-colors").colors());
  }

  @Test
  void theEnvironmentGivesWhatOptionsLeaveOpen() {
    Map<String, String> environment =
        Map.of(
            "ORUSPATH", "/a:/b",
            "ORUS_ERROR_FORMAT", "json",
            "ORUS_ERROR_COLORS", "1",
            "ORUS_MAX_RECURSION", "20");
    CommandLine open = CommandLine.parse(List.of("f"), environment);
    assertEquals(ErrorFormat.JSON, open.format());
    assertEquals(Optional.of(true), open.colors());
    assertEquals(
        Map.of("orus.ModulePath", "/a:/b", "orus.MaxRecursion", "20"), open.languageOptions());

    CommandLine given =
        CommandLine.parse(
            List.of("--error-format=minimal", "--no-colors", "--max-recursion=30"), environment);
    assertEquals(ErrorFormat.MINIMAL, given.format());
    assertEquals(Optional.of(false), given.colors());
    assertEquals("30", given.languageOptions().get("orus.MaxRecursion"));
  }

  @Test
  void shortHelpAndVersionStandForTheLongOnes() {
    assertEquals(List.of("--help"), parse("-h").unrecognized());
    assertEquals(CommandLine.VersionRequest.ONLY, parse("-v").version());
    assertEquals(CommandLine.VersionRequest.ONLY, parse("--version").version());
    assertEquals(CommandLine.VersionRequest.FIRST, parse("--show-version").version());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--cpusampler", "--inspect=4242", "--nope", "-x", "--check=yes"})
  void otherOptionsAreLeftToTheEngine(String option) {
    CommandLine line = parse(option, "f");
    assertEquals(List.of(option), line.unrecognized());
    assertEquals(new CommandLine.Program.File("f"), line.program());
  }

  @Test
  void theHelpNamesEveryOptionOfTheLauncher() {
    for (LauncherOption option : LauncherOption.ALL) {
      for (String name : option.names()) {
        List<String> arguments =
            option.usage().contains("=")
                ? List.of(name + "=json")
                : option.usage().contains("CODE") ? List.of(name, "1") : List.of(name);
        if (name.equals("--max-recursion")) {
          arguments = List.of(name + "=100");
        }
        CommandLine line = CommandLine.parse(arguments, Map.of());
        assertTrue(
            line.unrecognized().isEmpty() || line.unrecognized().equals(List.of("--help")), name);
      }
    }
  }

  @Test
  void terminalsWithColorsGetColors() {
    Terminal errorOnly = new Terminal(false, false, true);
    Terminal none = new Terminal(true, true, false);
    assertTrue(errorOnly.wantsColors(Map.of("TERM", "xterm")));
    assertEquals(false, errorOnly.wantsColors(Map.of("TERM", "dumb")));
    assertEquals(false, errorOnly.wantsColors(Map.of()));
    assertEquals(false, errorOnly.wantsColors(Map.of("TERM", "xterm", "NO_COLOR", "1")));
    assertEquals(false, none.wantsColors(Map.of("TERM", "xterm")));
  }
}
