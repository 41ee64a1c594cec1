package org.oruslang.grammar;

import java.util.Map;

/** Words of other languages, and what they are in Orus. */
public final class ForeignWords {

  private static final String FUNCTION =
      "Functions are written 'fn name(parameter: type) -> type:'.";
  private static final String IMPORT =
      "Modules are imported with 'use module' or 'use module: name'.";
  private static final String ERRORS = "Errors are caught with 'try:' and 'catch error:'.";
  private static final String DECLARATION =
      "Variables are declared with 'name = value' or 'mut name = value', constants with"
          + " 'NAME := value'.";

  private static final Map<String, String> HELP =
      Map.ofEntries(
          Map.entry("let", DECLARATION),
          Map.entry("var", DECLARATION),
          Map.entry("val", DECLARATION),
          Map.entry("const", DECLARATION),
          Map.entry("def", FUNCTION),
          Map.entry("func", FUNCTION),
          Map.entry("function", FUNCTION),
          Map.entry("fun", FUNCTION),
          Map.entry("class", "Write 'struct Name:' for the data and 'impl Name:' for its methods."),
          Map.entry("interface", "Write 'struct Name:' for data; there are no interfaces."),
          Map.entry("import", IMPORT),
          Map.entry("from", IMPORT),
          Map.entry("include", IMPORT),
          Map.entry("switch", "Write 'match value:' with arms like 'pattern -> result'."),
          Map.entry("case", "Arms of a match look like 'pattern -> result'."),
          Map.entry("default", "The arm for all other values is '_ -> result'."),
          Map.entry("elsif", "Write 'elif'."),
          Map.entry("elseif", "Write 'elif'."),
          Map.entry("foreach", "Write 'for item in items:'."),
          Map.entry("loop", "Write 'while true:'."),
          Map.entry("until", "Write 'while not condition:'."),
          Map.entry("unless", "Write 'if not condition:'."),
          Map.entry("except", ERRORS),
          Map.entry("finally", ERRORS),
          Map.entry("public", "Write 'pub' before a declaration that other modules may use."),
          Map.entry("export", "Write 'pub' before a declaration that other modules may use."),
          Map.entry("end", "A block ends where the indentation goes back."));

  private ForeignWords() {}

  /** What {@code word} is written like in Orus, or the empty string if it is not known. */
  public static String help(String word) {
    return HELP.getOrDefault(word, "");
  }

  /** What is wrong about a line that begins with {@code word}. */
  public static String message(String word) {
    return "Orus has no '" + word + "'";
  }

  /**
   * The error that the line of {@code token} begins with a word of another language and another
   * word behind it, or null if it does not.
   */
  static SyntaxError explain(OrusToken token) {
    SourceCharStream input = token.input();
    int start = token.lineTextStart();
    int end = start;
    while (isLetter(input.charAt(end))) {
      end++;
    }
    String word = input.text(start, end);
    int second = end;
    while (input.charAt(second) == ' ') {
      second++;
    }
    boolean isFollowedByName =
        second > end && (isLetter(input.charAt(second)) || input.charAt(second) == '_');
    return isFollowedByName && HELP.containsKey(word)
        ? new SyntaxError("E1001", start, end, message(word), help(word), false)
        : null;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
