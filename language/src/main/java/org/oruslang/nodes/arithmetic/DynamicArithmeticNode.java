package org.oruslang.nodes.arithmetic;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.semantics.ArithmeticOperator;
import org.oruslang.semantics.OrusFault;

/** Arithmetic, concatenation or repetition of two values in dynamic form, by their kinds. */
public final class DynamicArithmeticNode extends ObjectNode {

  @Child private ExpressionNode left;
  @Child private ExpressionNode right;
  @Child private DynamicOperation operation;

  public DynamicArithmeticNode(
      ArithmeticOperator operator, ExpressionNode left, ExpressionNode right) {
    this.left = left;
    this.right = right;
    this.operation = DynamicOperationNodeGen.create(operator);
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    Object a = left.executeObject(frame);
    Object b = right.executeObject(frame);
    try {
      return operation.execute(a, b);
    } catch (OrusFault fault) {
      throw raise(fault);
    }
  }
}
