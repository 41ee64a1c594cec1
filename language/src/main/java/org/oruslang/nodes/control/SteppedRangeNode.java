package org.oruslang.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.LoopNode;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ResumePoint;
import org.oruslang.nodes.StatementNode;
import org.oruslang.semantics.Casts;
import org.oruslang.semantics.Kind;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.RangeArithmetic;

/**
 * {@code for} over a range of any integer type with a step.
 *
 * <p>Counter, end and step are in slots of the frame: the counter in the representation of its
 * type, the others as i64. {@link RangeArithmetic} decides without overflow whether there is
 * another iteration.
 */
public final class SteppedRangeNode extends StatementNode {

  private final Slots slots;
  private final boolean inclusive;
  private final Kind stepKind;
  @Child private ExpressionNode start;
  @Child private ExpressionNode end;
  @Child private ExpressionNode step;
  @Child private LoopNode loop;

  /** Where the state of the loop is, and the type of the counter. */
  public record Slots(Kind kind, int counter, int end, int step) {

    private boolean isUnsigned() {
      return kind == Kind.U64;
    }

    private long counterValue(VirtualFrame frame) {
      return switch (kind) {
        case I32 -> frame.getIntStatic(counter);
        case U32 -> Integer.toUnsignedLong(frame.getIntStatic(counter));
        default -> frame.getLongStatic(counter);
      };
    }

    private void setCounter(VirtualFrame frame, long value) {
      if (kind == Kind.I32 || kind == Kind.U32) {
        frame.setIntStatic(counter, (int) value);
      } else {
        frame.setLongStatic(counter, value);
      }
    }
  }

  /**
   * @param stepKind the integer type of the step
   * @param step null for one
   * @param body executes one iteration for the value in the counter's slot
   * @param nativeLoop asked in the interpreter whether it runs the loop, or null
   */
  public SteppedRangeNode(
      Slots slots,
      ExpressionNode start,
      ExpressionNode end,
      boolean inclusive,
      Kind stepKind,
      ExpressionNode step,
      StatementNode body,
      NativeLoop nativeLoop) {
    this.slots = slots;
    this.start = start;
    this.end = end;
    this.inclusive = inclusive;
    this.stepKind = stepKind;
    this.step = step;
    this.loop = new Iteration(slots, inclusive, body, nativeLoop).createLoop();
    leadTo(body);
  }

  @Override
  public int execute(VirtualFrame frame) {
    long first = evaluate(frame, start, slots.kind);
    long bound = evaluate(frame, end, slots.kind);
    long distance = step == null ? 1 : evaluateStep(frame);
    boolean empty =
        slots.isUnsigned()
            ? RangeArithmetic.isEmptyUnsigned(first, bound, distance, inclusive)
            : RangeArithmetic.isEmpty(first, bound, distance, inclusive);
    if (empty) {
      return Completion.NORMAL;
    }
    slots.setCounter(frame, first);
    frame.setLongStatic(slots.end, bound);
    frame.setLongStatic(slots.step, distance);
    return LoopIteration.run(loop, frame);
  }

  @Override
  protected int resumeInside(VirtualFrame frame, ResumePoint point) {
    return LoopIteration.resume(loop, frame, point);
  }

  private long evaluateStep(VirtualFrame frame) {
    long value = evaluate(frame, step, stepKind);
    try {
      return RangeArithmetic.checkStep(stepKind == Kind.U64 ? Casts.u64ToI64(value) : value);
    } catch (OrusFault fault) {
      throw raise(fault);
    }
  }

  private static long evaluate(VirtualFrame frame, ExpressionNode node, Kind kind) {
    return switch (kind) {
      case I32 -> node.executeInt(frame);
      case U32 -> Integer.toUnsignedLong(node.executeInt(frame));
      default -> node.executeLong(frame);
    };
  }

  private static final class Iteration extends RangeIteration {

    private final Slots slots;
    private final boolean inclusive;

    Iteration(Slots slots, boolean inclusive, StatementNode body, NativeLoop nativeLoop) {
      super(body, nativeLoop);
      this.slots = slots;
      this.inclusive = inclusive;
    }

    @Override
    boolean advance(VirtualFrame frame) {
      long counter = slots.counterValue(frame);
      long end = frame.getLongStatic(slots.end);
      long step = frame.getLongStatic(slots.step);
      boolean more =
          slots.isUnsigned()
              ? RangeArithmetic.hasNextUnsigned(counter, end, step, inclusive)
              : RangeArithmetic.hasNext(counter, end, step, inclusive);
      if (more) {
        slots.setCounter(frame, counter + step);
      }
      return more;
    }

    @Override
    public String toString() {
      return "for";
    }
  }
}
