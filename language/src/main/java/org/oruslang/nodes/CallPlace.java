package org.oruslang.nodes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.EncapsulatingNodeReference;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;
import java.util.function.Supplier;

/** The place of a call that native code has made, for the stack traces of errors in it. */
public final class CallPlace extends Node {

  private final int start;
  private final int length;

  /** A place in the text of the function that adopts the node. */
  public CallPlace(int start, int length) {
    this.start = start;
    this.length = length;
  }

  /** Executes something as called from here. */
  @TruffleBoundary
  public <T> T call(Supplier<T> called) {
    EncapsulatingNodeReference caller = EncapsulatingNodeReference.getCurrent();
    Node outer = caller.set(this);
    try {
      return called.get();
    } finally {
      caller.set(outer);
    }
  }

  @Override
  @TruffleBoundary
  public SourceSection getSourceSection() {
    return ((FunctionRootNode) getRootNode()).source().createSection(start, length);
  }
}
