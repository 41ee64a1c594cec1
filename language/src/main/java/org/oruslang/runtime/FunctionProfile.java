package org.oruslang.runtime;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.TruffleLogger;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.MaterializedFrame;

/**
 * The tier of a function that has variables whose types are only known at run time.
 *
 * <p>A <em>hit</em> is an execution of something that specialisation would speed up: a call, or an
 * assignment to such a variable. The function is specialised when it has had enough of them, and
 * goes back to the baseline when a parameter gets a value of another kind than before, when a type
 * error is raised in it, or when it turns out to be much colder than it was when it was
 * specialised. Each time it goes back it needs more hits to be specialised again.
 *
 * <p>Belongs to the code; contexts and threads that share code share it.
 */
public final class FunctionProfile {

  /** Hits at which a function is specialised for the first time. */
  public static final int THRESHOLD = 512;

  private static final TruffleLogger LOGGER = TruffleLogger.getLogger("orus", "tiers");

  /** A function with fewer hits than this fraction of those it was specialised at is cold. */
  private static final int COLD_FRACTION = 4;

  /** Each deoptimisation makes the next specialisation take so many times more hits. */
  private static final int COOLDOWN_FACTOR = 4;

  private static final int LONGEST_COOLDOWN = 1 << 30;

  /** What compiled code relies on until the assumption is invalidated. */
  private record State(FunctionTier tier, Assumption current) {

    static State of(FunctionTier tier) {
      return new State(tier, Truffle.getRuntime().createAssumption("function tier"));
    }
  }

  private final String function;
  private final DeoptStub stub;
  @CompilationFinal private State state = State.of(FunctionTier.BASELINE);
  private boolean specialized;
  private int threshold;
  private long hits;
  private long specializationHits;
  private int specializations;
  private int typeErrors;
  private int mismatches;
  private int demotions;

  /**
   * @param function its name, for reports
   * @param threshold hits at which it is specialised for the first time
   */
  public FunctionProfile(String function, int threshold, DeoptStub stub) {
    this.function = function;
    this.threshold = threshold;
    this.stub = stub;
  }

  /** Whether dynamic variables are kept unboxed where possible. */
  public boolean isSpecialized() {
    if (CompilerDirectives.inInterpreter()) {
      return specialized;
    }
    State now = state;
    if (!now.current.isValid()) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      return specialized;
    }
    return now.tier == FunctionTier.SPECIALIZED;
  }

  /** Counts a call and chooses the tier that it runs in. */
  public void enter() {
    if (!isSpecialized()) {
      hit();
    } else if (CompilerDirectives.inInterpreter()) {
      hits++;
      if (isCold()) {
        demote();
      }
    }
  }

  /**
   * Counts a hit in the baseline tier.
   *
   * @return whether the function is specialised now
   */
  public boolean hit() {
    if (++hits < threshold) {
      return false;
    }
    CompilerDirectives.transferToInterpreterAndInvalidate();
    specialize();
    return true;
  }

  private boolean isCold() {
    long reference = specializationHits == 0 ? THRESHOLD : specializationHits;
    return hits < reference / COLD_FRACTION;
  }

  @TruffleBoundary
  private synchronized void specialize() {
    if (!specialized) {
      specializations++;
      specializationHits = hits;
      change(FunctionTier.SPECIALIZED);
    }
  }

  @TruffleBoundary
  private synchronized void demote() {
    if (specialized) {
      demotions++;
      specializationHits = 0;
      change(FunctionTier.BASELINE);
    }
  }

  /**
   * A parameter got a value of another kind than before. The frame keeps the values of all
   * parameters, boxed from here on.
   *
   * @param frame of the call that is being entered
   */
  @TruffleBoundary
  public synchronized void parameterMismatch(MaterializedFrame frame) {
    mismatches++;
    deoptimize(frame);
  }

  /**
   * A type error is about to be raised in the function. If the function is specialised it goes back
   * to the baseline; in the baseline nothing happens.
   *
   * @param frame of the activation that raises it, or null if there is none; it goes on, if at all,
   *     where the error is caught, with all values as they are
   */
  public synchronized void typeError(Frame frame) {
    if (specialized) {
      typeErrors++;
      stub.forgetKinds();
      deoptimize(frame);
    }
  }

  private void deoptimize(Frame frame) {
    if (frame != null) {
      stub.clear(frame);
    }
    if (specialized) {
      hits = 0;
      specializationHits = 0;
      threshold = (int) Math.min((long) threshold * COOLDOWN_FACTOR, LONGEST_COOLDOWN);
      change(FunctionTier.BASELINE);
    }
  }

  private void change(FunctionTier tier) {
    State old = state;
    specialized = tier == FunctionTier.SPECIALIZED;
    state = State.of(tier);
    old.current.invalidate();
    LOGGER.fine(() -> function + ": " + tier);
  }

  public FunctionTier tier() {
    return specialized ? FunctionTier.SPECIALIZED : FunctionTier.BASELINE;
  }

  /** The hits since the function was last deoptimised, or since {@link #resetHits}. */
  public long hits() {
    return hits;
  }

  /** The hits at which the function was specialised; 0 in the baseline tier. */
  public long specializationHits() {
    return specializationHits;
  }

  /** Starts counting anew, as a host does that wants to know what is hot from now on. */
  public synchronized void resetHits() {
    hits = 0;
  }

  /** What the function has been through. */
  public synchronized FunctionTelemetry telemetry() {
    return new FunctionTelemetry(
        function,
        tier(),
        hits,
        specializationHits,
        threshold,
        specializations,
        typeErrors,
        mismatches,
        demotions,
        stub.arity());
  }
}
