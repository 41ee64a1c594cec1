package org.oruslang.runtime;

import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.interop.UnsupportedTypeException;

/**
 * A variable in the frames of a function, as tools see it.
 *
 * @param type the declared or inferred type
 * @param kept the type in which code keeps it, which is any where nothing is known of values
 * @param place where it is in a frame
 * @param modifiable whether assigning it from outside has the effect of an assignment in the code
 * @param from the first position in the source from which on it has its value
 * @param to the position at which its scope ends
 */
public record LocalVariable(
    String name,
    ValueType type,
    ValueType kept,
    Place place,
    boolean modifiable,
    int from,
    int to) {

  /** Marks a variable that is no parameter. */
  public static final int NO_PARAMETER = -1;

  /**
   * Where a variable is in a frame.
   *
   * @param inCell whether the slot has a cell that closures share
   * @param boxed whether it is kept as an object, null standing for no value
   * @param dynamic set where the slot's tag tells how the value is kept, else null
   * @param parameter which of the parameters it is, or {@link #NO_PARAMETER}
   */
  public record Place(
      int slot, boolean inCell, boolean boxed, DynamicVariable dynamic, int parameter) {}

  /** Whether code at a position of the source sees the variable. */
  public boolean isVisibleAt(int position) {
    return from <= position && position < to;
  }

  /** The value in dynamic form, or null if it has none yet. */
  public Object read(Frame frame) {
    if (place.dynamic != null) {
      return frame.getValue(place.slot);
    }
    Object typed = place.inCell ? readCell(frame.getObjectStatic(place.slot)) : readSlot(frame);
    return typed == null ? null : kept.toDynamic(typed);
  }

  /** The value that a parameter gets, in dynamic form, before the frame has it. */
  Object readArgument(Object[] arguments) {
    return type.toDynamic(arguments[CallArguments.FIRST + place.parameter]);
  }

  private Representation representation() {
    return place.boxed ? Representation.OBJECT : kept.representation();
  }

  private Object readSlot(Frame frame) {
    return switch (representation()) {
      case INT -> frame.getIntStatic(place.slot);
      case LONG -> frame.getLongStatic(place.slot);
      case DOUBLE -> frame.getDoubleStatic(place.slot);
      case BOOLEAN -> frame.getBooleanStatic(place.slot);
      case OBJECT -> frame.getObjectStatic(place.slot);
    };
  }

  private static Object readCell(Object cell) {
    return switch (cell) {
      case IntCell c -> c.value;
      case LongCell c -> c.value;
      case DoubleCell c -> c.value;
      case BooleanCell c -> c.value;
      case ObjectCell c -> c.value;
      case null, default -> null;
    };
  }

  /**
   * Assigns the variable, which is modifiable.
   *
   * @param value of any language
   */
  public void write(Frame frame, Object value) throws UnsupportedTypeException {
    Object typed = Boundary.typed(value, type);
    Object stored = kept == type ? typed : type.toDynamic(typed);
    if (place.dynamic != null) {
      place.dynamic.store(frame, stored);
      return;
    } else if (place.inCell) {
      writeCell(frame.getObjectStatic(place.slot), stored);
      return;
    }
    switch (representation()) {
      case INT -> frame.setIntStatic(place.slot, (int) stored);
      case LONG -> frame.setLongStatic(place.slot, (long) stored);
      case DOUBLE -> frame.setDoubleStatic(place.slot, (double) stored);
      case BOOLEAN -> frame.setBooleanStatic(place.slot, (boolean) stored);
      case OBJECT -> frame.setObjectStatic(place.slot, stored);
    }
  }

  private static void writeCell(Object cell, Object value) {
    switch (cell) {
      case IntCell c -> c.value = (int) value;
      case LongCell c -> c.value = (long) value;
      case DoubleCell c -> c.value = (double) value;
      case BooleanCell c -> c.value = (boolean) value;
      case ObjectCell c -> c.value = value;
      default -> throw new IllegalStateException("no cell");
    }
  }
}
