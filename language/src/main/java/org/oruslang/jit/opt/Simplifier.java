package org.oruslang.jit.opt;

import static org.oruslang.jit.ir.IrInstruction.NONE;

import java.util.Collections;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.ir.Condition;
import org.oruslang.jit.ir.IrArithmetic;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrOp;

/**
 * Local rewriting: constant folding, algebraic identities, canonical operand order, comparisons
 * drawn into branches. Integer arithmetic wraps, so it may be reassociated; f64 arithmetic is
 * changed only where the result is the same for every input, NaN and signed zero included.
 */
final class Simplifier {

  private final SsaGraph graph;
  private final GlobalValues values;
  private final Divisions divisions;
  private final IrArithmetic arithmetic = new IrArithmetic();

  Simplifier(SsaGraph graph, GlobalValues values) {
    this.graph = graph;
    this.values = values;
    this.divisions = new Divisions(this);
  }

  /** The node itself, perhaps with other operands, or a simpler one that is in place already. */
  Node simplify(Node node) {
    switch (node.op) {
      case ADD, SUB, MUL, AND, OR, XOR, MULHI, DIV, MOD:
        return binary(node);
      case NEG, NOT, SHL, SHR:
        return unary(node);
      case COMPARE:
        return compare(node);
      case CONVERT:
        return convert(node);
      case SELECT:
        return select(node);
      case EXIT_IF:
        orderOperands(node);
        // An exit that is never taken has no uses: any value replaces it.
        return Boolean.FALSE.equals(decide(node)) ? constant(IrKind.BOOL, 0) : node;
      default:
        return node;
    }
  }

  // Construction of nodes that take part in value numbering.

  Node constant(IrKind kind, long cell) {
    return graph.constant(kind, cell);
  }

  Node make(IrOp op, IrKind kind, Node... inputs) {
    return values.process(graph.newNode(op, kind, inputs));
  }

  Node shift(IrOp op, IrKind kind, Node value, int count) {
    Node node = graph.newNode(op, kind, value);
    node.imm = count;
    return values.process(node);
  }

  Node convert(IrKind to, Node value) {
    if (value.valueKind() == to) {
      return value;
    }
    Node node = graph.newNode(IrOp.CONVERT, to, value);
    node.from = value.valueKind();
    return values.process(node);
  }

  void guard(Condition condition, Node a, Node b, ExitReason reason, State state) {
    Node node = graph.newNode(IrOp.EXIT_IF, a.valueKind(), a, b);
    node.condition = condition;
    node.reason = reason;
    node.state = state;
    values.process(node);
  }

  // Arithmetic.

  private static boolean isCommutative(IrOp op) {
    switch (op) {
      case ADD, MUL, AND, OR, XOR, MULHI:
        return true;
      default:
        return false;
    }
  }

  private Node binary(Node node) {
    Node a = node.input(0);
    Node b = node.input(1);
    if (isCommutative(node.op) && precedes(b, a)) {
      node.inputs = new Node[] {b, a};
      a = node.input(0);
      b = node.input(1);
    }
    if (a.isConstant() && b.isConstant()) {
      Node folded = fold(node, a.imm, b.imm);
      if (folded != null) {
        return folded;
      }
    }
    if (node.is(IrOp.DIV) || node.is(IrOp.MOD)) {
      return divisions.simplify(node);
    }
    if (node.kind == IrKind.F64) {
      return binaryDouble(node, a, b);
    }
    if (node.state != null) {
      return checked(node, a, b);
    }
    return binaryInteger(node, a, b);
  }

  /** Whether {@code a} comes before {@code b} in the canonical order: constants come last. */
  private static boolean precedes(Node a, Node b) {
    if (a.isConstant() != b.isConstant()) {
      return b.isConstant();
    }
    return a.id < b.id;
  }

