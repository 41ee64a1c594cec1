package org.oruslang.nodes.array;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.runtime.Allocations;
import org.oruslang.runtime.OrusArray;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.OrusString;
import org.oruslang.semantics.Slice;

/** A slice of an array or a string. Bounds and step are in dynamic form. */
public final class SliceNode extends ObjectNode {

  @Child private ExpressionNode target;
  @Child private ExpressionNode start;
  @Child private ExpressionNode end;
  @Child private ExpressionNode step;

  /**
   * @param start null where it is missing; {@code end} and {@code step} likewise
   */
  public SliceNode(
      ExpressionNode target, ExpressionNode start, ExpressionNode end, ExpressionNode step) {
    this.target = target;
    this.start = start;
    this.end = end;
    this.step = step;
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    Object sequence = target.executeObject(frame);
    Object from = start == null ? null : start.executeObject(frame);
    Object to = end == null ? null : end.executeObject(frame);
    Object distance = step == null ? null : step.executeObject(frame);
    try {
      return slice(sequence, from, to, distance);
    } catch (OrusFault fault) {
      throw raise(fault);
    }
  }

  @TruffleBoundary
  private static Object slice(Object sequence, Object from, Object to, Object distance) {
    if (sequence instanceof OrusArray array) {
      return Allocations.made(
          array.slice(Slice.of(Slice.Subject.ARRAY, from, to, distance, array.size())));
    } else if (sequence instanceof OrusString text) {
      Slice slice = Slice.of(Slice.Subject.STRING, from, to, distance, text.length());
      return Allocations.made(slice.applyTo(text), text, text);
    }
    throw OrusFault.notAnArray();
  }
}
