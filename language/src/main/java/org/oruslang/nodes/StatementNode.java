package org.oruslang.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.GenerateWrapper;
import com.oracle.truffle.api.instrumentation.GenerateWrapper.OutgoingConverter;
import com.oracle.truffle.api.instrumentation.InstrumentableNode;
import com.oracle.truffle.api.instrumentation.ProbeNode;
import com.oracle.truffle.api.instrumentation.Tag;

/** A node that is executed for its effect; yields a {@link Completion} code. */
@GenerateWrapper
public abstract class StatementNode extends OrusNode implements InstrumentableNode {

  private byte tags;

  /** Executes the node and tells how it ended. */
  public abstract int execute(VirtualFrame frame);

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
    return new StatementNodeWrapper(this, probe);
  }

  /** Statements have no value; tools must not take the completion code for one. */
  @OutgoingConverter
  protected Object toolValue(@SuppressWarnings("unused") Object completion) {
    return null;
  }
}
