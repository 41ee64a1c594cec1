package org.oruslang.jit.regalloc;

import org.oruslang.jit.ir.FlowGraph;
import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.IrInstruction;

/**
 * Where the virtual registers of a function are. A virtual register is in one place for its whole
 * life, so exit stubs and stack walks need no position-dependent tables.
 */
public final class Allocation {

  /** No place: the value is never needed, or it is a constant that is made where it is used. */
  public static final int NOWHERE = -1;

  private static final int FIRST_SLOT = 64;

  private final IrFunction function;
  private final FlowGraph graph;
  private final int[] order;
  private final int[] places;
  private final boolean[] constant;
  private final long[] cells;
  private final boolean[] fused;
  private final int[] flagSource;
  private final int slots;
  private final long usedGeneral;
  private final long usedFloating;

  Allocation(
      IrFunction function,
      FlowGraph graph,
      int[] order,
      int[] places,
      boolean[] constant,
      long[] cells,
      boolean[] fused,
      int[] flagSource,
      int slots,
      long usedGeneral,
      long usedFloating) {
    this.function = function;
    this.graph = graph;
    this.order = order;
    this.places = places;
    this.constant = constant;
    this.cells = cells;
    this.fused = fused;
    this.flagSource = flagSource;
    this.slots = slots;
    this.usedGeneral = usedGeneral;
    this.usedFloating = usedFloating;
  }

  static int slotPlace(int slot) {
    return FIRST_SLOT + slot;
  }

  /** The function. */
  public IrFunction function() {
    return function;
  }

  /** Its blocks. */
  public FlowGraph graph() {
    return graph;
  }

  /** Its blocks in layout order. */
  public int[] order() {
    return order;
  }

  /** Whether the virtual register is in a machine register. */
  public boolean isRegister(int v) {
    return places[v] >= 0 && places[v] < FIRST_SLOT;
  }

  /** The machine register, by its encoding; the class follows from the kind. */
  public int register(int v) {
    if (!isRegister(v)) {
      throw new IllegalStateException("v" + v + " is not in a register");
    }
    return places[v];
  }

  /** Whether the virtual register is in a stack slot. */
  public boolean isSlot(int v) {
    return places[v] >= FIRST_SLOT;
  }

  /** The stack slot. */
  public int slot(int v) {
    if (!isSlot(v)) {
      throw new IllegalStateException("v" + v + " is not in a slot");
    }
    return places[v] - FIRST_SLOT;
  }

  /** Whether the virtual register has no place of its own. */
  public boolean isNowhere(int v) {
    return places[v] == NOWHERE;
  }

  /** Whether the virtual register always has the value {@link #cell}. */
  public boolean isConstant(int v) {
    return constant[v];
  }

  /** The value of a constant. */
  public long cell(int v) {
    return cells[v];
  }

  /** Whether the comparison at an index only sets the flags. */
  public boolean isFused(int index) {
    return fused[index];
  }

  /** The comparison whose flags the instruction at an index uses as its condition, or null. */
  public IrInstruction flagSource(int index) {
    return flagSource[index] < 0 ? null : function.code()[flagSource[index]];
  }

  /** Whether two virtual registers are in the same place. */
  public boolean samePlace(int v, int w) {
    return places[v] == places[w] && places[v] != NOWHERE;
  }

  /** The number of stack slots. */
  public int slots() {
    return slots;
  }

  /** The general registers in use, as a bit mask. */
  public long usedGeneral() {
    return usedGeneral;
  }

  /** The floating-point registers in use, as a bit mask. */
  public long usedFloating() {
    return usedFloating;
  }

  /** A listing of the places, for dumps. */
  public String describe() {
    StringBuilder out = new StringBuilder();
    for (int v = 0; v < places.length; v++) {
      if (!isNowhere(v)) {
        out.append('v').append(v).append(isSlot(v) ? " slot " : " register ");
        out.append(isSlot(v) ? slot(v) : register(v)).append('\n');
      } else if (constant[v]) {
        out.append('v').append(v).append(" constant ").append(cells[v]).append('\n');
      }
    }
    return out.toString();
  }

  /** The instruction at an index. */
  public IrInstruction instruction(int index) {
    return function.code()[index];
  }
}
