package org.oruslang.types.program;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Numbers the statements of a function body in the order of the text, so that a position in the
 * function can be named by one number in every tier.
 *
 * <p>A statement is numbered before the statements inside it, so these have the numbers from the
 * one after its own up to its {@link #end}. Statements inside block expressions have no number.
 */
public final class StatementNumbers {

  private record Range(int first, int end) {}

  private final Map<TypedStatement, Range> ranges = new IdentityHashMap<>();
  private int next;

  private StatementNumbers() {}

  /** Numbers the statements of a body from zero. */
  public static StatementNumbers of(TypedBlock body) {
    StatementNumbers numbers = new StatementNumbers();
    numbers.add(body);
    return numbers;
  }

  private void add(TypedBlock block) {
    for (TypedStatement statement : block.statements()) {
      int first = next++;
      TypedTree.blocks(statement).forEach(this::add);
      ranges.put(statement, new Range(first, next));
    }
  }

  /** Whether the statement has a number: those inside block expressions have none. */
  public boolean has(TypedStatement statement) {
    return ranges.containsKey(statement);
  }

  /** The number of a statement of the body. */
  public int number(TypedStatement statement) {
    return range(statement).first;
  }

  /** The number after those of the statement and the statements inside it. */
  public int end(TypedStatement statement) {
    return range(statement).end;
  }

  /** How many statements the body has; also the number of the position after its last one. */
  public int count() {
    return next;
  }

  private Range range(TypedStatement statement) {
    Range range = ranges.get(statement);
    if (range == null) {
      throw new IllegalArgumentException("not a statement of this body");
    }
    return range;
  }
}
