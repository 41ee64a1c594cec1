package org.oruslang.jit.sim;

import org.oruslang.jit.frame.NativeFrameBlock;

/**
 * What native code calls when it has to poll inside a called function, where it cannot simply
 * leave. The callback refills the fuel and takes back the poll request.
 */
@FunctionalInterface
public interface PollCallback {
  /** Whether native code has to unwind. */
  boolean poll(NativeFrameBlock block);
}
