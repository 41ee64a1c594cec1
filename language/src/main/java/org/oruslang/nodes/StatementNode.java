package org.oruslang.nodes;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.GenerateWrapper;
import com.oracle.truffle.api.instrumentation.GenerateWrapper.OutgoingConverter;
import com.oracle.truffle.api.instrumentation.InstrumentableNode;
import com.oracle.truffle.api.instrumentation.ProbeNode;
import com.oracle.truffle.api.instrumentation.Tag;

/** A node that is executed for its effect; yields a {@link Completion} code. */
@GenerateWrapper
public abstract class StatementNode extends ScopedNode implements InstrumentableNode {

  private static final int NO_NUMBER = -1;

  private byte tags;
  private int number = NO_NUMBER;
  private int firstInside = NO_NUMBER;
  private int endInside = NO_NUMBER;

  /** Executes the node and tells how it ended. */
  public abstract int execute(VirtualFrame frame);

  /**
   * Makes the node stand for a numbered statement of a function.
   *
   * @param end the number after those of the statements inside it
   */
  public final void setNumber(int number, int end) {
    this.number = number;
    this.firstInside = number;
    this.endInside = end;
  }

  /** Makes a node that stands for no numbered statement itself lead to those in its parts. */
  protected final void leadTo(StatementNode... parts) {
    for (StatementNode part : parts) {
      StatementNode node = part == null ? this : part.withoutWrapper();
      if (node.firstInside != NO_NUMBER) {
        firstInside =
            firstInside == NO_NUMBER ? node.firstInside : Math.min(firstInside, node.firstInside);
        endInside = Math.max(endInside, node.endInside);
      }
    }
  }

  /** Whether the point is in the node. */
  public final boolean contains(ResumePoint point) {
    StatementNode node = withoutWrapper();
    return node.firstInside <= point.statement() && point.statement() < node.endInside;
  }

  /** Whether the point is in the node's own statement, not in one inside it. */
  protected final boolean isAt(ResumePoint point) {
    return number == point.statement();
  }

  /** The number of the node's statement, or a negative number if it has none. */
  public final int number() {
    return withoutWrapper().number;
  }

  /**
   * Goes on in the middle of the node; tells how it ended. Whatever comes before the point is taken
   * to have been executed.
   *
   * @param point in this node
   */
  public final int resume(VirtualFrame frame, ResumePoint point) {
    CompilerDirectives.transferToInterpreter();
    StatementNode node = withoutWrapper();
    boolean fromStart = node.isAt(point) && !point.atHead() && point.replay() == null;
    return fromStart ? execute(frame) : node.resumeInside(frame, point);
  }

  /**
   * Goes on in the middle of the node, at a statement inside it, at its head if it is a loop, or
   * with parts of it replayed.
   */
  protected int resumeInside(VirtualFrame frame, ResumePoint point) {
    assert isAt(point) && point.replay() != null : "no statement " + point.statement();
    point.replay().prepare(frame, point);
    return point.replay().statement().execute(frame);
  }

  /** Whether the node gives a scope what its variables need, before its first statement. */
  protected boolean entersScope() {
    return false;
  }

  private StatementNode withoutWrapper() {
    return this instanceof WrapperNode wrapper ? (StatementNode) wrapper.getDelegateNode() : this;
  }

  /**
   * Resumes one of several statements that follow each other, then executes those after it, up to
   * the first that does not complete normally.
   *
   * @return how they ended
   */
  protected static int resume(StatementNode[] statements, VirtualFrame frame, ResumePoint point) {
    int index = 0;
    while (index < statements.length && !statements[index].contains(point)) {
      if (statements[index].withoutWrapper().entersScope()) {
        statements[index].execute(frame);
      }
      index++;
    }
    int code = Completion.NORMAL;
    if (index < statements.length) {
      code = statements[index++].resume(frame, point);
    }
    while (index < statements.length && code == Completion.NORMAL) {
      code = statements[index++].execute(frame);
    }
    return code;
  }

  /** Adds one of the constants of {@link NodeTags}. */
  public final void addTag(int tag) {
    tags |= (byte) tag;
  }

  @Override
  public boolean hasTag(Class<? extends Tag> tag) {
    return NodeTags.contains(tags, tag);
  }

  @Override
  public boolean isInstrumentable() {
    return tags != 0 && hasSource();
  }

  @Override
  public WrapperNode createWrapper(ProbeNode probe) {
    ToolWrappers.count();
    return new StatementNodeWrapper(this, probe);
  }

  /** Statements have no value; tools must not take the completion code for one. */
  @OutgoingConverter
  protected Object toolValue(@SuppressWarnings("unused") Object completion) {
    return null;
  }
}
