package org.oruslang.jit.opt;

import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrOp;

/** The classes of memory cells, and which nodes read and change them. */
final class Memory {

  private static final int LENGTH = 0;

  /** The number of classes: array lengths, and elements of each kind. */
  static final int CLASSES = 1 + IrKind.values().length;

  private Memory() {}

  /** The class of the elements of arrays of a kind. */
  static int elements(IrKind kind) {
    return 1 + kind.ordinal();
  }

  /**
   * What the result of a node depends on besides its operands: the version of the memory it reads,
   * 0 if it reads none, -1 if the node must not be merged with another one.
   */
  static int readVersion(Node node, int[] versions) {
    switch (node.op) {
      case LEN:
        return versions[LENGTH];
      case LOAD:
        return versions[elements(node.kind)];
      case BOUNDS, EXIT_IF, DIV, MOD, CONVERT, ADD, SUB, MUL, NEG:
        // With a site: passing the same guard twice is passing it once.
        return 0;
      case ACHECK:
        return 0;
      default:
        return node.isPure() ? 0 : -1;
    }
  }

  /** Whether the node reads a class of memory that is marked. */
  static boolean reads(Node node, boolean[] marked) {
    return node.is(IrOp.LEN) && marked[LENGTH] || node.is(IrOp.LOAD) && marked[elements(node.kind)];
  }

  /** Marks the classes that a node changes. */
  static void clobbers(Node node, CallEffects effects, boolean[] marked) {
    switch (node.op) {
      case STORE -> marked[elements(node.kind)] = true;
      case PUSH -> {
        marked[LENGTH] = true;
        marked[elements(node.kind)] = true;
      }
      case POP -> marked[LENGTH] = true;
      case CALL -> effects.mark((int) node.imm, marked);
      default -> {}
    }
  }
}
