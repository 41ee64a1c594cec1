package org.oruslang.jit.tiering;

import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.nodes.Node;
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

  /** Instructions of a slice, after which a loop lets the context be interrupted: some ms. */
  private static final long SLICE = 1L << 25;

  /** The same for regions with calls, in which running out of fuel costs more. */
  private static final long SLICE_WITH_CALLS = 1L << 27;

  /** The most iterations of a slice. */
  private static final long MAX_FUEL = 1L << 24;

  private final NativeTier tier;
  private final TranslatedFunction function;
  private final NativeRegion region;
  private final JitEntry entry;
  private final boolean hasCalls;
  private final int[][] slotsOfPositions;
  private final int[] entrySlots;
  private final int ownNumber;
  private final long fuel;
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
    this.fuel = fuel(region, hasCalls);
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
            && values.loadFixedArrays(region.fixedArrays())
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
        NativeExit exit = enter(block, values, iteration);
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
        // A call that takes longer than a slice is better made by the AST.
        hook.ran(exit.isNested() && exit.reason() == ExitReason.FUEL ? 0 : iterations, true);
        pollAfter(exit, iteration);
        return new NativeExitResume(this, values, environment(frame), tier.callDepth())
            .finishLoop(exit, frame, iteration, block);
      }
    } finally {
      tier.frames().pop();
    }
  }

  /** Runs the function; yields what {@link NativeFunction#call} does. */
  Object runFunction(MaterializedFrame frame, HotFunction hook, Node location) {
    RegionFrame values = load(frame);
    FrameLayout layout = function.frameLayout();
    NativeFrameBlock block = tier.frames().push(region.program().slots());
    try {
      if (values == null || !values.load(frame, layout, region.entrySlots(), entrySlots, block)) {
        hook.failed();
        return NativeFunction.NOT_ENTERED;
      }
      NativeExit exit = enter(block, values, location);
      if (exit.reason() == ExitReason.DONE) {
        return OrusVoid.INSTANCE;
      } else if (exit.reason() == ExitReason.RETURN) {
        return RegionFrame.boxed(region.program().functions().get(0).result(), block.result());
      }
      hook.failed();
      pollAfter(exit, location);
      return new NativeExitResume(this, values, environment(frame), tier.callDepth())
          .finishFunction(exit);
    } finally {
      tier.frames().pop();
    }
  }

  /**
   * The iterations of a slice. An iteration executes no more instructions than the region has,
   * apart from inner loops, which use fuel of their own, and recursion, which can be interrupted.
   */
  private static long fuel(NativeRegion region, boolean hasCalls) {
    long instructions =
        region.program().functions().stream().mapToLong(each -> each.code().length).sum();
    return Math.min(MAX_FUEL, (hasCalls ? SLICE_WITH_CALLS : SLICE) / Math.max(1, instructions));
  }

  /** Lets recursion, which uses no fuel, be interrupted: the next call leaves. */
  private NativeExit enterInterruptibly(NativeFrameBlock block, Node location) {
    return TruffleSafepoint.getCurrent()
        .setBlockedFunction(location, new BlockInterrupter(block), entry::enter, block, null, null);
  }

  /** Does what was the reason to interrupt native code. */
  private static void pollAfter(NativeExit exit, Node location) {
    if (exit.reason() == ExitReason.POLL || exit.reason() == ExitReason.FUEL) {
      TruffleSafepoint.poll(location);
    }
  }

  private static Environment environment(MaterializedFrame frame) {
    return (Environment) frame.getArguments()[0];
  }

  private NativeExit enter(NativeFrameBlock block, RegionFrame values, Node location) {
    tier.countEntry();
    block.refuel(fuel);
    block.put(NativeLayout.DEPTH, tier.callDepth().limit - tier.callDepth().depth);
    block.put(NativeLayout.POLL_CALLBACK, 0);
    if (hasCalls) {
      tier.stack().allowCalls(block);
    }
    NativeExit exit = hasCalls ? enterInterruptibly(block, location) : entry.enter(block);
    if (exit.reason() == ExitReason.STACK) {
      tier.stack().wasExhausted(entry.compiledCode());
    }
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
