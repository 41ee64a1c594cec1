package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/**
 * A field of a struct: where instances keep it.
 *
 * <p>The typed accessors are for the representation of the field's type only; receivers must be
 * instances of the struct.
 */
public final class StructField {

  private final StructType owner;
  private final String name;
  private final ValueType type;
  private final int index;
  private final int slot;
  private FunctionTemplate initializer;

  StructField(StructType owner, String name, ValueType type, int index, int slot) {
    this.owner = owner;
    this.name = name;
    this.type = type;
    this.index = index;
    this.slot = slot;
  }

  public StructType owner() {
    return owner;
  }

  public String name() {
    return name;
  }

  public ValueType type() {
    return type;
  }

  /** Its place in the declaration. */
  public int index() {
    return index;
  }

  /** A function without parameters that computes the default for one instance, or null. */
  public FunctionTemplate initializer() {
    return initializer;
  }

  public void setInitializer(FunctionTemplate initializer) {
    this.initializer = initializer;
  }

  public int getInt(OrusStruct struct) {
    return (int) struct.primitive(slot);
  }

  public long getLong(OrusStruct struct) {
    return struct.primitive(slot);
  }

  public double getDouble(OrusStruct struct) {
    return Double.longBitsToDouble(struct.primitive(slot));
  }

  public boolean getBoolean(OrusStruct struct) {
    return struct.primitive(slot) != 0;
  }

  public Object getObject(OrusStruct struct) {
    return struct.reference(slot);
  }

  public void setInt(OrusStruct struct, int value) {
    struct.setPrimitive(slot, value);
  }

  public void setLong(OrusStruct struct, long value) {
    struct.setPrimitive(slot, value);
  }

  public void setDouble(OrusStruct struct, double value) {
    struct.setPrimitive(slot, Double.doubleToRawLongBits(value));
  }

  public void setBoolean(OrusStruct struct, boolean value) {
    struct.setPrimitive(slot, value ? 1 : 0);
  }

  public void setObject(OrusStruct struct, Object value) {
    struct.setReference(slot, value);
  }

  /** The value in dynamic form. */
  public Object getDynamic(OrusStruct struct) {
    return switch (type.representation()) {
      case INT -> type.toDynamic(getInt(struct));
      case LONG -> type.toDynamic(getLong(struct));
      case DOUBLE -> getDouble(struct);
      case BOOLEAN -> getBoolean(struct);
      case OBJECT -> getObject(struct);
    };
  }

  /**
   * Stores a value in dynamic form.
   *
   * @throws org.oruslang.semantics.OrusFault type error if it is not of the field's type
   */
  @TruffleBoundary
  public void setDynamic(OrusStruct struct, Object value) {
    set(struct, type.fromDynamic(value));
  }

  /** Stores a value as typed code keeps it, boxed. */
  public void set(OrusStruct struct, Object typed) {
    switch (type.representation()) {
      case INT -> setInt(struct, (int) typed);
      case LONG -> setLong(struct, (long) typed);
      case DOUBLE -> setDouble(struct, (double) typed);
      case BOOLEAN -> setBoolean(struct, (boolean) typed);
      case OBJECT -> setObject(struct, typed);
    }
  }

  @Override
  public String toString() {
    return owner.name() + "." + name;
  }
}
