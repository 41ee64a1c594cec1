package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import java.util.Arrays;
import org.oruslang.semantics.OrusErrorKind;
import org.oruslang.semantics.OrusFault;

/**
 * Members of values whose type is only known at run time: fields and methods of structs, members of
 * objects of other languages. Values are in dynamic form. A member that is not there, or cannot be
 * used so, raises a type error.
 */
public final class DynamicMembers {

  private static final InteropLibrary INTEROP = InteropLibrary.getUncached();

  private DynamicMembers() {}

  /** The field or member of that name. */
  @TruffleBoundary
  public static Object read(Object target, String name) {
    if (target instanceof OrusStruct struct) {
      return field(struct, name).getDynamic(struct);
    } else if (!ForeignObjects.isForeign(target)) {
      throw missing(target, name);
    }
    try {
      return Boundary.fromForeign(INTEROP.readMember(target, name));
    } catch (UnsupportedMessageException | UnknownIdentifierException e) {
      throw missing(target, name);
    }
  }

  /** Stores a value in the field or member of that name. */
  @TruffleBoundary
  public static void write(Object target, String name, Object value) {
    if (target instanceof OrusStruct struct) {
      field(struct, name).setDynamic(struct, value);
      return;
    } else if (!ForeignObjects.isForeign(target)) {
      throw missing(target, name);
    }
    try {
      INTEROP.writeMember(target, name, value);
    } catch (UnsupportedMessageException | UnknownIdentifierException e) {
      throw missing(target, name);
    } catch (UnsupportedTypeException e) {
      throw new OrusFault(OrusErrorKind.TYPE, "The member '" + name + "' cannot hold this value");
    }
  }

  private static StructField field(OrusStruct struct, String name) {
    StructField field = struct.type().field(name);
    if (field == null) {
      throw missing(struct, name);
    }
    return field;
  }

  /**
   * Calls a member of an object of another language.
   *
   * @param arguments see {@link CallArguments}; values are in dynamic form
   */
  @TruffleBoundary
  public static Object callForeign(Object target, String name, Object[] arguments) {
    Object[] given = Arrays.copyOfRange(arguments, CallArguments.FIRST, arguments.length);
    try {
      return Boundary.fromForeign(
          INTEROP.isMemberInvocable(target, name)
              ? INTEROP.invokeMember(target, name, given)
              : INTEROP.execute(INTEROP.readMember(target, name), given));
    } catch (UnknownIdentifierException e) {
      throw missing(target, name);
    } catch (UnsupportedMessageException e) {
      throw INTEROP.isMemberReadable(target, name)
          ? OrusFault.notCallable()
          : missing(target, name);
    } catch (ArityException e) {
      throw OrusFault.wrongArity(e.getExpectedMinArity(), e.getActualArity());
    } catch (UnsupportedTypeException e) {
      throw new OrusFault(OrusErrorKind.TYPE, "Function cannot take these arguments");
    }
  }

  /** The type error for a member that a value does not have. */
  @TruffleBoundary
  public static OrusFault missing(Object target, String name) {
    return new OrusFault(
        OrusErrorKind.TYPE,
        "A value of type " + ValueType.describe(target) + " has no member '" + name + "'");
  }
}
