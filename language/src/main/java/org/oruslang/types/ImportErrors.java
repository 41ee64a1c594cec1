package org.oruslang.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.oruslang.diagnostics.Diagnostic;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.syntax.Identifier;
import org.oruslang.syntax.Span;
import org.oruslang.syntax.Statement;

/** The reports on modules that cannot be loaded, whoever loads them. */
public final class ImportErrors {

  private ImportErrors() {}

  /**
   * There is no file of that module.
   *
   * @param path the module's path below each root
   * @param tried what was looked for, in words
   * @param denied whether it was not allowed to look at some of the places
   */
  public static Diagnostic missing(
      SourceText text, Statement.Use use, String path, List<String> tried, boolean denied) {
    StringBuilder message = new StringBuilder();
    message.append("Unable to resolve module '").append(name(use));
    message.append("'. Normalized path '").append(path).append("'.\n");
    message.append("Search roots tried:");
    for (String place : tried) {
      message.append("\n  - ").append(place);
    }
    if (denied) {
      message.append("\nThis context does not allow to read files.");
    }
    return at(ErrorCode.MODULE_NOT_FOUND, text, use, message.toString());
  }

  /** There is a file of that module, which cannot be read. */
  public static Diagnostic unreadable(SourceText text, Statement.Use use, Exception failure) {
    String reason =
        failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    return at(
        ErrorCode.MODULE_FAILED, text, use, "Could not read module '" + name(use) + "': " + reason);
  }

  /**
   * The module uses, directly or not, the file that it is used in.
   *
   * @param inProgress the files being checked, outermost first, with the names that reports show
   * @param repeated which of them is used again
   */
  public static <K> Diagnostic cycle(
      SourceText text, Statement.Use use, Map<K, String> inProgress, K repeated) {
    List<String> cycle = new ArrayList<>();
    for (Map.Entry<K, String> entry : inProgress.entrySet()) {
      if (entry.getKey().equals(repeated) || !cycle.isEmpty()) {
        cycle.add(entry.getValue());
      }
    }
    cycle.add(cycle.getFirst());
    return at(
        ErrorCode.MODULE_CYCLE,
        text,
        use,
        "Cyclic module dependency detected while processing use: " + String.join(" -> ", cycle));
  }

  private static String name(Statement.Use use) {
    return use.path().stream().map(Identifier::text).collect(Collectors.joining("."));
  }

  /** A report at {@code use} and the module's name. */
  private static Diagnostic at(ErrorCode code, SourceText text, Statement.Use use, String message) {
    Span span = use.keyword().to(use.path().getLast().span());
    return new Diagnostic(code, text, span, message);
  }
}
