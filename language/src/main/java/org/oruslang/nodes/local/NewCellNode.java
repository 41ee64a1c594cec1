package org.oruslang.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.StatementNode;
import org.oruslang.runtime.BooleanCell;
import org.oruslang.runtime.DoubleCell;
import org.oruslang.runtime.IntCell;
import org.oruslang.runtime.LongCell;
import org.oruslang.runtime.ObjectCell;
import org.oruslang.runtime.Representation;

/** Puts a fresh cell for a variable that closures share into a slot of the frame. */
public final class NewCellNode extends StatementNode {

  private final Representation representation;
  private final int slot;

  /**
   * @param representation of the values; {@link Representation#OBJECT} makes a cell that knows
   *     whether it has a value
   */
  public NewCellNode(Representation representation, int slot) {
    this.representation = representation;
    this.slot = slot;
  }

  @Override
  protected boolean entersScope() {
    return true;
  }

  @Override
  public int execute(VirtualFrame frame) {
    frame.setObjectStatic(slot, newCell(representation));
    return Completion.NORMAL;
  }

  static Object newCell(Representation representation) {
    return switch (representation) {
      case INT -> new IntCell();
      case LONG -> new LongCell();
      case DOUBLE -> new DoubleCell();
      case BOOLEAN -> new BooleanCell();
      case OBJECT -> new ObjectCell();
    };
  }
}
