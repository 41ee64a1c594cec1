package org.oruslang.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

/** The native code, or what may become that, of a function as its AST sees it. */
public abstract class NativeFunction {

  /** Stands for the result where the body has not been executed. */
  public static final Object NOT_ENTERED = new Object();

  /**
   * How many calls pass until the next one asks {@link #call}; negative and zero mean each does.
   */
  protected int countdown;

  private volatile boolean isNative;

  /**
   * Executes the body of the function, or nothing of it.
   *
   * @param frame has the parameters in their slots
   * @param root the running copy of the function's code
   * @return the result as calls return it, boxed, or {@link #NOT_ENTERED}
   */
  public abstract Object call(VirtualFrame frame, FunctionRootNode root);

  /** Whether calls of the function are executed by native code, as far as is known. */
  final boolean isNative() {
    return isNative;
  }

  /** To be called when native code has been made, or given up. */
  protected final void setNative(boolean value) {
    isNative = value;
  }

  /** Counts a call in the interpreter; tells whether {@link #call} is to be asked. */
  final boolean isDue() {
    return --countdown < 0;
  }
}
