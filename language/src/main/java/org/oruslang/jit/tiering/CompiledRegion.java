package org.oruslang.jit.tiering;

import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.frame.MaterializedFrame;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.List;
import org.oruslang.jit.JitEntry;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.frame.NativeExit;
import org.oruslang.jit.frame.NativeFrameBlock;
import org.oruslang.jit.frame.NativeLayout;
import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.IrSite;
import org.oruslang.jit.translate.ExitPosition;
import org.oruslang.jit.translate.FunctionSlot;
import org.oruslang.jit.translate.NativeRegion;
import org.oruslang.jit.translate.NativeSlot;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.NativeFunction;
import org.oruslang.nodes.ResumePoint;
import org.oruslang.nodes.control.LoopIteration;
import org.oruslang.nodes.control.NativeLoop;
import org.oruslang.runtime.Environment;
import org.oruslang.runtime.ModuleInstance;
import org.oruslang.runtime.OrusVoid;
import org.oruslang.translate.FrameLayout;
import org.oruslang.translate.TranslatedFunction;

/** A region with its machine code: enters it, and brings the AST to where it was left. */
final class CompiledRegion {

  /** Iterations after which a loop without calls lets the context be interrupted: some ms. */
  private static final long FUEL = 1L << 22;

  /** The same for regions with calls, in which running out of fuel costs more. */
  private static final long FUEL_WITH_CALLS = 1L << 25;

  private final NativeTier tier;
  private final TranslatedFunction function;
  private final NativeRegion region;
  private final JitEntry entry;
  private final boolean hasCalls;
  private final int[][] slotsOfPositions;
  private final int[] entrySlots;
  private final int ownNumber;
  private final RegionFunctions functions;

  CompiledRegion(
      NativeTier tier,
      TranslatedFunction function,
      ModuleInstance module,
      NativeRegion region,
      JitEntry entry) {
    this.tier = tier;
    this.function = function;
    this.region = region;
    this.entry = entry;
    this.hasCalls = region.functions().size() > 1;
    this.slotsOfPositions = slotsOfPositions(region);
    this.entrySlots = region.program().functions().get(0).paramSlots();
    this.ownNumber = ownNumber(region);
    this.functions = new RegionFunctions(function, module);
  }

  /** Which slots are written when native code is left at each position. */
  private static int[][] slotsOfPositions(NativeRegion region) {
    int[][] slots = new int[region.positions().size()][];
    for (IrFunction each : region.program().functions()) {
      for (IrSite site : each.sites()) {
        slots[site.id()] = site.slots();
      }
    }
    return slots;
  }

  JitEntry entry() {
    return entry;
  }

  NativeRegion region() {
    return region;
  }

  TranslatedFunction function() {
    return function;
  }

  RegionFunctions functions() {
    return functions;
  }

  /** Whether the variables hold the functions that the region was translated for. */
  boolean fits(MaterializedFrame frame) {
    return region.entryFunctions().isEmpty() || load(frame) != null;
  }

  /** The functions on their way; null if other ones are there. */
  private RegionFrame load(MaterializedFrame frame) {
    RegionFrame values = new RegionFrame(environment(frame).module);
    return values.loadFunctions(frame, function.frameLayout(), functions, region.entryFunctions())
        ? values
        : null;
  }

  int[] slotsOf(int position) {
    return slotsOfPositions[position];
  }

