package org.oruslang.jit.tiering;

/**
 * How a context uses native code.
 *
 * @param mode whether and how
 * @param fuel iterations of each slice of native execution; 0 lets the tier choose
 * @param seed of what {@link NativeMode#STRESS} does
 * @param kinds the kinds of values that native code may have
 * @param maxEntries how many loops and functions may have native code at a time
 * @param maxCodeBytes how much memory their code may take
 * @param unsupported whether to behave as on a machine without native code
 * @param faults how many of a hundred requests for code memory are to fail
 * @param trace whether the log tells what is compiled, entered and left
 * @param dumpIr whether the log shows the IR of what is compiled
 * @param codeFolder the folder that receives the machine code; empty for none
 * @param report whether a report is written when the context is closed
 */
public record NativeTierOptions(
    NativeMode mode,
    long fuel,
    long seed,
    RolloutStage kinds,
    int maxEntries,
    long maxCodeBytes,
    boolean unsupported,
    int faults,
    boolean trace,
    boolean dumpIr,
    String codeFolder,
    boolean report) {}
