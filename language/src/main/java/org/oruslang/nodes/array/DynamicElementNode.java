package org.oruslang.nodes.array;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.runtime.ForeignObjects;
import org.oruslang.runtime.OrusArray;
import org.oruslang.semantics.Indexing;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.OrusString;

/** Access to an element of a value whose type is only known at run time. */
public final class DynamicElementNode {

  private DynamicElementNode() {}

  /**
   * Reads an element of an array or a byte of a string, in dynamic form.
   *
   * @param index see {@link IndexNode}
   */
  public static ExpressionNode read(ExpressionNode target, ExpressionNode index) {
    return new Read(target, index);
  }

  /**
   * Stores a value in dynamic form and yields it.
   *
   * @param index see {@link IndexNode}
   */
  public static ExpressionNode write(
      ExpressionNode target, ExpressionNode index, ExpressionNode value) {
    return new Write(target, index, value);
  }

  private static final class Read extends ObjectNode {

    @Child private ExpressionNode target;
    @Child private ExpressionNode index;

    Read(ExpressionNode target, ExpressionNode index) {
      this.target = target;
      this.index = index;
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      Object sequence = target.executeObject(frame);
      int position = index.executeInt(frame);
      try {
        return read(sequence, position);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
    }

    @TruffleBoundary
    private static Object read(Object sequence, int position) {
      if (sequence instanceof OrusArray array) {
        return array.readDynamic(position);
      } else if (sequence instanceof OrusString text) {
        return text.charAt(Indexing.stringIndex(position, text.length()));
      } else if (ForeignObjects.isForeign(sequence)) {
        return ForeignObjects.readElement(sequence, position);
      }
      throw OrusFault.notAnArray();
    }
  }

  private static final class Write extends ObjectNode {

    @Child private ExpressionNode target;
    @Child private ExpressionNode index;
    @Child private ExpressionNode value;

    Write(ExpressionNode target, ExpressionNode index, ExpressionNode value) {
      this.target = target;
      this.index = index;
      this.value = value;
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      Object sequence = target.executeObject(frame);
      int position = index.executeInt(frame);
      Object element = value.executeObject(frame);
      try {
        write(sequence, position, element);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
      return element;
    }

    @TruffleBoundary
    private static void write(Object sequence, int position, Object element) {
      if (sequence instanceof OrusArray array) {
        array.writeDynamic(position, element);
      } else if (ForeignObjects.isForeign(sequence)) {
        ForeignObjects.writeElement(sequence, position, element);
      } else {
        throw OrusFault.notAnArray();
      }
    }
  }
}
