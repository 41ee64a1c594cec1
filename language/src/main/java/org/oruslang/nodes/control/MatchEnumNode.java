package org.oruslang.nodes.control;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ResumePoint;
import org.oruslang.nodes.StatementNode;
import org.oruslang.runtime.OrusEnumValue;

/** {@code match} as a statement on an enum whose arms only look at the variant. */
public final class MatchEnumNode extends StatementNode {

  /** Stands for the arm of a variant that has none. */
  public static final int NO_ARM = -1;

  private final int subjectSlot;

  @CompilationFinal(dimensions = 1)
  private final int[] armOfVariant;

  @Child private ExpressionNode subject;
  @Children private final StatementNode[] bodies;

  /**
   * @param subject stores the subject into the slot
   * @param armOfVariant for each variant of the enum the index of its body, or {@link #NO_ARM}
   */
  public MatchEnumNode(
      ExpressionNode subject, int subjectSlot, int[] armOfVariant, StatementNode[] bodies) {
    this.subject = subject;
    this.subjectSlot = subjectSlot;
    this.armOfVariant = armOfVariant;
    this.bodies = bodies;
    leadTo(bodies);
  }

  @Override
  public int execute(VirtualFrame frame) {
    subject.executeVoid(frame);
    OrusEnumValue value = (OrusEnumValue) frame.getObjectStatic(subjectSlot);
    int tag = value.variant().index();
    if (CompilerDirectives.inInterpreter()) {
      int arm = armOfVariant[tag];
      return arm == NO_ARM ? Completion.NORMAL : bodies[arm].execute(frame);
    }
    return select(frame, tag);
  }

  /** The same as a cascade of comparisons with constants, for compiled code. */
  @ExplodeLoop
  private int select(VirtualFrame frame, int tag) {
    for (int i = 0; i < armOfVariant.length; i++) {
      if (tag == i) {
        int arm = armOfVariant[i];
        return arm == NO_ARM ? Completion.NORMAL : bodies[arm].execute(frame);
      }
    }
    throw CompilerDirectives.shouldNotReachHere();
  }

  @Override
  protected int resumeInside(VirtualFrame frame, ResumePoint point) {
    for (StatementNode body : bodies) {
      if (body.contains(point)) {
        return body.resume(frame, point);
      }
    }
    throw CompilerDirectives.shouldNotReachHere("no statement " + point.statement());
  }
}
