package org.oruslang.jit.opt;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.ir.Condition;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrOp;

/**
 * Division and remainder by constants without a division instruction: Granlund and Montgomery,
 * "Division by Invariant Integers using Multiplication" (1994), and Warren, "Hacker's Delight",
 * chapter 10. A constant divisor other than 0 and -1 also needs no guard.
 */
final class Divisions {

  private final Simplifier simplifier;

  /** Remainders by powers of two that were rewritten: what they were. */
  private final Map<Node, Remainder> remainders = new HashMap<>();

  private record Remainder(Node value, int log) {}

  Divisions(Simplifier simplifier) {
    this.simplifier = simplifier;
  }

  Node simplify(Node node) {
    Node divisor = node.input(1);
    if (node.kind == IrKind.F64) {
      return simplifyDouble(node, divisor);
    }
    boolean unguarded =
        divisor.isConstant() && divisor.imm != 0 && (divisor.imm != -1 || !node.kind.isSigned());
    if (!unguarded) {
      return node;
    }
    node.state = null;
    Node value = node.input(0);
    long d = divisor.imm;
    boolean minimum = d == Long.MIN_VALUE || d == Integer.MIN_VALUE && node.kind == IrKind.I32;
    if (minimum && node.kind.isSigned()) {
      return node;
    }
    if (node.is(IrOp.MOD)) {
      return remainder(node.kind, value, d);
    }
    return quotient(node.kind, value, d);
  }

  private Node simplifyDouble(Node node, Node divisor) {
    if (divisor.isConstant()) {
      double d = Double.longBitsToDouble(divisor.imm);
      if (d == 0) {
        return node;
      }
      node.state = null;
      double reciprocal = 1 / d;
      boolean exact =
          isPowerOfTwo(d) && isPowerOfTwo(reciprocal) && Math.abs(d) >= Double.MIN_NORMAL;
      if (node.is(IrOp.DIV) && exact) {
        Node factor = simplifier.constant(IrKind.F64, Double.doubleToRawLongBits(reciprocal));
        return simplifier.make(IrOp.MUL, IrKind.F64, node.input(0), factor);
      }
      return node;
    }
    if (node.state != null) {
      // The guard and the division are separate, so that each can be shared or moved.
      Node zero = simplifier.constant(IrKind.F64, 0);
      simplifier.guard(Condition.EQ, divisor, zero, ExitReason.DIV_ZERO, node.state);
      return simplifier.make(node.op, IrKind.F64, node.input(0), divisor);
    }
    return node;
  }

  private static boolean isPowerOfTwo(double d) {
    return !Double.isInfinite(d)
        && Math.abs(d) >= Double.MIN_NORMAL
        && (Double.doubleToRawLongBits(d) & 0xFFFFFFFFFFFFFL) == 0;
  }

  private Node quotient(IrKind kind, Node x, long d) {
    if (d == 1) {
      return x;
    }
    if (!kind.isSigned()) {
      return Long.bitCount(d) == 1
          ? simplifier.shift(IrOp.SHR, kind, x, Long.numberOfTrailingZeros(d))
          : unsignedQuotient(kind, x, d);
    }
    if (d < 0) {
      return simplifier.make(IrOp.NEG, kind, quotient(kind, x, -d));
    }
    if (Long.bitCount(d) == 1) {
      int log = Long.numberOfTrailingZeros(d);
      return simplifier.shift(IrOp.SHR, kind, biased(kind, x, log), log);
    }
    return kind == IrKind.I32 ? quotient32(x, d) : quotient64(x, d);
  }

  /** {@code x} plus 2^log - 1 if it is negative: shifting that rounds toward zero. */
  private Node biased(IrKind kind, Node x, int log) {
    int width = 8 * kind.elementSize();
    IrKind unsigned = kind == IrKind.I32 ? IrKind.U32 : IrKind.U64;
    Node sign = log == 1 ? x : simplifier.shift(IrOp.SHR, kind, x, width - 1);
    Node bits = simplifier.convert(unsigned, sign);
    Node bias = simplifier.shift(IrOp.SHR, unsigned, bits, width - log);
    return simplifier.make(IrOp.ADD, kind, x, simplifier.convert(kind, bias));
  }

  private Node quotient32(Node x, long d) {
    int log = 64 - Long.numberOfLeadingZeros(d - 1);
    int shift = 31 + log;
    long magic = (1L << shift) / d + 1;
    Node wide = simplifier.convert(IrKind.I64, x);
    Node factor = simplifier.constant(IrKind.I64, magic);
    Node product = simplifier.make(IrOp.MUL, IrKind.I64, wide, factor);
    Node floor = simplifier.shift(IrOp.SHR, IrKind.I64, product, shift);
    Node sign = simplifier.shift(IrOp.SHR, IrKind.I64, wide, 63);
    Node result = simplifier.make(IrOp.SUB, IrKind.I64, floor, sign);
    return simplifier.convert(IrKind.I32, result);
  }

