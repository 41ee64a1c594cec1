package org.oruslang.nodes;

import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameSlotKind;
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
    if (frame.getFrameDescriptor().getSlotKind(slot) == FrameSlotKind.Static) {
      frame.setObjectStatic(slot, value);
    } else {
      // A variable whose type is only known at run time: its slot has a tag.
      frame.setObject(slot, value);
    }
  }
}