  /** The constant, or null when the operation leaves or its NaN is better left to the machine. */
  private Node fold(Node node, long a, long b) {
    IrInstruction in =
        new IrInstruction(
            node.op,
            node.kind,
            null,
            null,
            null,
            0,
            0,
            0,
            NONE,
            node.imm,
            new int[0],
            node.state == null ? NONE : 0,
            NONE,
            NONE);
    boolean division = node.is(IrOp.DIV) || node.is(IrOp.MOD);
    if (division && node.kind != IrKind.F64 && node.state == null && b == 0) {
      return null;
    }
    long result = arithmetic.apply(in, a, b);
    if (arithmetic.failure() != null) {
      return null;
    }
    if (node.kind == IrKind.F64 && Double.isNaN(Double.longBitsToDouble(result))) {
      return null;
    }
    return constant(node.kind, result);
  }

  private Node binaryDouble(Node node, Node a, Node b) {
    if (!b.isConstant()) {
      return node;
    }
    double value = Double.longBitsToDouble(b.imm);
    boolean identity =
        node.is(IrOp.MUL) && value == 1 || node.is(IrOp.SUB) && b.imm == 0 || isMinusZero(node, b);
    return identity ? a : node;
  }

  /** Adding -0.0 changes nothing, while adding 0.0 turns -0.0 into 0.0. */
  private static boolean isMinusZero(Node node, Node b) {
    return node.is(IrOp.ADD) && b.imm == Long.MIN_VALUE;
  }

  private Node checked(Node node, Node a, Node b) {
    boolean neutral = b.isConstant(0) && !node.is(IrOp.MUL) || b.isConstant(1) && node.is(IrOp.MUL);
    return neutral ? a : node;
  }

  private Node binaryInteger(Node node, Node a, Node b) {
    IrKind kind = node.kind;
    long allOnes = kind == IrKind.BOOL ? 1 : kind.canonical(-1);
    switch (node.op) {
      case ADD -> {
        return add(node, a, b);
      }
      case SUB -> {
        if (a == b) {
          return constant(kind, 0);
        }
        if (b.isConstant()) {
          return make(IrOp.ADD, kind, a, constant(kind, -b.imm));
        }
        if (a.isConstant(0) && kind.isSigned()) {
          return make(IrOp.NEG, kind, b);
        }
      }
      case MUL -> {
        return multiply(node, a, b);
      }
      case AND -> {
        if (a == b || b.isConstant(allOnes)) {
          return a;
        }
        if (b.isConstant(0)) {
          return b;
        }
        if (b.isConstant() && a.is(IrOp.AND) && a.input(1).isConstant()) {
          return make(IrOp.AND, kind, a.input(0), constant(kind, b.imm & a.input(1).imm));
        }
      }
      case OR -> {
        if (a == b || b.isConstant(0)) {
          return a;
        }
        if (b.isConstant(allOnes)) {
          return b;
        }
      }
      case XOR -> {
        if (a == b) {
          return constant(kind, 0);
        }
        if (b.isConstant(0)) {
          return a;
        }
        if (kind == IrKind.BOOL && b.isConstant(1)) {
          return make(IrOp.NOT, kind, a);
        }
      }
      default -> {}
    }
    return node;
  }

  private Node add(Node node, Node a, Node b) {
    IrKind kind = node.kind;
    if (b.isConstant(0)) {
      return a;
    }
    if (b.isConstant() && isPlain(a, IrOp.ADD) && a.input(1).isConstant()) {
      // (x + c) + d = x + (c + d)
      return make(IrOp.ADD, kind, a.input(0), constant(kind, a.input(1).imm + b.imm));
    }
    if (!b.isConstant() && isPlain(b, IrOp.ADD) && b.input(1).isConstant()) {
      // a + (x + c) = (a + x) + c: constants collect at the outside.
      Node sum = make(IrOp.ADD, kind, a, b.input(0));
      return make(IrOp.ADD, kind, sum, b.input(1));
    }
    if (!b.isConstant() && isPlain(a, IrOp.ADD) && a.input(1).isConstant()) {
      Node sum = make(IrOp.ADD, kind, a.input(0), b);
      return make(IrOp.ADD, kind, sum, a.input(1));
    }
    return node;
  }

