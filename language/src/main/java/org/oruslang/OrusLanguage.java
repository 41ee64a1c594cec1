package org.oruslang;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.TruffleLanguage;
import org.oruslang.runtime.OrusContext;

/** The Orus language. */
@TruffleLanguage.Registration(
    id = OrusLanguage.ID,
    name = "Orus",
    defaultMimeType = OrusLanguage.MIME_TYPE,
    characterMimeTypes = OrusLanguage.MIME_TYPE,
    contextPolicy = TruffleLanguage.ContextPolicy.SHARED)
public final class OrusLanguage extends TruffleLanguage<OrusContext> {

  public static final String ID = "orus";
  public static final String MIME_TYPE = "application/x-orus";

  @Override
  protected OrusContext createContext(Env env) {
    return new OrusContext(this, env, 10_000);
  }

  @Override
  protected CallTarget parse(ParsingRequest request) {
    throw new UnsupportedOperationException("parse");
  }
}
