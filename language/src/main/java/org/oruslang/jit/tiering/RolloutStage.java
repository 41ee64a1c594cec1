package org.oruslang.jit.tiering;

import java.util.Locale;
import org.oruslang.jit.ir.IrKind;

/** Which kinds of values may be compiled, in stages that can be enabled one after the other. */
public enum RolloutStage {
  I32_ONLY(0x21, "i32-only", "i32", "baseline"),
  WIDE_INT(0x2F, "wide-int", "wide", "wide-ints"),
  FLOATS(0x3F, "floats", "float"),
  FULL(0x7F, "strings", "string", "full");

  private final int mask;
  private final String[] names;

  RolloutStage(int mask, String... names) {
    this.mask = mask;
    this.names = names;
  }

  /** One bit per kind: i32, i64, u32, u64, f64, bool, string. */
  public int mask() {
    return mask;
  }

  /** Whether values of the kind may be compiled; addresses always may. */
  public boolean allows(IrKind kind) {
    return kind == IrKind.PTR || (mask >> kind.ordinal() & 1) != 0;
  }

  /**
   * The stage with the given name or alias.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static RolloutStage parse(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    for (RolloutStage stage : values()) {
      for (String each : stage.names) {
        if (each.equals(wanted)) {
          return stage;
        }
      }
    }
    throw new IllegalArgumentException("not a rollout stage: ".concat(name));
  }
}
