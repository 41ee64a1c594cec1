package org.oruslang.jit.opt;

import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;

/** The classes of memory cells, and which nodes read and change them. */
final class Memory {

  private static final int LENGTH = 0;

  private static final int FIRST_FIELD = 1 + IrKind.values().length;

  /** Fields whose numbers of memory differ by a multiple of this share a class. */
  private static final int FIELD_CLASSES = 64;

  /** The number of classes: array lengths, elements of each kind, and fields. */
  static final int CLASSES = FIRST_FIELD + FIELD_CLASSES;

  private Memory() {}

  /** The class of the elements of arrays of a kind. */
  static int elements(IrKind kind) {
    return 1 + kind.ordinal();
  }

  /** The class of fields with a number of memory; not for fields that do not change. */
  static int fields(int memory) {
    return FIRST_FIELD + memory % FIELD_CLASSES;
  }

  /** The number of memory of a field access. */
  private static int memory(Node node) {
    return (int) (node.imm >> 32);
  }

  private static boolean isConstantField(Node node) {
    return memory(node) == IrInstruction.CONSTANT_FIELD;
  }

  /**
   * Whether every block that the address may be of has the field. The first 64 bits say what comes
   * behind them where blocks of one type differ, and these fields do not change.
   */
  static boolean isAlwaysThere(Node load) {
    return !isConstantField(load) || (int) load.imm == 0;
  }

  /** The class that a field access belongs to, or -1 for a field that does not change. */
  static int field(Node node) {
    return isConstantField(node) ? -1 : fields(memory(node));
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
      case FLOAD:
        return isConstantField(node) ? 0 : versions[field(node)];
      case BYTE_LOAD:
        return 0;
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
    switch (node.op) {
      case LEN:
        return marked[LENGTH];
      case LOAD:
        return marked[elements(node.kind)];
      case FLOAD:
        return !isConstantField(node) && marked[field(node)];
      default:
        return false;
    }
  }

  /** Whether {@link #clobbers} may mark anything. */
  static boolean mayClobber(Node node) {
    return switch (node.op) {
      case STORE, FSTORE, PUSH, POP, CALL -> true;
      default -> false;
    };
  }

  /** Marks the classes that a node changes. */
  static void clobbers(Node node, CallEffects effects, boolean[] marked) {
    switch (node.op) {
      case STORE -> marked[elements(node.kind)] = true;
      case FSTORE -> {
        if (!isConstantField(node)) {
          marked[field(node)] = true;
        }
      }
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
