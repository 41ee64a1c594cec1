package org.oruslang.jit.telemetry;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
   * @param construct what could not be translated
   * @param location where in the source
   * @param function the function
   * @param loop the loop
   */
  public record Failure(
      TranslationStatus status,
      IrKind kind,
      String construct,
      String location,
      int function,
      int loop) {}

  private final Deque<Failure> last = new ArrayDeque<>();
  private final Map<TranslationStatus, Long> byStatus = new EnumMap<>(TranslationStatus.class);
  private final Map<IrKind, Long> byKind = new EnumMap<>(IrKind.class);
  private final Map<TranslationStatus.Category, Long> byCategory =
      new EnumMap<>(TranslationStatus.Category.class);
  private long total;

  /** Adds a refusal. */
  public void add(Failure failure) {
    if (last.size() == CAPACITY) {
      last.removeFirst();
    }
    last.addLast(failure);
    total++;
    count(byStatus, failure.status());
    count(byCategory, failure.status().category());
    if (failure.kind() != null) {
      count(byKind, failure.kind());
    }
  }

  private static <K> void count(Map<K, Long> counts, K key) {
    Long old = counts.get(key);
    counts.put(key, old == null ? 1 : old + 1);
  }

  private static <K> long get(Map<K, Long> counts, K key) {
    Long count = counts.get(key);
    return count == null ? 0 : count;
  }

  /** The number of refusals. */
  public long total() {
    return total;
  }

  /** The number of refusals with a status. */
  public long count(TranslationStatus status) {
    return get(byStatus, status);
  }

  /** The number of refusals because of a kind. */
  public long count(IrKind kind) {
    return get(byKind, kind);
  }

  /** The number of refusals in a category. */
  public long count(TranslationStatus.Category category) {
    return get(byCategory, category);
  }

  /** The last refusals, oldest first. */
  public List<Failure> last() {
    return List.copyOf(last);
  }
}
