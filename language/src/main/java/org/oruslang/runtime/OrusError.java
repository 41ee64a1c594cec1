package org.oruslang.runtime;

import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import org.oruslang.semantics.Kind;
import org.oruslang.semantics.OrusErrorKind;
import org.oruslang.semantics.TextSink;
import org.oruslang.semantics.TextStyle;

/**
 * A caught error as a value; what {@code catch e} binds. One exists for each error raised.
 *
 * <p>Other languages see the exception in its place.
 */
@ExportLibrary(value = InteropLibrary.class, delegateTo = "exception")
public final class OrusError extends OrusObject {

  final OrusException exception;

  OrusError(OrusException exception) {
    this.exception = exception;
  }

  /** The exception that carried it. */
  public OrusException exception() {
    return exception;
  }

  public OrusErrorKind errorKind() {
    return exception.kind();
  }

  public String message() {
    return exception.getMessage();
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
    return errorKind().word() + " " + message();
  }

  @Override
  public void appendStart(TextSink out, TextStyle style) {
    if (style == TextStyle.REPR) {
      out.append("Error(").append(message()).append(")");
    } else {
      out.append("Error: ").append(message());
    }
  }
}
