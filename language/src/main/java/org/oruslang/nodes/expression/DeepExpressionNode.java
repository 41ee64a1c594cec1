package org.oruslang.nodes.expression;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;

/**
 * An expression so far inside others that a compiler would refuse the whole function: compiled code
 * calls the interpreter for it.
 */
public final class DeepExpressionNode extends ExpressionNode {

  @Child private ExpressionNode expression;

  public DeepExpressionNode(ExpressionNode expression) {
    this.expression = expression;
  }

  @Override
  public int executeInt(VirtualFrame frame) {
    return intValue(frame.materialize());
  }

  @TruffleBoundary
  private int intValue(MaterializedFrame frame) {
    return expression.executeInt(frame);
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    return longValue(frame.materialize());
  }

  @TruffleBoundary
  private long longValue(MaterializedFrame frame) {
    return expression.executeLong(frame);
  }

  @Override
  public double executeDouble(VirtualFrame frame) {
    return doubleValue(frame.materialize());
  }

  @TruffleBoundary
  private double doubleValue(MaterializedFrame frame) {
    return expression.executeDouble(frame);
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    return booleanValue(frame.materialize());
  }

  @TruffleBoundary
  private boolean booleanValue(MaterializedFrame frame) {
    return expression.executeBoolean(frame);
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    return objectValue(frame.materialize());
  }

  @TruffleBoundary
  private Object objectValue(MaterializedFrame frame) {
    return expression.executeObject(frame);
  }
}
