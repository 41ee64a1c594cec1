package org.oruslang.semantics;

/**
 * The binary arithmetic operators with their operation for each numeric kind. Nodes call the
 * operations of {@link I32Arithmetic} and its siblings directly; this table serves code that has
 * the operator as data: constant folding, dynamic arithmetic, the evaluator of the native tier.
 */
public enum ArithmeticOperator {
  /** {@code +}. */
  ADD("+") {
    @Override
    public int i32(int a, int b) {
      return I32Arithmetic.add(a, b);
    }

    @Override
    public long i64(long a, long b) {
      return I64Arithmetic.add(a, b);
    }

    @Override
    public double f64(double a, double b) {
      return F64Arithmetic.add(a, b);
    }
  },
  /** {@code -}. */
  SUB("-") {
    @Override
    public int i32(int a, int b) {
      return I32Arithmetic.sub(a, b);
    }

    @Override
    public long i64(long a, long b) {
      return I64Arithmetic.sub(a, b);
    }

    @Override
    public double f64(double a, double b) {
      return F64Arithmetic.sub(a, b);
    }
  },
  /** {@code *}. */
  MUL("*") {
    @Override
    public int i32(int a, int b) {
      return I32Arithmetic.mul(a, b);
    }

    @Override
    public long i64(long a, long b) {
      return I64Arithmetic.mul(a, b);
    }

    @Override
    public double f64(double a, double b) {
      return F64Arithmetic.mul(a, b);
    }
  },
  /** {@code /}. */
  DIV("/") {
    @Override
    public int i32(int a, int b) {
      return I32Arithmetic.div(a, b);
    }

    @Override
    public long i64(long a, long b) {
      return I64Arithmetic.div(a, b);
    }

    @Override
    public int u32(int a, int b) {
      return U32Arithmetic.div(a, b);
    }

    @Override
    public long u64(long a, long b) {
      return U64Arithmetic.div(a, b);
    }

    @Override
    public double f64(double a, double b) {
      return F64Arithmetic.div(a, b);
    }
  },
  /** {@code %}. */
  REM("%") {
    @Override
    public int i32(int a, int b) {
      return I32Arithmetic.rem(a, b);
    }

    @Override
    public long i64(long a, long b) {
      return I64Arithmetic.rem(a, b);
    }

    @Override
    public int u32(int a, int b) {
      return U32Arithmetic.rem(a, b);
    }

    @Override
    public long u64(long a, long b) {
      return U64Arithmetic.rem(a, b);
    }

    @Override
    public double f64(double a, double b) {
      return F64Arithmetic.rem(a, b);
    }
  };

  private final String symbol;

  ArithmeticOperator(String symbol) {
    this.symbol = symbol;
  }

  /** The operator as written. */
  public String symbol() {
    return symbol;
  }

  /** The operation on i32. */
  public abstract int i32(int a, int b);

  /** The operation on i64. */
  public abstract long i64(long a, long b);

  /** The operation on the bits of u32; those of i32 where the bits of the result are the same. */
  public int u32(int a, int b) {
    return i32(a, b);
  }

  /** The operation on the bits of u64; those of i64 where the bits of the result are the same. */
  public long u64(long a, long b) {
    return i64(a, b);
  }

  /** The operation on f64. */
  public abstract double f64(double a, double b);
}
