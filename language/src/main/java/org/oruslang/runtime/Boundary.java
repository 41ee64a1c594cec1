package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import java.math.BigInteger;
import org.oruslang.semantics.Guard;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.OrusString;
import org.oruslang.semantics.U64;

/**
 * Values of other languages on their way in. On the way out nothing is needed: the dynamic form of
 * every value is what other languages understand.
 */
public final class Boundary {

  private static final InteropLibrary INTEROP = InteropLibrary.getUncached();
  private static final int U64_BITS = 64;
  private static final int INITIAL_CAPACITY = 1 << 16;

  private Boundary() {}

  /**
   * The dynamic form of any value.
   *
   * <p>A Java {@code int}, {@code long} or {@code double} is an i32, i64 or f64; any other number
   * becomes the first of i32, i64, u64 and f64 that holds it, unless it is an object with members,
   * such as a Java {@code BigInteger}, beyond the range of i64; a bool, a character or a string
   * what it is; Orus values are themselves again. All other objects stay as they are; they have
   * kind {@code foreign}.
   */
  public static Object fromForeign(Object value) {
    return ForeignObjects.isForeign(value) ? convert(value) : value;
  }

  @TruffleBoundary
  private static Object convert(Object value) {
    try {
      if (value instanceof OrusException exception) {
        return exception.error();
      } else if (INTEROP.isNumber(value)) {
        return convertNumber(value);
      } else if (INTEROP.isString(value)) {
        return OrusString.fromJavaString(INTEROP.asString(value));
      } else if (INTEROP.isBoolean(value)) {
        return INTEROP.asBoolean(value);
      }
      return value;
    } catch (UnsupportedMessageException e) {
      return value;
    }
  }

  /**
   * What operators take in place of a value in dynamic form: of a number object of another language
   * the number, if one of the types of Orus holds it.
   */
  @TruffleBoundary
  public static Object operand(Object value) {
    try {
      return ForeignObjects.isForeign(value) && INTEROP.isNumber(value) ? numberOf(value) : value;
    } catch (UnsupportedMessageException e) {
      return value;
    }
  }

  private static Object numberOf(Object value) throws UnsupportedMessageException {
    if (INTEROP.fitsInBigInteger(value)) {
      BigInteger integer = INTEROP.asBigInteger(value);
      if (isU64(integer)) {
        return U64.of(integer.longValue());
      }
    }
    return INTEROP.fitsInDouble(value) ? INTEROP.asDouble(value) : value;
  }

  private static Object convertNumber(Object value) throws UnsupportedMessageException {
    if (value instanceof Float single) {
      return (double) single;
    } else if (INTEROP.fitsInInt(value)) {
      return INTEROP.asInt(value);
    } else if (INTEROP.fitsInLong(value)) {
      return INTEROP.asLong(value);
    } else if (INTEROP.hasMembers(value)) {
      return value;
    }
    return numberOf(value);
  }

  private static boolean isU64(BigInteger integer) {
    return integer.signum() >= 0 && integer.bitLength() <= U64_BITS;
  }

  /**
   * The value as code keeps it that expects a type, boxed. Numbers are converted to the type if it
   * holds their value; anything else has to be of the type, see {@link ValueType#fromDynamic}.
   *
   * @throws OrusFault type error if it is not
   */
  @TruffleBoundary
  public static Object fromForeign(Object value, ValueType type) {
    Object dynamic = fromForeign(value);
    if (type instanceof PrimitiveType primitive && !type.includes(dynamic)) {
      Object number = toNumber(dynamic, primitive);
      if (number != null) {
        return number;
      }
    }
    return type.fromDynamic(dynamic);
  }

  /** As {@link #fromForeign(Object, ValueType)}, for interop messages. */
  static Object typed(Object value, ValueType type) throws UnsupportedTypeException {
    try {
      return fromForeign(value, type);
    } catch (OrusFault fault) {
      throw UnsupportedTypeException.create(new Object[] {value}, fault.getMessage());
    }
  }

  /**
   * An array with the elements of a foreign array, or null if the value is none.
   *
   * @throws OrusFault type error if an element is not of the type, runtime error if there are more
   *     of them than an array may have
   */
  @TruffleBoundary
  static OrusArray copyArray(Object value, ValueType element) {
    if (!INTEROP.hasArrayElements(value)) {
      return null;
    }
    try {
      long size = INTEROP.getArraySize(value);
      OrusArray.requireAllowed(element, size);
      OrusArray copy =
          Allocations.made(new OrusArray(element, (int) Math.min(size, INITIAL_CAPACITY)));
      for (long i = 0; i < size; i++) {
        Guard.pollAt((int) i);
        copy.append(fromForeign(INTEROP.readArrayElement(value, i), element));
      }
      return copy;
    } catch (UnsupportedMessageException | InvalidArrayIndexException e) {
      return null;
    }
  }

  /** The number as code keeps it that expects the type, or null if the type does not hold it. */
  private static Object toNumber(Object value, PrimitiveType type) {
    try {
      if (!INTEROP.isNumber(value)) {
        return null;
      } else if (type == PrimitiveType.I32) {
        return INTEROP.fitsInInt(value) ? INTEROP.asInt(value) : null;
      } else if (type == PrimitiveType.I64) {
        return INTEROP.fitsInLong(value) ? INTEROP.asLong(value) : null;
      } else if (type == PrimitiveType.F64) {
        return INTEROP.fitsInDouble(value) ? INTEROP.asDouble(value) : null;
      } else if (!INTEROP.fitsInBigInteger(value)) {
        return null;
      }
      BigInteger integer = INTEROP.asBigInteger(value);
      if (type == PrimitiveType.U32) {
        return isU64(integer) && integer.bitLength() <= Integer.SIZE ? integer.intValue() : null;
      } else if (type == PrimitiveType.U64) {
        return isU64(integer) ? integer.longValue() : null;
      }
      return null;
    } catch (UnsupportedMessageException e) {
      return null;
    }
  }

  /**
   * Arguments of a call from outside, as the code of the function takes them.
   *
   * @param environment of the function
   */
  @TruffleBoundary
  static Object[] arguments(FunctionType type, Environment environment, Object[] arguments)
      throws ArityException, UnsupportedTypeException {
    int expected = type.arity();
    if (arguments.length != expected) {
      throw ArityException.create(expected, expected, arguments.length);
    }
    CallLevel level = environment.module.callDepth.outside();
    Object[] converted = CallArguments.of(environment, level, expected);
    for (int i = 0; i < expected; i++) {
      converted[CallArguments.FIRST + i] = typed(arguments[i], type.parameter(i));
    }
    return converted;
  }
}
