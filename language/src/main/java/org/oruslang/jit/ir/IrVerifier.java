package org.oruslang.jit.ir;

import java.util.BitSet;
import org.oruslang.jit.frame.ExitStatus;

/**
 * Checks that a program is well formed: labels, kinds, sites, calls, and that every register has a
 * value on all paths to each of its uses, including the uses by sites.
 */
public final class IrVerifier {

  private static final int NONE = IrInstruction.NONE;

  private final OrusJitIRProgram program;
  private final IrFunction function;
  private final IrKind[] kinds;
  private IrInstruction at;

  private IrVerifier(OrusJitIRProgram program, IrFunction function) {
    this.program = program;
    this.function = function;
    this.kinds = function.kinds();
  }

  /**
   * Verifies all functions.
   *
   * @throws IllegalArgumentException for the first defect found
   */
  public static void verify(OrusJitIRProgram program) {
    if (program.functions().isEmpty()) {
      throw new IllegalArgumentException("a program has at least one function");
    }
    for (int i = 0; i < program.functions().size(); i++) {
      IrFunction function = program.functions().get(i);
      if (function.id() != i) {
        throw new IllegalArgumentException("function " + i + " has number " + function.id());
      }
      IrVerifier verifier = new IrVerifier(program, function);
      verifier.sites();
      verifier.params();
      verifier.instructions();
      verifier.definiteAssignment();
    }
  }

  private void sites() {
    for (IrSite site : function.sites()) {
      int inner = function.id();
      for (IrSite each = site; each != null; each = each.caller()) {
        inner = each.function();
        position(each);
      }
      check(inner == function.id(), "outermost site belongs to another function");
    }
  }

  private void position(IrSite site) {
    check(site.id() >= 0 && site.id() <= ExitStatus.MAX_SITE, "site number out of range");
    check(site.slots().length == site.registers().length, "slots and registers of a site differ");
    BitSet slots = new BitSet();
    for (int i = 0; i < site.size(); i++) {
      int slot = site.slots()[i];
      check(slot >= 0 && (site.function() > 0 || slot < program.slots()), "slot out of range");
      check(!slots.get(slot), "slot occurs twice in a site");
      slots.set(slot);
      register(site.registers()[i]);
    }
  }

  private void params() {
    int[] params = function.params();
    int[] slots = function.paramSlots();
    check(slots.length == (function.isEntry() ? params.length : 0), "wrong number of slots");
    BitSet seen = new BitSet();
    for (int i = 0; i < params.length; i++) {
      register(params[i]);
      check(!seen.get(params[i]), "parameter register used twice");
      seen.set(params[i]);
      check(slots.length == 0 || slots[i] >= 0 && slots[i] < program.slots(), "no such slot");
    }
  }

  private void instructions() {
    IrInstruction[] code = function.code();
    check(code.length > 0, "no instructions");
    BitSet labels = new BitSet();
    for (IrInstruction in : code) {
      if (in.op() == IrOp.LABEL) {
        at = in;
        check(in.target() >= 0 && !labels.get(in.target()), "label placed twice");
        labels.set(in.target());
      }
    }
    for (IrInstruction in : code) {
      at = in;
      instruction(in, labels);
      check(!in.hasSite() || in.site() < function.sites().length, "no such site");
    }
    check(code[code.length - 1].op().endsBlock(), "control runs off the end");
    check(
        function.isEntry() || code[0].op() == IrOp.ENTER || isLeaf(),
        "a callee that calls or leaves starts with enter");
  }

  private boolean isLeaf() {
    for (IrInstruction in : function.code()) {
      if (in.op() == IrOp.CALL || in.hasSite()) {
        return false;
      }
    }
    return true;
  }

