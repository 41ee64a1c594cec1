package org.oruslang.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.runtime.Representation;

/** The result of a function that a block inside it can leave by a return statement. */
public final class CatchReturnNode extends ExpressionNode {

  private final Representation representation;
  private final int resultSlot;
  @Child private ExpressionNode result;

  /**
   * @param representation of the result
   * @param resultSlot where return statements leave their value
   */
  public CatchReturnNode(ExpressionNode result, Representation representation, int resultSlot) {
    this.result = result;
    this.representation = representation;
    this.resultSlot = resultSlot;
  }

  @Override
  public int executeInt(VirtualFrame frame) {
    try {
      return result.executeInt(frame);
    } catch (AbruptCompletion returned) {
      return frame.getIntStatic(resultSlot);
    }
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    try {
      return result.executeLong(frame);
    } catch (AbruptCompletion returned) {
      return frame.getLongStatic(resultSlot);
    }
  }

  @Override
  public double executeDouble(VirtualFrame frame) {
    try {
      return result.executeDouble(frame);
    } catch (AbruptCompletion returned) {
      return frame.getDoubleStatic(resultSlot);
    }
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    try {
      return result.executeBoolean(frame);
    } catch (AbruptCompletion returned) {
      return frame.getBooleanStatic(resultSlot);
    }
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    try {
      return result.executeObject(frame);
    } catch (AbruptCompletion returned) {
      return switch (representation) {
        case INT -> frame.getIntStatic(resultSlot);
        case LONG -> frame.getLongStatic(resultSlot);
        case DOUBLE -> frame.getDoubleStatic(resultSlot);
        case BOOLEAN -> frame.getBooleanStatic(resultSlot);
        case OBJECT -> frame.getObjectStatic(resultSlot);
      };
    }
  }
}