  /** Runs the loop from its head; yields what {@link NativeLoop#enter} does. */
  int runLoop(MaterializedFrame frame, LoopIteration iteration, HotLoop hook) {
    RegionFrame values = load(frame);
    FrameLayout layout = function.frameLayout();
    NativeFrameBlock block = tier.frames().push(region.program().slots());
    try {
      if (values == null || !values.load(frame, layout, region.entrySlots(), entrySlots, block)) {
        hook.ran(0, true);
        return NativeLoop.AT_HEAD;
      }
      long iterations = 0;
      while (true) {
        NativeExit exit = enter(block, values);
        iterations += block.fuelUsed();
        int position = exit.entrySite();
        storeEntryFrame(frame, layout, values, block, position);
        if (exit.reason() == ExitReason.DONE) {
          hook.ran(iterations, false);
          return Completion.NORMAL;
        }
        if (exit.reason() == ExitReason.FUEL && !exit.isNested() && isOwnHead(position)) {
          TruffleSafepoint.poll(iteration);
          // Whatever ran there may have moved arrays.
          values = load(frame);
          if (values != null
              && values.load(frame, layout, region.entrySlots(), entrySlots, block)) {
            continue;
          }
          hook.ran(iterations, true);
          return NativeLoop.AT_HEAD;
        }
        hook.ran(iterations, true);
        return new NativeExitResume(this, values, environment(frame), tier.callDepth())
            .finishLoop(exit, frame, iteration, block);
      }
    } finally {
      tier.frames().pop();
    }
  }

  /** Runs the function; yields what {@link NativeFunction#call} does. */
  Object runFunction(MaterializedFrame frame, HotFunction hook) {
    RegionFrame values = load(frame);
    FrameLayout layout = function.frameLayout();
    NativeFrameBlock block = tier.frames().push(region.program().slots());
    try {
      if (values == null || !values.load(frame, layout, region.entrySlots(), entrySlots, block)) {
        hook.failed();
        return NativeFunction.NOT_ENTERED;
      }
      NativeExit exit = enter(block, values);
      if (exit.reason() == ExitReason.DONE) {
        return OrusVoid.INSTANCE;
      } else if (exit.reason() == ExitReason.RETURN) {
        return RegionFrame.boxed(region.program().functions().get(0).result(), block.result());
      }
      hook.failed();
      return new NativeExitResume(this, values, environment(frame), tier.callDepth())
          .finishFunction(exit);
    } finally {
      tier.frames().pop();
    }
  }

  private static Environment environment(MaterializedFrame frame) {
    return (Environment) frame.getArguments()[0];
  }

  private NativeExit enter(NativeFrameBlock block, RegionFrame values) {
    tier.countEntry();
    block.refuel(hasCalls ? FUEL_WITH_CALLS : FUEL);
    block.put(NativeLayout.DEPTH, tier.callDepth().limit - tier.callDepth().depth);
    block.put(NativeLayout.POLL_CALLBACK, 0);
    if (hasCalls) {
      block.allowCalls(tier.unwindBuffer(), 0);
    }
    NativeExit exit = entry.enter(block);
    Reference.reachabilityFence(values);
    if (!block.isIntact()) {
      tier.turnOff("native code has damaged memory that is not its own");
      throw new IllegalStateException("native code has damaged its frame block");
    }
    return exit;
  }

  private void storeEntryFrame(
      MaterializedFrame frame,
      FrameLayout layout,
      RegionFrame values,
      NativeFrameBlock block,
      int position) {
    int[] slots = slotsOf(position);
    for (int slot : slots) {
      NativeSlot each = region.entrySlots().get(slot);
      values.store(frame, layout, each, block.local(slot));
    }
    List<FunctionSlot> held = region.positions().get(position).functions();
    if (!held.isEmpty()) {
      long[] cells = Arrays.stream(slots).mapToLong(block::local).toArray();
      values
          .functions(held, region.entrySlots(), slots, cells)
          .forEach((place, value) -> values.storeFunction(frame, layout, place, value));
    }
  }

  private boolean isOwnHead(int position) {
    ExitPosition at = region.positions().get(position);
    return at.function() == 0 && at.statement() == ownNumber;
  }

  /** The number of the loop, which is before those of the statements in it. */
  private static int ownNumber(NativeRegion region) {
    return region.positions().stream()
        .filter(position -> position.function() == 0)
        .mapToInt(ExitPosition::statement)
        .min()
        .orElse(0);
  }

  /** A point before a statement, or at the head of a loop. */
  static ResumePoint point(ExitPosition position, ExitReason reason) {
    return reason == ExitReason.FUEL
        ? ResumePoint.atHead(position.statement())
        : ResumePoint.before(position.statement());
  }
}
