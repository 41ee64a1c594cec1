package org.oruslang.nodes.control;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ResumePoint;
import org.oruslang.nodes.StatementNode;
import org.oruslang.runtime.OrusError;
import org.oruslang.semantics.OrusFault;

/**
 * {@code try} and {@code catch}. Catches every Orus error, an exhausted stack as one, and the
 * exceptions of other languages.
 */
public final class TryNode extends StatementNode {

  /** Stands for the slot of the error where it has no name. */
  public static final int NO_SLOT = -1;

  private final int errorSlot;
  @Child private StatementNode body;
  @Child private StatementNode handler;

  /**
   * @param errorSlot where the error goes, or {@link #NO_SLOT}
   */
  public TryNode(StatementNode body, int errorSlot, StatementNode handler) {
    this.body = body;
    this.errorSlot = errorSlot;
    this.handler = handler;
    leadTo(body, handler);
  }

  @Override
  public int execute(VirtualFrame frame) {
    return attempt(frame, null);
  }

  @Override
  protected int resumeInside(VirtualFrame frame, ResumePoint point) {
    return body.contains(point) ? attempt(frame, point) : handler.resume(frame, point);
  }

  /**
   * @param point in the body, or null to execute it from its start
   */
  private int attempt(VirtualFrame frame, ResumePoint point) {
    OrusError error;
    try {
      return point == null ? body.execute(frame) : body.resume(frame, point);
    } catch (AbstractTruffleException e) {
      error = OrusError.caught(e);
      if (error == null) {
        throw e;
      }
    } catch (StackOverflowError e) {
      CompilerDirectives.transferToInterpreter();
      error = raise(OrusFault.stackOverflow()).error();
    }
    if (errorSlot != NO_SLOT) {
      frame.setObjectStatic(errorSlot, error);
    }
    return handler.execute(frame);
  }
}
