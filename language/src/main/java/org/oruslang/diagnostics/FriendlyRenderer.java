package org.oruslang.diagnostics;

import java.util.List;

/**
 * The form for people: a header with category, title and place, the source line with carets under
 * the span, the message with its code, and what to do.
 */
public final class FriendlyRenderer implements DiagnosticRenderer {

  private static final int HEADER_WIDTH = 56;
  private static final int LONGEST_RULE = 50;
  private static final int SHORTEST_RULE = 3;
  private static final int NARROWEST_GUTTER = 3;

  /** Of a deep trace the innermost and the outermost calls are shown. */
  private static final int INNERMOST = 12;

  private static final int OUTERMOST = 4;

  private final boolean colors;

  FriendlyRenderer(boolean colors) {
    this.colors = colors;
  }

  @Override
  public String render(Diagnostic diagnostic) {
    return render(diagnostic, List.of());
  }

  @Override
  public String render(RuntimeReport report) {
    return render(report.error(), report.trace().size() > 1 ? report.trace() : List.of());
  }

  @Override
  public String render(InternalFailure failure) {
    StringBuilder out = new StringBuilder();
    ErrorCode code = ErrorCode.INTERNAL_ERROR;
    String margin = margin(NARROWEST_GUTTER);
    appendHeader(out, code, failure.file());
    appendLines(out, margin, "= ", "[" + code.code() + "] " + failure.message());
    appendLines(out, margin, "= " + cyan("help") + ": ", failure.help());
    if (!failure.trace().isEmpty()) {
      out.append('\n').append(failure.trace());
    }
    return out.append('\n').toString();
  }

  @Override
  public String renderOmitted(int count) {
    return DiagnosticRenderer.omittedMessage(count) + "\n\n";
  }

  private String render(Diagnostic diagnostic, List<RuntimeReport.Frame> trace) {
    StringBuilder out = new StringBuilder();
    ErrorCode code = diagnostic.code();
    String message = diagnostic.message().strip();
    appendHeader(out, code, diagnostic.location());

    int gutter = NARROWEST_GUTTER;
    if (diagnostic.source().length() == 0) {
      out.append(margin(gutter)).append("| (source line not available)\n");
    } else {
      SourceExcerpt excerpt = SourceExcerpt.of(diagnostic.source(), diagnostic.span());
      String number = Integer.toString(excerpt.line());
      gutter = Math.max(gutter, number.length());
      out.append(" ".repeat(gutter - number.length()))
          .append(bold(number))
          .append(" | ")
          .append(excerpt.text())
          .append('\n');
      out.append(margin(gutter))
          .append("| ")
          .append(" ".repeat(excerpt.caretStart()))
          .append(red("^".repeat(excerpt.caretCount())))
          .append(' ')
          .append(Printable.line(message.lines().findFirst().orElse("")))
          .append('\n');
    }
    String margin = margin(gutter);
    out.append(margin).append("|\n");
    appendLines(out, margin, "= ", "[" + code.code() + "] " + message);
    if (!diagnostic.help().isEmpty()) {
      appendLines(out, margin, "= " + cyan("help") + ": ", diagnostic.help());
    }
    if (!code.note().isEmpty()) {
      appendLines(out, margin, "= " + green("note") + ": ", code.note());
    }
    appendTrace(out, margin, trace);
    return out.append('\n').toString();
  }

  private void appendHeader(StringBuilder out, ErrorCode code, String location) {
    String category = code.category().header();
    int rule = HEADER_WIDTH - category.length() - code.title().length();
    out.append(red("-- " + category + ": " + code.title() + " "))
        .append("-".repeat(Math.clamp(rule, SHORTEST_RULE, LONGEST_RULE)))
        .append(' ')
        .append(Printable.line(location))
        .append("\n\n");
  }

  private static void appendTrace(
      StringBuilder out, String margin, List<RuntimeReport.Frame> trace) {
    if (trace.isEmpty()) {
      return;
    }
    out.append(margin).append("= trace, innermost call first:\n");
    boolean cut = trace.size() > INNERMOST + OUTERMOST + 1;
    for (int i = 0; i < trace.size(); i++) {
      if (cut && i == INNERMOST) {
        int skipped = trace.size() - INNERMOST - OUTERMOST;
        out.append(margin).append("    ... ").append(skipped).append(" more calls\n");
        i += skipped;
      }
      RuntimeReport.Frame frame = trace.get(i);
      out.append(margin)
          .append("    in ")
          .append(Printable.line(frame.function()))
          .append(" at ")
          .append(Printable.line(frame.location()))
          .append('\n');
    }
  }

  /** The lines of {@code text}, the first behind {@code lead}, the others indented below it. */
  private static void appendLines(StringBuilder out, String margin, String lead, String text) {
    String before = lead;
    for (String line : text.lines().toList()) {
      out.append(margin).append(before).append(Printable.line(line)).append('\n');
      before = "  ";
    }
  }

  private static String margin(int gutter) {
    return " ".repeat(gutter + 1);
  }

  private String red(String text) {
    return styled("0;31", text);
  }

  private String green(String text) {
    return styled("0;32", text);
  }

  private String cyan(String text) {
    return styled("0;36", text);
  }

  private String bold(String text) {
    return styled("1", text);
  }

  private String styled(String style, String text) {
    return colors ? "\u001B[" + style + "m" + text + "\u001B[0m" : text;
  }
}
