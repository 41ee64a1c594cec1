package org.oruslang.jit.telemetry;

/** Why a question for native code was answered with the interpreter. */
public enum SkipReason {
  /** The tier is off. */
  JIT_DISABLED("jit-disabled"),
  /** The code was given up before. */
  LOOP_BLOCKLISTED("loop-blocklisted"),
  /** It can't be translated. */
  TRANSLATION_UNSUPPORTED("translation-unsupported"),
  /** There is no native code on this machine, or it is not allowed. */
  BACKEND_UNSUPPORTED("backend-unsupported"),
  /** No memory for code was left, or no code could be generated. */
  BACKEND_FAILURE("backend-failure"),
  /** The cache of entries is full. */
  CACHE_INSTALL_FAILED("cache-install-failed"),
  /** A tool watches the code. */
  INSTRUMENTED("instrumented"),
  /** The last run was too short to be worth entering native code: a pause. */
  UNPROFITABLE("unprofitable"),
  /** Copying its objects takes longer than native code gains, or they need too much memory. */
  COPYING_COSTS("copying-costs"),
  /** There is code for other functions in its variables, but no more of it is made. */
  TOO_MANY_VERSIONS("too-many-versions"),
  /** Native code was left soon again and again: given up. */
  GUARD_STORM("guard-storm");

  private final String text;

  SkipReason(String text) {
    this.text = text;
  }

  /** The spelling in telemetry. */
  public String text() {
    return text;
  }
}
