package org.oruslang.jit.regalloc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrOp;
import org.oruslang.jit.ir.IrSite;

/**
 * Separates the uses of a constant that instructions take as an immediate from those that need it
 * in a register, by giving the former a virtual register of their own. Afterwards a constant either
 * has a register for all its uses or for none.
 */
public final class ImmediateOperands {

  private final IrFunction function;
  private final Machine machine;
  private final boolean[] constant;
  private final long[] cells;
  private final int[] shadows;
  private final List<IrKind> kinds;

  private ImmediateOperands(IrFunction function, Machine machine) {
    this.function = function;
    this.machine = machine;
    int registers = function.registerCount();
    this.constant = new boolean[registers];
    this.cells = new long[registers];
    this.shadows = new int[registers];
    this.kinds = new ArrayList<>(Arrays.asList(function.kinds()));
  }

  /** The function with separated uses; the same object when there is nothing to separate. */
  public static IrFunction separate(IrFunction function, Machine machine) {
    return new ImmediateOperands(function, machine).separate();
  }

  private IrFunction separate() {
    findConstants();
    boolean[] immediate = new boolean[constant.length];
    boolean[] needed = new boolean[constant.length];
    for (IrInstruction in : function.code()) {
      for (int k = 0; k < in.operandCount(); k++) {
        int v = in.operand(k);
        if (constant[v]) {
          (isImmediate(in, k) ? immediate : needed)[v] = true;
        }
      }
      for (IrSite site = function.site(in); site != null; site = site.caller()) {
        for (int v : site.registers()) {
          immediate[v] |= constant[v];
        }
      }
    }
    int mixed = 0;
    Arrays.fill(shadows, IrInstruction.NONE);
    for (int v = 0; v < constant.length; v++) {
      if (immediate[v] && needed[v]) {
        shadows[v] = kinds.size();
        kinds.add(function.kinds()[v]);
        mixed++;
      }
    }
    return mixed == 0 ? function : rewrite(mixed);
  }

  private void findConstants() {
    int[] definitions = new int[constant.length];
    for (int param : function.params()) {
      definitions[param]++;
    }
    for (IrInstruction in : function.code()) {
      if (in.dst() >= 0) {
        definitions[in.dst()]++;
      }
    }
    for (IrInstruction in : function.code()) {
      if (in.op() == IrOp.CONST && definitions[in.dst()] == 1) {
        constant[in.dst()] = true;
        cells[in.dst()] = in.imm();
      }
    }
  }

  private boolean isImmediate(IrInstruction in, int operand) {
    return machine.folds(function, in, operand, cells[in.operand(operand)]);
  }

  private IrFunction rewrite(int mixed) {
    IrInstruction[] code = new IrInstruction[function.code().length + mixed];
    int at = 0;
    for (IrInstruction in : function.code()) {
      code[at++] = rewrite(in);
      if (in.dst() >= 0 && in.op() == IrOp.CONST && shadow(in.dst()) != in.dst()) {
        code[at++] = IrInstruction.constant(in.kind(), shadow(in.dst()), in.imm());
      }
    }
    IrSite[] sites = new IrSite[function.sites().length];
    for (int i = 0; i < sites.length; i++) {
      sites[i] = rewrite(function.sites()[i]);
    }
    return new IrFunction(
        function.id(),
        function.name(),
        function.params(),
        function.paramSlots(),
        function.result(),
        kinds.toArray(new IrKind[0]),
        code,
        sites);
  }

  private int shadow(int v) {
    return shadows[v] >= 0 ? shadows[v] : v;
  }

  private IrInstruction rewrite(IrInstruction in) {
    boolean changed = false;
    int[] operands = new int[in.operandCount()];
    for (int k = 0; k < operands.length; k++) {
      int v = in.operand(k);
      operands[k] = constant[v] && isImmediate(in, k) ? shadow(v) : v;
      changed |= operands[k] != v;
    }
    return changed ? in.withOperands(operands) : in;
  }

  private IrSite rewrite(IrSite site) {
    if (site == null) {
      return null;
    }
    int[] registers = new int[site.size()];
    for (int i = 0; i < registers.length; i++) {
      registers[i] = shadow(site.registers()[i]);
    }
    IrSite caller = rewrite(site.caller());
    return new IrSite(site.id(), site.function(), site.slots(), registers, caller);
  }
}
