package org.oruslang.launcher.repl;

import java.util.List;
import org.graalvm.shadowed.org.jline.reader.CompletingParsedLine;
import org.graalvm.shadowed.org.jline.reader.EOFError;
import org.graalvm.shadowed.org.jline.reader.ParsedLine;
import org.graalvm.shadowed.org.jline.reader.Parser;
import org.oruslang.analysis.InteractiveInput;

/** Tells the line editor where an input ends and which word is being written. */
final class InputLines implements Parser {

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE
        && !Command.isCommand(line)
        && InteractiveInput.goesOn(line)) {
      throw new EOFError(-1, cursor, "the input goes on");
    }
    int start = cursor;
    while (start > 0 && Character.isJavaIdentifierPart(line.charAt(start - 1))) {
      start--;
    }
    return new Word(line, start, cursor);
  }

  /** The word from {@code start} to the cursor; the editor replaces it by a completion. */
  private record Word(String line, int start, int cursor) implements CompletingParsedLine {

    @Override
    public String word() {
      return line.substring(start, cursor);
    }

    @Override
    public int wordCursor() {
      return cursor - start;
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word());
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return wordCursor();
    }

    @Override
    public int rawWordLength() {
      return wordCursor();
    }
  }
}
