package org.oruslang.nodes.expression;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.BooleanNode;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.nodes.operands.IntOperands;
import org.oruslang.semantics.Logic;
import org.oruslang.semantics.OrusFault;

/** {@code and} and {@code or}. */
public final class LogicalNode {

  private LogicalNode() {}

  /** On bools; the right operand is evaluated only if it decides. */
  public static ExpressionNode bool(boolean and, ExpressionNode left, ExpressionNode right) {
    return and ? new And(left, right) : new Or(left, right);
  }

  /** On i32, bit by bit. */
  public static ExpressionNode bitwise(boolean and, ExpressionNode left, ExpressionNode right) {
    return new Bitwise(and, left, right);
  }

  /** On values in dynamic form. */
  public static ExpressionNode dynamic(boolean and, ExpressionNode left, ExpressionNode right) {
    return new Dynamic(and, left, right);
  }

  private static final class And extends BooleanNode {

    @Child private ExpressionNode left;
    @Child private ExpressionNode right;

    And(ExpressionNode left, ExpressionNode right) {
      this.left = left;
      this.right = right;
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      return left.executeBoolean(frame) && right.executeBoolean(frame);
    }
  }

  private static final class Or extends BooleanNode {

    @Child private ExpressionNode left;
    @Child private ExpressionNode right;

    Or(ExpressionNode left, ExpressionNode right) {
      this.left = left;
      this.right = right;
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      return left.executeBoolean(frame) || right.executeBoolean(frame);
    }
  }

  private static final class Bitwise extends IntOperands {

    private final boolean and;

    Bitwise(boolean and, ExpressionNode left, ExpressionNode right) {
      super(left, right);
      this.and = and;
    }

    @Override
    public int executeInt(VirtualFrame frame) {
      int a = left(frame);
      int b = right(frame);
      return and ? a & b : a | b;
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return executeInt(frame);
    }
  }

  private static final class Dynamic extends ObjectNode {

    private final boolean and;
    @Child private ExpressionNode left;
    @Child private ExpressionNode right;

    Dynamic(boolean and, ExpressionNode left, ExpressionNode right) {
      this.and = and;
      this.left = left;
      this.right = right;
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      Object a = left.executeObject(frame);
      if (and ? Logic.decidesAnd(a) : Logic.decidesOr(a)) {
        return a;
      }
      Object b = right.executeObject(frame);
      try {
        return combine(a, b);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
    }

    @TruffleBoundary
    private Object combine(Object a, Object b) {
      return and ? Logic.and(a, b) : Logic.or(a, b);
    }
  }
}
