package org.oruslang.nodes.array;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.runtime.OrusArray;
import org.oruslang.semantics.OrusFault;

/** {@code push} and {@code pop} on a value whose type is only known at run time. */
public final class DynamicArrayBuiltin {

  private DynamicArrayBuiltin() {}

  /** Appends a value in dynamic form and yields the array. */
  public static ExpressionNode push(ExpressionNode target, ExpressionNode value) {
    return new Push(target, value);
  }

  /** Removes the last element and yields it in dynamic form. */
  public static ExpressionNode pop(ExpressionNode target) {
    return new Pop(target);
  }

  private static OrusArray requireArray(Object value) {
    if (value instanceof OrusArray array) {
      return array;
    }
    throw OrusFault.notAnArray();
  }

  private static final class Push extends ObjectNode {

    @Child private ExpressionNode target;
    @Child private ExpressionNode value;

    Push(ExpressionNode target, ExpressionNode value) {
      this.target = target;
      this.value = value;
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      Object array = target.executeObject(frame);
      Object element = value.executeObject(frame);
      try {
        push(array, element);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
      return array;
    }

    @TruffleBoundary
    private static void push(Object array, Object element) {
      requireArray(array).pushDynamic(element);
    }
  }

  private static final class Pop extends ObjectNode {

    @Child private ExpressionNode target;

    Pop(ExpressionNode target) {
      this.target = target;
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      Object array = target.executeObject(frame);
      try {
        return pop(array);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
    }

    @TruffleBoundary
    private static Object pop(Object array) {
      return requireArray(array).popDynamic();
    }
  }
}
