package org.oruslang.nodes.conversion;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.runtime.Allocations;
import org.oruslang.runtime.Boundary;
import org.oruslang.semantics.DynamicCasts;
import org.oruslang.semantics.Kind;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.OrusString;

/** {@code as} on a value in dynamic form, by its kind; yields the dynamic form. */
final class DynamicCastNode extends ObjectNode {

  private final Kind target;
  @Child private ExpressionNode operand;

  DynamicCastNode(Kind target, ExpressionNode operand) {
    this.target = target;
    this.operand = operand;
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    return castOrRaise(operand.executeObject(frame));
  }

  @Override
  public int executeDynamicInt(VirtualFrame frame) throws UnexpectedResultException {
    if (target != Kind.I32) {
      return super.executeDynamicInt(frame);
    }
    try {
      return operand.executeDynamicInt(frame);
    } catch (UnexpectedResultException e) {
      return expectInt(castOrRaise(e.getResult()));
    }
  }

  @Override
  public long executeDynamicLong(VirtualFrame frame) throws UnexpectedResultException {
    if (target != Kind.I64) {
      return super.executeDynamicLong(frame);
    }
    try {
      return operand.executeDynamicLong(frame);
    } catch (UnexpectedResultException e) {
      return expectLong(castOrRaise(e.getResult()));
    }
  }

  @Override
  public double executeDynamicDouble(VirtualFrame frame) throws UnexpectedResultException {
    if (target != Kind.F64) {
      return super.executeDynamicDouble(frame);
    }
    try {
      return operand.executeDynamicDouble(frame);
    } catch (UnexpectedResultException e) {
      return expectDouble(castOrRaise(e.getResult()));
    }
  }

  private Object castOrRaise(Object value) {
    try {
      return cast(value);
    } catch (OrusFault fault) {
      throw raise(fault);
    }
  }

  @TruffleBoundary
  private Object cast(Object value) {
    Object result = DynamicCasts.cast(Boundary.operand(value), target);
    return result instanceof OrusString text ? Allocations.made(text, value, value) : result;
  }
}
