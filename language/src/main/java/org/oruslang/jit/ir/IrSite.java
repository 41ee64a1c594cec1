package org.oruslang.jit.ir;

/**
 * A position at which native code can be left, with the locals that are live there. Slot numbers
 * are those of the frame's local cells; in a called function they are the function's own numbering,
 * which only the resuming side interprets.
 *
 * @param id the number reported in the status word. Several sites may share it: they stand for the
 *     same position, but its locals are in different registers there
 * @param function the number of the function that the position belongs to: that of an inlined
 *     callee where the code was inlined
 * @param slots the slots to write, without duplicates
 * @param registers the virtual register holding the value of each slot
 * @param caller where the caller of an inlined function stands, or null
 */
public record IrSite(int id, int function, int[] slots, int[] registers, IrSite caller) {

  private static final int[] EMPTY = {};

  /** A site without live locals. */
  public static IrSite empty(int id, int function) {
    return new IrSite(id, function, EMPTY, EMPTY, null);
  }

  /** The number of live locals. */
  public int size() {
    return slots.length;
  }

  /** The outermost caller, which is this site where nothing was inlined. */
  public IrSite outermost() {
    IrSite site = this;
    while (site.caller != null) {
      site = site.caller;
    }
    return site;
  }

  /** How many inlined calls lead to this position. */
  public int inlineDepth() {
    int depth = 0;
    for (IrSite site = caller; site != null; site = site.caller) {
      depth++;
    }
    return depth;
  }
}
