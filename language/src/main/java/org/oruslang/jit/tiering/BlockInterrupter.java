package org.oruslang.jit.tiering;

import com.oracle.truffle.api.TruffleSafepoint.Interrupter;
import org.oruslang.jit.frame.NativeFrameBlock;

/**
 * Makes native code leave at its next call. Called under locks of the platform, so it only writes
 * to memory.
 */
final class BlockInterrupter implements Interrupter {

  private final NativeFrameBlock block;

  BlockInterrupter(NativeFrameBlock block) {
    this.block = block;
  }

  @Override
  public void interrupt(Thread thread) {
    block.requestPoll();
  }

  @Override
  public void resetInterrupted() {
    block.resetPoll();
  }
}
