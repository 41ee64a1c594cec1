package org.oruslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.runtime.CallArguments;
import org.oruslang.runtime.CallLevel;
import org.oruslang.semantics.OrusFault;

/**
 * A call of Orus code. Tells the callee how deep it is and turns a stack that is used up, by
 * whichever measure, into the guest's error.
 */
abstract class CallNode extends ExpressionNode {

  @Children private final ExpressionNode[] arguments;

  CallNode(ExpressionNode[] arguments) {
    this.arguments = arguments;
  }

  /** The values of the arguments, with room for the rest of {@link CallArguments} in front. */
  @ExplodeLoop
  final Object[] evaluateArguments(VirtualFrame frame) {
    Object[] values = new Object[CallArguments.FIRST + arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      values[CallArguments.FIRST + i] = arguments[i].executeObject(frame);
    }
    return values;
  }

  /**
   * Puts what comes before the values into its places.
   *
   * @throws RuntimeException the guest's error if the calls are as deep as they may be
   */
  final void setCallee(VirtualFrame frame, Object[] values, Object environment) {
    CallLevel level = CallArguments.level(frame.getArguments());
    CallLevel next = level.next();
    if (CompilerDirectives.injectBranchProbability(
        CompilerDirectives.SLOWPATH_PROBABILITY, next == null)) {
      next = level.enter(this);
      if (next == null) {
        throw stackOverflow();
      }
    }
    CallArguments.set(values, environment, next);
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
