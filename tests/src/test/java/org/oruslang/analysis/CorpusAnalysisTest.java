package org.oruslang.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.oruslang.diagnostics.Diagnostic;
import org.oruslang.grammar.SourceDecoder;
import org.oruslang.types.program.TypedModule;

/** The programs of the corpus as an editor sees them, whole and while they are being written. */
class CorpusAnalysisTest {

  private static final Path CORPUS =
      Path.of(System.getProperty("orus.root"), "tests/src/test/resources/corpus");

  private static final SourceFiles DISK =
      new SourceFiles() {
        @Override
        public boolean exists(Path file) {
          return Files.isRegularFile(file);
        }

        @Override
        public String read(Path file) throws IOException {
          return SourceDecoder.decode(Files.readAllBytes(file));
        }

        @Override
        public List<Path> list(Path folder) {
          try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
          } catch (IOException e) {
            return List.of();
          }
        }
      };

  private static Stream<Path> programs() throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS)) {
      return files
          .filter(file -> file.toString().endsWith(".orus") && !file.toString().contains("/lib/"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @TestFactory
  Stream<DynamicTest> mistakesAreThoseOfTheCompiler() throws IOException {
    return programs()
        .map(file -> dynamicTest(CORPUS.relativize(file).toString(), () -> check(file)));
  }

  private static void check(Path file) throws IOException {
    Workspace workspace = new Workspace(DISK, List.of(CORPUS), List.of());
    List<String> found = new ArrayList<>();
    SourceAnalysis analysis = workspace.analysis(file);
    analysis.diagnostics().forEach(diagnostic -> found.add(text(diagnostic, "")));
    for (Path module : workspace.files()) {
      if (!module.equals(file)) {
        String name = " " + CORPUS.relativize(module);
        workspace.analysis(module).diagnostics().forEach(d -> found.add(text(d, name)));
      }
    }
    List<String> expected =
        DISK.read(file)
            .lines()
            .filter(line -> line.startsWith("// expect-error: "))
            .map(line -> line.substring("// expect-error: ".length()))
            .toList();
    assertEquals(expected.stream().sorted().toList(), found.stream().sorted().toList());
    assertEquals(expected.isEmpty(), analysis.correct());
    for (Occurrence occurrence : analysis.index().occurrences()) {
      String written = analysis.text().slice(occurrence.span());
      assertTrue(written.matches("[A-Za-z_][A-Za-z0-9_]*"), written);
      if (occurrence.declaration()) {
        assertEquals(Symbols.name(occurrence.symbol()), written);
      } else if (!(occurrence.symbol() instanceof TypedModule)) {
        assertTrue(Symbols.declaration(occurrence.symbol()).length() > 0);
      }
    }
  }

  private static String text(Diagnostic diagnostic, String file) {
    return diagnostic.code().code() + " " + diagnostic.line() + ":" + diagnostic.column() + file;
  }

  @TestFactory
  Stream<DynamicTest> textsCutOffAnywhereAreAnswered() throws IOException {
    return programs()
        .map(file -> dynamicTest(CORPUS.relativize(file).toString(), () -> cutOff(file)));
  }

  private static void cutOff(Path file) throws IOException {
    Workspace workspace = new Workspace(DISK, List.of(CORPUS), List.of());
    String text = DISK.read(file);
    // A place that looks arbitrary and is the same in every run.
    int offset = Math.floorMod(text.hashCode(), text.length() + 1);
    SourceAnalysis analysis = workspace.analysis(file, text.substring(0, offset));
    assertTrue(Outline.of(analysis.program()).size() <= text.length());
    Completions.at(workspace, file, text, offset)
        .forEach(completion -> assertTrue(!completion.name().isEmpty()));
    Completions.callAt(text, offset, changed -> workspace.analysis(file, changed));
  }
}
