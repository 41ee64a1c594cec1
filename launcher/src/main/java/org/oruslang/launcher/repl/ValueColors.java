package org.oruslang.launcher.repl;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Value;

/** Colours the texts of values by what they are. */
final class ValueColors {

  private static final String NUMBER = "36";
  private static final String TEXT = "32";
  private static final String TRUTH = "33";
  private static final String CODE = "35";

  private static final Pattern PART =
      Pattern.compile("(?<truth>\\b(?:true|false)\\b)|(?<number>(?<![\\w.])-?\\d[\\w.+-]*)");

  private ValueColors() {}

  /** The text with the control sequences of a terminal. */
  static String paint(String text, Value value) {
    if (value.isString()) {
      return paint(text, TEXT);
    } else if (value.isNumber()) {
      return paint(text, NUMBER);
    } else if (value.isBoolean()) {
      return paint(text, TRUTH);
    } else if (value.canExecute() || value.isMetaObject()) {
      return paint(text, CODE);
    }
    return PART.matcher(text)
        .replaceAll(part -> Matcher.quoteReplacement(paint(part.group(), color(part))));
  }

  private static String color(MatchResult part) {
    return part.group(1) != null ? TRUTH : NUMBER;
  }

  private static String paint(String text, String color) {
    return "\u001b[" + color + "m" + text + "\u001b[0m";
  }
}
