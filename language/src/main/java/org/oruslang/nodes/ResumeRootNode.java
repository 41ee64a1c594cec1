package org.oruslang.nodes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import java.util.List;
import java.util.function.Supplier;
import org.oruslang.OrusLanguage;
import org.oruslang.runtime.CallArguments;

/**
 * Goes on with a function that was called by native code and left there: makes the frame that the
 * function would have, had the AST executed it.
 *
 * <p>The arguments are {@link CallArguments} with the {@link State} as their only parameter; the
 * result is that of the function.
 */
public final class ResumeRootNode extends RootNode {

  private final FunctionRootNode function;

  /**
   * @param values of the parameters and all other variables that are alive at the point
   * @param point where to go on; asked for once, and may itself execute what the function called
   */
  public record State(List<FrameValue> values, Supplier<ResumePoint> point) {
    public State {
      values = List.copyOf(values);
    }
  }

  public ResumeRootNode(OrusLanguage language, FunctionRootNode function) {
    super(language, function.getFrameDescriptor());
    this.function = function;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return resume(frame.materialize(), (State) frame.getArguments()[CallArguments.FIRST]);
  }

  @TruffleBoundary
  private Object resume(MaterializedFrame frame, State state) {
    function.executePrologue(frame);
    state.values.forEach(value -> value.store(frame));
    return function.resume(frame, state.point.get());
  }

  /** Each activation is finished once; the next goes a whole way of its own. */
  @Override
  protected boolean prepareForCompilation(boolean rootCompilation, int tier, boolean lastTier) {
    return false;
  }

  @Override
  public String getName() {
    return function.getName();
  }

  @Override
  public SourceSection getSourceSection() {
    return function.getSourceSection();
  }

  @Override
  public String toString() {
    return function.toString();
  }
}
