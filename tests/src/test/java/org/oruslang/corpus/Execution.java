package org.oruslang.corpus;

import java.util.List;

/**
 * A way to execute programs; all ways have to agree.
 *
 * @param tier the option {@code orus.Tier}
 * @param nativeTier the option {@code orus.NativeTier}
 */
public record Execution(String name, String tier, String nativeTier) {

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
}
