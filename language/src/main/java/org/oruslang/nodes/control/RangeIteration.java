package org.oruslang.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ResumePoint;
import org.oruslang.nodes.StatementNode;

/** One iteration of a loop over a range, whose counter has its value before the body. */
abstract class RangeIteration extends LoopIteration {

  @Child private StatementNode body;

  RangeIteration(StatementNode body, NativeLoop nativeLoop) {
    super(nativeLoop);
    this.body = body;
  }

  /**
   * What comes after the body.
   *
   * @param code how the body ended
   * @return what {@link #iterate} yields
   */
  abstract int advance(VirtualFrame frame, int code);

  @Override
  final int iterate(VirtualFrame frame) {
    return advance(frame, body.execute(frame));
  }

  @Override
  final int finishBody(VirtualFrame frame, ResumePoint point) {
    return advance(frame, body.resume(frame, point));
  }

  @Override
  final boolean isInBody(ResumePoint point) {
    return body.contains(point);
  }

  @Override
  final int headAgain(VirtualFrame frame) {
    if (body instanceof CounterBodyNode counted) {
      counted.readBack(frame);
    }
    return AGAIN;
  }
}
