package org.oruslang.jit.tiering;

import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.nodes.Node;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oruslang.jit.cache.CachedEntry;
import org.oruslang.jit.cache.DeoptTrigger;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.frame.NativeExit;
import org.oruslang.jit.frame.NativeFrameBlock;
import org.oruslang.jit.frame.NativeLayout;
import org.oruslang.jit.frame.UnwoundFrame;
import org.oruslang.jit.heap.HeapImage;
import org.oruslang.jit.heap.HeapTypes;
import org.oruslang.jit.heap.NativeHeap;
import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrSite;
import org.oruslang.jit.ir.OrusJitIRProgram;
import org.oruslang.jit.opt.IrOptimizer;
import org.oruslang.jit.telemetry.JitTelemetry.Counter;
import org.oruslang.jit.telemetry.RegionStatistics;
import org.oruslang.jit.translate.ExitPosition;
import org.oruslang.jit.translate.FunctionSlot;
import org.oruslang.jit.translate.NativeRegion;
import org.oruslang.jit.translate.NativeSlot;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.FunctionRootNode;
import org.oruslang.nodes.NativeFunction;
import org.oruslang.nodes.ResumePoint;
import org.oruslang.nodes.control.LoopIteration;
import org.oruslang.nodes.control.NativeLoop;
import org.oruslang.runtime.CallArguments;
import org.oruslang.runtime.Environment;
import org.oruslang.runtime.ModuleInstance;
import org.oruslang.runtime.OrusVoid;
import org.oruslang.translate.FrameLayout;
import org.oruslang.translate.TranslatedFunction;

/** A region with its machine code: enters it, and brings the AST to where it was left. */
final class CompiledRegion {

  /** How long native code runs before the context is polled. */
  private static final long SLICE_NANOS = 2_000_000;

  /** The same for regions with calls, in which running out of fuel costs more. */
  private static final long SLICE_WITH_CALLS_NANOS = 30_000_000;

  /** Wrappers are in the tree within this time. */
  private static final long SETTLING_NANOS = 1_000_000_000;

  /** The fuel of slices in stress mode is below this. */
  private static final int STRESS_FUEL = 8;

  /** Copying fewer objects for a call does not matter. */
  private static final int FEW_OBJECTS = 32;

  /** About how long it takes to copy an object there and back. */
  private static final int NANOS_PER_OBJECT = 100;

  /** How much faster native code is than the AST, carefully estimated. */
  private static final int SPEED = 8;

  /** For each object that is copied native code may make so many iterations. */
  private static final int ITERATIONS_PER_OBJECT = 64;

  /** But no more than in this many slices, so that a program can be interrupted soon. */
  private static final int MOST_SLICES = 8;

  private final NativeTier tier;
  private final TieredCode tiered;
  private final RegionStatistics statistics;
  private final NativeRegion region;
  private final CachedEntry entry;
  private final boolean hasCalls;
  private final int[][] slotsOfPositions;
  private final int[] entrySlots;
  private final int slots;
  private final int ownNumber;
  private final FuelGauge gauge;
  private final RegionFunctions functions;
  private final HeapTypes types;

  /** What {@link ToolWrappers#made} was when no tool watched the region. */
  private int unwatched;

  /** What {@link ToolWrappers#made} was when it was last asked, and since when. */
  private int lastMade;

  private long lastMadeSince;