  private static boolean isPlain(Node node, IrOp op) {
    return node.is(op) && node.state == null;
  }

  private Node multiply(Node node, Node a, Node b) {
    IrKind kind = node.kind;
    if (!b.isConstant()) {
      return node;
    }
    if (b.imm == 0) {
      return b;
    }
    if (b.imm == 1) {
      return a;
    }
    if (b.imm == -1 && kind.isSigned()) {
      return make(IrOp.NEG, kind, a);
    }
    long factor = kind.isNarrow() ? b.imm & 0xFFFFFFFFL : b.imm;
    if (Long.bitCount(factor) == 1) {
      return shift(IrOp.SHL, kind, a, Long.numberOfTrailingZeros(factor));
    }
    if (isPlain(a, IrOp.MUL) && a.input(1).isConstant()) {
      return make(IrOp.MUL, kind, a.input(0), constant(kind, a.input(1).imm * b.imm));
    }
    return node;
  }

  private Node unary(Node node) {
    Node a = node.input(0);
    if (a.isConstant()) {
      Node folded = fold(node, a.imm, 0);
      if (folded != null) {
        return folded;
      }
    }
    switch (node.op) {
      case NEG -> {
        if (node.state == null && isPlain(a, IrOp.NEG)) {
          return a.input(0);
        }
      }
      case NOT -> {
        if (a.is(IrOp.NOT)) {
          return a.input(0);
        }
        if (a.is(IrOp.COMPARE) && isNegatable(a)) {
          return comparison(a.condition.negated(), a.kind, a.input(0), a.input(1));
        }
      }
      default -> {
        if (node.imm == 0) {
          return a;
        }
        if (a.is(node.op) && a.kind == node.kind) {
          return shiftAgain(node, a);
        }
      }
    }
    return node;
  }

  private Node shiftAgain(Node node, Node a) {
    long count = node.imm + a.imm;
    int width = 8 * node.kind.elementSize();
    if (count < width) {
      return shift(node.op, node.kind, a.input(0), (int) count);
    }
    if (node.is(IrOp.SHR) && node.kind.isSigned()) {
      return shift(node.op, node.kind, a.input(0), width - 1);
    }
    return constant(node.kind, 0);
  }

  /** Whether the comparison has an opposite: ordered comparisons of doubles have none. */
  private static boolean isNegatable(Node compare) {
    return compare.kind != IrKind.F64
        || compare.condition == Condition.EQ
        || compare.condition == Condition.NE;
  }

  // Comparisons.

  private Node comparison(Condition condition, IrKind kind, Node a, Node b) {
    Node node = graph.newNode(IrOp.COMPARE, kind, a, b);
    node.condition = condition;
    return values.process(node);
  }

  private void orderOperands(Node node) {
    Node a = node.input(0);
    Node b = node.input(1);
    if (a.isConstant() && !b.isConstant()) {
      node.inputs = new Node[] {b, a};
      node.condition = node.condition.swapped();
    }
  }

  private Node compare(Node node) {
    orderOperands(node);
    Node a = node.input(0);
    Node b = node.input(1);
    Boolean decided = decide(node);
    if (decided != null) {
      return constant(IrKind.BOOL, decided ? 1 : 0);
    }
    if (node.kind == IrKind.BOOL && b.isConstant()) {
      // Equality with a constant is the value or its opposite.
      boolean same = node.condition == Condition.EQ == (b.imm == 1);
      return same ? a : make(IrOp.NOT, IrKind.BOOL, a);
    }
    divisions.simplifyComparison(node);
    return node;
  }

