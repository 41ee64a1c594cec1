package org.oruslang.jit.heap;

import java.util.ArrayList;
import java.util.List;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.types.program.EnumSymbol;
import org.oruslang.types.program.StructSymbol;
import org.oruslang.types.program.StructSymbol.FieldSymbol;
import org.oruslang.types.program.Type;

/**
 * How native code represents the values of a static type. Shapes are made by {@link Shapes}; each
 * type has one there.
 */
public sealed interface Shape {

  /** Bytes in front of the fields of a block: the tag and the number of the object. */
  int HEADER = 8;

  /** Offset of the tag, an i32: the number of the variant of an enum value, 0 in structs. */
  int TAG = 0;

  /** The kind of registers, array elements and fields that hold such a value. */
  default IrKind kind() {
    return IrKind.PTR;
  }

  /** A number or bool. */
  record OfScalar(IrKind scalar) implements Shape {
    @Override
    public IrKind kind() {
      return scalar;
    }
  }

  /**
   * A value that native code only passes on: a number for which the image knows the object.
   *
   * @param type the static type
   */
  record OfOpaque(Type type) implements Shape {}

  /**
   * A field of a block.
   *
   * @param offset in bytes from the start of the block
   * @param memory the number of memory, see {@link org.oruslang.jit.ir.IrInstruction#fieldLoad}
   */
  record Field(Shape shape, int offset, int memory) {}

  /** A struct: the address of a block with its fields in the order of the declaration. */
  final class OfStruct implements Shape {

    private final Type.Struct type;
    private final List<Field> fields = new ArrayList<>();
    private final List<FieldSymbol> written = new ArrayList<>();

    OfStruct(Type.Struct type) {
      this.type = type;
    }

    void add(Field field) {
      fields.add(field);
    }

    public Type type() {
      return type;
    }

    public StructSymbol symbol() {
      return type.symbol();
    }

    /** The fields by their place in the declaration. */
    public List<Field> fields() {
      return fields;
    }

    /** Bytes of a block. */
    public int size() {
      return HEADER + 8 * fields.size();
    }

    /** Records that native code assigns a field of structs that may exist already. */
    public void write(FieldSymbol field) {
      if (!written.contains(field)) {
        written.add(field);
      }
    }

    /** The fields that native code assigns. */
    public List<FieldSymbol> written() {
      return written;
    }
  }

  /** An enum value: the address of a block with the tag of its variant and the payload. */
  final class OfEnum implements Shape {

    private final Type.Enum type;
    private final List<List<Field>> payloads = new ArrayList<>();

    OfEnum(Type.Enum type) {
      this.type = type;
    }

    void add(List<Field> payload) {
      payloads.add(payload);
    }

    public Type type() {
      return type;
    }

    public EnumSymbol symbol() {
      return type.symbol();
    }

    /** The payload of a variant. */
    public List<Field> payload(int tag) {
      return payloads.get(tag);
    }

    /** Bytes of a block of a variant. */
    public int size(int tag) {
      return HEADER + 8 * payload(tag).size();
    }

    /** Whether no variant has a payload. */
    public boolean isPlain() {
      return payloads.stream().allMatch(List::isEmpty);
    }
  }

  /**
   * A string: the address of a block with the address of its bytes and their number. The bytes may
   * lie in the block, in a room that the string shares with others, or in those of another string.
   * If no native code of the region looks at strings they are only passed on.
   */
  final class OfString implements Shape {

    /** Offset of the address of the bytes. */
    public static final int DATA = 8;

    /** Offset of the number of bytes, an i64. */
    public static final int LENGTH = 16;

    /** Offset of the address of the room that the bytes can grow into, or 0. */
    public static final int ROOM = 24;

    /** Bytes of a block. */
    public static final int SIZE = 32;

    /** In a room: offset of the address behind the last byte in use. */
    public static final int ROOM_END = 0;

    /** In a room: offset of the number of bytes that are left, an i64. */
    public static final int ROOM_SPARE = 8;

    /** Bytes of a room. */
    public static final int ROOM_SIZE = 16;

    /** So many bytes behind those of a string may be read and, in a room, written. */
    public static final int PADDING = 8;

    private final int roomMemory;
    private boolean examined;

    OfString(int roomMemory) {
      this.roomMemory = roomMemory;
    }

    /** Bytes that so many bytes of a string take. */
    static int room(int length) {
      return (length + 7 & -8) + PADDING;
    }

    /** The number of memory of the fields of rooms. */
    public int roomMemory() {
      return roomMemory;
    }

    /** Records that native code looks at strings. */
    public void examine() {
      examined = true;
    }

    /** Whether native code looks at strings. */
    public boolean isExamined() {
      return examined;
    }
  }

  /** An array: the address of its header. */
  final class OfArray implements Shape {

    private final Type.Array type;
    private Shape element;
    private boolean written;
    private boolean examined;

    OfArray(Type.Array type) {
      this.type = type;
    }

    void setElement(Shape shape) {
      element = shape;
    }

    public Type type() {
      return type;
    }

    public Shape element() {
      return element;
    }

    /** Whether the elements are numbers or bools, which stay where they are. */
    public boolean isOfScalars() {
      return element instanceof OfScalar;
    }

    /** Records that native code looks at arrays of this shape. */
    public void examine() {
      examined = true;
    }

    /** Whether arrays of this shape are only passed on: of strings, and nothing looks at them. */
    public boolean isPassedOn() {
      return !examined && isOfStrings();
    }

    private boolean isOfStrings() {
      return element instanceof OfString || element instanceof OfArray array && array.isOfStrings();
    }

    /** Records that native code changes arrays of this shape. */
    public void write() {
      written = true;
    }

    /** Whether native code changes such arrays. */
    public boolean isWritten() {
      return written;
    }
  }
}
