package org.oruslang.component.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A path relative to a home, which cannot lead out of it: its segments are separated by {@code /},
 * and none of them is empty, {@code .} or {@code ..}.
 *
 * @param text the path, without a slash at either end
 */
public record ComponentPath(String text) implements Comparable<ComponentPath> {

  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

  /**
   * The path that {@code text} names.
   *
   * @throws ComponentException if it is absolute, leaves the home or has odd segments
   */
  public static ComponentPath of(String text) throws ComponentException {
    if (text.isEmpty()) {
      throw new ComponentException("A path is empty");
    }
    if (text.chars().anyMatch(Character::isISOControl) || text.indexOf('\\') >= 0) {
      throw new ComponentException("Path has a forbidden character: " + printable(text));
    }
    if (text.startsWith("/") || DRIVE.matcher(text).matches()) {
      throw new ComponentException("Path is absolute: " + text);
    }
    for (String segment : text.split("/", -1)) {
      switch (segment) {
        case ".." -> throw new ComponentException("Path leaves the home: " + text);
        case "", "." -> throw new ComponentException("Path has an empty segment: " + text);
        default -> {
          // An ordinary name.
        }
      }
    }
    return new ComponentPath(text);
  }

  private static String printable(String text) {
    StringBuilder builder = new StringBuilder();
    text.chars()
        .forEach(
            c ->
                builder.append(Character.isISOControl(c) ? String.format("\\x%02x", c) : (char) c));
    return builder.toString();
  }

  /**
   * The path that a symbolic link at this path with {@code target} leads to, by the text of both.
   *
   * @throws ComponentException if the target is absolute or leaves the home
   */
  public ComponentPath follow(String target) throws ComponentException {
    if (target.isEmpty() || target.startsWith("/") || target.indexOf('\\') >= 0) {
      throw new ComponentException(
          "Symbolic link " + text + " has an absolute or empty target: " + target);
    }
    List<String> segments = new ArrayList<>(List.of(text.split("/")));
    segments.removeLast();
    for (String segment : target.split("/", -1)) {
      switch (segment) {
        case ".." -> {
          if (segments.isEmpty()) {
            throw new ComponentException("Symbolic link " + text + " leaves the home: " + target);
          }
          segments.removeLast();
        }
        case "", "." -> {
          // Stays where it is.
        }
        default -> segments.add(segment);
      }
    }
    if (segments.isEmpty()) {
      throw new ComponentException("Symbolic link " + text + " points to the home itself");
    }
    return of(String.join("/", segments));
  }

  /** The directory that holds this path, or nothing if that is the home. */
  public Optional<ComponentPath> parent() {
    int slash = text.lastIndexOf('/');
    return slash < 0 ? Optional.empty() : Optional.of(new ComponentPath(text.substring(0, slash)));
  }

  /** The directories between the home and this path, the outermost first. */
  public List<ComponentPath> ancestors() {
    List<ComponentPath> ancestors = new ArrayList<>();
    for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
      ancestors.add(new ComponentPath(text.substring(0, slash)));
    }
    return ancestors;
  }

  /** The path of {@code name} in this directory. */
  public ComponentPath child(String name) {
    return new ComponentPath(text + "/" + name);
  }

  /** Whether this path lies in directory {@code other}, at any depth. */
  public boolean isBeneath(ComponentPath other) {
    return text.startsWith(other.text + "/");
  }

  /** Where this path is in {@code home}. */
  public Path in(Path home) {
    return home.resolve(text);
  }

  @Override
  public int compareTo(ComponentPath other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
