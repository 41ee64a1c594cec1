package org.oruslang.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.StatementNode;
import org.oruslang.runtime.BooleanCell;
import org.oruslang.runtime.DoubleCell;
import org.oruslang.runtime.IntCell;
import org.oruslang.runtime.LongCell;
import org.oruslang.runtime.ObjectCell;
import org.oruslang.runtime.Representation;

/** Declares a variable that closures share: puts a fresh cell with its first value into a slot. */
public final class DeclareCellNode extends StatementNode {

  private final Representation representation;
  private final int slot;
  @Child private ExpressionNode value;

  /**
   * @param representation of the value and of the cell
   */
  public DeclareCellNode(Representation representation, int slot, ExpressionNode value) {
    this.representation = representation;
    this.slot = slot;
    this.value = value;
  }

  @Override
  public int execute(VirtualFrame frame) {
    frame.setObjectStatic(slot, evaluate(frame));
    return Completion.NORMAL;
  }

  private Object evaluate(VirtualFrame frame) {
    switch (representation) {
      case INT -> {
        int first = value.executeInt(frame);
        IntCell cell = new IntCell();
        cell.value = first;
        return cell;
      }
      case LONG -> {
        long first = value.executeLong(frame);
        LongCell cell = new LongCell();
        cell.value = first;
        return cell;
      }
      case DOUBLE -> {
        double first = value.executeDouble(frame);
        DoubleCell cell = new DoubleCell();
        cell.value = first;
        return cell;
      }
      case BOOLEAN -> {
        boolean first = value.executeBoolean(frame);
        BooleanCell cell = new BooleanCell();
        cell.value = first;
        return cell;
      }
      case OBJECT -> {
        Object first = value.executeObject(frame);
        ObjectCell cell = new ObjectCell();
        cell.value = first;
        return cell;
      }
      default -> throw new AssertionError(representation);
    }
  }
}
