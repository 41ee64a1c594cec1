package org.oruslang.tests.tools;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The captures in the manual of the tools are what the built product prints, but for numbers. */
class ToolsGuideIT {

  private static final Path PAGE = Path.of(System.getProperty("orus.root"), "docs/tools.md");

  /** What differs between two runs: lines of a table, numbers with their unit, words by chance. */
  private static final Pattern VARIES =
      Pattern.compile("-{5,}|[\\w-]{30,}|\\d[\\d.]*|\\s+|Missed.*");

  @TempDir Path folder;

  private static List<MatchResult> blocks(String info) throws IOException {
    return Pattern.compile("(?ms)^```" + info + "\\n(.*?)^```$")
        .matcher(Files.readString(PAGE))
        .results()
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> capturesShowWhatHappens() throws IOException {
    for (MatchResult program : blocks("orus (\\w+\\.orus)")) {
      Files.writeString(folder.resolve(program.group(1)), program.group(2));
    }
    List<MatchResult> captures = blocks("text");
    assertTrue(captures.size() >= 6);
    return captures.stream()
        .map(capture -> capture.group(1).lines().toList())
        // Its line reaches a terminal at once, but not a pipe; DebugAdapterIT starts it.
        .filter(lines -> !lines.getFirst().contains("--dap"))
        .map(lines -> dynamicTest(lines.getFirst(), () -> replay(lines)));
  }

  /** The pattern of a line that says the same as one of the manual. */
  private static String pattern(String line) {
    StringBuilder pattern = new StringBuilder("^\\s*");
    int from = 0;
    for (MatchResult match : VARIES.matcher(line.strip()).results().toList()) {
      pattern.append(Pattern.quote(line.strip().substring(from, match.start())));
      String text = match.group();
      pattern.append(
          switch (text.charAt(0)) {
            case ' ' -> "\\s+";
            case 'M' -> ".*";
            case '-' -> "-+";
            default -> text.length() >= 30 ? "[\\w-]+" : "[\\d.]+";
          });
      from = match.end();
    }
    return pattern.append(Pattern.quote(line.strip().substring(from))).append("\\s*$").toString();
  }

  private void replay(List<String> capture) throws Exception {
    List<String> words = new ArrayList<>(Arrays.asList(capture.getFirst().split(" ")));
    assertTrue(words.subList(0, 2).equals(List.of("$", "orus")), capture.getFirst());
    // The usual port may be taken.
    words.replaceAll(word -> word.equals("--inspect") ? "--inspect=0" : word);
    boolean isServer = words.stream().anyMatch(word -> word.endsWith("=0"));
    String[] arguments = words.subList(2, words.size()).toArray(String[]::new);
    try (BuiltCommand command = BuiltCommand.start(folder, arguments)) {
      if (isServer) {
        for (String line : capture.subList(1, capture.size())) {
          command.awaitLine(pattern(line));
        }
        return;
      }
      List<String> seen = command.awaitEnd();
      for (String line : capture.subList(1, capture.size())) {
        Pattern expected = Pattern.compile(pattern(line));
        assertTrue(
            seen.stream().anyMatch(each -> expected.matcher(each).find()),
            () -> "no line " + expected + " in\n" + String.join("\n", seen));
      }
    }
  }
}
