package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.interop.StopIterationException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import java.util.Arrays;
import org.oruslang.semantics.Kind;
import org.oruslang.semantics.OrusErrorKind;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.OrusString;
import org.oruslang.semantics.OrusValue;
import org.oruslang.semantics.U32;
import org.oruslang.semantics.U64;

/**
 * What programs can do with objects of other languages, which they hold where a type is only known
 * at run time.
 *
 * <p>Results are in dynamic form. An operation that an object does not have raises the fault that
 * it raises for Orus values of the wrong kind; exceptions of the other language pass.
 */
public final class ForeignObjects {

  private static final InteropLibrary INTEROP = InteropLibrary.getUncached();

  private ForeignObjects() {}

  /** Whether the value is not the dynamic form of an Orus value. */
  public static boolean isForeign(Object value) {
    return !(value instanceof Integer
        || value instanceof OrusValue
        || value instanceof OrusString
        || value instanceof Double
        || value instanceof Boolean
        || value instanceof Long
        || value instanceof U32
        || value instanceof U64);
  }

  /** The name of the object's meta object, or {@code foreign}. */
  @TruffleBoundary
  static String typeName(Object value) {
    try {
      if (INTEROP.hasMetaObject(value)) {
        Object meta = INTEROP.getMetaObject(value);
        return INTEROP.asString(INTEROP.getMetaQualifiedName(meta));
      }
    } catch (UnsupportedMessageException e) {
      return Kind.FOREIGN.label();
    }
    return Kind.FOREIGN.label();
  }

  /**
   * The number of elements of an array.
   *
   * @throws OrusFault {@code Value is not an array}
   */
  @TruffleBoundary
  public static int length(Object value) {
    try {
      long size = INTEROP.getArraySize(value);
      if (size > Integer.MAX_VALUE) {
        throw OrusFault.arrayTooLarge();
      }
      return (int) size;
    } catch (UnsupportedMessageException e) {
      throw OrusFault.notAnArray();
    }
  }

  /**
   * An element of an array.
   *
   * @throws OrusFault {@code Value is not an array}, or index error
   */
  @TruffleBoundary
  public static Object readElement(Object array, int index) {
    try {
      return Boundary.fromForeign(INTEROP.readArrayElement(array, index));
    } catch (UnsupportedMessageException e) {
      throw OrusFault.notAnArray();
    } catch (InvalidArrayIndexException e) {
      throw OrusFault.arrayIndexOutOfBounds();
    }
  }

  /**
   * Stores an element of an array.
   *
   * @throws OrusFault {@code Value is not an array}, index error, or type error if the array does
   *     not take the value
   */
  @TruffleBoundary
  public static void writeElement(Object array, int index, Object value) {
    try {
      INTEROP.writeArrayElement(array, index, value);
    } catch (UnsupportedMessageException e) {
      throw OrusFault.notAnArray();
    } catch (InvalidArrayIndexException e) {
      throw OrusFault.arrayIndexOutOfBounds();
    } catch (UnsupportedTypeException e) {
      throw new OrusFault(OrusErrorKind.TYPE, "The array cannot hold this value");
    }
  }

  /** Whether values are taken by index, as they come with no iterator. */
  @TruffleBoundary
  public static boolean isOnlyArray(Object value) {
    return INTEROP.hasArrayElements(value) && !INTEROP.hasIterator(value);
  }

  /**
   * An iterator over an array or anything else that has one, for {@link #next}.
   *
   * @throws OrusFault {@code Value not iterable}
   */
  @TruffleBoundary
  public static Object iterator(Object iterable) {
    try {
      return INTEROP.isIterator(iterable) ? iterable : INTEROP.getIterator(iterable);
    } catch (UnsupportedMessageException e) {
      throw OrusFault.notIterable();
    }
  }

  /** The next value of an iterator, or null after the last. */
  @TruffleBoundary
  public static Object next(Object iterator) {
    try {
      return INTEROP.hasIteratorNextElement(iterator)
          ? Boundary.fromForeign(INTEROP.getIteratorNextElement(iterator))
          : null;
    } catch (StopIterationException e) {
      return null;
    } catch (UnsupportedMessageException e) {
      throw OrusFault.notIterable();
    }
  }

  /**
   * Calls an executable object, or makes an instance of a class.
   *
   * @param arguments see {@link CallArguments}; values are in dynamic form
   * @throws OrusFault {@code Value is not callable}, or argument or type error
   */
  @TruffleBoundary
  public static Object call(Object function, Object[] arguments) {
    try {
      Object[] given = Arrays.copyOfRange(arguments, CallArguments.FIRST, arguments.length);
      return Boundary.fromForeign(
          INTEROP.isExecutable(function) || !INTEROP.isInstantiable(function)
              ? INTEROP.execute(function, given)
              : INTEROP.instantiate(function, given));
    } catch (ArityException e) {
      throw OrusFault.wrongArity(e.getExpectedMinArity(), e.getActualArity());
    } catch (UnsupportedTypeException e) {
      throw new OrusFault(OrusErrorKind.TYPE, "Function cannot take these arguments");
    } catch (UnsupportedMessageException e) {
      throw OrusFault.notCallable();
    }
  }
}
