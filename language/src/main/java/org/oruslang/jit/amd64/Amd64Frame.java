package org.oruslang.jit.amd64;

import static org.oruslang.jit.amd64.Amd64Registers.RSP;

import org.oruslang.jit.codegen.FrameUnwind;
import org.oruslang.jit.regalloc.Allocation;
import org.oruslang.jit.regalloc.RegisterFile;

/**
 * The stack frame of one function, from the stack pointer upwards: arguments passed on the stack to
 * callees, spill slots, saved registers, padding, return address, arguments passed on the stack by
 * the caller.
 */
final class Amd64Frame {

  private final Allocation allocation;
  private final int outgoing;
  private final int[] savedGeneral;
  private final int[] savedFloating;
  private int size;

  /**
   * A frame of minimal size.
   *
   * @param stackArguments how many arguments calls pass on the stack at most
   */
  Amd64Frame(Allocation allocation, int stackArguments) {
    this.allocation = allocation;
    this.outgoing = 8 * stackArguments;
    Amd64Machine machine = new Amd64Machine();
    boolean entry = allocation.function().isEntry();
    // The entry function pushes what the C convention wants saved; no floating-point register is.
    savedGeneral = entry ? new int[0] : members(machine.general(), allocation.usedGeneral());
    savedFloating = entry ? new int[0] : members(machine.floating(), allocation.usedFloating());
    size = outgoing + 8 * (allocation.slots() + savedGeneral.length + savedFloating.length);
  }

  private static int[] members(RegisterFile file, long used) {
    long mask = used & file.calleeSaved();
    int[] members = new int[Long.bitCount(mask)];
    for (int i = 0; i < members.length; i++) {
      members[i] = Long.numberOfTrailingZeros(mask);
      mask &= mask - 1;
    }
    return members;
  }

  /** Bytes to subtract from the stack pointer. */
  int size() {
    return size;
  }

  /** Pads the frame, so that the depth of recursion can be told from the stack pointer. */
  void padTo(int newSize) {
    size = newSize;
  }

  Amd64Address slot(int slot) {
    return Amd64Address.at(RSP, outgoing + 8 * slot);
  }

  Amd64Address outgoing(int index) {
    return Amd64Address.at(RSP, 8 * index);
  }

  Amd64Address incoming(int index) {
    return Amd64Address.at(RSP, size + 8 + 8 * index);
  }

  int[] savedGeneral() {
    return savedGeneral;
  }

  int[] savedFloating() {
    return savedFloating;
  }

  private int savedGeneralOffset() {
    return outgoing + 8 * allocation.slots();
  }

  private int savedFloatingOffset() {
    return savedGeneralOffset() + 8 * savedGeneral.length;
  }

  Amd64Address savedGeneral(int index) {
    return Amd64Address.at(RSP, savedGeneralOffset() + 8 * index);
  }

  Amd64Address savedFloating(int index) {
    return Amd64Address.at(RSP, savedFloatingOffset() + 8 * index);
  }

  FrameUnwind unwind() {
    return new FrameUnwind(
        allocation,
        size + 8,
        outgoing,
        size,
        savedGeneral,
        savedGeneralOffset(),
        savedFloating,
        savedFloatingOffset());
  }
}
