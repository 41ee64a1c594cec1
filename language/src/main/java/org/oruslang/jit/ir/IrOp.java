package org.oruslang.jit.ir;

/**
 * The operations of the IR. {@link IrInstruction} documents the operands of each; {@code
 * org.oruslang.jit.sim.SimBackend} is their executable definition.
 */
public enum IrOp {
  // Control flow.
  LABEL("label"),
  JUMP("goto", Flow.END),
  BRANCH("if", Flow.END),
  BRANCH_IF("if", Flow.END),
  RETURN("return", Flow.END),
  EXIT("exit", Flow.END),
  EXIT_IF("exitif"),
  FUEL("fuel"),
  ENTER("enter"),
  /** Made by the code generator: loads the fuel cell into a register for a loop without calls. */
  FUEL_LOAD("fuelload"),
  /** Made by the code generator: stores the register back. */
  FUEL_STORE("fuelstore"),
  // Values.
  CONST("const", true),
  MOVE("move", true),
  SELECT("select", true),
  // Arithmetic; pure when no site is attached.
  ADD("add", true),
  SUB("sub", true),
  MUL("mul", true),
  DIV("div", true),
  MOD("mod", true),
  NEG("neg", true),
  // Bit operations.
  AND("and", true),
  OR("or", true),
  XOR("xor", true),
  NOT("not", true),
  SHL("shl", true),
  SHR("shr", true),
  MULHI("mulhi", true),
  // Comparison and conversion.
  COMPARE("cmp", true),
  CONVERT("convert", true),
  // Arrays: a header address is the operand.
  LEN("len"),
  ALOAD("aload"),
  ASTORE("astore"),
  PUSH("push"),
  POP("pop"),
  ACHECK("acheck"),
  // What array accesses consist of, made by the optimiser.
  DATA("data"),
  BOUNDS("bounds"),
  LOAD("load"),
  STORE("store"),
  // Structs and enum values: a block address is the operand.
  FLOAD("fload"),
  FSTORE("fstore"),
  NEW("new"),
  RESERVE("reserve"),
  ROOM("room"),
  // Bytes of strings: an address is the operand.
  OFFSET("offset", true),
  BYTE_LOAD("byteload"),
  BYTE_STORE("bytestore"),
  // Calls.
  CALL("call"),
  /** Reserved: no back end implements it, so that the refusal of an unknown opcode is testable. */
  RESERVED("reserved");

  private enum Flow {
    NEXT,
    END
  }

  private static final IrOp[] VALUES = values();

  private final String text;
  private final Flow flow;
  private final boolean pure;

  IrOp(String text) {
    this(text, Flow.NEXT, false);
  }

  IrOp(String text, boolean pure) {
    this(text, Flow.NEXT, pure);
  }

  IrOp(String text, Flow flow) {
    this(text, flow, false);
  }

  IrOp(String text, Flow flow, boolean pure) {
    this.text = text;
    this.flow = flow;
    this.pure = pure;
  }

  /** The mnemonic in the text form. */
  public String text() {
    return text;
  }

  /** Whether control never falls through to the next instruction. */
  public boolean endsBlock() {
    return flow == Flow.END;
  }

  /**
   * Whether the result depends on the operands only and nothing else happens, provided that the
   * instruction has no site.
   */
  public boolean isPure() {
    return pure;
  }

  /** The operation with the given mnemonic, or null. {@code if} gives {@link #BRANCH}. */
  static IrOp parse(String text) {
    for (IrOp op : VALUES) {
      if (op.text.equals(text)) {
        return op;
      }
    }
    return null;
  }
}
