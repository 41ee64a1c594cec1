package org.oruslang.jit.aarch64;

/** Register numbers as the instruction encoding uses them. */
public final class Aarch64Registers {
  /** The frame block, in all native functions. */
  public static final int X19 = 19;

  /** Scratch registers of single instructions. */
  public static final int X16 = 16;

  public static final int X17 = 17;

  /** First argument and result. */
  public static final int X0 = 0;

  public static final int FP = 29;
  public static final int LR = 30;

  /** Register 31 where the instruction reads it as zero. */
  public static final int ZR = 31;

  /** Register 31 where the instruction takes it as the stack pointer. */
  public static final int SP = 31;

  public static final int V0 = 0;
  public static final int V1 = 1;

  private Aarch64Registers() {}
}
