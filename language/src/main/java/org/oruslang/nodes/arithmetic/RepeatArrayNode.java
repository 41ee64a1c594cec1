package org.oruslang.nodes.arithmetic;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.runtime.Allocations;
import org.oruslang.runtime.OrusArray;
import org.oruslang.semantics.Kind;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.U32;
import org.oruslang.semantics.U64;

/** {@code array * count} or {@code count * array}. */
public final class RepeatArrayNode extends ObjectNode {

  private final boolean arrayFirst;
  @Child private ExpressionNode left;
  @Child private ExpressionNode right;

  /**
   * @param arrayFirst whether the array is the left operand
   * @param left as the language evaluates it, the count in dynamic form
   */
  public RepeatArrayNode(boolean arrayFirst, ExpressionNode left, ExpressionNode right) {
    this.arrayFirst = arrayFirst;
    this.left = left;
    this.right = right;
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    Object a = left.executeObject(frame);
    Object b = right.executeObject(frame);
    OrusArray array = (OrusArray) (arrayFirst ? a : b);
    try {
      return Allocations.made(array.repeat(integer(arrayFirst ? b : a)));
    } catch (OrusFault fault) {
      throw raise(fault);
    }
  }

  /**
   * The value of an integer in dynamic form, or the bits of a u64.
   *
   * @throws OrusFault type error for any other value
   */
  static long integer(Object count) {
    return switch (Kind.of(count)) {
      case I32 -> (int) count;
      case I64 -> (long) count;
      case U32 -> ((U32) count).longValue();
      case U64 -> ((U64) count).bits();
      default -> throw OrusFault.operandsNotSameType();
    };
  }
}
