package org.oruslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.utilities.TriState;
import org.oruslang.OrusLanguage;
import org.oruslang.semantics.OrusValue;
import org.oruslang.semantics.Rendering;

/**
 * What other languages see of every Orus value that is an object: its type, its text, its identity.
 */
@ExportLibrary(InteropLibrary.class)
abstract class OrusObject implements OrusValue, TruffleObject {

  /** The type, as a meta object. */
  abstract Object metaObject();

  @ExportMessage
  boolean hasLanguage() {
    return true;
  }

  @ExportMessage
  Class<? extends TruffleLanguage<?>> getLanguage() {
    return OrusLanguage.class;
  }

  @ExportMessage
  boolean hasMetaObject() {
    return true;
  }

  @ExportMessage
  Object getMetaObject() {
    return metaObject();
  }

  @ExportMessage
  @TruffleBoundary
  Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
    return Rendering.toDisplayString(this);
  }

  @ExportMessage
  TriState isIdenticalOrUndefined(Object other) {
    return other instanceof OrusObject ? TriState.valueOf(equals(other)) : TriState.UNDEFINED;
  }

  @ExportMessage
  @TruffleBoundary
  int identityHashCode() {
    return hashCode();
  }
}
