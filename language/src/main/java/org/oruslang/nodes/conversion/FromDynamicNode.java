package org.oruslang.nodes.conversion;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.runtime.PrimitiveType;
import org.oruslang.runtime.ValueType;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.U32;
import org.oruslang.semantics.U64;

/** Checks that a value in dynamic form has a type, and gives it the form of typed code. */
final class FromDynamicNode extends ExpressionNode {

  private final ValueType type;
  @Child private ExpressionNode operand;

  FromDynamicNode(ValueType type, ExpressionNode operand) {
    this.type = type;
    this.operand = operand;
  }

  @Override
  public int executeInt(VirtualFrame frame) {
    if (type == PrimitiveType.I32) {
      try {
        return operand.executeDynamicInt(frame);
      } catch (UnexpectedResultException e) {
        throw mismatch(e.getResult());
      }
    }
    Object value = operand.executeObject(frame);
    if (type == PrimitiveType.U32 && value instanceof U32 number) {
      return number.bits();
    }
    throw mismatch(value);
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    if (type == PrimitiveType.I64) {
      try {
        return operand.executeDynamicLong(frame);
      } catch (UnexpectedResultException e) {
        throw mismatch(e.getResult());
      }
    }
    Object value = operand.executeObject(frame);
    if (type == PrimitiveType.U64 && value instanceof U64 number) {
      return number.bits();
    }
    throw mismatch(value);
  }

  @Override
  public double executeDouble(VirtualFrame frame) {
    try {
      return operand.executeDynamicDouble(frame);
    } catch (UnexpectedResultException e) {
      throw mismatch(e.getResult());
    }
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    try {
      return operand.executeDynamicBoolean(frame);
    } catch (UnexpectedResultException e) {
      throw mismatch(e.getResult());
    }
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    Object value = operand.executeObject(frame);
    try {
      return convert(value);
    } catch (OrusFault fault) {
      throw raise(fault);
    }
  }

  @TruffleBoundary
  private Object convert(Object value) {
    return type.fromDynamic(value);
  }

  private RuntimeException mismatch(Object value) {
    return raise(type.mismatch(value));
  }
}
