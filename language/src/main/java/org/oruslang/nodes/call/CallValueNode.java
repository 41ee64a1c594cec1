package org.oruslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.runtime.CallDepth;
import org.oruslang.runtime.FunctionType;
import org.oruslang.runtime.OrusFunction;
import org.oruslang.semantics.OrusFault;

/** A call of a value. */
public final class CallValueNode extends CallNode {

  private final int arity;
  @Child private ExpressionNode callee;
  @Child private FunctionDispatch dispatch;

  /**
   * @param type how arguments are given and the result is wanted
   */
  public CallValueNode(ExpressionNode callee, FunctionType type, ExpressionNode[] arguments) {
    super(arguments);
    this.arity = arguments.length;
    this.callee = callee;
    this.dispatch = FunctionDispatchNodeGen.create(type);
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    Object value = callee.executeObject(frame);
    Object[] arguments = evaluateArguments(frame);
    if (!(value instanceof OrusFunction function)) {
      throw raise(OrusFault.notCallable());
    }
    if (function.arity() != arity) {
      throw raise(wrongArity(function));
    }
    CallDepth calls = enter(frame);
    Object result;
    try {
      result = dispatch.execute(function, arguments);
    } catch (OrusFault fault) {
      throw raise(fault);
    } catch (StackOverflowError error) {
      throw stackOverflow();
    }
    calls.depth--;
    return result;
  }

  @TruffleBoundary
  private OrusFault wrongArity(OrusFunction function) {
    return OrusFault.wrongArity(function.arity(), arity);
  }
}
