package org.oruslang.nodes.builtin;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.nodes.global.ModuleAccess;
import org.oruslang.runtime.CallArguments;
import org.oruslang.runtime.CallDepth;
import org.oruslang.runtime.CallLevel;
import org.oruslang.runtime.OrusContext;
import org.oruslang.runtime.Polyglot;
import org.oruslang.semantics.OrusFault;

/** A call of a function of the modules {@code polyglot} and {@code java}. */
public final class PolyglotNode extends ObjectNode {

  private final Polyglot.Operation operation;
  @Children private final ExpressionNode[] arguments;

  /**
   * @param arguments yield values in dynamic form
   */
  public PolyglotNode(Polyglot.Operation operation, ExpressionNode[] arguments) {
    this.operation = operation;
    this.arguments = arguments;
  }

  @Override
  @ExplodeLoop
  public Object executeObject(VirtualFrame frame) {
    Object[] values = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      values[i] = arguments[i].executeObject(frame);
    }
    OrusContext context = ModuleAccess.own(frame).context;
    CallDepth calls = context.callDepth();
    CallLevel outside = calls.leave(CallArguments.level(frame.getArguments()));
    try {
      return operation.apply(context, values);
    } catch (OrusFault fault) {
      throw raise(fault);
    } finally {
      calls.leave(outside);
    }
  }
}
