package org.oruslang.tests.repl;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The interactive session of the built product in a real terminal. */
class InteractiveSessionIT {

  private static final Path BIN =
      Path.of(System.getProperty("orus.root"), "component/target/orus/bin");

  @TempDir Path folder;

  @BeforeAll
  static void needATerminal() {
    TerminalScreen.assumeInstalled();
  }

  private TerminalScreen open(String command) throws Exception {
    Map<String, String> environment =
        Map.of(
            "JAVA_HOME", System.getProperty("java.home"),
            "HOME", folder.toString(),
            "ORUS_CACHE", "off",
            "ORUS_HISTORY", folder.resolve("history").toString());
    return TerminalScreen.open(folder, environment, BIN + "/" + command);
  }

  @Test
  void valuesDefinitionsBlocksAndErrors() throws Exception {
    try (TerminalScreen screen = open("orus")) {
      screen.awaitEnd(". :help lists the commands, Ctrl-D leaves.\norus>");
      screen.enterAtPrompt("x = 20");
      screen.enterAtPrompt("x + 1");
      screen.awaitEnd("orus> x = 20\norus> x + 1\n21\norus>");
      screen.enterAtPrompt("fn twice(n: i32) -> i32:");
      screen.enterAtPrompt("    return n * 2");
      screen.awaitEnd("fn twice(n: i32) -> i32:\n  ...     return n * 2\n  ...");
      screen.enterAtPrompt("");
      screen.enterAtPrompt("twice(x)");
      screen.awaitEnd("orus> twice(x)\n40\norus>");
      screen.enterAtPrompt("[1,");
      screen.enterAtPrompt("2, 3]");
      screen.awaitEnd("orus> [1,\n  ... 2, 3]\n1, 2, 3\norus>");
      screen.enterAtPrompt("x + y");
      screen.awaitEnd("orus>");
      screen.enterAtPrompt("print(\"still here\", twice(1) / (x - 20))");
      screen.awaitEnd("orus>");
      screen.enterAtPrompt("\"a text\"");
      screen.awaitEnd("a text\norus>");
      String text = screen.text();
      assertTrue(text.contains("[E1010]"), text);
      assertTrue(text.contains("Division by zero"), text);
      assertTrue(screen.coloredText().contains("\u001b[32ma text"), screen.coloredText());
      screen.key("C-d");
      screen.awaitEnd("left with 0");
    }
  }

  @TestFactory
  Stream<DynamicTest> theManualShowsWhatHappens() throws Exception {
    String manual = Files.readString(BIN.resolve("../../../../docs/repl.md"));
    List<String> sessions =
        Pattern.compile("(?ms)^```session\\n(.*?)\\n```$")
            .matcher(manual)
            .results()
            .map(block -> block.group(1))
            .toList();
    assertTrue(sessions.size() >= 3);
    return sessions.stream()
        .map(session -> dynamicTest(session.lines().findFirst().orElse(""), () -> replay(session)));
  }

  /** Types the inputs of a recorded session, and expects its screen. */
  private void replay(String session) throws Exception {
    try (TerminalScreen screen = open("orus --quiet --no-colors")) {
      StringBuilder seen = new StringBuilder();
      screen.awaitEnd("orus>");
      for (String line : session.lines().toList()) {
        boolean isFirst = line.startsWith("orus> ");
        if (isFirst || line.startsWith("  ...")) {
          // What was there before the input must be right before the next one is typed.
          screen.awaitEnd(seen + (isFirst ? "orus>" : "  ..."));
          screen.enter(line.substring(Math.min(line.length(), 6)));
        }
        seen.append(line.stripTrailing()).append('\n');
      }
      screen.awaitEnd(seen + "orus>");
    }
  }

