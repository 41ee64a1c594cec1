package org.oruslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.global.ModuleAccess;
import org.oruslang.runtime.CallDepth;
import org.oruslang.semantics.OrusFault;

/**
 * A call of Orus code. Counts how deep calls nest and turns a stack that is used up, by whichever
 * measure, into the guest's error.
 *
 * <p>The count goes down on normal return only; who catches an exception puts back the one it
 * started with.
 */
abstract class CallNode extends ExpressionNode {

  /**
   * Truffle polls when functions return and loops repeat, so that recursion which only goes deeper
   * could not be interrupted; in this depth and its multiples we ask.
   */
  private static final int POLL_MASK = (1 << 8) - 1;

  @Children private final ExpressionNode[] arguments;

  CallNode(ExpressionNode[] arguments) {
    this.arguments = arguments;
  }

  /** The values of the arguments, with room for the environment in front. */
  @ExplodeLoop
  final Object[] evaluateArguments(VirtualFrame frame) {
    Object[] values = new Object[arguments.length + 1];
    for (int i = 0; i < arguments.length; i++) {
      values[i + 1] = arguments[i].executeObject(frame);
    }
    return values;
  }

  final CallDepth calls(VirtualFrame frame) {
    return ModuleAccess.own(frame).callDepth;
  }

  /**
   * Counts a call; yields the depth to put back after it. That it is not counted down from what the
   * callee left spares compiled code a load, and where the callee is inlined all stores in between.
   */
  final int enter(CallDepth calls) {
    int depth = calls.depth;
    if (depth >= calls.limit) {
      throw stackOverflow();
    }
    if ((depth & POLL_MASK) == 0) {
      TruffleSafepoint.poll(this);
    }
    calls.depth = depth + 1;
    return depth;
  }

  final RuntimeException stackOverflow() {
    CompilerDirectives.transferToInterpreter();
    return raise(OrusFault.stackOverflow());
  }

  @Override
  public final int executeInt(VirtualFrame frame) {
    return (int) executeObject(frame);
  }

  @Override
  public final long executeLong(VirtualFrame frame) {
    return (long) executeObject(frame);
  }

  @Override
  public final double executeDouble(VirtualFrame frame) {
    return (double) executeObject(frame);
  }

  @Override
  public final boolean executeBoolean(VirtualFrame frame) {
    return (boolean) executeObject(frame);
  }
}
