package org.oruslang.nodes.comparison;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import org.oruslang.nodes.BooleanNode;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.runtime.DynamicVariable;
import org.oruslang.runtime.Representation;
import org.oruslang.semantics.OrusFault;

/**
 * Compares two values in dynamic form. As long as all operands have been of one kind they are
 * passed unboxed; any other values are right at any time.
 */
public final class SpeculativeComparisonNode extends BooleanNode {

  private final ComparisonOperator operator;
  @Child private ExpressionNode left;
  @Child private ExpressionNode right;

  /** The kind of all operands so far; null if there were none, OBJECT if they are not numbers. */
  @CompilationFinal private Representation kind;

  public SpeculativeComparisonNode(
      ComparisonOperator operator, ExpressionNode left, ExpressionNode right) {
    this.operator = operator;
    this.left = left;
    this.right = right;
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    Representation expected = kind;
    if (expected == Representation.INT) {
      return executeInts(frame);
    } else if (expected == Representation.LONG) {
      return executeLongs(frame);
    } else if (expected == Representation.DOUBLE) {
      return executeDoubles(frame);
    }
    Object a = left.executeObject(frame);
    return apply(a, right.executeObject(frame));
  }

  private boolean executeInts(VirtualFrame frame) {
    int a;
    try {
      a = left.executeDynamicInt(frame);
    } catch (UnexpectedResultException e) {
      return apply(e.getResult(), right.executeObject(frame));
    }
    int b;
    try {
      b = right.executeDynamicInt(frame);
    } catch (UnexpectedResultException e) {
      return apply(a, e.getResult());
    }
    return operator.test(a, b);
  }

  private boolean executeLongs(VirtualFrame frame) {
    long a;
    try {
      a = left.executeDynamicLong(frame);
    } catch (UnexpectedResultException e) {
      return apply(e.getResult(), right.executeObject(frame));
    }
    long b;
    try {
      b = right.executeDynamicLong(frame);
    } catch (UnexpectedResultException e) {
      return apply(a, e.getResult());
    }
    return operator.test(a, b);
  }

  private boolean executeDoubles(VirtualFrame frame) {
    double a;
    try {
      a = left.executeDynamicDouble(frame);
    } catch (UnexpectedResultException e) {
      return apply(e.getResult(), right.executeObject(frame));
    }
    double b;
    try {
      b = right.executeDynamicDouble(frame);
    } catch (UnexpectedResultException e) {
      return apply(a, e.getResult());
    }
    return operator.test(a, b);
  }

  private boolean apply(Object a, Object b) {
    learn(a, b);
    try {
      return operator.test(a, b);
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
