package org.oruslang.nodes.arithmetic;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.runtime.DynamicVariable;
import org.oruslang.runtime.Representation;
import org.oruslang.semantics.ArithmeticOperator;
import org.oruslang.semantics.OrusFault;

/**
 * Arithmetic of two values in dynamic form. As long as all operands have been of one kind, operands
 * and result are passed unboxed; any other values are right at any time.
 */
public final class SpeculativeArithmeticNode extends ObjectNode {

  private final ArithmeticOperator operator;
  @Child private ExpressionNode left;
  @Child private ExpressionNode right;
  @Child private DynamicOperation operation;

  /** The kind of all operands so far; null if there were none, OBJECT if they are not numbers. */
  @CompilationFinal private Representation kind;

  public SpeculativeArithmeticNode(
      ArithmeticOperator operator, ExpressionNode left, ExpressionNode right) {
    this.operator = operator;
    this.left = left;
    this.right = right;
    this.operation = DynamicOperationNodeGen.create(operator);
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    Representation expected = kind;
    try {
      if (expected == Representation.INT) {
        return executeDynamicInt(frame);
      } else if (expected == Representation.LONG) {
        return executeDynamicLong(frame);
      } else if (expected == Representation.DOUBLE) {
        return executeDynamicDouble(frame);
      }
    } catch (UnexpectedResultException e) {
      return e.getResult();
    }
    Object a = left.executeObject(frame);
    return apply(a, right.executeObject(frame));
  }

  @Override
  public int executeDynamicInt(VirtualFrame frame) throws UnexpectedResultException {
    if (kind != Representation.INT) {
      return super.executeDynamicInt(frame);
    }
    int a;
    try {
      a = left.executeDynamicInt(frame);
    } catch (UnexpectedResultException e) {
      return expectInt(apply(e.getResult(), right.executeObject(frame)));
    }
    int b;
    try {
      b = right.executeDynamicInt(frame);
    } catch (UnexpectedResultException e) {
      return expectInt(apply(a, e.getResult()));
    }
    try {
      return operator.i32(a, b);
    } catch (OrusFault fault) {
      throw raise(fault);
    }
  }

  @Override
  public long executeDynamicLong(VirtualFrame frame) throws UnexpectedResultException {
    if (kind != Representation.LONG) {
      return super.executeDynamicLong(frame);
    }
    long a;
    try {
      a = left.executeDynamicLong(frame);
    } catch (UnexpectedResultException e) {
      return expectLong(apply(e.getResult(), right.executeObject(frame)));
    }
    long b;
    try {
      b = right.executeDynamicLong(frame);
    } catch (UnexpectedResultException e) {
      return expectLong(apply(a, e.getResult()));
    }
    try {
      return operator.i64(a, b);
    } catch (OrusFault fault) {
      throw raise(fault);
    }
  }

  @Override
  public double executeDynamicDouble(VirtualFrame frame) throws UnexpectedResultException {
    if (kind != Representation.DOUBLE) {
      return super.executeDynamicDouble(frame);
    }
    double a;
    try {
      a = left.executeDynamicDouble(frame);
    } catch (UnexpectedResultException e) {
      return expectDouble(apply(e.getResult(), right.executeObject(frame)));
    }
    double b;
    try {
      b = right.executeDynamicDouble(frame);
    } catch (UnexpectedResultException e) {
      return expectDouble(apply(a, e.getResult()));
    }
    try {
      return operator.f64(a, b);
    } catch (OrusFault fault) {
      throw raise(fault);
    }
  }

  private Object apply(Object a, Object b) {
    learn(a, b);
    try {
      return operation.execute(a, b);
    } catch (OrusFault fault) {
      throw raise(fault);
    }
  }

  private void learn(Object a, Object b) {
    if (kind == Representation.OBJECT) {
      return;
    }
    Representation seen = DynamicVariable.commonKind(a, b);
    if (kind != seen) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      kind = kind == null ? seen : Representation.OBJECT;
    }
  }
}
