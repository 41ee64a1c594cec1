package org.oruslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.DirectCallNode;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.runtime.FunctionInstance;

/** A call of a function known to the translator; its code is made at the first call. */
public final class CallFunctionNode extends CallNode {

  private final FunctionInstance function;
  @Child private ExpressionNode environment;
  @Child private DirectCallNode call;

  /**
   * @param environment yields the environment of the function
   * @param arguments in the representations of the parameters
   */
  public CallFunctionNode(
      FunctionInstance function, ExpressionNode environment, ExpressionNode[] arguments) {
    super(arguments);
    this.function = function;
    this.environment = environment;
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    Object target = environment.executeObject(frame);
    Object[] arguments = evaluateArguments(frame);
    if (call == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      call = insert(DirectCallNode.create(function.callTarget()));
    }
    setCallee(frame, arguments, target);
    try {
      return call.call(arguments);
    } catch (StackOverflowError error) {
      throw stackOverflow();
    }
  }
}
