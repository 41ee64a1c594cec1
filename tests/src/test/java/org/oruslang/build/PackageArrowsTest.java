package org.oruslang.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the sources of the language against the table of arrows in the architecture page. */
class PackageArrowsTest {

  private static final Path ROOT = repository();
  private static final Path SOURCES = ROOT.resolve("language/src/main/java/org/oruslang");
  private static final Pattern ROW =
      Pattern.compile("\\| (`([a-z.0-9]+)`|\\(root\\)) \\| ?(.*?) ?\\|");
  private static final Pattern NAME = Pattern.compile("`([a-z.0-9]+)`");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?org\\.oruslang\\.([a-z0-9_.]+?)\\.?[A-Z]");

  private static Path repository() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("docs/architecture.md"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /** The allowed arrows by package, as the page has them. */
  private static Map<String, Set<String>> allowed() throws IOException {
    Map<String, Set<String>> arrows = new TreeMap<>();
    String page = Files.readString(ROOT.resolve("docs/architecture.md"));
    for (String line : page.substring(page.indexOf("## Who may use whom")).lines().toList()) {
      Matcher row = ROW.matcher(line);
      if (row.matches() && row.group(2) != null) {
        Set<String> targets = new TreeSet<>();
        NAME.matcher(row.group(3)).results().forEach(match -> targets.add(match.group(1)));
        arrows.put(row.group(2), targets);
      }
    }
    return arrows;
  }

  /** The packages that each package imports, both as the folders name them. */
  private static Map<String, Set<String>> imports() throws IOException {
    Map<String, Set<String>> arrows = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String owner = SOURCES.relativize(file.getParent()).toString().replace('/', '.');
        Set<String> targets = arrows.computeIfAbsent(owner, name -> new TreeSet<>());
        IMPORT
            .matcher(Files.readString(file))
            .results()
            .map(match -> match.group(1))
            .filter(target -> !target.equals(owner))
            .forEach(targets::add);
      }
    }
    return arrows;
  }

  private static String listed(String name, Set<String> listed) {
    for (String prefix = name; !prefix.isEmpty(); prefix = parent(prefix)) {
      if (listed.contains(prefix)) {
        return prefix;
      }
    }
    return name;
  }

  private static String parent(String name) {
    return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : "";
  }

  @Test
  void everyImportFollowsAnArrow() throws IOException {
    Map<String, Set<String>> allowed = allowed();
    List<String> violations = new ArrayList<>();
    imports()
        .forEach(
            (owner, targets) -> {
              if (owner.isEmpty()) {
                return;
              }
              String from = listed(owner, allowed.keySet());
              for (String target : targets) {
                String to = listed(target, allowed.keySet());
                if (!from.equals(to) && !allowed.getOrDefault(from, Set.of()).contains(to)) {
                  violations.add(owner + " -> " + target);
                }
              }
            });
    assertEquals(List.of(), violations);
  }

  @Test
  void noArrowsGoInCircles() throws IOException {
    Map<String, Set<String>> imports = imports();
    Map<String, Integer> state = new HashMap<>();
    List<String> circles = new ArrayList<>();
    imports.keySet().forEach(name -> search(name, imports, state, new ArrayList<>(), circles));
    assertEquals(List.of(), circles);
  }

  private static void search(
      String name,
      Map<String, Set<String>> arrows,
      Map<String, Integer> state,
      List<String> path,
      List<String> circles) {
    if (state.getOrDefault(name, 0) == 2) {
      return;
    }
    path.add(name);
    if (state.getOrDefault(name, 0) == 1) {
      circles.add(String.join(" -> ", path.subList(path.indexOf(name), path.size())));
    } else {
      state.put(name, 1);
      for (String target : arrows.getOrDefault(name, Set.of())) {
        if (!target.isEmpty() && arrows.containsKey(target)) {
          search(target, arrows, state, path, circles);
        }
      }
      state.put(name, 2);
    }
    path.remove(path.size() - 1);
  }

  @Test
  void thePageKnowsEveryPackage() throws IOException {
    Set<String> listed = allowed().keySet();
    for (String name : imports().keySet()) {
      assertTrue(
          name.isEmpty() || listed.contains(listed(name, listed)), "not in the page: " + name);
    }
  }
}
