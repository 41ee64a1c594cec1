package org.oruslang.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.LoopNode;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ReplayNode;
import org.oruslang.nodes.ResumePoint;
import org.oruslang.nodes.StatementNode;

/**
 * {@code for} over a range of i32 in steps of one.
 *
 * <p>The counter and the last value it takes are in slots of the frame. The end is tested after an
 * iteration and before the counter grows, so that a range up to the largest number ends, whatever
 * the body assigns to the counter.
 */
public final class IntRangeNode extends StatementNode {

  private final int counterSlot;
  private final int lastSlot;
  private final boolean inclusive;
  @Child private ExpressionNode start;
  @Child private ExpressionNode end;
  @Child private LoopNode loop;

  /**
   * @param body executes one iteration for the value in the counter's slot
   * @param nativeLoop asked in the interpreter whether it runs the loop, or null
   */
  public IntRangeNode(
      int counterSlot,
      int lastSlot,
      ExpressionNode start,
      ExpressionNode end,
      boolean inclusive,
      StatementNode body,
      NativeLoop nativeLoop) {
    this.counterSlot = counterSlot;
    this.lastSlot = lastSlot;
    this.start = start;
    this.end = end;
    this.inclusive = inclusive;
    this.loop = new Iteration(counterSlot, lastSlot, body, nativeLoop).createLoop();
    leadTo(body);
  }

  @Override
  public int execute(VirtualFrame frame) {
    int first = start.executeInt(frame);
    return run(frame, first, end.executeInt(frame));
  }

  private int run(VirtualFrame frame, int first, int bound) {
    if (inclusive ? first > bound : first >= bound) {
      return Completion.NORMAL;
    }
    frame.setIntStatic(counterSlot, first);
    frame.setIntStatic(lastSlot, inclusive ? bound : bound - 1);
    return LoopIteration.run(loop, frame);
  }

  @Override
  protected int resumeInside(VirtualFrame frame, ResumePoint point) {
    ReplayNode replay = isAt(point) ? point.replay() : null;
    if (replay == null) {
      return LoopIteration.resume(loop, frame, point);
    }
    replay.prepare(frame, point);
    int first = replay.expression(0).executeInt(frame);
    return run(frame, first, replay.expression(1).executeInt(frame));
  }

  private static final class Iteration extends RangeIteration {

    private final int counterSlot;
    private final int lastSlot;

    Iteration(int counterSlot, int lastSlot, StatementNode body, NativeLoop nativeLoop) {
      super(body, nativeLoop);
      this.counterSlot = counterSlot;
      this.lastSlot = lastSlot;
    }

    @Override
    boolean advance(VirtualFrame frame) {
      int counter = frame.getIntStatic(counterSlot);
      if (counter >= frame.getIntStatic(lastSlot)) {
        return false;
      }
      frame.setIntStatic(counterSlot, counter + 1);
      return true;
    }

    @Override
    public String toString() {
      return "for";
    }
  }
}
