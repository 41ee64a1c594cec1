package org.oruslang.types.program;

import java.util.List;

/**
 * A static type.
 *
 * <p>Types are compared with {@link Unifier}, never with {@code equals}: a {@link TypeVariable} may
 * stand for any other type. {@link #resolved()} follows such links at the outermost level.
 */
public sealed interface Type
    permits Type.Primitive, Type.Array, Type.Function, Type.Struct, Type.Enum, TypeVariable {

  /** The types without parts. */
  enum Primitive implements Type {
    I32("i32"),
    I64("i64"),
    U32("u32"),
    U64("u64"),
    F64("f64"),
    BOOL("bool"),
    STRING("string"),
    /** The result of a function that returns nothing; no expression that is used has it. */
    VOID("void"),
    /** A value whose type is only known at run time. */
    ANY("any"),
    /** What {@code catch e} binds. */
    ERROR("error"),
    /** What {@code range(...)} yields: an iterator over i64. */
    RANGE("range_iterator"),
    /** Stands where an error was already reported; agrees with everything. */
    INVALID("invalid");

    private final String text;

    Primitive(String text) {
      this.text = text;
    }

    /** The name as programs write it. */
    public String text() {
      return text;
    }

    /** Whether this is one of i32, i64, u32 and u64. */
    public boolean isInteger() {
      return compareTo(U64) <= 0;
    }

    /** Whether this is an integer type or f64. */
    public boolean isNumeric() {
      return compareTo(F64) <= 0;
    }
  }

  /** A growable array; a length in an annotation is not part of the type. */
  record Array(Type element) implements Type {}

  record Function(List<Type> parameters, Type result) implements Type {
    public Function {
      parameters = List.copyOf(parameters);
    }
  }

  record Struct(StructSymbol symbol) implements Type {}

  /**
   * @param arguments one type for each type parameter of the declaration
   */
  record Enum(EnumSymbol symbol, List<Type> arguments) implements Type {
    public Enum {
      arguments = List.copyOf(arguments);
    }
  }

  /** This type, or what the variable that it is has been bound to. */
  default Type resolved() {
    return this;
  }

  /** Whether this is, after following links, the given primitive. */
  default boolean is(Primitive primitive) {
    return resolved() == primitive;
  }
}
