package org.oruslang.diagnostics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects diagnostics; each mistake counts once, however often it is reported.
 *
 * <p>Two reports are the same mistake when code, source, start and message agree. Keeps at most
 * {@value #KEPT} mistakes and counts the others, so that no input exhausts the memory. Confined to
 * one thread.
 */
public final class Diagnostics implements DiagnosticSink {

  /** How many mistakes are kept. */
  public static final int KEPT = 10_000;

  private record Identity(ErrorCode code, SourceText source, int start, String message) {}

  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Set<Identity> seen = new HashSet<>();
  private final Map<SourceText, Integer> sourceOrder = new IdentityHashMap<>();
  private int dropped;

  @Override
  public void report(Diagnostic diagnostic) {
    if (diagnostics.size() == KEPT) {
      dropped++;
      return;
    }
    Identity identity =
        new Identity(
            diagnostic.code(),
            diagnostic.source(),
            diagnostic.span().start(),
            diagnostic.message());
    if (seen.add(identity)) {
      sourceOrder.putIfAbsent(diagnostic.source(), sourceOrder.size());
      diagnostics.add(diagnostic);
    }
  }

  public boolean hasErrors() {
    return !diagnostics.isEmpty();
  }

  /** How many mistakes there are, those that are not kept included. */
  public int count() {
    return diagnostics.size() + dropped;
  }

  /**
   * The mistakes kept: source by source in the order in which the sources were first reported on,
   * inside a source by position, at one position in the order of the reports.
   */
  public List<Diagnostic> sorted() {
    return diagnostics.stream()
        .sorted(
            Comparator.comparingInt((Diagnostic d) -> sourceOrder.get(d.source()))
                .thenComparingInt(d -> d.span().start()))
        .toList();
  }
}
