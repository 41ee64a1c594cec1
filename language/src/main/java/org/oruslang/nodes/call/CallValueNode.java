package org.oruslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.global.ModuleAccess;
import org.oruslang.runtime.CallArguments;
import org.oruslang.runtime.CallDepth;
import org.oruslang.runtime.CallLevel;
import org.oruslang.runtime.ForeignObjects;
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
      return callForeign(frame, value, arguments);
    }
    if (function.arity() != arity) {
      throw raise(wrongArity(function));
    }
    setCallee(frame, arguments, function.environment);
    try {
      return dispatch.execute(function, arguments);
    } catch (OrusFault fault) {
      throw raise(fault);
    } catch (StackOverflowError error) {
      throw stackOverflow();
    }
  }

  /** Only code that does not know the callee's type can meet an object that is no function. */
  private Object callForeign(VirtualFrame frame, Object value, Object[] arguments) {
    CallDepth calls = ModuleAccess.own(frame).callDepth;
    CallLevel outside = calls.leave(CallArguments.level(frame.getArguments()));
    try {
      if (ForeignObjects.isForeign(value)) {
        return ForeignObjects.call(value, arguments);
      }
      throw OrusFault.notCallable();
    } catch (OrusFault fault) {
      throw raise(fault);
    } finally {
      calls.leave(outside);
    }
  }

  @TruffleBoundary
  private OrusFault wrongArity(OrusFunction function) {
    return OrusFault.wrongArity(function.arity(), arity);
  }
}
