package org.oruslang.jit.cache;

import org.oruslang.jit.BackendStatus;
import org.oruslang.jit.JitEntry;
import org.oruslang.jit.OrusJitBackend;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.frame.NativeExit;
import org.oruslang.jit.frame.NativeFrameBlock;
import org.oruslang.jit.frame.NativeLayout;
import org.oruslang.jit.frame.UnwindBuffer;
import org.oruslang.jit.ir.Condition;
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
    return defect == null ? test.exits() : defect;
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

  /**
   * {@code 42 / x}, which is returned or, if it is 42, the end of a loop, and {@code 42 / y} in a
   * called function: all kinds of ends, and exits from both functions.
   */
  private String exits() {
    IrBuilder builder = new IrBuilder("selftest", 0, OrusJitIRProgram.WHOLE_FUNCTION);
    IrFunctionBuilder entry = builder.function("exits", null);
    IrFunctionBuilder f = builder.function("divide", IrKind.I32);
    int divisor = f.param(IrKind.I32);
    f.enter(f.site(NESTED_SITE, 0, divisor));
    int dividend = f.constant(IrKind.I32, 42);
    f.ret(f.binary(IrOp.DIV, dividend, divisor, f.site(FAILURE_SITE, 0, divisor)));
    int x = entry.local(IrKind.I32, 0);
    int y = entry.local(IrKind.I32, 1);
    int answer = entry.constant(IrKind.I32, 42);
    int quotient = entry.binary(IrOp.DIV, answer, x, entry.site(FAILURE_SITE, 0, x));
    int loop = entry.newLabel();
    int call = entry.newLabel();
    entry.branch(Condition.EQ, quotient, answer, loop, call);
    entry.label(loop);
    entry.exit(ExitReason.DONE, entry.site(ANSWER_SITE, 0, quotient));
    entry.label(call);
    int result = entry.call(f, entry.site(ANSWER_SITE, 0, quotient), y);
    entry.ret(result, entry.site(ANSWER_SITE, 0, quotient));
    JitEntry code = new JitEntry();
    if (backend.compileIr(builder.build(), code) != BackendStatus.OK) {
      return "compilation";
    }
    try {
      return ownExits(code) ? calls(code) ? null : "calls" : "exits";
    } finally {
      backend.releaseEntry(code);
    }
  }

  private static NativeFrameBlock block(int x, int y) {
    NativeFrameBlock memory = new NativeFrameBlock(2, CANARY);
    memory.allowCalls(new UnwindBuffer(4096), 0);
    memory.setLocal(0, x);
    memory.setLocal(1, y);
    return memory;
  }

  private static boolean ownExits(JitEntry code) {
    NativeFrameBlock one = block(1, 0);
    NativeExit done = code.enter(one);
    NativeFrameBlock zero = block(0, 0);
    NativeExit failed = code.enter(zero);
    return isExit(done, ExitReason.DONE, ANSWER_SITE)
        && one.local(0) == 42
        && one.isIntact()
        && isExit(failed, ExitReason.DIV_ZERO, FAILURE_SITE)
        && !failed.isNested()
        && zero.local(0) == 0
        && zero.isIntact();
  }

  private static boolean calls(JitEntry code) {
    NativeFrameBlock six = block(-6, 6);
    NativeExit returned = code.enter(six);
    NativeFrameBlock zero = block(-6, 0);
    NativeExit failed = code.enter(zero);
    return isExit(returned, ExitReason.RETURN, ANSWER_SITE)
        && six.result() == 7
        && six.local(0) == -7
        && six.isIntact()
        && isExit(failed, ExitReason.DIV_ZERO, FAILURE_SITE)
        && failed.frames().size() == 2
        && failed.entrySite() == ANSWER_SITE
        && zero.isIntact();
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
