package org.oruslang.jit.opt;

import java.util.Arrays;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.ir.Condition;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrOp;

/**
 * A value or effect in static single assignment form: an instruction whose operands are nodes, a
 * phi, or a parameter.
 */
final class Node {

  /** What a node is. */
  enum Role {
    INSTRUCTION,
    PHI,
    PARAMETER
  }

  private static final Node[] NONE = {};

  final int id;
  final Role role;
  final IrOp op;
  final IrKind kind;
  IrKind from;
  Condition condition;
  ExitReason reason;
  long imm;

  /** Operands; for a phi one per predecessor of its block, in their order. */
  Node[] inputs;

  /** Where control goes back to when the instruction leaves, or null. */
  State state;

  Block block;

  /** The node to use instead of this one, once it is found to be redundant. */
  private Node replacement;

  /** Mark of passes: reached from a root. */
  boolean live;

  /** The virtual register of the value in the result, or -1. */
  int register = -1;

  Node(int id, Role role, IrOp op, IrKind kind, Node... inputs) {
    this.id = id;
    this.role = role;
    this.op = op;
    this.kind = kind;
    this.inputs = inputs.length == 0 ? NONE : inputs;
  }

  boolean is(IrOp wanted) {
    return op == wanted;
  }

  boolean isPhi() {
    return role == Role.PHI;
  }

  boolean isConstant() {
    return op == IrOp.CONST;
  }

  boolean isConstant(long cell) {
    return op == IrOp.CONST && imm == cell;
  }

  Node input(int index) {
    return inputs[index];
  }

  /** The kind of the value defined, or null for an effect. */
  IrKind valueKind() {
    if (role != Role.INSTRUCTION) {
      return kind;
    }
    switch (op) {
      case COMPARE:
        return IrKind.BOOL;
      case BRANCH,
      BRANCH_IF,
      RETURN,
      EXIT_IF,
      ASTORE,
      STORE,
      FSTORE,
      BYTE_STORE,
      PUSH,
      ACHECK,
      BOUNDS:
        return null;
      default:
        return kind;
    }
  }

  /** Whether the node is only a value: no effect, cannot leave, does not depend on memory. */
  boolean isPure() {
    return role != Role.INSTRUCTION || op.isPure() && state == null || op == IrOp.DATA;
  }

  void replaceBy(Node other) {
    replacement = other;
  }

  boolean isReplaced() {
    return replacement != null;
  }

  /** The node that stands for this one now. */
  Node resolve() {
    Node node = this;
    while (node.replacement != null) {
      node = node.replacement;
    }
    return node;
  }

  /** Gives a phi an operand for a predecessor that was added last. */
  void addInput(Node input) {
    inputs = Arrays.copyOf(inputs, inputs.length + 1);
    inputs[inputs.length - 1] = input;
  }

  /** Lets all operands and the state name the nodes that stand for them now. */
  void resolveInputs() {
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = inputs[i].resolve();
    }
    for (State each = state; each != null; each = each.caller) {
      for (int i = 0; i < each.values.length; i++) {
        each.values[i] = each.values[i].resolve();
      }
    }
  }
}
