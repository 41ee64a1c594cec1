package org.oruslang.runtime;

import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import org.oruslang.semantics.Kind;
import org.oruslang.semantics.TextSink;
import org.oruslang.semantics.TextStyle;

/** What a call of a function without a result yields; no program can use it. */
@ExportLibrary(InteropLibrary.class)
public final class OrusVoid extends OrusObject {

  public static final OrusVoid INSTANCE = new OrusVoid();

  private OrusVoid() {}

  @Override
  Object metaObject() {
    return Kind.VOID;
  }

  @Override
  public Kind kind() {
    return Kind.VOID;
  }

  @Override
  public void appendStart(TextSink out, TextStyle style) {
    out.append("void");
  }

  @ExportMessage
  boolean isNull() {
    return true;
  }
}
