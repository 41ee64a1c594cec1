package org.oruslang.jit.ir;

/**
 * A position at which native code can be left, with the locals that are live there. Slot numbers
 * are those of the frame's local cells; in a called function they are the function's own numbering,
 * which only the resuming side interprets.
 *
 * @param id the number reported in the status word. Several sites may share it: they stand for the
 *     same position, but its locals are in different registers there
 * @param slots the slots to write, without duplicates
 * @param registers the virtual register holding the value of each slot
 */
public record IrSite(int id, int[] slots, int[] registers) {

  private static final int[] EMPTY = {};

  /** A site without live locals. */
  public static IrSite empty(int id) {
    return new IrSite(id, EMPTY, EMPTY);
  }

  /** The number of live locals. */
  public int size() {
    return slots.length;
  }
}
