package org.oruslang.corpus;

import java.util.List;
import java.util.Map;

/**
 * A way to execute programs; all ways have to agree.
 *
 * @param tier the option {@code orus.Tier}
 * @param nativeTier the option {@code orus.NativeTier}
 * @param engine options of the engine
 */
public record Execution(String name, String tier, String nativeTier, Map<String, String> engine) {

  /** What users get. */
  public static final Execution USUAL = new Execution("usual", "auto", "auto");

  /**
   * The oracle first, then unboxed nodes, what users get, and native code for every loop and
   * recursive function from the start.
   */
  public static final List<Execution> ALL =
      List.of(
          new Execution("baseline", "baseline", "off"),
          new Execution("specialized", "specialized", "off"),
          USUAL,
          new Execution("native", "specialized", "on"));

  /**
   * Native code as it is tested: the IR evaluated instead of compiled, and machine code that is
   * left at random places and after each few iterations.
   */
  public static final List<Execution> NATIVE_TESTS =
      List.of(
          new Execution("sim", "specialized", "sim"),
          new Execution("stress", "specialized", "stress"));

  /** Everything compiled by Graal, completely and before its first call, or the run fails. */
  private static final Map<String, String> AT_ONCE =
      Map.of(
          "engine.CompileImmediately", "true",
          "engine.BackgroundCompilation", "false",
          "engine.MultiTier", "false",
          "engine.CompilationFailureAction", "Throw",
          // What the tests themselves ask of values runs code of the polyglot library.
          "engine.CompileOnly", "~org.graalvm.polyglot.Value",
          "compiler.TreatPerformanceWarningsAsErrors", "all");

  /** As {@link #ALL}, compiled by Graal; only for JVMs with Graal. */
  public static final List<Execution> COMPILED =
      List.of(
          new Execution("compiled", "specialized", "off", AT_ONCE),
          new Execution("compiled baseline", "baseline", "off", AT_ONCE));

  Execution(String name, String tier, String nativeTier) {
    this(name, tier, nativeTier, Map.of());
  }
}
