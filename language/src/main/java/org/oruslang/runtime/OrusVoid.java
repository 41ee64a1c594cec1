package org.oruslang.runtime;

import com.oracle.truffle.api.interop.TruffleObject;
import org.oruslang.semantics.Kind;
import org.oruslang.semantics.OrusValue;
import org.oruslang.semantics.TextSink;
import org.oruslang.semantics.TextStyle;

/** What a call of a function without a result yields; no program can use it. */
public final class OrusVoid implements OrusValue, TruffleObject {

  public static final OrusVoid INSTANCE = new OrusVoid();

  private OrusVoid() {}

  @Override
  public Kind kind() {
    return Kind.VOID;
  }

  @Override
  public void appendStart(TextSink out, TextStyle style) {
    out.append("void");
  }
}
