package org.oruslang.translate;

import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameSlotKind;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.oruslang.runtime.DynamicVariable;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.TypedStatement;
import org.oruslang.types.program.TypedStatement.ForRange;
import org.oruslang.types.program.Variable;

/**
 * Where the frames of a function keep things.
 *
 * <p>The slots of a function's frame: its variables, parameters first, then the variables it
 * captures, then slots without a name for the state of loops and for intermediate values.
 */
public final class FrameLayout {

  private static final int NO_SLOT = -1;

  /** The slots that the nodes of a range loop use. */
  private record RangeSlots(int counter, int last) {}

  private final FrameDescriptor.Builder builder = FrameDescriptor.newBuilder();
  private final Map<Variable, Integer> slots = new IdentityHashMap<>();
  private final Map<Variable, DynamicVariable> dynamic = new IdentityHashMap<>();
  private final Map<ForRange, RangeSlots> ranges = new IdentityHashMap<>();
  private final Map<TypedStatement, int[]> loopStates = new IdentityHashMap<>();
  private final Map<TypedStatement, Integer> firstSlots = new IdentityHashMap<>();
  private int slotCount;
  private int resultSlot = NO_SLOT;
  private int reusedSlot;

  /**
   * @param isDynamic whether only running code knows what a local variable holds
   */
  FrameLayout(FunctionSymbol function, Predicate<Variable> isDynamic) {
    reusedSlot = NO_SLOT;
    for (Variable variable : function.locals()) {
      if (isDynamic.test(variable)) {
        int slot = builder.addSlot(FrameSlotKind.Illegal, variable.name(), variable);
        slots.put(variable, slot);
        dynamic.put(variable, new DynamicVariable(slot));
        slotCount++;
      } else {
        addVariable(variable);
      }
    }
    for (Variable variable : function.captures()) {
      addVariable(variable);
    }
  }

  private FrameLayout(FrameLayout original, int reusedSlot) {
    slots.putAll(original.slots);
    dynamic.putAll(original.dynamic);
    slotCount = original.slotCount;
    resultSlot = original.resultSlot;
    this.reusedSlot = reusedSlot;
  }

  private void addVariable(Variable variable) {
    slots.put(variable, builder.addSlot(FrameSlotKind.Static, variable.name(), variable));
    slotCount++;
  }

  /** Where the variable, or its cell, is kept. */
  public int slot(Variable variable) {
    return slots.get(variable);
  }

  /** What is known of a variable that only running code knows the type of; null for others. */
  DynamicVariable dynamic(Variable variable) {
    return dynamic.get(variable);
  }

  /** Whether there are such variables. */
  boolean hasDynamic() {
    return !dynamic.isEmpty();
  }

  /** A slot of its own for a value of any representation. */
  int newSlot() {
    if (reusedSlot != NO_SLOT) {
      if (reusedSlot == slotCount) {
        throw new IllegalStateException("a replayed statement needs more slots than before");
      }
      return reusedSlot++;
    }
    slotCount++;
    return builder.addSlot(FrameSlotKind.Static, null, null);
  }

  /** The slot in which return statements leave their value. */
  int resultSlot() {
    if (resultSlot == NO_SLOT) {
      resultSlot = newSlot();
    }
    return resultSlot;
  }

  /** The {@link #resultSlot}, or -1 if nothing has asked for it. */
  int resultSlotSoFar() {
    return resultSlot;
  }

  /**
   * The slot from which replayed statements read the results of calls. It is also that of the
   * function's result, which is never there at the same time.
   */
  int callResultsSlot() {
    return resultSlot();
  }

  /** Records the slots of a range loop that native code may run. */
  void setRange(ForRange loop, int counter, int last) {
    ranges.put(loop, new RangeSlots(counter, last));
  }

  /**
   * The slot that holds the last value which the counter of a range loop takes, in the
   * representation of the loop variable.
   *
   * @throws IllegalArgumentException for a loop with a step or of an unsigned type
   */
  public int lastSlot(ForRange loop) {
    RangeSlots range = ranges.get(loop);
    if (range == null) {
      throw new IllegalArgumentException("not a range that counts in steps of one");
    }
    return range.last;
  }

  /**
   * The slot that holds the counter of a range loop. It is that of the loop variable, unless that
   * is a global; then nodes bring it in line with the variable when the loop is resumed.
   *
   * @throws IllegalArgumentException for a loop with a step or of an unsigned type
   */
  public int counterSlot(ForRange loop) {
    lastSlot(loop);
    return ranges.get(loop).counter;
  }

  /** Records the hidden slots of a loop that native code may run. */
  void setLoopState(TypedStatement loop, int... slots) {
    loopStates.put(loop, slots);
  }

  /**
   * A hidden slot of a loop: of a range with a step or of an unsigned type the counter, the end and
   * the step, the latter two as i64; of an iteration over an array the array and, as i32, the index
   * of the next element; of one over an integer the counter and the last value, both as i64.
   */
  public int loopState(TypedStatement loop, int part) {
    return loopStates.get(loop)[part];
  }

  /** Notes that the slots from here on are those of a statement. */
  void startStatement(TypedStatement statement) {
    if (reusedSlot == NO_SLOT) {
      firstSlots.put(statement, slotCount);
    }
  }

  /** This layout for translating a statement anew, in the slots that it has. */
  FrameLayout reusing(TypedStatement statement) {
    return new FrameLayout(this, firstSlots.get(statement));
  }

  FrameDescriptor build() {
    return builder.build();
  }
}
