package org.oruslang.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

/**
 * What a statement evaluates before anything else takes effect, for the case that some of its calls
 * have been made already: their results are read from a slot of the frame instead.
 *
 * <p>For a statement without inner statements that is the whole statement, for an {@code if} its
 * condition, for a range loop its bounds.
 */
public final class ReplayNode extends Node {

  private final int callResultsSlot;
  @Children private final StatementNode[] parts;

  public ReplayNode(int callResultsSlot, StatementNode[] parts) {
    this.callResultsSlot = callResultsSlot;
    this.parts = parts;
  }

  /** Makes the results of the calls visible to the parts. */
  public void prepare(VirtualFrame frame, ResumePoint point) {
    frame.setObjectStatic(callResultsSlot, point.callResults());
  }

  /** The whole statement. */
  public StatementNode statement() {
    return parts[0];
  }

  /** One of the expressions that a compound statement starts with. */
  public ExpressionNode expression(int index) {
    return (ExpressionNode) parts[index];
  }
}
