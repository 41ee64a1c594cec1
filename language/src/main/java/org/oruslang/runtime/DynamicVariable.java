package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.Frame;

/**
 * A variable whose type is only known at run time, plainly in a slot of the frame. The slot's tag
 * tells how a frame keeps the value: boxed, as an object, or unboxed.
 *
 * <p>Values are stored unboxed as long as all of them are of one kind. Once they have varied the
 * variable is kept boxed, so that code compiled for it sees one tag.
 */
public final class DynamicVariable {

  private final int slot;

  /** How its values are stored; null as long as there was none. */
  @CompilationFinal private Representation kind;

  public DynamicVariable(int slot) {
    this.slot = slot;
  }

  public int slot() {
    return slot;
  }

  /** How values are expected to be stored; null while nothing is known. */
  public Representation kind() {
    return kind;
  }

  /** How a value in dynamic form could be stored. */
  public static Representation kindOf(Object value) {
    if (value instanceof Integer) {
      return Representation.INT;
    } else if (value instanceof Long) {
      return Representation.LONG;
    } else if (value instanceof Double) {
      return Representation.DOUBLE;
    } else if (value instanceof Boolean) {
      return Representation.BOOLEAN;
    }
    return Representation.OBJECT;
  }

  /** The kind of two numbers if it is the same for both and they could be unboxed, or OBJECT. */
  public static Representation commonKind(Object a, Object b) {
    Representation kind = kindOf(a);
    return kind == Representation.BOOLEAN || kind != kindOf(b) ? Representation.OBJECT : kind;
  }

  /**
   * Stores a value, unboxed where all have been of its kind.
   *
   * @return whether it is of the expected kind
   */
  public boolean store(Frame frame, Object value) {
    Representation expected = kind;
    if (expected == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      expected = kindOf(value);
      kind = expected;
    }
    if (expected == Representation.INT && value instanceof Integer number) {
      frame.setInt(slot, number);
    } else if (expected == Representation.LONG && value instanceof Long number) {
      frame.setLong(slot, number);
    } else if (expected == Representation.DOUBLE && value instanceof Double number) {
      frame.setDouble(slot, number);
    } else if (expected == Representation.BOOLEAN && value instanceof Boolean truth) {
      frame.setBoolean(slot, truth);
    } else if (expected == Representation.OBJECT) {
      frame.setObject(slot, value);
    } else {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      kind = Representation.OBJECT;
      frame.setObject(slot, value);
      return false;
    }
    return true;
  }

  /** Takes note of a value that is stored boxed. */
  public void observe(Object value) {
    Representation expected = kind;
    if (expected != null && expected != Representation.OBJECT && expected != kindOf(value)) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      kind = Representation.OBJECT;
    }
  }

  /** Boxes the value in a frame, if there is one. */
  void box(Frame frame) {
    if (!frame.isObject(slot)) {
      frame.setObject(slot, frame.getValue(slot));
    }
  }

  void forgetKind() {
    if (kind != Representation.OBJECT) {
      kind = null;
    }
  }
}
