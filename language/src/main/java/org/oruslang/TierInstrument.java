package org.oruslang;

import com.oracle.truffle.api.InstrumentInfo;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.instrumentation.TruffleInstrument;
import org.graalvm.polyglot.SandboxPolicy;
import org.oruslang.jit.telemetry.EngineTelemetry;
import org.oruslang.runtime.TierTelemetry;

/**
 * Holds the {@link TierTelemetry} and the {@link EngineTelemetry} of an engine, for the language
 * and for the host.
 */
@TruffleInstrument.Registration(
    id = TierInstrument.ID,
    name = "Orus tiers",
    version = OrusLanguage.VERSION,
    sandbox = SandboxPolicy.UNTRUSTED,
    services = {TierTelemetry.class, EngineTelemetry.class})
public final class TierInstrument extends TruffleInstrument {

  public static final String ID = "orus-tiers";

  @Override
  protected void onCreate(Env env) {
    env.registerService(new TierTelemetry());
    env.registerService(new EngineTelemetry());
  }

  /** The telemetry of the engine. */
  static TierTelemetry telemetry(TruffleLanguage.Env env) {
    InstrumentInfo instrument = env.getInstruments().get(ID);
    return instrument == null ? new TierTelemetry() : env.lookup(instrument, TierTelemetry.class);
  }

  /** The telemetry of native code in the engine. */
  static EngineTelemetry nativeTelemetry(TruffleLanguage.Env env) {
    InstrumentInfo instrument = env.getInstruments().get(ID);
    return instrument == null
        ? new EngineTelemetry()
        : env.lookup(instrument, EngineTelemetry.class);
  }
}
