package org.oruslang.jit.ir;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.oruslang.jit.frame.ExitReason;

/**
 * The meaning of the arithmetic of the IR on canonical cells, for the evaluator and for constant
 * folding. Written for clarity: the checked operations compute exactly and look whether the result
 * fits.
 */
public final class IrArithmetic {

  /** The reason for which the last {@link #apply} gave no value, or null. */
  private ExitReason failure;

  /** The result of an operation as a canonical cell; look at {@link #failure} before using it. */
  public long apply(IrInstruction in, long a, long b) {
    failure = null;
    IrKind kind = in.kind();
    return kind == IrKind.F64 ? applyFloat(in, a, b) : kind.canonical(applyInteger(in, a, b));
  }

  /** Why the last operation leaves, or null. */
  public ExitReason failure() {
    return failure;
  }

  private long applyFloat(IrInstruction in, long x, long y) {
    double a = Double.longBitsToDouble(x);
    double b = Double.longBitsToDouble(y);
    double result =
        switch (in.op()) {
          case ADD -> a + b;
          case SUB -> a - b;
          case MUL -> a * b;
          case DIV -> {
            zeroDivisor(in, b == 0);
            yield a / b;
          }
          case MOD -> {
            zeroDivisor(in, b == 0);
            yield a % b;
          }
          case NEG -> Double.longBitsToDouble(x ^ Long.MIN_VALUE);
          default -> throw new IllegalArgumentException(in.toString());
        };
    return Double.doubleToRawLongBits(result);
  }

  private long applyInteger(IrInstruction in, long a, long b) {
    IrKind kind = in.kind();
    return switch (in.op()) {
      case ADD -> checked(in, a + b, a, b);
      case SUB -> checked(in, a - b, a, b);
      case MUL -> checked(in, a * b, a, b);
      case NEG -> checked(in, -a, a, 0);
      case DIV, MOD -> {
        zeroDivisor(in, b == 0);
        if (kind.isSigned() && b == -1 && in.hasSite() && a == minimum(kind)) {
          failure = ExitReason.OVERFLOW;
        }
        if (failure != null) {
          yield 0;
        }
        boolean div = in.op() == IrOp.DIV;
        if (kind.isSigned()) {
          yield div ? a / b : a % b;
        }
        yield div ? Long.divideUnsigned(a, b) : Long.remainderUnsigned(a, b);
      }
      case MULHI -> {
        int bits = 8 * kind.elementSize();
        yield exact(kind, a).multiply(exact(kind, b)).shiftRight(bits).longValue();
      }
      case AND -> a & b;
      case OR -> a | b;
      case XOR -> a ^ b;
      case NOT -> a ^ 1;
      case SHL -> a << in.imm();
      case SHR -> kind.isSigned() ? a >> in.imm() : a >>> in.imm();
      default -> throw new IllegalArgumentException(in.toString());
    };
  }

  private void zeroDivisor(IrInstruction in, boolean zero) {
    if (zero && in.hasSite()) {
      failure = ExitReason.DIV_ZERO;
    }
  }

  private long checked(IrInstruction in, long wrapped, long a, long b) {
    if (in.hasSite()) {
      BigInteger x = exact(in.kind(), a);
      BigInteger y = exact(in.kind(), b);
      BigInteger exact =
          switch (in.op()) {
            case ADD -> x.add(y);
            case SUB -> x.subtract(y);
            case MUL -> x.multiply(y);
            default -> x.negate();
          };
      if (!fits(exact, in.kind())) {
        failure = ExitReason.OVERFLOW;
      }
    }
    return wrapped;
  }

  /** The result of a conversion as a canonical cell; look at {@link #failure} before using it. */
  public long convert(IrInstruction in, long a) {
    failure = null;
    IrKind from = in.from();
    IrKind to = in.kind();
    if (to == IrKind.BOOL) {
      return (from == IrKind.F64 ? Double.longBitsToDouble(a) != 0 : a != 0) ? 1 : 0;
    }
    if (from == IrKind.F64) {
      return fromFloat(to, Double.longBitsToDouble(a));
    }
    if (to == IrKind.F64) {
      double value = from == IrKind.U64 ? new BigDecimal(exact(from, a)).doubleValue() : (double) a;
      return Double.doubleToRawLongBits(value);
    }
    if (in.hasSite() && !fits(exact(from, a), to)) {
      failure = ExitReason.CONVERT;
    }
    return to.canonical(a);
  }

  private long fromFloat(IrKind to, double value) {
    boolean tooSmall = !to.isSigned() && value < 0;
    if (Double.isNaN(value) || Double.isInfinite(value) || tooSmall) {
      failure = ExitReason.CONVERT;
      return 0;
    }
    BigInteger truncated = new BigDecimal(value).toBigInteger();
    boolean excluded = to == IrKind.I64 && truncated.equals(BigInteger.valueOf(Long.MIN_VALUE));
    if (excluded || !fits(truncated, to)) {
      failure = ExitReason.CONVERT;
      return 0;
    }
    return truncated.longValue();
  }

  private static long minimum(IrKind kind) {
    return kind == IrKind.I32 ? Integer.MIN_VALUE : Long.MIN_VALUE;
  }

  private static BigInteger exact(IrKind kind, long cell) {
    BigInteger value = BigInteger.valueOf(cell);
    return kind == IrKind.U64 && cell < 0 ? value.add(BigInteger.ONE.shiftLeft(64)) : value;
  }

  private static boolean fits(BigInteger value, IrKind kind) {
    int bits = 8 * kind.elementSize();
    return kind.isSigned()
        ? value.bitLength() < bits
        : value.signum() >= 0 && value.bitLength() <= bits;
  }
}