  /** The outcome of a comparison that does not depend on the input, or null. */
  private static Boolean decide(Node node) {
    Node a = node.input(0);
    Node b = node.input(1);
    if (a.isConstant() && b.isConstant()) {
      return node.condition.test(node.kind, a.imm, b.imm);
    }
    if (a == b && node.kind != IrKind.F64) {
      return node.condition.test(node.kind, 0, 0);
    }
    return null;
  }

  private Node select(Node node) {
    Node condition = node.input(0);
    Node whenTrue = node.input(1);
    Node whenFalse = node.input(2);
    if (condition.isConstant()) {
      return condition.imm != 0 ? whenTrue : whenFalse;
    }
    if (whenTrue == whenFalse) {
      return whenTrue;
    }
    if (condition.is(IrOp.NOT)) {
      return make(IrOp.SELECT, node.kind, condition.input(0), whenFalse, whenTrue);
    }
    if (node.kind == IrKind.BOOL && whenTrue.isConstant(1) && whenFalse.isConstant(0)) {
      return condition;
    }
    if (node.kind == IrKind.BOOL && whenTrue.isConstant(0) && whenFalse.isConstant(1)) {
      return make(IrOp.NOT, IrKind.BOOL, condition);
    }
    return node;
  }

  // Conversions.

  private Node convert(Node node) {
    Node a = node.input(0);
    if (a.isConstant()) {
      IrInstruction in = IrInstruction.convert(node.kind, node.from, 0, 0, 0);
      long result = arithmetic.convert(node.state == null ? in.withSite(NONE) : in, a.imm);
      return arithmetic.failure() == null ? constant(node.kind, result) : node;
    }
    if (node.state == null && a.is(IrOp.CONVERT) && a.state == null) {
      return convertTwice(node, a);
    }
    return node;
  }

  /** Integer conversions in a row, where only the low bits or only the extension matter. */
  private Node convertTwice(Node node, Node inner) {
    IrKind to = node.kind;
    IrKind middle = node.from;
    IrKind from = inner.from;
    if (!to.isInteger() || !middle.isInteger() || !from.isInteger()) {
      return node;
    }
    // A narrow result is the low bits; a wide one is right unless the middle cut something off.
    return to.isNarrow() || !middle.isNarrow() ? convert(to, inner.input(0)) : node;
  }

  // Ends of blocks.

  /** Draws comparisons into a branch; a decided one becomes a constant. */
  void simplifyEnd(Block block) {
    Node end = block.end;
    if (end.is(IrOp.BRANCH_IF)) {
      Node condition = end.input(0);
      while (condition.is(IrOp.NOT)) {
        condition = condition.input(0);
        Collections.swap(block.successors, 0, 1);
        end.imm = end.imm == 0 ? 0 : 100 - end.imm;
      }
      end.inputs = new Node[] {condition};
      if (condition.isConstant()) {
        block.end = condition;
      } else if (condition.is(IrOp.COMPARE)) {
        Node branch = graph.newNode(IrOp.BRANCH, condition.kind, condition.inputs.clone());
        branch.condition = condition.condition;
        branch.imm = end.imm;
        branch.block = block;
        block.end = branch;
      }
    } else if (end.is(IrOp.BRANCH)) {
      orderOperands(end);
      divisions.simplifyComparison(end);
      Boolean decided = decide(end);
      if (decided != null) {
        block.end = constant(IrKind.BOOL, decided ? 1 : 0);
      } else if (end.kind == IrKind.BOOL && end.input(1).isConstant()) {
        boolean same = end.condition == Condition.EQ == (end.input(1).imm == 1);
        Node branch = graph.newNode(IrOp.BRANCH_IF, IrKind.BOOL, end.input(0));
        branch.imm = end.imm;
        if (!same) {
          Collections.swap(block.successors, 0, 1);
          branch.imm = end.imm == 0 ? 0 : 100 - end.imm;
        }
        branch.block = block;
        block.end = branch;
      }
    }
  }
}
