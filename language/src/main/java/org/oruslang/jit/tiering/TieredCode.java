package org.oruslang.jit.tiering;

import com.oracle.truffle.api.nodes.Node;
import org.oruslang.jit.cache.DeoptTrigger;
import org.oruslang.jit.frame.NativeExit;
import org.oruslang.jit.telemetry.RegionStatistics;
import org.oruslang.jit.telemetry.SkipReason;
import org.oruslang.nodes.ToolWrappers;

/** A loop or function as one context knows it: how hot it is, and its native code if it has any. */
final class TieredCode {

  private final NativeTier tier;
  private final HotCode code;
  private final Heat heat = new Heat();
  private final RegionStatistics statistics;

  /** The native code; null before it is compiled, and again after it was retired. */
  private CompiledRegion region;

  /** What {@link ToolWrappers#made} was when no tool watched the region. */
  private int unwatched;

  TieredCode(NativeTier tier, HotCode code, RegionStatistics statistics) {
    this.tier = tier;
    this.code = code;
    this.statistics = statistics;
  }

  NativeTier tier() {
    return tier;
  }

  HotCode code() {
    return code;
  }

  Heat heat() {
    return heat;
  }

  RegionStatistics statistics() {
    return statistics;
  }

  /** Counts iterations or calls in the interpreter. */
  void interpreted(long passes) {
    statistics.interpreted(passes);
  }

  /** Iterations or calls until native code may be tried again. */
  int pause() {
    return heat.pause();
  }

  /**
   * The native code to run now, made if need be; null if the interpreter has to go on, for as long
   * as {@link #pause} then says.
   *
   * @param running the loop or function as it is executing
   */
  CompiledRegion region(Node running) {
    if (region == null || region.isRetired()) {
      region = tier.compile(this);
      unwatched = 0;
    }
    return region != null && isUnwatched(running) ? region : null;
  }

  /** Whether no tool watches what native code would execute. */
  boolean isUnwatched(Node running) {
    int made = ToolWrappers.made();
    if (made == unwatched) {
      return true;
    }
    if (ToolWrappers.isWatched(running) || region.callsWatched()) {
      tier.skip(SkipReason.INSTRUMENTED, code);
      heat.watched();
      return false;
    }
    unwatched = made;
    return true;
  }

  /** To be called when native code was left, after a number of iterations. */
  void left(NativeExit exit, long iterations) {
    statistics.left(exit.reason(), exit.site(), iterations);
    if (tier.log().logsExits()) {
      tier.traceExit(this, exit);
    }
  }

  /** To be called when a run of native code has ended; adapts the pause. */
  void ran(long iterations, boolean interrupted) {
    if (tier.isTest()) {
      return;
    }
    boolean useless = heat.ran(iterations, interrupted);
    if (useless) {
      tier.giveUp(this, SkipReason.GUARD_STORM);
    } else if (heat.pause() > 0) {
      tier.skip(SkipReason.UNPROFITABLE, code);
    }
  }

  /** To be called when a native function has returned; adapts the pause. */
  void returned() {
    heat.returned();
  }

  /** Forgets the native code; names what the cache has to retire, or null if there is nothing. */
  DeoptTrigger retire() {
    CompiledRegion retired = region;
    region = null;
    return retired == null
        ? null
        : new DeoptTrigger(code.functionNumber(), code.loopNumber(), retired.generation());
  }
}
