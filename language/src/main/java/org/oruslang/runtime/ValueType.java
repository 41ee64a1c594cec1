package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import org.oruslang.OrusLanguage;
import org.oruslang.semantics.Kind;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.TypeNames;

/**
 * A type as running code knows it: of array elements, struct fields, parameters, results, globals.
 *
 * <p>Types are immutable, hold no context and are compared with {@code equals}; the same type is
 * mostly, but not always, the same object. Towards other languages a type is a meta object.
 */
@ExportLibrary(InteropLibrary.class)
public abstract sealed class ValueType implements TruffleObject
    permits PrimitiveType, ArrayType, FunctionType, StructType, EnumType {

  /** The type in the notation of programs, for messages. */
  public abstract String text();

  /**
   * Whether a value in dynamic form is a value of this type. Looks at the value itself, never at
   * what is inside it, except that an array has a type of its own.
   */
  public abstract boolean includes(Object value);

  /** How values of this type are stored and passed. */
  public Representation representation() {
    return Representation.OBJECT;
  }

  /**
   * Checks a value in dynamic form and yields it in the form that typed code uses (boxed where that
   * is a Java primitive).
   *
   * <p>An array whose elements have no static type becomes, in place, an array of the wanted
   * element type if all its elements are of that type.
   *
   * @throws OrusFault type error that names both types
   */
  public Object fromDynamic(Object value) {
    if (includes(value)) {
      return value;
    }
    throw mismatch(value);
  }

  /** The dynamic form of a value in the form of typed code. */
  public Object toDynamic(Object value) {
    return value;
  }

  /** The type error for a value that is not of this type. */
  @TruffleBoundary
  public final OrusFault mismatch(Object value) {
    return OrusFault.unexpectedType(text(), describe(value));
  }

  /** The type of a value in dynamic form, for messages. */
  @TruffleBoundary
  static String describe(Object value) {
    if (value instanceof OrusArray array) {
      return array.type().text();
    } else if (value instanceof OrusFunction function) {
      return function.instance.type().text();
    } else if (Kind.of(value) == Kind.FOREIGN) {
      return ForeignObjects.typeName(value);
    }
    return TypeNames.describe(value);
  }

  @Override
  public final String toString() {
    return text();
  }

  @ExportMessage
  boolean hasLanguage() {
    return true;
  }

  @ExportMessage
  Class<? extends TruffleLanguage<?>> getLanguage() {
    return OrusLanguage.class;
  }

  @ExportMessage
  boolean isMetaObject() {
    return true;
  }

  @ExportMessage(name = "getMetaSimpleName")
  @ExportMessage(name = "getMetaQualifiedName")
  @TruffleBoundary
  Object metaName() {
    return text();
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMetaInstance(Object instance) {
    return includes(Boundary.fromForeign(instance));
  }

  @ExportMessage
  @TruffleBoundary
  Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
    return text();
  }
}
