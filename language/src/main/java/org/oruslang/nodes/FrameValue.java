package org.oruslang.nodes;

import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameSlotKind;
import org.oruslang.runtime.DynamicVariable;
import org.oruslang.runtime.Representation;

/**
 * A value for a slot of a frame.
 *
 * @param value boxed where code keeps it in a Java primitive
 */
public record FrameValue(int slot, Representation representation, Object value) {

  /** Puts the value into its slot. */
  public void store(Frame frame) {
    switch (representation) {
      case INT -> frame.setIntStatic(slot, (int) value);
      case LONG -> frame.setLongStatic(slot, (long) value);
      case DOUBLE -> frame.setDoubleStatic(slot, (double) value);
      case BOOLEAN -> frame.setBooleanStatic(slot, (boolean) value);
      case OBJECT -> storeObject(frame);
    }
  }

  private void storeObject(Frame frame) {
    if (isStatic(frame, slot)) {
      frame.setObjectStatic(slot, value);
    } else {
      frame.setObject(slot, value);
    }
  }

  /** The object in a slot; of a {@link DynamicVariable} its value, boxed. */
  public static Object object(Frame frame, int slot) {
    return isStatic(frame, slot) ? frame.getObjectStatic(slot) : frame.getValue(slot);
  }

  private static boolean isStatic(Frame frame, int slot) {
    return frame.getFrameDescriptor().getSlotKind(slot) == FrameSlotKind.Static;
  }
}
