package org.oruslang.nodes.operands;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.ExpressionNode;

/** Yields a value known to the translator. */
public abstract class ConstantNode extends ExpressionNode {

  private ConstantNode() {}

  /** An i32, or the bits of a u32. */
  public static ConstantNode of(int value) {
    return new OfInt(value);
  }

  /** An i64, or the bits of a u64. */
  public static ConstantNode of(long value) {
    return new OfLong(value);
  }

  public static ConstantNode of(double value) {
    return new OfDouble(value);
  }

  public static ConstantNode of(boolean value) {
    return new OfBoolean(value);
  }

  /** A value that belongs to no context: a string, a boxed number. */
  public static ConstantNode ofObject(Object value) {
    return new OfObject(value);
  }

  /** The value of an i32 or u32 constant. */
  public int intValue() {
    throw new IllegalStateException();
  }

  /** The value of an i64 or u64 constant. */
  public long longValue() {
    throw new IllegalStateException();
  }

  /** The value of an f64 constant. */
  public double doubleValue() {
    throw new IllegalStateException();
  }

  @Override
  public final void executeVoid(VirtualFrame frame) {}

  @Override
  public final int execute(VirtualFrame frame) {
    return Completion.NORMAL;
  }

  private static final class OfInt extends ConstantNode {

    private final int value;

    OfInt(int value) {
      this.value = value;
    }

    @Override
    public int intValue() {
      return value;
    }

    @Override
    public int executeInt(VirtualFrame frame) {
      return value;
    }

    @Override
    public int executeDynamicInt(VirtualFrame frame) {
      return value;
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return value;
    }
  }

  private static final class OfLong extends ConstantNode {

    private final long value;

    OfLong(long value) {
      this.value = value;
    }

    @Override
    public long longValue() {
      return value;
    }

    @Override
    public long executeLong(VirtualFrame frame) {
      return value;
    }

    @Override
    public long executeDynamicLong(VirtualFrame frame) {
      return value;
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return value;
    }
  }

  private static final class OfDouble extends ConstantNode {

    private final double value;

    OfDouble(double value) {
      this.value = value;
    }

    @Override
    public double doubleValue() {
      return value;
    }

    @Override
    public double executeDouble(VirtualFrame frame) {
      return value;
    }

    @Override
    public double executeDynamicDouble(VirtualFrame frame) {
      return value;
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return value;
    }
  }

  private static final class OfBoolean extends ConstantNode {

    private final boolean value;

    OfBoolean(boolean value) {
      this.value = value;
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
      return value;
    }

    @Override
    public boolean executeDynamicBoolean(VirtualFrame frame) {
      return value;
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return value;
    }
  }

  private static final class OfObject extends ConstantNode {

    private final Object value;

    OfObject(Object value) {
      this.value = value;
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return value;
    }
  }
}
