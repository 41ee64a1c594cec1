package org.oruslang.jit.telemetry;

import java.util.ArrayList;
import java.util.List;

/**
 * What the native tiers of the open contexts of an engine did, for hosts. May be used by threads.
 */
public final class EngineTelemetry {

  private final List<JitTelemetry> contexts = new ArrayList<>();

  /** Adds a context. */
  public synchronized void add(JitTelemetry context) {
    contexts.add(context);
  }

  /** Removes a context, which is being closed. */
  public synchronized void remove(JitTelemetry context) {
    contexts.remove(context);
  }

  /**
   * The telemetry of each open context as JSON, in the order in which the contexts were made. What
   * a context does meanwhile may or may not be counted.
   */
  public synchronized List<String> json() {
    return contexts.stream().map(JitTelemetry::toJson).toList();
  }
}
