package org.oruslang.jit.frame;

import java.util.List;

/**
 * How an activation of native code ended. When this object exists, the cells of the entry
 * function's live locals are written.
 *
 * @param reason why
 * @param site the site of the instruction that left
 * @param frames for an exit inside a called function all frames, innermost first, the entry
 *     function's last; else empty
 */
public record NativeExit(ExitReason reason, int site, List<UnwoundFrame> frames) {

  /** The exit that a status word without {@link ExitStatus#NESTED} describes. */
  public static NativeExit of(long status) {
    return new NativeExit(ExitStatus.reason(status), ExitStatus.site(status), List.of());
  }

  /** Whether the exit happened inside a called function. */
  public boolean isNested() {
    return !frames.isEmpty();
  }

  /** The site at which the entry function stands. */
  public int entrySite() {
    return frames.isEmpty() ? site : frames.get(frames.size() - 1).site();
  }
}
