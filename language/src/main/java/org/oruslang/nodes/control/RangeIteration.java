package org.oruslang.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.ResumePoint;
import org.oruslang.nodes.StatementNode;

/** One iteration of a loop over a range, whose counter has its value before the body. */
abstract class RangeIteration extends LoopIteration {

  @Child private StatementNode body;

  RangeIteration(StatementNode body, NativeLoop nativeLoop) {
    super(nativeLoop);
    this.body = body;
  }

  /** Gives the counter its next value; false where the one it has is the last. */
  abstract boolean advance(VirtualFrame frame);

  @Override
  final int iterate(VirtualFrame frame) {
    return advance(frame, body.execute(frame));
  }

  @Override
  final int repeat(VirtualFrame frame) {
    do {
      int code = body.execute(frame);
      if (!Completion.goesOn(code)) {
        return Completion.leaveLoop(code);
      } else if (!likely(advance(frame))) {
        return Completion.NORMAL;
      }
    } while (staysCompiled());
    return AGAIN;
  }

  @Override
  final int finishBody(VirtualFrame frame, ResumePoint point) {
    return advance(frame, body.resume(frame, point));
  }

  private int advance(VirtualFrame frame, int code) {
    if (!Completion.goesOn(code)) {
      return Completion.leaveLoop(code);
    }
    return advance(frame) ? AGAIN : Completion.NORMAL;
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
