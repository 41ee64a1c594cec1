package org.oruslang.nodes.control;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.LoopNode;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.StatementNode;
import org.oruslang.semantics.Kind;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.Promotion;
import org.oruslang.semantics.RangeArithmetic;
import org.oruslang.semantics.U32;
import org.oruslang.semantics.U64;

/**
 * {@code for} over a range whose bounds and counter are in dynamic form. The bounds are promoted to
 * one integer kind, which the counter has; other kinds raise.
 */
public final class DynamicRangeNode extends StatementNode {

  private final int counterSlot;
  private final int boundsSlot;
  private final boolean inclusive;
  @Child private ExpressionNode start;
  @Child private ExpressionNode end;
  @Child private ExpressionNode step;
  @Child private LoopNode loop;

  /** What does not change while the loop runs. */
  private record Bounds(Kind kind, long end, long step, boolean inclusive) {

    boolean isEmpty(long start) {
      return kind == Kind.U64
          ? RangeArithmetic.isEmptyUnsigned(start, end, step, inclusive)
          : RangeArithmetic.isEmpty(start, end, step, inclusive);
    }

    boolean hasNext(long counter) {
      return kind == Kind.U64
          ? RangeArithmetic.hasNextUnsigned(counter, end, step, inclusive)
          : RangeArithmetic.hasNext(counter, end, step, inclusive);
    }
  }

  /**
   * @param step null for one
   * @param body executes one iteration for the value in the counter's slot
   */
  public DynamicRangeNode(
      int counterSlot,
      int boundsSlot,
      ExpressionNode start,
      ExpressionNode end,
      boolean inclusive,
      ExpressionNode step,
      StatementNode body) {
    this.counterSlot = counterSlot;
    this.boundsSlot = boundsSlot;
    this.start = start;
    this.end = end;
    this.inclusive = inclusive;
    this.step = step;
    this.loop = new Iteration(counterSlot, boundsSlot, body).createLoop();
  }

  @Override
  public int execute(VirtualFrame frame) {
    Object first = start.executeObject(frame);
    Object last = end.executeObject(frame);
    Object distance = step == null ? (Integer) 1 : step.executeObject(frame);
    Bounds bounds;
    Object counter;
    try {
      bounds = bounds(first, last, distance);
      counter = firstCounter(bounds, first);
    } catch (OrusFault fault) {
      throw raise(fault);
    }
    if (counter == null) {
      return Completion.NORMAL;
    }
    frame.setObjectStatic(counterSlot, counter);
    frame.setObjectStatic(boundsSlot, bounds);
    return LoopIteration.run(loop, frame);
  }

  @TruffleBoundary
  private Bounds bounds(Object first, Object last, Object distance) {
    Kind kind = commonKind(first, last);
    long end = value(Promotion.convert(last, kind));
    long step = value(Promotion.convert(distance, Kind.I64));
    return new Bounds(kind, end, RangeArithmetic.checkStep(step), inclusive);
  }

  /** The first value of the counter, or null if there is no iteration. */
  @TruffleBoundary
  private static Object firstCounter(Bounds bounds, Object first) {
    Object counter = Promotion.convert(first, bounds.kind);
    return bounds.isEmpty(value(counter)) ? null : counter;
  }

  private static Kind commonKind(Object first, Object last) {
    Kind a = Kind.of(first);
    Kind b = Kind.of(last);
    if (!a.isInteger() || !b.isInteger()) {
      throw OrusFault.operandsNotOrdered();
    }
    return Promotion.common(a, b);
  }

  private static long value(Object number) {
    return switch (Kind.of(number)) {
      case I32 -> (int) number;
      case I64 -> (long) number;
      case U32 -> ((U32) number).longValue();
      case U64 -> ((U64) number).bits();
      default -> throw OrusFault.operandsNotOrdered();
    };
  }

  private static Object box(Kind kind, long value) {
    return switch (kind) {
      case I32 -> (int) value;
      case U32 -> U32.of((int) value);
      case U64 -> U64.of(value);
      default -> value;
    };
  }

  private static final class Iteration extends RangeIteration {

    private final int counterSlot;
    private final int boundsSlot;

    Iteration(int counterSlot, int boundsSlot, StatementNode body) {
      super(body, null);
      this.counterSlot = counterSlot;
      this.boundsSlot = boundsSlot;
    }

    @Override
    boolean advance(VirtualFrame frame) {
      Bounds bounds = (Bounds) frame.getObjectStatic(boundsSlot);
      Object next = advance(bounds, frame.getObjectStatic(counterSlot));
      if (next == null) {
        return false;
      }
      frame.setObjectStatic(counterSlot, next);
      return true;
    }

    @TruffleBoundary
    private static Object advance(Bounds bounds, Object counter) {
      long number = value(counter);
      return bounds.hasNext(number) ? box(bounds.kind, number + bounds.step) : null;
    }

    @Override
    public String toString() {
      return "for";
    }
  }
}
