package org.oruslang.jit.cache;

import org.oruslang.jit.BackendStatus;
import org.oruslang.jit.JitEntry;
import org.oruslang.jit.OrusJitBackend;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.frame.NativeExit;
import org.oruslang.jit.frame.NativeFrameBlock;
import org.oruslang.jit.frame.NativeLayout;
import org.oruslang.jit.frame.UnwindBuffer;
import org.oruslang.jit.ir.IrBuilder;
import org.oruslang.jit.ir.IrFunctionBuilder;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrOp;
import org.oruslang.jit.ir.OrusJitIRProgram;

/**
 * Runs generated code before any program depends on it: the stub returns, every header cell is
 * where the layout says, arithmetic gives its result, and exits report their reason and site, from
 * the entry function and from a called one.
 */
final class SelfTest {

  private static final long CANARY = 0x5EEDC0DE5EEDC0DEL;
  private static final int ANSWER_SITE = 7;
  private static final int FAILURE_SITE = 8;
  private static final int NESTED_SITE = 9;

  private final OrusJitBackend backend;

  private SelfTest(OrusJitBackend backend) {
    this.backend = backend;
  }

  /** Runs the test; gives null, or what is wrong. */
  static String run(OrusJitBackend backend, JitEntry stub) {
    stub.call(new NativeFrameBlock(0, CANARY));
    SelfTest test = new SelfTest(backend);
    String defect = test.layout();
    if (defect == null) {
      defect = test.exits();
    }
    return defect == null ? test.calls() : defect;
  }

  /** Reads all header cells through the block's own address and adds them up, weighted. */
  private String layout() {
    IrBuilder builder = new IrBuilder("selftest", 0, OrusJitIRProgram.WHOLE_FUNCTION);
    IrFunctionBuilder f = builder.function("layout", null);
    int block = f.local(IrKind.PTR, 0);
    int sum = f.local(IrKind.I64, 1);
    int[] cells = NativeLayout.headerCells();
    for (int cell : cells) {
      int value = f.register(IrKind.I64);
      int index = f.constant(IrKind.I32, cell);
      f.add(IrInstruction.load(IrKind.I64, value, block, index));
      int factor = f.constant(IrKind.I64, 2 * cell + 3);
      f.assign(sum, f.binary(IrOp.ADD, sum, f.binary(IrOp.MUL, value, factor)));
    }
    f.ret(sum, f.site(0, 1, sum));
    NativeFrameBlock memory = new NativeFrameBlock(2, CANARY);
    long expected = 1000;
    for (int cell : cells) {
      if (cell != NativeLayout.HEAD_CANARY) {
        memory.put(cell, 0x0101010101010101L * cell);
      }
      expected += memory.get(cell) * (2 * cell + 3);
    }
    memory.setLocal(0, memory.address());
    memory.setLocal(1, 1000);
    NativeExit exit = enter(builder.build(), memory);
    boolean right =
        exit != null
            && exit.reason() == ExitReason.RETURN
            && memory.result() == expected
            && memory.local(1) == expected
            && memory.isIntact();
    return right ? null : "frame layout";
  }

  /** {@code 42 / x}: a result for 6, an exit for 0. */
  private String exits() {
    IrBuilder builder = new IrBuilder("selftest", 0, OrusJitIRProgram.WHOLE_FUNCTION);
    IrFunctionBuilder f = builder.function("exits", null);
    int x = f.local(IrKind.I32, 0);
    int answer = f.constant(IrKind.I32, 42);
    int quotient = f.binary(IrOp.DIV, answer, x, f.site(FAILURE_SITE, 0, x));
    f.exit(ExitReason.DONE, f.site(ANSWER_SITE, 0, quotient));
    OrusJitIRProgram program = builder.build();
    NativeFrameBlock memory = new NativeFrameBlock(1, CANARY);
    memory.setLocal(0, -6);
    NativeExit exit = enter(program, memory);
    boolean right =
        isExit(exit, ExitReason.DONE, ANSWER_SITE) && memory.local(0) == -7 && memory.isIntact();
    memory.setLocal(0, 0);
    exit = enter(program, memory);
    right &= isExit(exit, ExitReason.DIV_ZERO, FAILURE_SITE) && memory.local(0) == 0;
    return right ? null : "exits";
  }

  /** The same division in a called function. */
  private String calls() {
    IrBuilder builder = new IrBuilder("selftest", 0, OrusJitIRProgram.WHOLE_FUNCTION);
    IrFunctionBuilder entry = builder.function("calls", null);
    IrFunctionBuilder f = builder.function("divide", IrKind.I32);
    int x = f.param(IrKind.I32);
    f.enter(f.site(NESTED_SITE, 0, x));
    int answer = f.constant(IrKind.I32, 42);
    f.ret(f.binary(IrOp.DIV, answer, x, f.site(FAILURE_SITE, 0, x)));
    int local = entry.local(IrKind.I32, 0);
    int result = entry.call(f, entry.site(ANSWER_SITE, 0, local), local);
    entry.ret(result, entry.site(ANSWER_SITE, 0, local));
    OrusJitIRProgram program = builder.build();
    NativeFrameBlock memory = new NativeFrameBlock(1, CANARY);
    memory.allowCalls(new UnwindBuffer(4096), 0);
    memory.setLocal(0, 6);
    NativeExit exit = enter(program, memory);
    boolean right = isExit(exit, ExitReason.RETURN, ANSWER_SITE) && memory.result() == 7;
    memory.setLocal(0, 0);
    exit = enter(program, memory);
    right &=
        isExit(exit, ExitReason.DIV_ZERO, FAILURE_SITE)
            && exit.frames().size() == 2
            && exit.entrySite() == ANSWER_SITE
            && memory.isIntact();
    return right ? null : "calls";
  }

  private static boolean isExit(NativeExit exit, ExitReason reason, int site) {
    return exit != null && exit.reason() == reason && exit.site() == site;
  }

  private NativeExit enter(OrusJitIRProgram program, NativeFrameBlock memory) {
    JitEntry entry = new JitEntry();
    if (backend.compileIr(program, entry) != BackendStatus.OK) {
      return null;
    }
    try {
      return entry.enter(memory);
    } finally {
      backend.releaseEntry(entry);
    }
  }
}
