package org.oruslang.runtime;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * The tiers of the functions of an engine, for hosts and tests: {@code
 * engine.getInstruments().get("orus-tiers").lookup(TierTelemetry.class)}. Only functions that have
 * been called and have variables whose types are only known at run time are in it; all other code
 * is unboxed from the start.
 */
public final class TierTelemetry {

  private final Set<FunctionProfile> profiles =
      Collections.newSetFromMap(new WeakHashMap<FunctionProfile, Boolean>());

  /** Adds a function, for as long as its code exists. */
  public synchronized void add(FunctionProfile profile) {
    profiles.add(profile);
  }

  /** All functions, by name. */
  public synchronized List<FunctionTelemetry> functions() {
    return profiles.stream()
        .map(FunctionProfile::telemetry)
        .sorted(Comparator.comparing(FunctionTelemetry::name))
        .toList();
  }

  /** The functions of a name: more than one if several programs or types share it. */
  public List<FunctionTelemetry> functions(String name) {
    return functions().stream().filter(function -> function.name().equals(name)).toList();
  }

  /** Starts counting hits anew; functions that stay cold go back to the baseline. */
  public synchronized void resetHits() {
    profiles.forEach(FunctionProfile::resetHits);
  }
}
