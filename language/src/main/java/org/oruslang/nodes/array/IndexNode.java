package org.oruslang.nodes.array;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.IntNode;
import org.oruslang.semantics.U32;
import org.oruslang.semantics.U64;

/**
 * Turns an index of any type into an {@code int}. Whatever no array can have as an index becomes a
 * negative number, for which the access raises the right error; i32 and u32 need no such node.
 */
public final class IndexNode {

  private static final int INVALID = -1;

  private IndexNode() {}

  /** For an i64 or u64. */
  public static ExpressionNode ofLong(ExpressionNode index) {
    return new OfLong(index);
  }

  /** For a value in dynamic form. */
  public static ExpressionNode ofDynamic(ExpressionNode index) {
    return new OfDynamic(index);
  }

  private static int narrow(long index) {
    return index == (int) index ? (int) index : INVALID;
  }

  private static final class OfLong extends IntNode {

    @Child private ExpressionNode index;

    OfLong(ExpressionNode index) {
      this.index = index;
    }

    @Override
    public int executeInt(VirtualFrame frame) {
      return narrow(index.executeLong(frame));
    }
  }

  private static final class OfDynamic extends IntNode {

    @Child private ExpressionNode index;

    OfDynamic(ExpressionNode index) {
      this.index = index;
    }

    @Override
    public int executeInt(VirtualFrame frame) {
      Object value = index.executeObject(frame);
      if (value instanceof Integer number) {
        return number;
      } else if (value instanceof Long number) {
        return narrow(number);
      } else if (value instanceof U32 number) {
        return number.bits();
      } else if (value instanceof U64 number) {
        return narrow(number.bits());
      }
      return INVALID;
    }
  }
}
