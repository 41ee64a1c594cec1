package org.oruslang.jit.telemetry;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.translate.TranslationStatus;

/** The translations that were refused: exact totals, and the last refusals in full. */
public final class FailureLog {

  /** How many records are kept. */
  public static final int CAPACITY = 32;

  /**
   * One refusal.
   *
   * @param status why
   * @param kind the kind of value concerned, or null
   * @param name the function, with the number of the loop
   * @param reason why, in words
   * @param place what is at fault, as {@code file:line:column}
   */
  public record Failure(
      TranslationStatus status, IrKind kind, String name, String reason, String place) {}

  private final Deque<Failure> last = new ArrayDeque<>();
  private final long[] byStatus = new long[TranslationStatus.values().length];
  private final long[] byKind = new long[IrKind.values().length];
  private final long[] byCategory = new long[TranslationStatus.Category.values().length];

  /** Adds a refusal. */
  public void add(Failure failure) {
    if (last.size() == CAPACITY) {
      last.removeFirst();
    }
    last.addLast(failure);
    byStatus[failure.status().ordinal()]++;
    byCategory[failure.status().category().ordinal()]++;
    if (failure.kind() != null) {
      byKind[failure.kind().ordinal()]++;
    }
  }

  /** The number of refusals. */
  public long total() {
    return Arrays.stream(byStatus).sum();
  }

  /** The number of refusals with a status. */
  public long count(TranslationStatus status) {
    return byStatus[status.ordinal()];
  }

  /** The number of refusals because of a kind. */
  public long count(IrKind kind) {
    return byKind[kind.ordinal()];
  }

  /** The number of refusals in a category. */
  public long count(TranslationStatus.Category category) {
    return byCategory[category.ordinal()];
  }

  /** The last refusals, oldest first. */
  public List<Failure> last() {
    return List.copyOf(last);
  }
}
