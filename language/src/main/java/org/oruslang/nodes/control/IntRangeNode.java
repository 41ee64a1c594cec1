package org.oruslang.nodes.control;

import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.LoopNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RepeatingNode;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.ExpressionNode;
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
   */
  public IntRangeNode(
      int counterSlot,
      int lastSlot,
      ExpressionNode start,
      ExpressionNode end,
      boolean inclusive,
      StatementNode body) {
    this.counterSlot = counterSlot;
    this.lastSlot = lastSlot;
    this.start = start;
    this.end = end;
    this.inclusive = inclusive;
    this.loop = Truffle.getRuntime().createLoopNode(new Iteration(counterSlot, lastSlot, body));
  }

  @Override
  public int execute(VirtualFrame frame) {
    int first = start.executeInt(frame);
    int bound = end.executeInt(frame);
    if (inclusive ? first > bound : first >= bound) {
      return Completion.NORMAL;
    }
    frame.setIntStatic(counterSlot, first);
    frame.setIntStatic(lastSlot, inclusive ? bound : bound - 1);
    return (int) loop.execute(frame);
  }

  private static final class Iteration extends Node implements RepeatingNode {

    private final int counterSlot;
    private final int lastSlot;
    @Child private StatementNode body;

    Iteration(int counterSlot, int lastSlot, StatementNode body) {
      this.counterSlot = counterSlot;
      this.lastSlot = lastSlot;
      this.body = body;
    }

    @Override
    public Object executeRepeatingWithValue(VirtualFrame frame) {
      int code = body.execute(frame);
      if (!Completion.goesOn(code)) {
        return Completion.leaveLoop(code);
      }
      int counter = frame.getIntStatic(counterSlot);
      if (counter >= frame.getIntStatic(lastSlot)) {
        return Completion.NORMAL;
      }
      frame.setIntStatic(counterSlot, counter + 1);
      return CONTINUE_LOOP_STATUS;
    }

    @Override
    public boolean executeRepeating(VirtualFrame frame) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String toString() {
      return "for";
    }
  }
}
