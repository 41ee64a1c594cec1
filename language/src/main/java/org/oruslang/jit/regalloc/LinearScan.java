package org.oruslang.jit.regalloc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import org.oruslang.jit.ir.FlowGraph;
import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.LoopForest;

/**
 * Linear-scan register allocation (Poletto and Sarkar 1999) over live intervals with holes (Wimmer
 * and Mössenböck 2005), without splitting: a virtual register gets one machine register for its
 * whole life or a stack slot. Intervals are visited by their start. When no register is free, the
 * interval takes one whose present holders are together less valuable (uses weighted by loop
 * depth); these get a second chance at another register.
 *
 * <p>Values that live across a call only get callee-saved registers. Constants never get a slot:
 * without a register they are made where they are used.
 */
public final class LinearScan {

  private static final int MAX_EVICTIONS = 8;

  private final Machine machine;
  private final Lifetimes lifetimes;
  private final int[] places;
  private final List<List<Interval>> general;
  private final List<List<Interval>> floating;
  private final PriorityQueue<Interval> queue;
  private final List<Interval> spilled = new ArrayList<>();

  private LinearScan(Machine machine, Lifetimes lifetimes, int registers) {
    this.machine = machine;
    this.lifetimes = lifetimes;
    this.places = new int[registers];
    Arrays.fill(places, Allocation.NOWHERE);
    this.general = holders(machine.general());
    this.floating = holders(machine.floating());
    this.queue = new PriorityQueue<>();
  }

  private static List<List<Interval>> holders(RegisterFile file) {
    List<List<Interval>> holders = new ArrayList<>();
    for (int register : file.allocatable()) {
      while (holders.size() <= register) {
        holders.add(null);
      }
      holders.set(register, new ArrayList<>());
    }
    return holders;
  }

  /** Allocates the registers of a function; deterministic. */
  public static Allocation allocate(IrFunction function, Machine machine) {
    FlowGraph graph = FlowGraph.of(function);
    LoopForest loops = graph.loops();
    int[] order = BlockOrder.of(function, graph, loops);
    Lifetimes lifetimes = new Lifetimes(function, graph, loops, order, machine);
    LinearScan scan = new LinearScan(machine, lifetimes, function.registerCount());
    scan.hintParameters(function);
    scan.run();
    int slots = scan.assignSlots();
    return new Allocation(
        function,
        graph,
        order,
        scan.places,
        lifetimes.constant,
        lifetimes.cells,
        lifetimes.fused,
        lifetimes.flagSource,
        slots,
        used(scan.general),
        used(scan.floating));
  }

  private static long used(List<List<Interval>> holders) {
    long mask = 0;
    for (int register = 0; register < holders.size(); register++) {
      if (holders.get(register) != null && !holders.get(register).isEmpty()) {
        mask |= 1L << register;
      }
    }
    return mask;
  }

  private void hintParameters(IrFunction function) {
    if (function.isEntry()) {
      return;
    }
    int generals = 0;
    int floats = 0;
    for (int param : function.params()) {
      Interval interval = lifetimes.intervals[param];
      RegisterFile file = file(interval);
      int ordinal = interval.floating ? floats++ : generals++;
      if (ordinal < file.arguments().length && interval.machineHint < 0) {
        interval.machineHint = file.arguments()[ordinal];
      }
    }
  }

  private RegisterFile file(Interval interval) {
    return interval.floating ? machine.floating() : machine.general();
  }

  private void run() {
    for (Interval interval : lifetimes.intervals) {
      if (!interval.isEmpty()) {
        queue.add(interval);
      }
    }
    while (!queue.isEmpty()) {
      Interval interval = queue.poll();
      int register = findFree(interval);
      if (register < 0) {
        register = evict(interval);
      }
      if (register >= 0) {
        hold(interval, register);
      } else {
        spilled.add(interval);
      }
    }
  }

  private void hold(Interval interval, int register) {
    places[interval.register] = register;
    (interval.floating ? floating : general).get(register).add(interval);
  }

  private int findFree(Interval interval) {
    int hinted = hinted(interval, interval.machineHint);
    if (hinted < 0) {
      hinted = hinted(interval, placeOf(interval.hint));
    }
    if (hinted < 0) {
      hinted = hinted(interval, placeOf(interval.otherHint));
    }
    if (hinted >= 0) {
      return hinted;
    }
    for (int register : file(interval).allocatable()) {
      if (isFree(interval, register)) {
        return register;
      }
    }
    return -1;
  }

  private int placeOf(int v) {
    return v < 0 ? -1 : places[v];
  }

  private int hinted(Interval interval, int register) {
    return register >= 0 && isFree(interval, register) ? register : -1;
  }

  private boolean isAllowed(Interval interval, int register) {
    return !interval.crossesCall || file(interval).isCalleeSaved(register);
  }

  private boolean isFree(Interval interval, int register) {
    List<List<Interval>> holders = interval.floating ? floating : general;
    boolean allocatable = register < holders.size() && holders.get(register) != null;
    if (!allocatable || !isAllowed(interval, register)) {
      return false;
    }
    for (Interval holder : holders.get(register)) {
      if (holder.overlaps(interval)) {
        return false;
      }
    }
    return true;
  }

  /** Empties the register with the least valuable conflicting holders, if that is a gain. */
  private int evict(Interval interval) {
    List<List<Interval>> holders = interval.floating ? floating : general;
    int best = -1;
    float bestWeight = weight(interval);
    for (int register : file(interval).allocatable()) {
      if (isAllowed(interval, register)) {
        float weight = 0;
        for (Interval holder : holders.get(register)) {
          if (holder.overlaps(interval)) {
            weight += holder.evictions < MAX_EVICTIONS ? weight(holder) : Float.MAX_VALUE;
          }
        }
        if (weight < bestWeight) {
          best = register;
          bestWeight = weight;
        }
      }
    }
    if (best >= 0) {
      List<Interval> list = holders.get(best);
      for (int i = list.size() - 1; i >= 0; i--) {
        Interval holder = list.get(i);
        if (holder.overlaps(interval)) {
          list.remove(i);
          places[holder.register] = Allocation.NOWHERE;
          holder.evictions++;
          queue.add(holder);
        }
      }
    }
    return best;
  }

  private float weight(Interval interval) {
    // A constant without a register costs an immediate or a load that hits the cache.
    return lifetimes.constant[interval.register] ? interval.weight * 0.25f : interval.weight;
  }

  private int assignSlots() {
    List<List<Interval>> slots = new ArrayList<>();
    Collections.sort(spilled);
    for (Interval interval : spilled) {
      if (lifetimes.constant[interval.register]) {
        continue;
      }
      int slot = 0;
      while (slot < slots.size() && conflicts(slots.get(slot), interval)) {
        slot++;
      }
      if (slot == slots.size()) {
        slots.add(new ArrayList<>());
      }
      slots.get(slot).add(interval);
      places[interval.register] = Allocation.slotPlace(slot);
    }
    return slots.size();
  }

  private static boolean conflicts(List<Interval> holders, Interval interval) {
    for (Interval holder : holders) {
      if (holder.overlaps(interval)) {
        return true;
      }
    }
    return false;
  }
}