  private void instruction(IrInstruction in, BitSet labels) {
    IrKind kind = in.kind();
    switch (in.op()) {
      case LABEL -> site(in, false);
      case JUMP -> label(in.target(), labels);
      case BRANCH -> {
        comparable(in);
        likelihood(in);
        label(in.target(), labels);
        label(in.otherwise(), labels);
      }
      case BRANCH_IF -> {
        use(in.a(), IrKind.BOOL);
        likelihood(in);
        label(in.target(), labels);
        label(in.otherwise(), labels);
      }
      case RETURN -> ret(in);
      case EXIT -> {
        check(in.reason() != null, "no reason");
        site(in, true);
      }
      case EXIT_IF -> {
        check(in.reason() != null, "no reason");
        comparable(in);
        site(in, true);
      }
      case FUEL -> {
        check(in.imm() > 0 && in.imm() <= 1 << 20, "fuel weight out of range");
        site(in, true);
      }
      case ENTER -> {
        check(in == function.code()[0] && !function.isEntry(), "not at the start of a callee");
        site(in, true);
      }
      case CONST -> {
        define(in.dst(), kind);
        check(in.imm() == kind.canonical(in.imm()), "constant is not canonical");
        site(in, false);
      }
      case MOVE -> {
        use(in.a(), kind);
        define(in.dst(), kind);
        site(in, false);
      }
      case SELECT -> {
        use(in.a(), IrKind.BOOL);
        use(in.b(), kind);
        use(in.c(), kind);
        define(in.dst(), kind);
        site(in, false);
      }
      case ADD, SUB, MUL -> {
        check(kind.isInteger() || kind.isFloat() && !in.hasSite(), "no such arithmetic");
        binary(in);
      }
      case DIV, MOD -> {
        check(kind.isInteger() || kind.isFloat(), "no such arithmetic");
        binary(in);
      }
      case MULHI -> {
        check(kind.isInteger() && !in.hasSite(), "no such arithmetic");
        binary(in);
      }
      case AND, OR, XOR -> {
        check(kind.isInteger() || kind == IrKind.BOOL, "no such operation");
        check(!in.hasSite(), "operation cannot leave");
        binary(in);
      }
      case NEG -> {
        check(kind.isSigned(), "no such arithmetic");
        check(kind.isInteger() || !in.hasSite(), "operation cannot leave");
        use(in.a(), kind);
        define(in.dst(), kind);
      }
      case NOT -> {
        check(kind == IrKind.BOOL, "no such operation");
        site(in, false);
        use(in.a(), kind);
        define(in.dst(), kind);
      }
      case SHL, SHR -> {
        check(kind.isInteger(), "no such operation");
        check(in.imm() >= 0 && in.imm() < 8 * kind.elementSize(), "shift count out of range");
        site(in, false);
        use(in.a(), kind);
        define(in.dst(), kind);
      }
      case COMPARE -> {
        comparable(in);
        site(in, false);
        define(in.dst(), IrKind.BOOL);
      }
      case CONVERT -> convert(in);
      case LEN -> {
        check(kind == IrKind.I32 || kind == IrKind.I64, "a length is i32 or i64");
        use(in.a(), IrKind.PTR);
        define(in.dst(), kind);
        site(in, false);
      }
      case DATA -> {
        use(in.a(), IrKind.PTR);
        define(in.dst(), IrKind.PTR);
        site(in, false);
      }
      case BOUNDS -> {
        check(kind.isInteger(), "an index is an integer");
        use(in.a(), kind);
        use(in.b(), IrKind.I64);
        site(in, true);
      }
      case ALOAD, LOAD -> {
        use(in.a(), IrKind.PTR);
        check(isRegister(in.b()) && kinds[in.b()].isInteger(), "an index is an integer");
        define(in.dst(), kind);
        site(in, in.op() == IrOp.ALOAD);
      }
      case ASTORE, STORE -> {
        use(in.a(), IrKind.PTR);
        check(isRegister(in.b()) && kinds[in.b()].isInteger(), "an index is an integer");
        use(in.c(), kind);
        site(in, in.op() == IrOp.ASTORE);
      }
      case PUSH -> {
        use(in.a(), IrKind.PTR);
        use(in.b(), kind);
        site(in, true);
      }
      case POP -> {
        use(in.a(), IrKind.PTR);
        define(in.dst(), kind);
        site(in, true);
      }
      case ACHECK -> {
        use(in.a(), IrKind.PTR);
        site(in, true);
      }
      case FLOAD -> {
        use(in.a(), IrKind.PTR);
        define(in.dst(), kind);
        field(in);
      }
      case FSTORE -> {
        use(in.a(), IrKind.PTR);
        use(in.b(), kind);
        field(in);
      }
      case NEW -> {
        check(in.offset() >= 8 && in.offset() < 4096 && in.offset() % 8 == 0, "no such size");
        check(in.memory() >= 0, "negative tag");
        define(in.dst(), IrKind.PTR);
        site(in, true);
      }
      case RESERVE -> {
        use(in.a(), IrKind.I64);
        define(in.dst(), IrKind.PTR);
        site(in, false);
      }
      case OFFSET -> {
        use(in.a(), IrKind.PTR);
        use(in.b(), IrKind.I64);
        define(in.dst(), IrKind.PTR);
        site(in, false);
      }
      case BYTE_LOAD -> {
        use(in.a(), IrKind.PTR);
        use(in.b(), IrKind.I64);
        define(in.dst(), IrKind.I32);
        site(in, false);
      }
      case BYTE_STORE -> {
        use(in.a(), IrKind.PTR);
        use(in.b(), IrKind.I64);
        use(in.c(), IrKind.I32);
        site(in, false);
      }
      case ROOM -> {
        check(function.isEntry(), "only the entry function asks for room");
        site(in, true);
      }
      case CALL -> call(in);
      case FUEL_LOAD, FUEL_STORE, RESERVED -> site(in, false);
    }
  }

  private void field(IrInstruction in) {
    boolean aligned = in.offset() % in.kind().elementSize() == 0;
    check(in.offset() >= 0 && in.offset() < 4096 && aligned, "no such field");
    check(in.memory() >= 0, "negative number of memory");
    site(in, false);
  }

