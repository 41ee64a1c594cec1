package org.oruslang.nodes.control;

import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.LoopNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RepeatingNode;
import org.oruslang.nodes.Completion;

/** One iteration of a loop whose whole state is in the frame. */
abstract class LoopIteration extends Node implements RepeatingNode {

  /** What an iteration yields after which the loop goes on; otherwise a {@link Completion} code. */
  static final int AGAIN = -1;

  /** Executes one iteration; yields {@link #AGAIN} or how the loop ended. */
  abstract int iterate(VirtualFrame frame);

  /** The node that repeats the iteration; {@link #run} executes it. */
  final LoopNode createLoop() {
    return Truffle.getRuntime().createLoopNode(this);
  }

  /** Runs a loop to its end and yields how it ended. */
  static int run(LoopNode loop, VirtualFrame frame) {
    return (int) loop.execute(frame);
  }

  @Override
  public final Object executeRepeatingWithValue(VirtualFrame frame) {
    int code = iterate(frame);
    return code == AGAIN ? CONTINUE_LOOP_STATUS : (Integer) code;
  }

  @Override
  public final boolean executeRepeating(VirtualFrame frame) {
    throw new UnsupportedOperationException();
  }
}