  /**
   * @param program what was compiled, which may need more slots than the region's own program
   */
  CompiledRegion(
      NativeTier tier,
      TieredCode tiered,
      RegionStatistics statistics,
      ModuleInstance module,
      NativeRegion region,
      OrusJitIRProgram program,
      CachedEntry entry) {
    this.tier = tier;
    this.tiered = tiered;
    this.statistics = statistics;
    this.region = region;
    this.entry = entry;
    this.hasCalls = region.functions().size() > 1;
    this.slotsOfPositions = slotsOfPositions(region);
    this.entrySlots = region.program().entry().paramSlots();
    this.slots = program.slots();
    this.ownNumber = ownNumber(region);
    this.gauge = new FuelGauge(hasCalls ? SLICE_WITH_CALLS_NANOS : SLICE_NANOS, program.size());
    this.functions = new RegionFunctions(function(), module);
    this.types = new HeapTypes(function()::runtimeType);
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

  NativeRegion region() {
    return region;
  }

  TranslatedFunction function() {
    return tiered.code().function();
  }

  int[] slotsOf(int position) {
    return slotsOfPositions[position];
  }

  RegionFunctions functions() {
    return functions;
  }

  /** Names the code in the entry cache. */
  DeoptTrigger trigger() {
    return new DeoptTrigger(entry.function(), entry.loop(), entry.generation());
  }

  /** Whether it may be entered, with the functions that are in the variables. */
  boolean fits(MaterializedFrame frame) {
    return !entry.isRetired() && (region.entryFunctions().isEmpty() || load(frame) != null);
  }

  /** The values on entry, or null if they can't be given to native code. */
  private RegionFrame load(MaterializedFrame frame, NativeFrameBlock block, Node location) {
    boolean allocates = region.allocates();
    while (true) {
      RegionFrame values = load(frame);
      if (values == null || hasCalls && remainingCalls(frame) < IrOptimizer.ENTRY_CALLS) {
        return null;
      }
      try {
        values.load(
            frame, function().frameLayout(), region.entrySlots(), entrySlots, block, allocates);
        if (!allocates || !values.image().isCrowded() || !tier.heap().grow()) {
          return values;
        }
      } catch (HeapImage.NotCopied notCopied) {
        if (!notCopied.isFull() || !tier.heap().grow()) {
          tier.log().event("%s is not entered: %s", function(), notCopied.getMessage());
          return null;
        }
      }
      // Copying many objects takes time.
      TruffleSafepoint.poll(location);
      if (!canBeEnteredAfterPoll(location)) {
        return null;
      }
    }
  }

  /** Whatever ran meanwhile may have retired the code, or attached a tool. */
  private boolean canBeEnteredAfterPoll(Node location) {
    return !entry.isRetired() && tiered.isUnwatched(this, location);
  }

  /**
   * Brings objects up to date; keeps what {@link NativeExitResume} needs.
   *
   * @return whether the region needs a larger heap than it can have
   */
  private boolean leave(NativeExit exit, RegionFrame values, NativeFrameBlock block) {
    Map<Long, Object> kept = new HashMap<>();
    for (UnwoundFrame each : exit.frames()) {
      List<NativeSlot> held = region.function(each.function()).slots();
      values.keep(held, slotsOf(each.site()), each.cells(), kept);
    }
    if (!exit.isNested() && exit.reason() != ExitReason.RETURN) {
      int[] written = slotsOf(exit.entrySite());
      long[] cells = Arrays.stream(written).mapToLong(block::local).toArray();
      values.keep(region.entrySlots(), written, cells, kept);
    }
    values.close(kept);
    boolean full =
        (exit.reason() == ExitReason.GROW || exit.reason() == ExitReason.FUEL)
            && region.allocates()
            && NativeHeap.isFull(block);
    if (exit.reason() == ExitReason.FUEL && !full && !isOutOfFuel(exit, block)) {
      tier.heap().wasEmptiedAfter(block.fuelUsed());
    }
    return full && !tier.heap().grow();
  }

  /** The functions on their way; null if other ones are there. */
  private RegionFrame load(MaterializedFrame frame) {
    assert frame.getFrameDescriptor() == function().frameDescriptor() : "frame of another function";
    HeapImage image = new HeapImage(tier.heap(), types);
    RegionFrame values = new RegionFrame(environment(frame).module, image);
    return values.loadFunctions(frame, function().frameLayout(), functions, region.entryFunctions())
            && values.loadFixedArrays(region.fixedArrays())
        ? values
        : null;
  }

  /** Whether no tool has begun to watch any node since the region was found unwatched. */
  boolean isUnwatchedSince(int made) {
    return made == unwatched;
  }

  /**
   * No tool watches the region now. That is believed for good only after a while: a wrapper that
   * has been made may still be on its way into the tree.
   */
  void unwatched(int made) {
    long now = System.nanoTime();
    if (made != lastMade) {
      lastMade = made;
      lastMadeSince = now;
    } else if (now - lastMadeSince > SETTLING_NANOS) {
      unwatched = made;
    }
  }

  /** Whether a tool watches a function that the region calls. */
  boolean callsWatched() {
    for (int i = 1; i < region.functions().size(); i++) {
      org.oruslang.jit.translate.NativeFunction callee = region.functions().get(i);
      if (function().sibling(callee.symbol(), callee.substitution()).isWatched()) {
        return true;
      }
    }
    return false;
  }

  /** Runs the loop from its head; yields what {@link NativeLoop#enter} does. */
  int runLoop(MaterializedFrame frame, LoopIteration iteration, HotLoop hook) {
    FrameLayout layout = function().frameLayout();
    NativeFrameBlock block = tier.frames().push(slots);
    try {
      RegionFrame values = load(frame, block, iteration);
      if (values == null) {
        tiered.copiedTooMuch();
        hook.askAfter(tiered.pause());
        return NativeLoop.AT_HEAD;
      }
      // Copying an object takes about as long as an iteration in the AST.
      long copied = values.image().size();
      long iterations = 0;
      while (true) {
        long start = System.nanoTime();
        NativeExit exit = enter(block, values, frame, iteration);
        long nanos = System.nanoTime() - start;
        iterations += block.fuelUsed();
        int position = exit.entrySite();
        storeEntryFrame(frame, layout, values, block, position);
        boolean full = leave(exit, values, block);
        if (exit.reason() == ExitReason.DONE) {
          ran(hook, iterations, copied, false);
          hook.ranNatively(iteration, iterations);
          return Completion.NORMAL;
        }
        if (isOutOfFuel(exit, block)) {
          gauge.slice(block.fuelUsed(), nanos);
          tier.telemetry().count(Counter.POLLS);
        }
        if (exit.reason() == ExitReason.FUEL && !exit.isNested() && isOwnHead(position)) {
          TruffleSafepoint.poll(iteration);
          // Objects may have changed as well.
          if (!full && canBeEnteredAfterPoll(iteration)) {
            values = load(frame, block, iteration);
            if (values != null) {
              continue;
            }
          }
          hook.askAfter(tiered.pause());
          return NativeLoop.AT_HEAD;
        }
        ran(hook, iterations, copied, true);
        pollAfter(exit, iteration);
        return new NativeExitResume(this, values, frame.getArguments())
            .finishLoop(exit, frame, iteration, block);
      }
    } finally {
      tier.frames().pop();
    }
  }

  private void ran(HotLoop hook, long iterations, long copied, boolean interrupted) {
    tiered.ran(iterations, copied, interrupted);
    hook.askAfter(tiered.pause());
  }

  /** Runs the function; yields what {@link NativeFunction#call} does. */
  Object runFunction(MaterializedFrame frame, FunctionRootNode root, HotFunction hook) {
    NativeFrameBlock block = tier.frames().push(slots);
    try {
      RegionFrame values = load(frame, block, root);
      if (values == null) {
        copiedTooMuch(hook);
        return NativeFunction.NOT_ENTERED;
      }
      long copied = values.image().size();
      long start = System.nanoTime();
      NativeExit exit = enter(block, values, frame, root);
      long nanos = System.nanoTime() - start;
      Object result = OrusVoid.INSTANCE;
      if (exit.reason() == ExitReason.RETURN) {
        IrKind kind = region.program().entry().result();
        result = values.value(kind, region.functions().get(0).result(), block.result());
      }
      leave(exit, values, block);
      if (exit.reason() == ExitReason.DONE || exit.reason() == ExitReason.RETURN) {
        if (copied <= FEW_OBJECTS || SPEED * nanos > copied * NANOS_PER_OBJECT) {
          returned(hook);
        } else {
          copiedTooMuch(hook);
        }
        return result;
      }
      if (exit.reason() == ExitReason.STACK) {
        tiered.tooDeep();
        hook.askAfter(tiered.pause());
      } else if (exit.reason() == ExitReason.FUEL) {
        // The slice is over: nothing was met that native code does not handle.
        gauge.slice(block.fuelUsed(), nanos);
        tier.telemetry().count(Counter.POLLS);
        returned(hook);
      } else {
        failed(hook);
      }
      pollAfter(exit, root);
      return new NativeExitResume(this, values, frame.getArguments())
          .finishFunction(exit, frame, root);
    } finally {
      tier.frames().pop();
    }
  }

  private void failed(HotFunction hook) {
    tiered.ran(0, 0, true);
    hook.askAfter(tiered.pause());
  }

  private void copiedTooMuch(HotFunction hook) {
    tiered.copiedTooMuch();
    hook.askAfter(tiered.pause());
  }

  private void returned(HotFunction hook) {
    tiered.returned();
    hook.askAfter(tiered.pause());
  }

  private static Environment environment(MaterializedFrame frame) {
    return CallArguments.environment(frame.getArguments());
  }

  /** Whether a slice is over; loops are also left so that the heap is emptied. */
  private static boolean isOutOfFuel(NativeExit exit, NativeFrameBlock block) {
    return exit.reason() == ExitReason.FUEL && block.get(NativeLayout.FUEL) < 0;
  }

  /** Lets recursion, which uses no fuel, be interrupted: the next call leaves. */
  private NativeExit enterInterruptibly(NativeFrameBlock block, Node location) {
    return TruffleSafepoint.getCurrent()
        .setBlockedFunction(
            location,
            new BlockInterrupter(block),
            each -> tier.dispatch().enter(entry, each),
            block,
            null,
            null);
  }

  /** Does what was the reason to interrupt native code. */
  private static void pollAfter(NativeExit exit, Node location) {
    if (exit.reason() == ExitReason.POLL || exit.reason() == ExitReason.FUEL) {
      TruffleSafepoint.poll(location);
    }
  }

  private int remainingCalls(MaterializedFrame frame) {
    return CallArguments.level(frame.getArguments()).remaining();
  }

  private NativeExit enter(
      NativeFrameBlock block, RegionFrame values, MaterializedFrame frame, Node location) {
    block.refuel(fuel(values.image().size()));
    block.put(NativeLayout.DEPTH, remainingCalls(frame));
    block.put(NativeLayout.POLL_CALLBACK, 0);
    if (hasCalls) {
      tier.stack().allowCalls(block);
    }
    if (tier.stress() != null) {
      ForcedExits.arm(block, slots, tier.stress());
    }
    statistics.entered();
    NativeExit exit =
        hasCalls ? enterInterruptibly(block, location) : tier.dispatch().enter(entry, block);
    if (exit.reason() == ExitReason.STACK) {
      tier.stack().wasExhausted(entry);
    }
    Reference.reachabilityFence(values);
    statistics.left(exit.reason(), exit.site(), block.fuelUsed());
    if (tier.log().logsExits()) {
      tier.traceExit(statistics, exit);
    }
    if (!block.isIntact()) {
      tier.turnOff("native code has damaged memory that is not its own");
      throw new IllegalStateException("native code has damaged its frame block");
    }
    return exit;
  }

  /**
   * @param copied the number of objects: where it is large, native code runs the longer
   */
  private long fuel(int copied) {
    long fixed = tier.options().fuel();
    if (fixed > 0) {
      return fixed;
    }
    return tier.stress() == null
        ? gauge.fuel(ITERATIONS_PER_OBJECT * (long) copied, MOST_SLICES)
        : tier.stress().nextInt(1, STRESS_FUEL);
  }

  private void storeEntryFrame(
      MaterializedFrame frame,
      FrameLayout layout,
      RegionFrame values,
      NativeFrameBlock block,
      int position) {
    int[] written = slotsOf(position);
    for (int slot : written) {
      NativeSlot each = region.entrySlots().get(slot);
      values.store(frame, layout, each, block.local(slot));
    }
    List<FunctionSlot> held = region.positions().get(position).functions();
    if (!held.isEmpty()) {
      long[] cells = Arrays.stream(written).mapToLong(block::local).toArray();
      values
          .functions(held, region.entrySlots(), written, cells)
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
