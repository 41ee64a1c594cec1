package org.oruslang.nodes.expression;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.StatementNode;
import org.oruslang.nodes.control.AbruptCompletion;

/** Statements followed by a value. */
public final class BlockExpressionNode extends ExpressionNode {

  @Children private final StatementNode[] statements;
  @Child private ExpressionNode value;

  public BlockExpressionNode(StatementNode[] statements, ExpressionNode value) {
    this.statements = statements;
    this.value = value;
  }

  @ExplodeLoop
  private void executeStatements(VirtualFrame frame) {
    for (StatementNode statement : statements) {
      int code = statement.execute(frame);
      if (code != Completion.NORMAL) {
        throw AbruptCompletion.of(code);
      }
    }
  }

  @Override
  public int executeInt(VirtualFrame frame) {
    executeStatements(frame);
    return value.executeInt(frame);
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    executeStatements(frame);
    return value.executeLong(frame);
  }

  @Override
  public double executeDouble(VirtualFrame frame) {
    executeStatements(frame);
    return value.executeDouble(frame);
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    executeStatements(frame);
    return value.executeBoolean(frame);
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    executeStatements(frame);
    return value.executeObject(frame);
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    executeStatements(frame);
    value.executeVoid(frame);
  }
}
