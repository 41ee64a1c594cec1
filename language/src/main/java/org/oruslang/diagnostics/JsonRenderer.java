package org.oruslang.diagnostics;

import java.util.List;
import org.oruslang.syntax.Span;

/**
 * One JSON object per line.
 *
 * <p>Fields of an error: {@code severity}, {@code phase} ({@code compile}, {@code run}, {@code
 * internal}), {@code code}, {@code category}, {@code title}, {@code file}, {@code line}, {@code
 * column}, {@code endLine}, {@code endColumn} (behind the last character), {@code message}, {@code
 * help}, {@code note}, {@code sourceLine} (at most 1,000 characters), and for runtime errors {@code
 * trace}, innermost call first. Lines and columns count from 1, columns in code points; in a trace
 * 0 stands for unknown.
 */
public final class JsonRenderer implements DiagnosticRenderer {

  private static final int LONGEST_LINE = 1_000;

  JsonRenderer() {}

  @Override
  public String render(Diagnostic diagnostic) {
    return object("compile", diagnostic).close();
  }

  @Override
  public String render(RuntimeReport report) {
    return object("run", report.error()).trace(report.trace()).close();
  }

  @Override
  public String render(InternalFailure failure) {
    JsonObject object =
        head("internal", ErrorCode.INTERNAL_ERROR)
            .add("file", failure.file())
            .add("message", failure.message())
            .add("help", failure.help());
    if (!failure.trace().isEmpty()) {
      object.add("javaTrace", failure.trace());
    }
    return object.close();
  }

  @Override
  public String renderOmitted(int count) {
    return new JsonObject()
        .add("severity", "note")
        .add("message", DiagnosticRenderer.omittedMessage(count))
        .add("omitted", count)
        .close();
  }

  private static JsonObject head(String phase, ErrorCode code) {
    return new JsonObject()
        .add("severity", "error")
        .add("phase", phase)
        .add("code", code.code())
        .add("category", code.category().header())
        .add("title", code.title());
  }

  private static JsonObject object(String phase, Diagnostic diagnostic) {
    SourceText source = diagnostic.source();
    int end = diagnostic.span().end();
    return head(phase, diagnostic.code())
        .add("file", source.name())
        .add("line", diagnostic.line())
        .add("column", diagnostic.column())
        .add("endLine", source.line(end))
        .add("endColumn", source.column(end))
        .add("message", diagnostic.message())
        .add("help", diagnostic.help())
        .add("note", diagnostic.code().note())
        .add("sourceLine", source.slice(shownLine(source, diagnostic.line())));
  }

  private static Span shownLine(SourceText source, int line) {
    int start = source.lineStart(line);
    return new Span(start, Math.min(source.lineEnd(line), start + LONGEST_LINE));
  }

  /** A JSON object in the making. */
  private static final class JsonObject {
    private final StringBuilder out = new StringBuilder("{");

    JsonObject add(String key, String value) {
      key(key);
      appendString(value);
      return this;
    }

    JsonObject add(String key, int value) {
      key(key);
      out.append(value);
      return this;
    }

    JsonObject trace(List<RuntimeReport.Frame> trace) {
      key("trace");
      out.append('[');
      for (int i = 0; i < trace.size(); i++) {
        RuntimeReport.Frame frame = trace.get(i);
        String object =
            new JsonObject()
                .add("function", frame.function())
                .add("file", frame.file())
                .add("line", frame.line())
                .add("column", frame.column())
                .object();
        out.append(i == 0 ? "" : ",").append(object);
      }
      out.append(']');
      return this;
    }

    String object() {
      return out + "}";
    }

    String close() {
      return object() + "\n";
    }

    private void key(String key) {
      if (out.length() > 1) {
        out.append(',');
      }
      appendString(key);
      out.append(':');
    }

    private void appendString(String text) {
      out.append('"');
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        switch (c) {
          case '"' -> out.append("\\\"");
          case '\\' -> out.append("\\\\");
          case '\n' -> out.append("\\n");
          case '\r' -> out.append("\\r");
          case '\t' -> out.append("\\t");
          default -> {
            if (c < 0x20 || c == 0x7F || c == 0x2028 || c == 0x2029 || isLone(text, i)) {
              out.append(String.format("\\u%04x", (int) c));
            } else {
              out.append(c);
            }
          }
        }
      }
      out.append('"');
    }

    /** Whether the character is half of a surrogate pair whose other half is missing. */
    private static boolean isLone(String text, int index) {
      char c = text.charAt(index);
      if (Character.isHighSurrogate(c)) {
        return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
      }
      return Character.isLowSurrogate(c)
          && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }
  }
}
