package org.oruslang.runtime;

import com.oracle.truffle.api.interop.TruffleObject;
import org.oruslang.semantics.Kind;
import org.oruslang.semantics.OrusValue;
import org.oruslang.semantics.RangeArithmetic;
import org.oruslang.semantics.TextSink;
import org.oruslang.semantics.TextStyle;

/** What {@code range(...)} makes: an iterator over i64 that every loop over it advances. */
public final class OrusRange implements OrusValue, TruffleObject {

  private final long end;
  private final long step;
  private long current;
  private boolean exhausted;

  /**
   * @param end exclusive
   * @param step not zero
   */
  public OrusRange(long start, long end, long step) {
    this.current = start;
    this.end = end;
    this.step = step;
    this.exhausted = RangeArithmetic.isEmpty(start, end, step, false);
  }

  public boolean hasNext() {
    return !exhausted;
  }

  /** The next value; only if there is one. */
  public long next() {
    long value = current;
    if (RangeArithmetic.hasNext(value, end, step, false)) {
      current = value + step;
    } else {
      current = end;
      exhausted = true;
    }
    return value;
  }

  @Override
  public Kind kind() {
    return Kind.RANGE;
  }

  @Override
  public void appendStart(TextSink out, TextStyle style) {
    if (style == TextStyle.REPR) {
      out.append("<range>");
      return;
    }
    out.append("range(").appendSigned(current).append("..").appendSigned(end);
    if (step != 1) {
      out.append(" step=").appendSigned(step);
    }
    out.appendByte(')');
  }
}
