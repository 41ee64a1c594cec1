package org.oruslang.jit.tiering;

import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.nodes.Node;
import java.util.ArrayList;
import java.util.List;
import org.oruslang.jit.cache.DeoptTrigger;
import org.oruslang.jit.telemetry.RegionStatistics;
import org.oruslang.jit.telemetry.SkipReason;
import org.oruslang.nodes.ToolWrappers;
import org.oruslang.runtime.Allocations;

/** A loop or function as one context knows it: how hot it is, and its native code if it has any. */
final class TieredCode {

  /** Code that is entered with more different functions stays in the interpreter for others. */
  private static final int MAX_VERSIONS = 8;

  /** The numbers of the loops of a function are below this. */
  static final int FIRST_VERSION = 1 << 13;

  private final NativeTier tier;
  private final HotCode code;
  private final Heat heat = new Heat();

  /** By version; the first has what is not of a single version, too. */
  private final List<RegionStatistics> statistics = new ArrayList<>(1);

  /** The native code: one version for each combination of functions in its variables. */
  private final List<CompiledRegion> versions = new ArrayList<>(1);

  TieredCode(NativeTier tier, HotCode code) {
    this.tier = tier;
    this.code = code;
    statistics();
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

  /** Of the next version. */
  RegionStatistics statistics() {
    int version = versions.size();
    if (version == statistics.size()) {
      String name = version == 0 ? code.toString() : code + "/" + (version + 1);
      String place = tier.log().place(code.function(), code.span());
      statistics.add(new RegionStatistics(name, place, code.functionNumber(), nextKey()));
      tier.telemetry().add(statistics.get(version));
    }
    return statistics.get(version);
  }

  /** Counts iterations or calls in the interpreter. */
  void interpreted(long passes) {
    statistics.get(0).interpreted(passes);
  }

  /** Iterations or calls until native code may be tried again. */
  int pause() {
    return heat.pause();
  }

  /**
   * The native code to run now, made if need be; null if the interpreter has to go on, for as long
   * as {@link #pause} then says.
   *
   * @param frame in which it is about to be entered
   * @param running the loop or function as it is executing
   */
  CompiledRegion region(MaterializedFrame frame, Node running) {
    CompiledRegion region = version(frame);
    if (region == null && versions.size() < MAX_VERSIONS) {
      region = tier.compile(this, frame);
      if (region != null) {
        versions.add(region);
      }
    } else if (region == null) {
      tier.skip(SkipReason.TOO_MANY_VERSIONS, code);
      heat.unknownFunctions();
    }
    return region != null && isUnwatched(region, running) ? region : null;
  }

  /** Whether there is native code, though perhaps for other functions in the variables. */
  boolean hasVersions() {
    return !versions.isEmpty();
  }

  private CompiledRegion version(MaterializedFrame frame) {
    for (CompiledRegion version : versions) {
      if (version.fits(frame)) {
        return version;
      }
    }
    return null;
  }

  /** Names the next version in the entry cache, in the place of the loop. */
  int nextKey() {
    return code.loopNumber() ^ versions.size() * FIRST_VERSION;
  }

  /**
   * Whether no tool watches what native code would execute, or the objects that it would make;
   * otherwise there is a pause.
   */
  boolean isUnwatched(CompiledRegion region, Node running) {
    if (Allocations.areWatchedHere()) {
      tier.skip(SkipReason.INSTRUMENTED, code);
      heat.watched();
      return false;
    }
    int made = ToolWrappers.made();
    if (region.isUnwatchedSince(made)) {
      return true;
    }
    if (ToolWrappers.isWatched(running) || region.callsWatched()) {
      tier.skip(SkipReason.INSTRUMENTED, code);
      heat.watched();
      return false;
    }
    region.unwatched(made);
    return true;
  }

  /**
   * To be called when a run of native code has ended; adapts the pause.
   *
   * @param copied how many of its iterations the copying of objects has cost
   */
  void ran(long iterations, long copied, boolean interrupted) {
    boolean isCopying = iterations >= Heat.WORTHWHILE;
    ran(
        iterations - copied,
        interrupted,
        isCopying ? SkipReason.COPYING_COSTS : SkipReason.UNPROFITABLE,
        isCopying ? SkipReason.COPYING_COSTS : SkipReason.GUARD_STORM);
  }

  /** To be called when copying objects took longer than what native code has gained. */
  void copiedTooMuch() {
    ran(0, true, SkipReason.COPYING_COSTS, SkipReason.COPYING_COSTS);
  }

  private void ran(long iterations, boolean interrupted, SkipReason paused, SkipReason givenUp) {
    if (tier.isTest()) {
      return;
    }
    boolean useless = heat.ran(iterations, interrupted);
    if (useless) {
      tier.giveUp(this, givenUp);
    } else if (heat.pause() > 0) {
      tier.skip(paused, code);
    }
  }

  /** To be called when native calls were nested too deeply; the next will be, too. */
  void tooDeep() {
    heat.failed();
  }

  /** To be called when a native function has returned; adapts the pause. */
  void returned() {
    heat.returned();
  }

  /** Forgets the native code; names what the cache has to retire. */
  List<DeoptTrigger> retire() {
    List<DeoptTrigger> triggers = versions.stream().map(CompiledRegion::trigger).toList();
    versions.clear();
    return triggers;
  }
}
