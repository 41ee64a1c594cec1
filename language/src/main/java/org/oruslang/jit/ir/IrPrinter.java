package org.oruslang.jit.ir;

/**
 * Writes the text form of the IR, which {@link IrParser} reads back.
 *
 * <pre>
 * program "sum" function 3 loop 0 slots 2
 * func 0 "region" (v0:i64=slot0, v1:i64=slot1)
 *   site 0: 7 [0=v0, 1=v1]
 * L0:
 *   fuel 1 !0
 *   if lt.i64 v0, v1 goto L1 else L2
 * L1:
 *   v2:i64 = const 1
 *   v0:i64 = add v0, v2
 *   goto L0
 * L2:
 *   exit DONE !0
 * </pre>
 *
 * <p>A site line gives its index, which instructions name after {@code !}, the number it reports,
 * and the register of each live slot. Where a function was inlined, its number and the caller's
 * position follow: {@code site 1: 4 [0=v7] in @2 from 3 [0=v1]}.
 */
public final class IrPrinter {

  private final StringBuilder out = new StringBuilder();

  private IrPrinter() {}

  /** The text of a whole program. */
  public static String print(OrusJitIRProgram program) {
    IrPrinter printer = new IrPrinter();
    printer
        .text("program \"")
        .text(program.name())
        .text("\" function ")
        .number(program.function())
        .text(" loop ")
        .number(program.loop())
        .text(" slots ")
        .number(program.slots())
        .text("\n");
    for (IrFunction function : program.functions()) {
      printer.function(function);
    }
    return printer.out.toString();
  }

  /** The text of one instruction, without indentation or line end. */
  public static String print(IrInstruction instruction) {
    IrPrinter printer = new IrPrinter();
    printer.instruction(instruction);
    return printer.out.toString();
  }

  private void function(IrFunction function) {
    text("func ").number(function.id()).text(" \"").text(function.name()).text("\" (");
    int[] params = function.params();
    for (int i = 0; i < params.length; i++) {
      separator(i).register(params[i]).text(":").text(function.kinds()[params[i]].text());
      if (function.isEntry()) {
        text("=slot").number(function.paramSlots()[i]);
      }
    }
    text(")");
    if (function.result() != null) {
      text(":").text(function.result().text());
    }
    text("\n");
    for (int s = 0; s < function.sites().length; s++) {
      IrSite site = function.sites()[s];
      text("  site ").number(s).text(": ").site(site);
      for (IrSite each = site; each.caller() != null; each = each.caller()) {
        text(" in @").number(each.function()).text(" from ").site(each.caller());
      }
      text("\n");
    }
    for (IrInstruction instruction : function.code()) {
      if (instruction.op() != IrOp.LABEL) {
        text("  ");
      }
      instruction(instruction);
      text("\n");
    }
  }

  private void site(IrSite site) {
    number(site.id()).text(" [");
    for (int i = 0; i < site.size(); i++) {
      separator(i).number(site.slots()[i]).text("=").register(site.registers()[i]);
    }
    text("]");
  }

  private void instruction(IrInstruction in) {
    if (in.dst() != IrInstruction.NONE) {
      IrKind kind = in.op() == IrOp.COMPARE ? IrKind.BOOL : in.kind();
      register(in.dst()).text(":").text(kind.text()).text(" = ");
    }
    switch (in.op()) {
      case LABEL -> text("L").number(in.target()).text(":");
      case JUMP -> text("goto L").number(in.target());
      case BRANCH -> comparison("if ", in).targets(in);
      case BRANCH_IF -> text("if ").register(in.a()).targets(in);
      case RETURN -> {
        text("return");
        if (in.a() != IrInstruction.NONE) {
          text(".").text(in.kind().text()).text(" ").register(in.a());
        }
      }
      case EXIT -> text("exit ").text(in.reason().name());
      case EXIT_IF -> comparison("exitif ", in).text(" ").text(in.reason().name());
      case FUEL -> text("fuel ").number(in.imm());
      case ROOM -> text(in.imm() == 0 ? "room" : "room inner");
      case ENTER -> text("enter").depth(in.inlineDepth());
      case CONST -> text("const ").constant(in.kind(), in.imm());
      case SHL, SHR -> mnemonic(in).text(" ").register(in.a()).text(", ").number(in.imm());
      case COMPARE -> comparison("", in);
      case CONVERT -> text("convert.").text(in.from().text()).text(" ").register(in.a());
      case ALOAD, LOAD -> mnemonic(in).text(" ").element(in);
      case ASTORE, STORE -> typed(in).element(in).text(", ").register(in.c());
      case PUSH, ACHECK, BOUNDS -> typed(in).operands(in);
      case FLOAD -> mnemonic(in).text(" ").register(in.a()).field(in);
      case FSTORE -> typed(in).register(in.a()).field(in).text(", ").register(in.b());
      case BYTE_LOAD -> mnemonic(in).text(" ").element(in);
      case BYTE_STORE -> mnemonic(in).text(" ").element(in).text(", ").register(in.c());
      case NEW -> text("new ").number(in.offset()).text(", ").number(in.memory());
      case CALL -> {
        text("call @").number(in.callee()).text("(").operands(in).text(")");
        depth(in.inlineDepth());
      }
      default -> {
        mnemonic(in);
        if (in.operandCount() > 0) {
          text(" ").operands(in);
        }
      }
    }
    if (in.hasSite()) {
      text(" !").number(in.site());
    }
  }

  private void depth(int inlineDepth) {
    if (inlineDepth > 0) {
      text(" depth ").number(inlineDepth);
    }
  }

  private IrPrinter mnemonic(IrInstruction in) {
    return text(in.op().text());
  }

  private IrPrinter typed(IrInstruction in) {
    return text(in.op().text()).text(".").text(in.kind().text()).text(" ");
  }

  private IrPrinter comparison(String prefix, IrInstruction in) {
    return text(prefix)
        .text(in.condition().text())
        .text(".")
        .text(in.kind().text())
        .text(" ")
        .operands(in);
  }

  private void targets(IrInstruction in) {
    text(" goto L").number(in.target()).text(" else L").number(in.otherwise());
    if (in.imm() != 0) {
      text(" likely ").number(in.imm());
    }
  }

  private IrPrinter element(IrInstruction in) {
    return register(in.a()).text("[").register(in.b()).text("]");
  }

  private IrPrinter field(IrInstruction in) {
    return text(".").number(in.offset()).text("@").number(in.memory());
  }

  private IrPrinter operands(IrInstruction in) {
    for (int i = 0; i < in.operandCount(); i++) {
      separator(i).register(in.operand(i));
    }
    return this;
  }

  private void constant(IrKind kind, long cell) {
    switch (kind) {
      case F64 -> {
        double value = Double.longBitsToDouble(cell);
        if (Double.isNaN(value) || Double.isInfinite(value)) {
          text("0x").text(Long.toHexString(cell));
        } else {
          text(Double.toString(value));
        }
      }
      case BOOL -> text(cell == 0 ? "false" : "true");
      case U64, PTR -> text(Long.toUnsignedString(cell));
      default -> text(Long.toString(cell));
    }
  }

  private IrPrinter separator(int index) {
    return index == 0 ? this : text(", ");
  }

  private IrPrinter register(int register) {
    return text("v").number(register);
  }

  private IrPrinter number(long number) {
    out.append(number);
    return this;
  }

  private IrPrinter text(String text) {
    out.append(text);
    return this;
  }
}
