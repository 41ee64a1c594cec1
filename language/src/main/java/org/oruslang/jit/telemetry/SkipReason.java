package org.oruslang.jit.telemetry;

/** Why a trigger did not lead to native execution. */
public enum SkipReason {
  NONE("none"),
  JIT_DISABLED("jit-disabled"),
  LOOP_BLOCKLISTED("loop-blocklisted"),
  INVALID_FUNCTION("invalid-function"),
  NO_ACTIVE_CHUNK("no-active-chunk"),
  TRANSLATION_UNSUPPORTED("translation-unsupported"),
  IR_ALLOCATION_FAILED("ir-allocation-failed"),
  BACKEND_UNSUPPORTED("backend-unsupported"),
  BACKEND_FAILURE("backend-failure"),
  CACHE_INSTALL_FAILED("cache-install-failed"),
  CACHE_LOOKUP_FAILED("cache-lookup-failed"),
  INSTRUMENTED("instrumented"),
  UNPROFITABLE("unprofitable"),
  GUARD_STORM("guard-storm"),
  TOO_DEEP("too-deep"),
  TOO_SHORT("too-short");

  private final String text;

  SkipReason(String text) {
    this.text = text;
  }

  /** The spelling in telemetry. */
  public String text() {
    return text;
  }
}
