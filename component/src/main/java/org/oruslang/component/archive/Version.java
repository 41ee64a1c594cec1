package org.oruslang.component.archive;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a version that decides which components fit: its first three numbers.
 *
 * @param major the first number
 * @param minor the second number, or 0
 * @param update the third number, or 0
 */
public record Version(int major, int minor, int update) implements Comparable<Version> {

  private static final Pattern SYNTAX =
      Pattern.compile("(\\d{1,9})(?:\\.(\\d{1,9}))?(?:\\.(\\d{1,9}))?(?:\\.\\d+)*(?:-[\\w.-]+)?");

  /**
   * Reads {@code 25.0.1}, {@code 25}, {@code 25.0.1.1} or {@code 25.0.1-dev.2}.
   *
   * @throws ComponentException if {@code text} does not start with numbers and dots
   */
  public static Version parse(String text) throws ComponentException {
    Matcher matcher = SYNTAX.matcher(text);
    if (!matcher.matches()) {
      throw new ComponentException("Version is malformed: " + text);
    }
    return new Version(
        number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)));
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  @Override
  public int compareTo(Version other) {
    int order = Integer.compare(major, other.major);
    if (order == 0) {
      order = Integer.compare(minor, other.minor);
    }
    return order == 0 ? Integer.compare(update, other.update) : order;
  }
}
