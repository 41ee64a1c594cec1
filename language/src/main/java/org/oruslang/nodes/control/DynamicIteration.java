package org.oruslang.nodes.control;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.BooleanNode;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.nodes.StatementNode;
import org.oruslang.runtime.Allocations;
import org.oruslang.runtime.ForeignObjects;
import org.oruslang.runtime.OrusArray;
import org.oruslang.runtime.OrusRange;
import org.oruslang.semantics.Kind;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.OrusString;
import org.oruslang.semantics.RangeArithmetic;
import org.oruslang.semantics.U32;
import org.oruslang.semantics.U64;

/** {@code for} over a value whose type is only known at run time; items are in dynamic form. */
public final class DynamicIteration {

  private DynamicIteration() {}

  /** Evaluates what is iterated over and yields the state of its iteration. */
  public static ExpressionNode start(ExpressionNode iterable) {
    return new Start(iterable);
  }

  /**
   * The next step.
   *
   * @param stateSlot holds what {@link #start} yielded
   * @param bind makes the item in {@code itemSlot} the loop variable's value
   */
  public static ExpressionNode next(int stateSlot, int itemSlot, StatementNode bind) {
    return new Next(stateSlot, itemSlot, bind);
  }

  private interface State {

    /** The next item, or null after the last. */
    Object next();
  }

  private static final class OverArray implements State {

    private final OrusArray array;
    private int index;

    OverArray(OrusArray array) {
      this.array = array;
    }

    @Override
    public Object next() {
      return index < array.size() ? array.readDynamic(index++) : null;
    }
  }

  private static final class OverString implements State {

    private final OrusString text;
    private int offset;

    OverString(OrusString text) {
      this.text = text;
    }

    @Override
    public Object next() {
      if (offset >= text.length()) {
        return null;
      }
      OrusString item = Allocations.made(text.codePointAt(offset), text, text);
      offset += item.length();
      return item;
    }
  }

  private record OverRange(OrusRange range) implements State {

    @Override
    public Object next() {
      return range.hasNext() ? (Object) range.next() : null;
    }
  }

  private record OverForeign(Object iterator) implements State {

    @Override
    public Object next() {
      return ForeignObjects.next(iterator);
    }
  }

  private static final class OverElements implements State {

    private final Object array;
    private int index;

    OverElements(Object array) {
      this.array = array;
    }

    @Override
    public Object next() {
      return index < ForeignObjects.length(array)
          ? ForeignObjects.readElement(array, index++)
          : null;
    }
  }

  private static final class Start extends ObjectNode {

    @Child private ExpressionNode iterable;

    Start(ExpressionNode iterable) {
      this.iterable = iterable;
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      Object value = iterable.executeObject(frame);
      try {
        return start(value);
      } catch (OrusFault fault) {
        throw raise(fault);
      }
    }

    @TruffleBoundary
    private static State start(Object value) {
      return switch (Kind.of(value)) {
        case ARRAY -> new OverArray((OrusArray) value);
        case STRING -> new OverString((OrusString) value);
        case RANGE -> new OverRange((OrusRange) value);
        case I32 -> upTo(RangeArithmetic.iterationCount((int) value));
        case I64 -> upTo(RangeArithmetic.iterationCount((long) value));
        case U32 -> upTo(((U32) value).longValue());
        case U64 -> upTo(RangeArithmetic.iterationCountUnsigned(((U64) value).bits()));
        case FOREIGN ->
            ForeignObjects.isOnlyArray(value)
                ? new OverElements(value)
                : new OverForeign(ForeignObjects.iterator(value));
        default -> throw OrusFault.notIterable();
      };
    }

    private static State upTo(long count) {
      return new OverRange(new OrusRange(0, count, 1));
    }
  }

  private static final class Next extends BooleanNode {

    private final int stateSlot;
    private final int itemSlot;
    @Child private StatementNode bind;

    Next(int stateSlot, int itemSlot, StatementNode bind) {
      this.stateSlot = stateSlot;
      this.itemSlot = itemSlot;
      this.bind = bind;
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      Object item = advance((State) frame.getObjectStatic(stateSlot));
      if (item == null) {
        return false;
      }
      frame.setObjectStatic(itemSlot, item);
      bind.execute(frame);
      return true;
    }

    @TruffleBoundary
    private static Object advance(State state) {
      return state.next();
    }
  }
}
