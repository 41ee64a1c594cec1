package org.oruslang.jit.codegen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oruslang.jit.frame.ExitStatus;
import org.oruslang.jit.frame.NativeExit;
import org.oruslang.jit.frame.NativeFrameBlock;
import org.oruslang.jit.frame.NativeLayout;
import org.oruslang.jit.frame.UnwindBuffer;
import org.oruslang.jit.frame.UnwoundFrame;
import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.IrSite;
import org.oruslang.jit.regalloc.Allocation;

/**
 * Reads the frames of native code from the unwind buffer after a nested exit. Calls pay nothing for
 * this: return addresses tell the functions and call sites, the allocation tells where locals are,
 * and saved registers are followed outwards.
 */
public final class StackDecoder {

  private final CompiledCode code;
  private final Map<Integer, CallSite> calls = new HashMap<>();

  /** A decoder for the frames of one piece of code. */
  public StackDecoder(CompiledCode code) {
    this.code = code;
    for (CallSite call : code.calls()) {
      calls.put(call.returnOffset(), call);
    }
  }

  /**
   * Decodes all frames and writes the cells of the entry function's locals.
   *
   * @param base the address of the code
   */
  public NativeExit decode(NativeFrameBlock block, long base) {
    Walk walk = new Walk(block);
    long status = block.status();
    int variant = ExitStatus.site(status);
    int function = 0;
    while (variant >= siteCount(function)) {
      variant -= siteCount(function);
      function++;
    }
    List<UnwoundFrame> frames = new ArrayList<>();
    walk.frames(function, variant, frames);
    int reported = frames.get(0).site();
    while (function != 0) {
      long offset = walk.leave(function) - base;
      CallSite call = calls.get((int) offset);
      if (call == null) {
        throw new IllegalStateException("no call returns to this offset: " + offset);
      }
      walk.skip(call.extraBytes());
      function = call.function();
      variant = call.site();
      walk.frames(function, variant, frames);
    }
    IrSite site = sites(0)[variant].outermost();
    UnwoundFrame entry = frames.get(frames.size() - 1);
    for (int i = 0; i < entry.cells().length; i++) {
      block.setLocal(site.slots()[i], entry.cells()[i]);
    }
    return new NativeExit(ExitStatus.reason(status), reported, frames);
  }

  private int siteCount(int function) {
    return code.frames().get(function) == null ? 0 : sites(function).length;
  }

  private IrSite[] sites(int function) {
    return code.frames().get(function).allocation().function().sites();
  }

  /** The state of the machine while the walk goes outwards. */
  private final class Walk {
    private final UnwindBuffer buffer;
    private final long[] general = new long[32];
    private final long[] floating = new long[32];
    private long sp;

    Walk(NativeFrameBlock block) {
      buffer = block.unwindBuffer();
      for (int i = 0; i < general.length; i++) {
        general[i] = buffer.cell(NativeLayout.UNWIND_GENERAL + i);
        floating[i] = buffer.cell(NativeLayout.UNWIND_FLOAT + i);
      }
    }

    /** Adds the frame of the given function, preceded by those of functions inlined into it. */
    void frames(int number, int siteIndex, List<UnwoundFrame> frames) {
      FrameUnwind frame = code.frames().get(number);
      for (IrSite site = sites(number)[siteIndex]; site != null; site = site.caller()) {
        frames.add(new UnwoundFrame(site.function(), site.id(), cells(frame, site)));
      }
    }

    private long[] cells(FrameUnwind frame, IrSite site) {
      IrFunction function = frame.allocation().function();
      int count = 0;
      for (int slot : site.slots()) {
        count += slot >= 0 ? 1 : 0;
      }
      long[] cells = new long[count];
      // The fuel, whose slot is negative, comes last and has been stored by the code itself.
      for (int i = 0; i < count; i++) {
        int v = site.registers()[i];
        cells[i] = function.kinds()[v].canonical(value(frame, v));
      }
      return cells;
    }

    void skip(int bytes) {
      sp += bytes;
    }

    private long value(FrameUnwind frame, int v) {
      Allocation allocation = frame.allocation();
      if (allocation.isRegister(v)) {
        boolean isDouble = allocation.function().kinds()[v].isFloat();
        return (isDouble ? floating : general)[allocation.register(v)];
      }
      if (allocation.isSlot(v)) {
        return buffer.stack(sp + frame.slotsOffset() + 8L * allocation.slot(v));
      }
      return allocation.cell(v);
    }

    /** Goes to the caller's frame; gives the return address. */
    long leave(int number) {
      FrameUnwind frame = code.frames().get(number);
      for (int i = 0; i < frame.savedGeneral().length; i++) {
        general[frame.savedGeneral()[i]] = buffer.stack(sp + frame.savedGeneralOffset() + 8L * i);
      }
      for (int i = 0; i < frame.savedFloating().length; i++) {
        floating[frame.savedFloating()[i]] =
            buffer.stack(sp + frame.savedFloatingOffset() + 8L * i);
      }
      long returnAddress = buffer.stack(sp + frame.returnAddressOffset());
      sp += frame.size();
      return returnAddress;
    }
  }
}
