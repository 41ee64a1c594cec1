package org.oruslang.tiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.oruslang.TierInstrument;
import org.oruslang.runtime.FunctionTelemetry;
import org.oruslang.runtime.TierTelemetry;

/** A context with an engine of its own, and what is known of the tiers of its functions. */
final class TieredContext implements AutoCloseable {

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private final Engine engine;
  private final Context context;

  /** An error that a call ended with. */
  record Failure(String kind, String message) {}

  /**
   * @param tier the option {@code orus.Tier}
   */
  TieredContext(String tier) {
    engine = Engine.newBuilder("orus").out(output).err(errors).build();
    context =
        Context.newBuilder("orus")
            .engine(engine)
            .option("orus.Tier", tier)
            .option("orus.NativeTier", "off")
            .build();
  }

  void eval(String program) {
    context.eval("orus", program);
  }

  Context context() {
    return context;
  }

  /** Calls an exported function. */
  Value call(String function, Object... arguments) {
    return context.getBindings("orus").getMember(function).execute(arguments);
  }

  /** Calls an exported function, which must fail. */
  Failure error(String function, Object... arguments) {
    PolyglotException failure =
        assertThrows(PolyglotException.class, () -> call(function, arguments));
    String kind = failure.getGuestObject().getMember("kind").asString();
    return new Failure(kind, failure.getMessage());
  }

  TierTelemetry telemetry() {
    return engine.getInstruments().get(TierInstrument.ID).lookup(TierTelemetry.class);
  }

  /** Of the only function of the name. */
  FunctionTelemetry telemetry(String function) {
    List<FunctionTelemetry> all = telemetry().functions(function);
    assertEquals(1, all.size(), () -> function + " in " + telemetry().functions());
    return all.getFirst();
  }

  /** What has been written to standard output since the last call of this method. */
  String output() {
    String text = output.toString(StandardCharsets.UTF_8);
    output.reset();
    return text;
  }

  String errors() {
    return errors.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    context.close();
    engine.close();
  }
}
