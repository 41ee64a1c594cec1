package org.oruslang.semantics;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/** The names {@code typeof}, {@code istype} and error messages use for a value's type. */
public final class TypeNames {
  private TypeNames() {}

  /**
   * The result of {@code typeof(value)}: the label of the kind, the name of a struct or enum, the
   * kind and message of an error.
   */
  @TruffleBoundary
  public static String typeOf(Object value) {
    return value instanceof OrusValue other ? other.typeName() : Kind.of(value).label();
  }

  /**
   * The word for the value's type in a message: as {@code typeof}, but {@code error} for errors.
   */
  @TruffleBoundary
  public static String describe(Object value) {
    Kind kind = Kind.of(value);
    return switch (kind) {
      case STRUCT, ENUM -> ((OrusValue) value).typeName();
      default -> kind.label();
    };
  }
}
