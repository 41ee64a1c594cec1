package org.oruslang.jit.tiering;

import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.frame.MaterializedFrame;
import java.lang.ref.Reference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oruslang.jit.JitEntry;
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
import org.oruslang.jit.translate.ExitPosition;
import org.oruslang.jit.translate.NativeRegion;
import org.oruslang.jit.translate.NativeSlot;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.NativeFunction;
import org.oruslang.nodes.ResumePoint;
import org.oruslang.nodes.control.LoopIteration;
import org.oruslang.nodes.control.NativeLoop;
import org.oruslang.runtime.Environment;
import org.oruslang.runtime.OrusVoid;
import org.oruslang.translate.FrameLayout;
import org.oruslang.translate.TranslatedFunction;

/** A region with its machine code: enters it, and brings the AST to where it was left. */
final class CompiledRegion {

  /** Iterations after which a loop without calls lets the context be interrupted: some ms. */
  private static final long FUEL = 1L << 22;

  /** The same for regions with calls, in which running out of fuel costs more. */
  private static final long FUEL_WITH_CALLS = 1L << 25;

  /** Copying fewer objects for a call does not matter. */
  private static final int FEW_OBJECTS = 32;

  /** About how long it takes to copy an object. */
  private static final int NANOS = 100;

  /** About how much faster native code is than the AST, carefully estimated. */
  private static final int PROFITABLE = 8;

  private final NativeTier tier;
  private final TranslatedFunction function;
  private final NativeRegion region;
  private final JitEntry entry;
  private final boolean hasCalls;
  private final int[][] slotsOfPositions;
  private final int[] entrySlots;
  private final int ownNumber;
  private final HeapTypes types;

  CompiledRegion(
      NativeTier tier, TranslatedFunction function, NativeRegion region, JitEntry entry) {
    this.tier = tier;
    this.function = function;
    this.region = region;
    this.entry = entry;
    this.hasCalls = region.functions().size() > 1;
    this.slotsOfPositions = slotsOfPositions(region);
    this.entrySlots = region.program().functions().get(0).paramSlots();
    this.ownNumber = ownNumber(region);
    this.types = new HeapTypes(function::runtimeType);
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

  int[] slotsOf(int position) {
    return slotsOfPositions[position];
  }

  /** Runs the loop from its head; yields what {@link NativeLoop#enter} does. */
  int runLoop(MaterializedFrame frame, LoopIteration iteration, HotLoop hook) {
    FrameLayout layout = function.frameLayout();
    NativeFrameBlock block = tier.frames().push(region.program().slots());
    try {
      RegionFrame values = load(frame, layout, block);
      if (values == null) {
        hook.ran(0, true);
        return NativeLoop.AT_HEAD;
      }
      // Copying an object takes about as long as an iteration in the AST.
      long iterations = -values.image().size();
      while (true) {
        NativeExit exit = enter(block, values);
        iterations += block.fuelUsed();
        int position = exit.entrySite();
        storeEntryFrame(frame, layout, values, block, position);
        leave(exit, values, block);
        if (exit.reason() == ExitReason.DONE) {
          hook.ran(iterations, false);
          return Completion.NORMAL;
        }
        if (exit.reason() == ExitReason.FUEL && !exit.isNested() && isOwnHead(position)) {
          TruffleSafepoint.poll(iteration);
          // Whatever ran there may have moved arrays and changed objects.
          values = load(frame, layout, block);
          if (values != null) {
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
    FrameLayout layout = function.frameLayout();
    NativeFrameBlock block = tier.frames().push(region.program().slots());
    try {
      RegionFrame values = load(frame, layout, block);
      if (values == null) {
        hook.failed();
        return NativeFunction.NOT_ENTERED;
      }
      long copied = values.image().size();
      long start = copied > FEW_OBJECTS ? System.nanoTime() : 0;
      NativeExit exit = enter(block, values);
      if (copied > FEW_OBJECTS && PROFITABLE * (System.nanoTime() - start) < copied * NANOS) {
        hook.failed();
      }
      Object result = null;
      if (exit.reason() == ExitReason.RETURN) {
        IrKind kind = region.program().functions().get(0).result();
        result = values.value(kind, region.functions().get(0).result(), block.result());
      }
      leave(exit, values, block);
      if (exit.reason() == ExitReason.DONE) {
        return OrusVoid.INSTANCE;
      } else if (exit.reason() == ExitReason.RETURN) {
        return result;
      }
      hook.failed();
      return new NativeExitResume(this, values, environment(frame), tier.callDepth())
          .finishFunction(exit);
    } finally {
      tier.frames().pop();
    }
  }

  /** The values on entry, or null if they can't be given to native code. */
  private RegionFrame load(MaterializedFrame frame, FrameLayout layout, NativeFrameBlock block) {
    while (true) {
      HeapImage image = new HeapImage(tier.heap(), types);
      RegionFrame values = new RegionFrame(environment(frame).module, image);
      boolean allocates = region.allocates();
      try {
        values.load(frame, layout, region.entrySlots(), entrySlots, block, allocates);
        if (!allocates || !image.isCrowded() || !tier.heap().grow()) {
          return values;
        }
      } catch (HeapImage.NotCopied notCopied) {
        if (!notCopied.isFull() || !tier.heap().grow()) {
          tier.notEntered(function, notCopied.getMessage());
          return null;
        }
      }
    }
  }

  /** Brings objects up to date; what frames of called functions hold is kept for their resuming. */
  private void leave(NativeExit exit, RegionFrame values, NativeFrameBlock block) {
    Map<Long, Object> kept = new HashMap<>();
    for (UnwoundFrame each : exit.frames()) {
      List<NativeSlot> slots = region.functions().get(each.function()).slots();
      values.keep(slots, slotsOf(each.site()), each.cells(), kept);
    }
    if (!exit.isNested() && exit.reason() != ExitReason.RETURN) {
      int[] written = slotsOf(exit.entrySite());
      long[] cells = new long[written.length];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = block.local(written[i]);
      }
      values.keep(region.entrySlots(), written, cells, kept);
    }
    values.close(kept);
    if (exit.reason() == ExitReason.GROW && region.allocates() && NativeHeap.isFull(block)) {
      tier.heap().grow();
    }
  }

  private static Environment environment(MaterializedFrame frame) {
    return (Environment) frame.getArguments()[0];
  }

  private NativeExit enter(NativeFrameBlock block, RegionFrame values) {
    tier.countEntry();
    // Where much is copied at each entry, native code runs the longer.
    long fuel = hasCalls ? FUEL_WITH_CALLS : FUEL;
    block.refuel(Math.max(fuel, 64L * values.image().size()));
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
    for (int slot : slotsOf(position)) {
      NativeSlot each = region.entrySlots().get(slot);
      values.store(frame, layout, each, block.local(slot));
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
