package org.oruslang.jit.tiering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of the acceptance list names tests that exist, or reasons. */
class AcceptanceTableTest {

  private static final Path ROOT = Path.of(System.getProperty("orus.root"));
  private static final Path TABLE = ROOT.resolve("docs/native-tier-acceptance.md");
  private static final Pattern ROW = Pattern.compile("\\| (N-\\d+) \\| (.*?) ?\\| (.*?) ?\\|");
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+)(?:[.](\\w+))?`");
  private static final int LEAST_ROWS = 100;

  /** The sources of all tests by the name of their class. */
  private static Map<String, String> sources() throws IOException {
    Map<String, String> sources = new HashMap<>();
    try (Stream<Path> files = Files.walk(ROOT.resolve("tests/src/test/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
        String name = file.getFileName().toString();
        sources.put(name.substring(0, name.indexOf('.')), Files.readString(file));
      }
    }
    return sources;
  }

  @Test
  void everyRowNamesTestsOrAReason() throws IOException {
    Map<String, String> sources = sources();
    Set<String> numbers = new HashSet<>();
    for (String line : Files.readAllLines(TABLE)) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        String number = row.group(1);
        assertTrue(numbers.add(number), () -> number + " is there twice");
        assertFalse(row.group(2).isEmpty() && row.group(3).isEmpty(), number);
        Matcher tests = TEST.matcher(row.group(2));
        while (tests.find()) {
          String source = sources.get(tests.group(1));
          String test = tests.group();
          assertNotNull(source, () -> number + ": there is no " + test);
          if (tests.group(2) != null) {
            assertTrue(source.contains(" " + tests.group(2) + "("), () -> number + ": " + test);
          }
        }
      }
    }
    assertTrue(numbers.size() >= LEAST_ROWS, () -> numbers.size() + " rows");
    assertEquals(numbersInTests(sources), intersection(numbers, numbersInTests(sources)));
  }

  /** The numbers that tests carry. */
  private static Set<String> numbersInTests(Map<String, String> sources) {
    Set<String> numbers = new HashSet<>();
    Pattern number = Pattern.compile("@DisplayName\\(\\s*\"((?:N-\\d+ )+)");
    for (String source : sources.values()) {
      number.matcher(source).results().forEach(each -> numbers.addAll(split(each.group(1))));
    }
    return numbers;
  }

  private static Set<String> split(String numbers) {
    return Set.of(numbers.strip().split(" "));
  }

  private static Set<String> intersection(Set<String> one, Set<String> other) {
    Set<String> result = new HashSet<>(one);
    result.retainAll(other);
    return result;
  }
}
