package org.oruslang.nodes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.oruslang.runtime.Representation;
import org.oruslang.semantics.OrusFault;

/**
 * The body of a function: statements, then, where the last one is a {@code return}, the value of
 * that. A return further up leaves its value in the result slot.
 */
public final class FunctionBodyNode extends ExpressionNode implements ResumableBody {

  private final String function;
  private final Representation representation;
  private final int resultSlot;
  @Children private final StatementNode[] statements;
  @Child private ExpressionNode result;

  /**
   * @param function the name for the error of a missing result
   * @param representation of the result
   * @param result null where reaching the end without a value is an error
   */
  public FunctionBodyNode(
      String function,
      StatementNode[] statements,
      Representation representation,
      int resultSlot,
      ExpressionNode result) {
    this.function = function;
    this.representation = representation;
    this.statements = statements;
    this.resultSlot = resultSlot;
    this.result = result;
  }

  /** Executes the statements and tells whether one of them returned. */
  @ExplodeLoop
  private boolean returns(VirtualFrame frame) {
    for (StatementNode statement : statements) {
      if (statement.execute(frame) != Completion.NORMAL) {
        return true;
      }
    }
    if (result == null) {
      throw raise(missingResult());
    }
    return false;
  }

  @Override
  public Object resumeBody(VirtualFrame frame, ResumePoint point) {
    if (result == null || !result.contains(point)) {
      if (resume(statements, frame, point) != Completion.NORMAL) {
        return returned(frame);
      } else if (result == null) {
        throw raise(missingResult());
      }
    } else if (point.replay() != null) {
      point.replay().prepare(frame, point);
      point.replay().statement().execute(frame);
      return returned(frame);
    }
    return result.executeObject(frame);
  }

  @TruffleBoundary
  private OrusFault missingResult() {
    return OrusFault.missingResult(function);
  }

  @Override
  public int executeInt(VirtualFrame frame) {
    return returns(frame) ? frame.getIntStatic(resultSlot) : result.executeInt(frame);
  }

  @Override
  public long executeLong(VirtualFrame frame) {
    return returns(frame) ? frame.getLongStatic(resultSlot) : result.executeLong(frame);
  }

  @Override
  public double executeDouble(VirtualFrame frame) {
    return returns(frame) ? frame.getDoubleStatic(resultSlot) : result.executeDouble(frame);
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    return returns(frame) ? frame.getBooleanStatic(resultSlot) : result.executeBoolean(frame);
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    return returns(frame) ? returned(frame) : result.executeObject(frame);
  }

  private Object returned(VirtualFrame frame) {
    return switch (representation) {
      case INT -> frame.getIntStatic(resultSlot);
      case LONG -> frame.getLongStatic(resultSlot);
      case DOUBLE -> frame.getDoubleStatic(resultSlot);
      case BOOLEAN -> frame.getBooleanStatic(resultSlot);
      case OBJECT -> frame.getObjectStatic(resultSlot);
    };
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    if (!returns(frame)) {
      result.executeVoid(frame);
    }
  }
}
