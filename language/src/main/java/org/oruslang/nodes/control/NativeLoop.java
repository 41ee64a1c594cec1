package org.oruslang.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;

/** The native code, or what may become that, of a loop as its AST sees it. */
public abstract class NativeLoop {

  /**
   * The loop has not ended: it is at its head, either because no native code was entered or because
   * native code was left and {@link LoopIteration#finish} has finished the iteration.
   */
  public static final int AT_HEAD = LoopIteration.AGAIN;

  /**
   * How many iterations pass until the next one asks {@link #enter}; negative and zero mean each
   * does.
   */
  protected int countdown;

  /**
   * Runs the loop from its head, where an iteration is about to begin.
   *
   * @param loop the running copy of the loop
   * @return how the whole loop completed, a code of {@link org.oruslang.nodes.Completion}; or
   *     {@link #AT_HEAD}, after which the AST executes the next iteration
   */
  public abstract int enter(VirtualFrame frame, LoopIteration loop);

  /** Counts an iteration in the interpreter; tells whether {@link #enter} is to be asked. */
  final boolean isDue() {
    return --countdown < 0;
  }
}
