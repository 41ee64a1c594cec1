package org.oruslang.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.oruslang.corpus.Execution;
import org.oruslang.corpus.Outcome;
import org.oruslang.corpus.ProgramRunner;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.types.program.Builtin;

/** The language reference says what is true: every example does what is written behind it. */
class LanguageReferenceTest {

  private static final Path ROOT = Path.of(System.getProperty("orus.root"));
  private static final int LEAST_EXAMPLES = 50;

  @TempDir Path directory;

  private static String reference() throws IOException {
    return Files.readString(ROOT.resolve("docs/language.md"));
  }

  @TestFactory
  Stream<DynamicTest> examples() throws IOException {
    List<DocumentExample> examples = DocumentExample.of(reference());
    assertTrue(examples.size() >= LEAST_EXAMPLES);
    return examples.stream()
        .map(example -> dynamicTest("language.md:" + example.line(), () -> check(example)));
  }

  @TestFactory
  Stream<DynamicTest> examplesOfTheEditorPage() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/editors.md"));
    return DocumentExample.of(page).stream()
        .map(example -> dynamicTest("editors.md:" + example.line(), () -> check(example)));
  }

  @TestFactory
  Stream<DynamicTest> examplesOfThePageOnTiers() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/tiers.md"));
    return DocumentExample.of(page).stream()
        .map(example -> dynamicTest("tiers.md:" + example.line(), () -> check(example)));
  }

  private void check(DocumentExample example) throws IOException {
    Path folder = Files.createTempDirectory(directory, "example");
    for (Map.Entry<String, String> file : example.files().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    Files.writeString(folder.resolve("program.orus"), example.program());
    try (ProgramRunner runner = new ProgramRunner(Execution.USUAL, folder)) {
      byte[] input = example.input().getBytes(StandardCharsets.UTF_8);
      Outcome outcome = runner.run(Path.of("program.orus"), input);
      assertEquals(example.output(), outcome.outputText(), () -> "ended with " + outcome.ending());
      assertEquals(example.errors(), errors(outcome));
    }
  }

  private static List<String> errors(Outcome outcome) {
    List<String> errors = new ArrayList<>();
    for (Outcome.CompileError error : outcome.errors()) {
      errors.add(error.code() + " " + error.line() + ":" + error.column());
    }
    Outcome.Panic panic = outcome.panic();
    if (panic != null) {
      errors.add(panic.line() + ":" + panic.column() + " " + panic.kind() + ": " + panic.message());
    }
    return errors;
  }

  @Test
  void everyErrorCodeIsListedWithItsTitle() throws IOException {
    String reference = reference();
    for (ErrorCode code : ErrorCode.values()) {
      String row = "| " + code.code() + " | " + code.title() + " | ";
      assertTrue(reference.contains(row), row);
    }
  }

  @Test
  void everyBuiltinFunctionIsListed() throws IOException {
    String reference = reference();
    for (Builtin builtin : Builtin.values()) {
      assertTrue(reference.contains("| `" + builtin.text() + "("), builtin.text());
    }
  }
}
