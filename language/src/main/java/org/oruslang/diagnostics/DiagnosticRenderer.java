package org.oruslang.diagnostics;

import java.util.List;

/**
 * Turns diagnostics, runtime errors and internal failures into the text that users read.
 *
 * <p>Every rendering consists of whole lines that end with a line feed. Renderers are stateless and
 * safe for use by several threads.
 */
public sealed interface DiagnosticRenderer permits FriendlyRenderer, JsonRenderer, MinimalRenderer {

  /** How many diagnostics of one run are shown. */
  int SHOWN = 100;

  /** The renderer of {@code format}; {@code colors} matters to the friendly form only. */
  static DiagnosticRenderer of(ErrorFormat format, boolean colors) {
    return switch (format) {
      case FRIENDLY -> new FriendlyRenderer(colors);
      case JSON -> new JsonRenderer();
      case MINIMAL -> new MinimalRenderer();
    };
  }

  /** The first {@value #SHOWN} diagnostics in their order, and how many more there are. */
  default String render(Diagnostics diagnostics) {
    StringBuilder out = new StringBuilder();
    List<Diagnostic> shown = diagnostics.sorted();
    if (shown.size() > SHOWN) {
      shown = shown.subList(0, SHOWN);
    }
    for (Diagnostic diagnostic : shown) {
      out.append(render(diagnostic));
    }
    int omitted = diagnostics.count() - shown.size();
    if (omitted > 0) {
      out.append(renderOmitted(omitted));
    }
    return out.toString();
  }

  /** One diagnostic. */
  String render(Diagnostic diagnostic);

  /** A runtime error, with its trace when more than one call was active. */
  String render(RuntimeReport report);

  /** A failure of Orus itself. */
  String render(InternalFailure failure);

  /** The line that says that {@code count} diagnostics are not shown. */
  String renderOmitted(int count);

  /** The sentence that {@link #renderOmitted} shows. */
  static String omittedMessage(int count) {
    return count == 1 ? "1 more error is not shown." : count + " more errors are not shown.";
  }
}
