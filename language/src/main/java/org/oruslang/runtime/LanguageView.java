package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import org.oruslang.OrusLanguage;
import org.oruslang.semantics.Kind;
import org.oruslang.semantics.Rendering;

/**
 * How Orus sees a value that does not say so itself: numbers, bools and strings, which languages
 * share, and objects of other languages.
 */
@ExportLibrary(value = InteropLibrary.class, delegateTo = "value")
public final class LanguageView implements TruffleObject {

  final Object value;

  private LanguageView(Object value) {
    this.value = value;
  }

  public static LanguageView of(Object value) {
    return new LanguageView(value);
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
  @TruffleBoundary
  boolean hasMetaObject() {
    return kind() != Kind.FOREIGN;
  }

  @ExportMessage
  @TruffleBoundary
  Object getMetaObject() throws UnsupportedMessageException {
    if (kind() == Kind.FOREIGN) {
      throw UnsupportedMessageException.create();
    }
    return kind();
  }

  private Kind kind() {
    return Kind.of(Boundary.fromForeign(value));
  }

  @ExportMessage
  @TruffleBoundary
  Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
    return Rendering.toDisplayString(Boundary.fromForeign(value));
  }
}
