package org.oruslang.launcher.lsp;

import java.net.URI;
import java.nio.file.Path;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.syntax.Span;

/** Places in texts and files in the terms of the protocol: lines and UTF-16 units from zero. */
final class Positions {

  private Positions() {}

  /** The offset of a position; one outside of the text becomes the nearest one inside. */
  static int offset(SourceText text, Position position) {
    int line = Math.clamp(position.getLine() + 1L, 1, text.lineCount());
    return Math.clamp(
        text.lineStart(line) + (long) position.getCharacter(),
        text.lineStart(line),
        text.lineEnd(line));
  }

  static Position position(SourceText text, int offset) {
    int inside = Math.min(offset, text.length());
    int line = text.line(inside);
    return new Position(line - 1, inside - text.lineStart(line));
  }

  static Range range(SourceText text, Span span) {
    return new Range(position(text, span.start()), position(text, span.end()));
  }

  /** The file of a URI, or null if it stands for something else, such as an unsaved document. */
  static Path file(String uri) {
    URI parsed = URI.create(uri);
    return "file".equals(parsed.getScheme()) ? Path.of(parsed).toAbsolutePath().normalize() : null;
  }

  static String uri(Path file) {
    return file.toUri().toString();
  }
}
