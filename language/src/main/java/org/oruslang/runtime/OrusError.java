package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.ExceptionType;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import org.oruslang.semantics.Kind;
import org.oruslang.semantics.OrusErrorKind;
import org.oruslang.semantics.TextSink;
import org.oruslang.semantics.TextStyle;

/**
 * A caught error as a value; what {@code catch e} binds.
 *
 * <p>Other languages see the exception in its place.
 */
@ExportLibrary(value = InteropLibrary.class, delegateTo = "exception")
public final class OrusError extends OrusObject {

  final AbstractTruffleException exception;
  private final OrusErrorKind errorKind;
  private final String message;

  /** The one value of an error raised by Orus. */
  OrusError(OrusException exception, OrusErrorKind errorKind, String message) {
    this((AbstractTruffleException) exception, errorKind, message);
  }

  private OrusError(AbstractTruffleException exception, OrusErrorKind errorKind, String message) {
    this.exception = exception;
    this.errorKind = errorKind;
    this.message = message;
  }

  /**
   * The value that a program gets when it catches an exception, or null if the exception is none of
   * those that programs catch: it ends the program or interrupts it.
   */
  @TruffleBoundary
  public static OrusError caught(AbstractTruffleException exception) {
    if (exception instanceof OrusException own) {
      return own.error();
    }
    InteropLibrary interop = InteropLibrary.getUncached();
    try {
      ExceptionType type = interop.getExceptionType(exception);
      if (type == ExceptionType.EXIT || type == ExceptionType.INTERRUPT) {
        return null;
      }
      String message =
          interop.hasExceptionMessage(exception)
              ? interop.asString(interop.getExceptionMessage(exception))
              : ForeignObjects.typeName(exception);
      return new OrusError(exception, OrusErrorKind.RUNTIME, message);
    } catch (UnsupportedMessageException e) {
      throw CompilerDirectives.shouldNotReachHere(e);
    }
  }

  public OrusErrorKind errorKind() {
    return errorKind;
  }

  public String message() {
    return message;
  }

  @Override
  Object metaObject() {
    return Kind.ERROR;
  }

  @Override
  public Kind kind() {
    return Kind.ERROR;
  }

  @Override
  public String typeName() {
    return errorKind.word() + " " + message;
  }

  @Override
  public void appendStart(TextSink out, TextStyle style) {
    if (style == TextStyle.REPR) {
      out.append("Error(").append(message).append(")");
    } else {
      out.append("Error: ").append(message);
    }
  }
}
