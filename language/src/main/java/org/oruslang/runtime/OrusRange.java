package org.oruslang.runtime;

import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.StopIterationException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import org.oruslang.semantics.Kind;
import org.oruslang.semantics.RangeArithmetic;
import org.oruslang.semantics.TextSink;
import org.oruslang.semantics.TextStyle;

/** What {@code range(...)} makes: an iterator over i64 that every loop over it advances. */
@ExportLibrary(InteropLibrary.class)
public final class OrusRange extends OrusObject {

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
  Object metaObject() {
    return Kind.RANGE;
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

  @ExportMessage(name = "isIterator")
  @ExportMessage(name = "hasIterator")
  boolean isIterable() {
    return true;
  }

  /** A range is its own iterator. */
  @ExportMessage
  Object getIterator() {
    return this;
  }

  @ExportMessage
  boolean hasIteratorNextElement() {
    return hasNext();
  }

  @ExportMessage
  Object getIteratorNextElement() throws StopIterationException {
    if (!hasNext()) {
      throw StopIterationException.create();
    }
    return next();
  }
}
