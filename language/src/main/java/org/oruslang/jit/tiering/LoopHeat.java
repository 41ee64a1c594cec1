package org.oruslang.jit.tiering;

/**
 * The hotness of one loop, or of one function's calls: counts ticks and decides when to try native
 * code. Every loop of every function has its own, so neither heat nor blocklisting is shared.
 *
 * <p>After an attempt there is a cooldown, which grows with every deoptimisation and shrinks when
 * it ends without one or when many triggers are suppressed.
 */
public final class LoopHeat {

  /** What a tick leads to. */
  public enum Decision {
    /** Nothing. */
    NONE,
    /** Look for code, and compile it if there is none. */
    ATTEMPT
  }

  private final TierPolicy policy;
  private int counter;
  private long ticks;
  private long lastTrigger;
  private int warmup;
  private int backoff;
  private long cooldownEnd;
  private int suppressed;
  private boolean cooling;
  private boolean blocklisted;

  /** A cold loop. */
  public LoopHeat(TierPolicy policy) {
    this.policy = policy;
  }

  /** Counts one back-edge. */
  public Decision tick() {
    return tick(1);
  }

  /** Counts several back-edges. */
  public Decision tick(int count) {
    ticks += count;
    counter += count;
    if (counter < policy.hotThreshold()) {
      return Decision.NONE;
    }
    return trigger();
  }

  private Decision trigger() {
    if (ticks - lastTrigger > policy.decayTicks()) {
      warmup = 0;
    }
    lastTrigger = ticks;
    if (cooling) {
      if (ticks < cooldownEnd) {
        suppress();
        return Decision.NONE;
      }
      cooling = false;
      suppressed = 0;
      backoff = Math.max(0, backoff - 1);
    }
    warmup++;
    if (warmup < policy.warmupTriggers()) {
      counter = policy.partialReset();
      return Decision.NONE;
    }
    counter = 0;
    return Decision.ATTEMPT;
  }

  private void suppress() {
    counter = policy.cooldownReset();
    suppressed++;
    if (suppressed > policy.suppressLimit()) {
      suppressed = 0;
      backoff = Math.max(0, backoff - 1);
      cooldownEnd = Math.min(cooldownEnd, ticks + policy.cooldown(backoff));
    }
  }

  /** To be called after an attempt that did not install code. */
  public void attemptFailed() {
    startCooldown();
  }

  /** To be called when code was installed: the loop is welcome again. */
  public void installed() {
    blocklisted = false;
    backoff = 0;
    startCooldown();
  }

  /** To be called when code of the loop was left through a failing guard and retired. */
  public void deoptimized() {
    backoff = Math.min(backoff + 1, policy.maxBackoff());
    counter = Math.min(counter, policy.partialReset());
    startCooldown();
  }

  private void startCooldown() {
    cooling = true;
    suppressed = 0;
    cooldownEnd = ticks + policy.cooldown(backoff);
  }

  /** Gives up on the loop until code is installed or the tier is flushed. */
  public void blocklist() {
    blocklisted = true;
  }

  /** To be called when the tier is flushed. */
  public void flushed() {
    blocklisted = false;
  }

  /** Whether the loop is not to be compiled. */
  public boolean isBlocklisted() {
    return blocklisted;
  }

  /** Ticks since the last reset. */
  public int counter() {
    return counter;
  }

  /** How often the cooldown was doubled. */
  public int backoff() {
    return backoff;
  }

  /** Ticks until attempts are possible again; 0 when they are. */
  public long cooldownLeft() {
    return cooling ? Math.max(0, cooldownEnd - ticks) : 0;
  }
}