  private Node quotient64(Node x, long d) {
    // The smallest p with 2^p > nc * (d - 2^p mod d), where nc = 2^63 - 1 - 2^63 mod d.
    BigInteger divisor = BigInteger.valueOf(d);
    BigInteger limit = BigInteger.ONE.shiftLeft(63);
    BigInteger nc = limit.subtract(BigInteger.ONE).subtract(limit.mod(divisor));
    int p = 64;
    while (true) {
      BigInteger power = BigInteger.ONE.shiftLeft(p);
      BigInteger rest = divisor.subtract(power.mod(divisor));
      if (power.compareTo(nc.multiply(rest)) > 0) {
        BigInteger magic = power.add(rest).divide(divisor);
        return quotient64(x, magic, p - 64);
      }
      p++;
    }
  }

  private Node quotient64(Node x, BigInteger magic, int shift) {
    IrKind kind = IrKind.I64;
    Node factor = simplifier.constant(kind, magic.longValue());
    Node high = simplifier.make(IrOp.MULHI, kind, x, factor);
    if (magic.bitLength() > 63) {
      // As a signed number the factor is 2^64 too small.
      high = simplifier.make(IrOp.ADD, kind, high, x);
    }
    Node floor = simplifier.shift(IrOp.SHR, kind, high, shift);
    Node sign = simplifier.shift(IrOp.SHR, kind, x, 63);
    return simplifier.make(IrOp.SUB, kind, floor, sign);
  }

  private Node unsignedQuotient(IrKind kind, Node x, long d) {
    if (kind == IrKind.U32) {
      // With 64 bits of reciprocal the error stays below 1/d for all 32-bit dividends.
      long magic = Long.divideUnsigned(-1L, d) + 1;
      Node wide = simplifier.convert(IrKind.U64, x);
      Node factor = simplifier.constant(IrKind.U64, magic);
      Node high = simplifier.make(IrOp.MULHI, IrKind.U64, wide, factor);
      return simplifier.convert(IrKind.U32, high);
    }
    BigInteger divisor = new BigInteger(Long.toUnsignedString(d));
    int log = divisor.subtract(BigInteger.ONE).bitLength();
    for (int s = 0; s <= log; s++) {
      BigInteger power = BigInteger.ONE.shiftLeft(64 + s);
      BigInteger magic = power.divide(divisor).add(BigInteger.ONE);
      BigInteger error = magic.multiply(divisor).subtract(power);
      if (magic.bitLength() <= 64 && error.compareTo(BigInteger.ONE.shiftLeft(s)) <= 0) {
        Node factor = simplifier.constant(kind, magic.longValue());
        Node high = simplifier.make(IrOp.MULHI, kind, x, factor);
        return simplifier.shift(IrOp.SHR, kind, high, s);
      }
    }
    // The factor has 65 bits: its top bit is added by an average that cannot overflow.
    BigInteger power = BigInteger.ONE.shiftLeft(log).subtract(divisor).shiftLeft(64);
    long magic = power.divide(divisor).add(BigInteger.ONE).longValue();
    Node high = simplifier.make(IrOp.MULHI, kind, x, simplifier.constant(kind, magic));
    Node rest = simplifier.make(IrOp.SUB, kind, x, high);
    Node half = simplifier.shift(IrOp.SHR, kind, rest, 1);
    Node average = simplifier.make(IrOp.ADD, kind, half, high);
    return simplifier.shift(IrOp.SHR, kind, average, log - 1);
  }

  private Node remainder(IrKind kind, Node x, long d) {
    if (d == 1) {
      return simplifier.constant(kind, 0);
    }
    if (!kind.isSigned() && Long.bitCount(d) == 1) {
      return simplifier.make(IrOp.AND, kind, x, simplifier.constant(kind, d - 1));
    }
    // The sign of the divisor does not matter.
    long positive = kind.isSigned() ? Math.abs(d) : d;
    if (positive == 1) {
      return simplifier.constant(kind, 0);
    }
    if (kind.isSigned() && Long.bitCount(positive) == 1) {
      int log = Long.numberOfTrailingZeros(positive);
      Node mask = simplifier.constant(kind, -positive);
      Node multiple = simplifier.make(IrOp.AND, kind, biased(kind, x, log), mask);
      Node result = simplifier.make(IrOp.SUB, kind, x, multiple);
      remainders.put(result, new Remainder(x, log));
      return result;
    }
    Node quotient = quotient(kind, x, positive);
    Node multiple = simplifier.make(IrOp.MUL, kind, quotient, simplifier.constant(kind, positive));
    return simplifier.make(IrOp.SUB, kind, x, multiple);
  }

  /** Compares the bits instead of a signed remainder by a power of two. */
  void simplifyComparison(Node compare) {
    boolean equality = compare.condition == Condition.EQ || compare.condition == Condition.NE;
    Remainder remainder = equality ? remainders.get(compare.input(0)) : null;
    Node other = compare.input(1);
    if (remainder == null || !other.isConstant() || other.imm < 0) {
      return;
    }
    IrKind kind = compare.kind;
    long mask = (1L << remainder.log) - 1;
    if (other.imm > 0) {
      // A positive remainder also needs a positive dividend.
      mask |= kind == IrKind.I32 ? Integer.MIN_VALUE : Long.MIN_VALUE;
    }
    Node bits = simplifier.make(IrOp.AND, kind, remainder.value, simplifier.constant(kind, mask));
    compare.inputs = new Node[] {bits, other};
  }
}
