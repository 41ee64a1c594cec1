package org.oruslang.jit.regalloc;

/**
 * One class of machine registers as the allocator sees it.
 *
 * @param allocatable the registers it may use, in order of preference
 * @param calleeSaved the set, as a bit mask, of those that keep their value across a call between
 *     native functions
 * @param arguments the registers that arguments of such a call arrive in; none is callee-saved
 */
public record RegisterFile(int[] allocatable, long calleeSaved, int[] arguments) {

  /**
   * The file with only some of the registers, to test code that spills: every n-th one, so that
   * both callee-saved and other ones remain.
   */
  public RegisterFile reduced(int count) {
    if (count >= allocatable.length) {
      return this;
    }
    int[] fewer = new int[count];
    for (int i = 0; i < count; i++) {
      fewer[i] = allocatable[i * allocatable.length / count];
    }
    return new RegisterFile(fewer, calleeSaved, arguments);
  }

  /** Whether a register keeps its value across calls. */
  public boolean isCalleeSaved(int register) {
    return (calleeSaved >> register & 1) != 0;
  }
}