  @Test
  void commands() throws Exception {
    Files.writeString(folder.resolve("more.orus"), "seven = 7\nprint(\"loaded\")\n");
    try (TerminalScreen screen = open("orus --quiet")) {
      screen.awaitEnd("orus>");
      screen.enter(":load more.orus");
      screen.awaitEnd("orus> :load more.orus\nloaded\norus>");
      screen.enter(":type [seven]");
      screen.awaitEnd("orus> :type [seven]\n[i32]\norus>");
      screen.enter(":type other = 1");
      screen.awaitEnd("This is no expression.\norus>");
      screen.enter(":time seven");
      screen.awaitEnd(" s\norus>");
      screen.enter(":load nothing.orus");
      screen.awaitEnd("Could not open file \"nothing.orus\".\norus>");
      screen.enter(":what");
      screen.awaitEnd("There is no such command; :help lists them.\norus>");
      screen.enter(":help");
      screen.awaitEnd(":quit        Leave; so does Ctrl-D on an empty line.\norus>");
      screen.enter(":reset");
      screen.enter("seven");
      screen.awaitEnd("orus>");
      screen.enter(":quit");
      screen.awaitEnd("left with 0");
      assertTrue(screen.text().contains("Undefined variable 'seven'"), screen.text());
    }
  }

  @Test
  void controlCStopsTheRunningInputOnly() throws Exception {
    try (TerminalScreen screen = open("orus --quiet")) {
      screen.awaitEnd("orus>");
      screen.enter("mut n = 0");
      screen.enter("while true: n = 1 - n");
      screen.awaitEnd("while true: n = 1 - n");
      Thread.sleep(1000);
      screen.key("C-c");
      screen.awaitEnd("Interrupted.\norus>");
      screen.enter("n * 0 + 5");
      screen.awaitEnd("orus> n * 0 + 5\n5\norus>");
      screen.type("half a li");
      screen.awaitEnd("orus> half a li");
      screen.key("C-c");
      screen.awaitEnd("orus> half a li\norus>");
      screen.enter("6");
      screen.awaitEnd("orus> 6\n6\norus>");
    }
  }

  @Test
  void namesAndMembersAreCompletedAndInputsRemembered() throws Exception {
    try (TerminalScreen screen = open("orus --quiet")) {
      screen.awaitEnd("orus>");
      screen.enter("struct Point:");
      screen.enter("    abscissa: i32");
      screen.enter("");
      screen.enter("point = Point{ abscissa: 4 }");
      screen.awaitEnd("orus> point = Point{ abscissa: 4 }\norus>");
      screen.type("poi");
      screen.key("Tab");
      screen.awaitEnd("orus> point");
      screen.type(".");
      screen.key("Tab");
      screen.awaitEnd("orus> point.abscissa");
      screen.enter(" * 2");
      screen.awaitEnd("orus> point.abscissa * 2\n8\norus>");
      screen.enter("if point.abscissa > 1:");
      screen.key("Tab");
      screen.enter("print(\"indented\")");
      screen.enter("");
      screen.awaitEnd("indented\norus>");
      screen.key("C-d");
      screen.awaitEnd("left with 0");
    }
    try (TerminalScreen screen = open("orus --quiet")) {
      screen.awaitEnd("orus>");
      screen.enter("1");
      screen.awaitEnd("1\norus>");
      screen.key("Up");
      screen.awaitEnd("orus> 1");
      screen.key("Up");
      screen.awaitEnd("orus> if point.abscissa > 1:\n  ...     print(\"indented\")");
    }
  }

  @Test
  void programsReadWhatIsTyped() throws Exception {
    try (TerminalScreen screen = open("orus --quiet")) {
      screen.awaitEnd("orus>");
      screen.enter("name = input(\"Name: \")");
      screen.awaitEnd("Name:");
      screen.enter("Ada");
      screen.awaitEnd("orus>");
      screen.enter("print(name)");
      screen.awaitEnd("orus> print(name)\nAda\norus>");
    }
  }

  @Test
  void polyglotShellSpeaksOrus() throws Exception {
    try (TerminalScreen screen = open("polyglot --shell")) {
      screen.awaitEnd("orus>");
      screen.enter("x = [1, 2]");
      screen.enter("len(x) + 40");
      screen.awaitEnd("42\norus>");
      screen.enter("if len(x) == 2:");
      screen.enter("    print(\"two\")");
      screen.awaitEnd("two\norus>");
      assertFalse(screen.text().contains("Exception"), screen.text());
      screen.key("C-d");
      screen.awaitEnd("left with 0");
    }
  }
}
