package org.oruslang.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.graalvm.options.OptionDescriptor;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Language;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the engine knows of the language: names, files, options. */
class LanguageRegistrationTest {

  @TempDir Path directory;

  private File file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toFile();
  }

  @Test
  void languageIsKnownByIdNameAndMimeType() {
    try (Engine engine = Engine.create("orus")) {
      Language language = engine.getLanguages().get("orus");
      assertEquals("Orus", language.getName());
      assertEquals("application/x-orus", language.getDefaultMimeType());
      assertEquals(Set.of("application/x-orus"), language.getMimeTypes());
      assertTrue(language.isInteractive());
    }
  }

  @Test
  void filesAreRecognisedByExtensionOrFirstLine() throws IOException {
    assertEquals("orus", Source.findLanguage(file("a.orus", "print(1)\n")));
    assertEquals("orus", Source.findLanguage(file("tool", "#!/usr/bin/env orus\nprint(1)\n")));
    assertEquals("orus", Source.findLanguage(file("tool2", "#!/opt/bin/orus -q\nprint(1)\n")));
    assertNotEquals("orus", Source.findLanguage(file("tool3", "#!/usr/bin/env python\n")));
    assertNotEquals("orus", Source.findLanguage(file("tool4", "#!/usr/bin/env chorus\n")));
    assertNotEquals("orus", Source.findLanguage(file("text", "orus\n")));
    assertNotEquals("orus", Source.findLanguage(file("a.txt", "#!/usr/bin/env orus\n")));
  }

  @Test
  void optionsAreExplainedInWholeSentences() {
    try (Engine engine = Engine.create("orus")) {
      Set<String> names = new java.util.TreeSet<>();
      for (OptionDescriptor option : engine.getLanguages().get("orus").getOptions()) {
        names.add(option.getName());
        assertTrue(Character.isUpperCase(option.getHelp().charAt(0)), option.getName());
        assertTrue(option.getHelp().endsWith("."), option.getName());
      }
      assertTrue(
          names.containsAll(
              Set.of(
                  "orus.Tier",
                  "orus.MaxRecursion",
                  "orus.ModulePath",
                  "orus.ErrorFormat",
                  "orus.Colors",
                  "orus.Check",
                  "orus.Show")),
          names::toString);
    }
  }

  private static String rejection(String option, String value) {
    return assertThrows(
            IllegalArgumentException.class,
            () -> Context.newBuilder("orus").option(option, value).build().close())
        .getMessage();
  }

  @Test
  void wrongOptionValuesAreRejectedWithTheRightOnes() {
    assertTrue(rejection("orus.Tier", "fast").contains("baseline, specialized, auto"));
    assertTrue(rejection("orus.ErrorFormat", "xml").contains("friendly, json, minimal"));
    assertTrue(rejection("orus.Show", "tree").contains("typed-ast"));
    assertTrue(rejection("orus.MaxRecursion", "9").contains("at least 10"));
    assertTrue(rejection("orus.MaxRecursion", "many").contains("not a number"));
  }

  private static String output(String option, String value, String program) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (Context context = Context.newBuilder("orus").option(option, value).out(output).build()) {
      context.eval("orus", program);
    }
    return output.toString();
  }

  @Test
  void checkedProgramsDoNotRun() {
    assertEquals("", output("orus.Check", "true", "print(1)"));
    assertThrows(PolyglotException.class, () -> output("orus.Check", "true", "print(x)"));
  }

  @Test
  void programsAreListedInsteadOfRun() {
    String tokens = output("orus.Show", "tokens", "print(1)");
    assertTrue(tokens.lines().findFirst().orElse("").matches(" *1:1 +PRINT +print"), tokens);
    assertEquals("print 1\n", output("orus.Show", "ast", "print(1)"));
    assertTrue(output("orus.Show", "typed-ast", "print(1)").contains("1 : i32"));
    assertThrows(PolyglotException.class, () -> output("orus.Show", "typed-ast", "print(x)"));
    assertEquals("print x\n", output("orus.Show", "ast", "print(x)"));
  }

  @Test
  void reportsHaveTheFormAndColoursThatOptionsAskFor() {
    String json = report("orus.ErrorFormat", "json");
    assertTrue(json.startsWith("{"), json);
    String minimal = report("orus.ErrorFormat", "minimal");
    assertEquals(1, minimal.lines().count(), minimal);
    assertTrue(report("orus.Colors", "true").contains("\u001b["));
    assertFalse(report("orus.Colors", "false").contains("\u001b["));
  }

  private static String report(String option, String value) {
    return assertThrows(PolyglotException.class, () -> output(option, value, "print(x)"))
        .getMessage();
  }
}
