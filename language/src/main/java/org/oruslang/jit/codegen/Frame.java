package org.oruslang.jit.codegen;

import org.oruslang.jit.regalloc.Allocation;
import org.oruslang.jit.regalloc.Machine;
import org.oruslang.jit.regalloc.RegisterFile;

/**
 * The stack frame of one function, from the stack pointer upwards: arguments passed on the stack to
 * callees, spill slots, saved registers, padding, and on machines with a link register the saved
 * link area.
 */
public final class Frame {

  private static final int[] NONE = {};

  private final Allocation allocation;
  private final int outgoing;
  private final int linkArea;
  private final int alignment;
  private final int[] savedGeneral;
  private final int[] savedFloating;
  private int size;

  /**
   * A frame of minimal size.
   *
   * @param stackArguments how many arguments calls pass on the stack at most
   * @param linkArea bytes at the top of the frame for the return address, 0 if calls push it
   * @param alignment what the size has to be a multiple of
   */
  public Frame(
      Allocation allocation, Machine machine, int stackArguments, int linkArea, int alignment) {
    this.allocation = allocation;
    this.outgoing = 8 * stackArguments;
    this.linkArea = linkArea;
    this.alignment = alignment;
    boolean entry = allocation.function().isEntry();
    // The entry function saves what the C convention wants in its own way.
    savedGeneral = entry ? NONE : members(machine.general(), allocation.usedGeneral());
    savedFloating = entry ? NONE : members(machine.floating(), allocation.usedFloating());
    padTo(savedFloatingOffset(savedFloating.length) + linkArea);
  }

  private static int[] members(RegisterFile file, long used) {
    return members(used & file.calleeSaved());
  }

  /** The registers in a bit mask, ascending. */
  public static int[] members(long mask) {
    int[] members = new int[Long.bitCount(mask)];
    for (int i = 0; i < members.length; i++) {
      members[i] = Long.numberOfTrailingZeros(mask);
      mask &= mask - 1;
    }
    return members;
  }

  /** Bytes to subtract from the stack pointer. */
  public int size() {
    return size;
  }

  /** Pads the frame, so that the depth of recursion can be told from the stack pointer. */
  public void padTo(int newSize) {
    size = (newSize + alignment - 1) / alignment * alignment;
  }

  /** The offset of a spill slot from the stack pointer. */
  public int slotOffset(int slot) {
    return outgoing + 8 * slot;
  }

  /** The offset of an argument passed on the stack to a callee. */
  public int outgoingOffset(int index) {
    return 8 * index;
  }

  /** The general registers that a called function saves. */
  public int[] savedGeneral() {
    return savedGeneral;
  }

  /** The floating-point registers that a called function saves. */
  public int[] savedFloating() {
    return savedFloating;
  }

  /** The offset of a saved general register. */
  public int savedGeneralOffset(int index) {
    return outgoing + 8 * (allocation.slots() + index);
  }

  /** The offset of a saved floating-point register. */
  public int savedFloatingOffset(int index) {
    return savedGeneralOffset(savedGeneral.length + index);
  }

  /** The offset of the link area, or of the pushed return address. */
  public int linkOffset() {
    return size - linkArea;
  }

  /**
   * The description for stack walks.
   *
   * @param returnAddressOffset where the return address is
   * @param pushed bytes that a call pushes
   */
  public FrameUnwind unwind(int returnAddressOffset, int pushed) {
    return new FrameUnwind(
        allocation,
        size + pushed,
        outgoing,
        returnAddressOffset,
        savedGeneral,
        savedGeneralOffset(0),
        savedFloating,
        savedFloatingOffset(0));
  }
}
