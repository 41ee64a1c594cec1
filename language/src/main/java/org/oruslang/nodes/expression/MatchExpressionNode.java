package org.oruslang.nodes.expression;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.semantics.OrusErrorKind;
import org.oruslang.semantics.OrusFault;

/** {@code match} as an expression: the value of the first arm whose test holds. */
public final class MatchExpressionNode extends ExpressionNode {

  private static final OrusFault NO_ARM =
      new OrusFault(OrusErrorKind.RUNTIME, "No arm of the match takes this value");

  @Child private ExpressionNode subject;
  @Children private final ExpressionNode[] tests;
  @Children private final ExpressionNode[] values;

  /**
   * @param subject stores the subject into the slot that tests and values read it from
   * @param tests one for each arm
   */
  public MatchExpressionNode(
      ExpressionNode subject, ExpressionNode[] tests, ExpressionNode[] values) {
    this.subject = subject;
    this.tests = tests;
    this.values = values;
  }

  @Override
  @ExplodeLoop
  public int executeInt(VirtualFrame frame) {
    subject.executeVoid(frame);
    for (int i = 0; i < tests.length; i++) {
      if (tests[i].executeBoolean(frame)) {
        return values[i].executeInt(frame);
      }
    }
    throw raise(NO_ARM);
  }

  @Override
  @ExplodeLoop
  public long executeLong(VirtualFrame frame) {
    subject.executeVoid(frame);
    for (int i = 0; i < tests.length; i++) {
      if (tests[i].executeBoolean(frame)) {
        return values[i].executeLong(frame);
      }
    }
    throw raise(NO_ARM);
  }

  @Override
  @ExplodeLoop
  public double executeDouble(VirtualFrame frame) {
    subject.executeVoid(frame);
    for (int i = 0; i < tests.length; i++) {
      if (tests[i].executeBoolean(frame)) {
        return values[i].executeDouble(frame);
      }
    }
    throw raise(NO_ARM);
  }

  @Override
  @ExplodeLoop
  public boolean executeBoolean(VirtualFrame frame) {
    subject.executeVoid(frame);
    for (int i = 0; i < tests.length; i++) {
      if (tests[i].executeBoolean(frame)) {
        return values[i].executeBoolean(frame);
      }
    }
    throw raise(NO_ARM);
  }

  @Override
  @ExplodeLoop
  public Object executeObject(VirtualFrame frame) {
    subject.executeVoid(frame);
    for (int i = 0; i < tests.length; i++) {
      if (tests[i].executeBoolean(frame)) {
        return values[i].executeObject(frame);
      }
    }
    throw raise(NO_ARM);
  }

  @Override
  @ExplodeLoop
  public void executeVoid(VirtualFrame frame) {
    subject.executeVoid(frame);
    for (int i = 0; i < tests.length; i++) {
      if (tests[i].executeBoolean(frame)) {
        values[i].executeVoid(frame);
        return;
      }
    }
    throw raise(NO_ARM);
  }
}
