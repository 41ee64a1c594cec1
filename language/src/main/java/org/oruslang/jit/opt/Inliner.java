package org.oruslang.jit.opt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrOp;
import org.oruslang.jit.ir.IrSite;
import org.oruslang.jit.ir.OrusJitIRProgram;

/**
 * Puts the bodies of small functions without loops in place of their calls, recursive ones too.
 * Sites of inlined code name the call's site as their caller, so an exit still shows all frames;
 * calls made from inlined code count the frames that do not exist.
 */
final class Inliner {

  private static final int NONE = IrInstruction.NONE;

  /** Larger functions are not inlined. */
  private static final int MAX_CALLEE = 40;

  /** A function does not grow beyond this. */
  private static final int MAX_RESULT = 400;

  /** How often calls are inlined into inlined code. */
  static final int MAX_DEPTH = 3;

  /** Calls with more arguments may pass some on the stack, which inlined code cannot do. */
  private static final int MAX_ARGUMENTS = 6;

  private final OrusJitIRProgram program;
  private IrFunction function;
  private List<IrInstruction> code;
  private List<IrKind> kinds;
  private List<IrSite> sites;
  private int labels;
  private int deepest;

  private Inliner(OrusJitIRProgram program) {
    this.program = program;
  }

  /** The program with calls inlined; functions keep their numbers. */
  static OrusJitIRProgram run(OrusJitIRProgram program) {
    if (program.functions().size() == 1) {
      return program;
    }
    Inliner inliner = new Inliner(program);
    List<IrFunction> functions = new ArrayList<>();
    for (IrFunction function : program.functions()) {
      functions.add(inliner.expand(function));
    }
    return new OrusJitIRProgram(
        program.name(), program.function(), program.loop(), program.slots(), functions);
  }

  private IrFunction expand(IrFunction original) {
    function = original;
    code = new ArrayList<>(Arrays.asList(original.code()));
    kinds = new ArrayList<>(Arrays.asList(original.kinds()));
    sites = new ArrayList<>(Arrays.asList(original.sites()));
    labels = labelCount(original);
    deepest = 0;
    boolean any = false;
    for (int depth = 0; depth < MAX_DEPTH; depth++) {
      List<IrInstruction> before = code;
      code = new ArrayList<>();
      boolean changed = false;
      int size = before.size();
      for (IrInstruction in : before) {
        if (in.op() == IrOp.CALL
            && in.inlineDepth() == depth
            && isInlinable(callee(in))
            && size + callee(in).code().length <= MAX_RESULT) {
          size += callee(in).code().length;
          inline(in, callee(in));
          changed = true;
        } else {
          code.add(in);
        }
      }
      if (!changed) {
        break;
      }
      any = true;
    }
    return any ? result() : original;
  }

  private IrFunction callee(IrInstruction call) {
    return program.functions().get(call.callee());
  }

  private static int labelCount(IrFunction function) {
    int count = 0;
    for (IrInstruction in : function.code()) {
      count = Math.max(count, Math.max(in.target(), in.otherwise()) + 1);
    }
    return count;
  }

  private boolean isInlinable(IrFunction callee) {
    if (callee.code().length > MAX_CALLEE || callee.isRoutine()) {
      return false;
    }
    for (IrInstruction in : callee.code()) {
      // Only loops charge fuel.
      if (in.op() == IrOp.FUEL || in.args().length > MAX_ARGUMENTS) {
        return false;
      }
    }
    return true;
  }

  private void inline(IrInstruction call, IrFunction callee) {
    int firstRegister = kinds.size();
    kinds.addAll(Arrays.asList(callee.kinds()));
    int firstLabel = labels;
    labels += labelCount(callee) + 1;
    int end = labels - 1;
    IrSite caller = sites.get(call.site());
    int firstSite = sites.size();
    for (IrSite site : callee.sites()) {
      int[] registers = site.registers().clone();
      shift(registers, firstRegister);
      sites.add(new IrSite(site.id(), callee.id(), site.slots(), registers, caller));
    }
    int depth = call.inlineDepth() + 1;
    deepest = Math.max(deepest, depth);
    for (int i = 0; i < call.args().length; i++) {
      int param = callee.params()[i];
      code.add(IrInstruction.move(callee.kinds()[param], firstRegister + param, call.args()[i]));
    }
    for (IrInstruction in : callee.code()) {
      switch (in.op()) {
        case ENTER -> {}
        case RETURN -> {
          if (call.dst() != NONE) {
            code.add(IrInstruction.move(call.kind(), call.dst(), firstRegister + in.a()));
          }
          code.add(IrInstruction.jump(end));
        }
        default -> code.add(renumber(in, firstRegister, firstLabel, firstSite, depth));
      }
    }
    code.add(IrInstruction.label(end));
  }

  private static void shift(int[] registers, int by) {
    for (int i = 0; i < registers.length; i++) {
      registers[i] += by;
    }
  }

  private static IrInstruction renumber(
      IrInstruction in, int register, int label, int site, int depth) {
    int[] args = in.args().clone();
    shift(args, register);
    long imm = in.op() == IrOp.CALL ? in.imm() + ((long) depth << 32) : in.imm();
    return new IrInstruction(
        in.op(),
        in.kind(),
        in.from(),
        in.condition(),
        in.reason(),
        shifted(in.dst(), register),
        shifted(in.a(), register),
        shifted(in.b(), register),
        shifted(in.c(), register),
        imm,
        args,
        shifted(in.site(), site),
        shifted(in.target(), label),
        shifted(in.otherwise(), label));
  }

  private static int shifted(int number, int by) {
    return number == NONE ? NONE : number + by;
  }

  private IrFunction result() {
    if (!function.isEntry()) {
      // The budget of the inlined calls is checked at the start.
      code.set(0, IrInstruction.enter(deepest, code.get(0).site()));
    }
    return new IrFunction(
        function.id(),
        function.name(),
        function.params(),
        function.paramSlots(),
        function.result(),
        kinds.toArray(new IrKind[0]),
        code.toArray(new IrInstruction[0]),
        sites.toArray(new IrSite[0]));
  }
}