  private void likelihood(IrInstruction in) {
    check(in.imm() >= 0 && in.imm() <= 100, "likelihood out of range");
  }

  private void binary(IrInstruction in) {
    use(in.a(), in.kind());
    use(in.b(), in.kind());
    define(in.dst(), in.kind());
  }

  private void comparable(IrInstruction in) {
    boolean ordered = in.kind().isInteger() || in.kind().isFloat();
    boolean equality = in.condition() == Condition.EQ || in.condition() == Condition.NE;
    check(ordered || equality, "kind has no order");
    use(in.a(), in.kind());
    use(in.b(), in.kind());
  }

  private void convert(IrInstruction in) {
    IrKind from = in.from();
    IrKind to = in.kind();
    check(from != IrKind.PTR && to != IrKind.PTR && from != to, "no such conversion");
    boolean intToInt = from.isInteger() && to.isInteger();
    boolean floatToInt = from.isFloat() && to.isInteger();
    check(!in.hasSite() || intToInt || floatToInt, "conversion cannot leave");
    check(in.hasSite() || !floatToInt, "conversion needs a site");
    use(in.a(), from);
    define(in.dst(), to);
  }

  private void ret(IrInstruction in) {
    if (function.isEntry()) {
      check(in.hasSite() == (in.a() != NONE), "only a return of a value has a site");
    } else {
      site(in, false);
      check(in.kind() == function.result(), "wrong kind of result");
    }
    check((in.kind() == null) == (in.a() == NONE), "result without a kind");
    if (in.a() != NONE) {
      use(in.a(), in.kind());
    }
  }

  private void call(IrInstruction in) {
    check(in.callee() > 0 && in.callee() < program.functions().size(), "no such function");
    IrFunction callee = program.functions().get(in.callee());
    check(in.args().length == callee.params().length, "wrong number of arguments");
    for (int i = 0; i < in.args().length; i++) {
      use(in.args()[i], callee.kinds()[callee.params()[i]]);
    }
    if (in.dst() != NONE) {
      check(callee.result() != null, "callee gives no value");
      define(in.dst(), callee.result());
      check(in.kind() == callee.result(), "wrong kind of result");
    } else {
      check(in.kind() == null, "result kind without a result");
    }
    site(in, true);
  }

  private void definiteAssignment() {
    FlowGraph graph = FlowGraph.of(function);
    LoopForest forest = graph.loops();
    BitSet[] out = new BitSet[graph.blockCount()];
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int block : forest.order()) {
        BitSet assigned = assignedOnEntry(graph, block, out);
        flow(graph, block, assigned, false);
        if (!assigned.equals(out[block])) {
          out[block] = assigned;
          changed = true;
        }
      }
    }
    for (int block : forest.order()) {
      flow(graph, block, assignedOnEntry(graph, block, out), true);
    }
  }

  private BitSet assignedOnEntry(FlowGraph graph, int block, BitSet[] out) {
    BitSet assigned = new BitSet(kinds.length);
    if (block == 0) {
      for (int param : function.params()) {
        assigned.set(param);
      }
      return assigned;
    }
    assigned.set(0, kinds.length);
    for (int p : graph.predecessors(block)) {
      if (out[p] != null) {
        assigned.and(out[p]);
      }
    }
    return assigned;
  }

  private void flow(FlowGraph graph, int block, BitSet assigned, boolean report) {
    for (int i = graph.start(block); i < graph.end(block); i++) {
      IrInstruction in = function.code()[i];
      if (report) {
        at = in;
        for (int k = 0; k < in.operandCount(); k++) {
          check(assigned.get(in.operand(k)), "register without a value");
        }
        if (in.hasSite()) {
          for (IrSite site = function.site(in); site != null; site = site.caller()) {
            for (int register : site.registers()) {
              check(assigned.get(register), "site uses a register without a value");
            }
          }
        }
      }
      if (in.dst() != NONE) {
        assigned.set(in.dst());
      }
    }
  }

  private void label(int label, BitSet labels) {
    check(label >= 0 && labels.get(label), "no such label");
    site(at, false);
  }

  private void site(IrInstruction in, boolean wanted) {
    check(in.hasSite() == wanted, wanted ? "site missing" : "operation cannot leave");
  }

  private void define(int register, IrKind kind) {
    use(register, kind);
  }

  private void use(int register, IrKind kind) {
    check(kind != null && isRegister(register) && kinds[register] == kind, "wrong kind");
  }

  private void register(int register) {
    check(isRegister(register), "no such register");
  }

  private boolean isRegister(int register) {
    return register >= 0 && register < kinds.length;
  }

  private void check(boolean condition, String message) {
    if (!condition) {
      String where = at == null ? "" : ": " + at;
      throw new IllegalArgumentException(
          message + " in function " + function.id() + " \"" + function.name() + "\"" + where);
    }
  }
}
