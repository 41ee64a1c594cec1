package org.oruslang.nodes.control;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.LoopNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RepeatingNode;
import org.oruslang.nodes.CallPlace;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.ResumePoint;

/** One iteration of a loop whose whole state is in the frame. */
public abstract class LoopIteration extends Node implements RepeatingNode {

  /** What an iteration yields after which the loop goes on; otherwise a {@link Completion} code. */
  static final int AGAIN = -1;

  private static final double GOES_ON = 0.99;

  private final NativeLoop nativeLoop;

  /**
   * @param nativeLoop asked in the interpreter whether it runs the loop from here; or null
   */
  LoopIteration(NativeLoop nativeLoop) {
    this.nativeLoop = nativeLoop;
  }

  /** Executes one iteration; yields {@link #AGAIN} or how the loop ended. */
  abstract int iterate(VirtualFrame frame);

  /**
   * Executes iterations for as long as compiled code does so; yields how the loop ended, or {@link
   * #AGAIN} where the interpreter has taken over and the loop goes on. Each way out leaves the loop
   * at once: where a loop node asks an iteration for its outcome, compiled code makes and compares
   * that every time, and takes the loop for one whose end it does not know.
   */
  abstract int repeat(VirtualFrame frame);

  /** Whether compiled code still executes {@link #repeat}; to be asked between two iterations. */
  final boolean staysCompiled() {
    if (CompilerDirectives.inInterpreter()) {
      return false;
    }
    TruffleSafepoint.poll(this);
    return true;
  }

  /** Tells compilers that a loop goes on far more often than not. */
  static boolean likely(boolean goesOn) {
    return CompilerDirectives.injectBranchProbability(GOES_ON, goesOn);
  }

  /** Finishes an iteration in which the point lies; yields what {@link #iterate} does. */
  abstract int finishBody(VirtualFrame frame, ResumePoint point);

  /**
   * Finishes the iteration that native code has left.
   *
   * @param point inside the body, or the number of the loop, which stands for its head
   * @return {@link NativeLoop#AT_HEAD} if another iteration is about to begin, otherwise how the
   *     loop completed
   */
  public final int finish(VirtualFrame frame, ResumePoint point) {
    CompilerDirectives.transferToInterpreter();
    return isInBody(point) ? finishBody(frame, point) : headAgain(frame);
  }

  /** Makes the place of a call in the body part of the loop. */
  public final CallPlace adopt(CallPlace place) {
    return insert(place);
  }

  /** Asked in the interpreter whether it runs the loop; null if nothing ever does. */
  public final NativeLoop nativeLoop() {
    return nativeLoop;
  }

  /** Whether the point lies in the body. */
  abstract boolean isInBody(ResumePoint point);

  /** Brings hidden state in line with what native code knows, at the head. */
  int headAgain(@SuppressWarnings("unused") VirtualFrame frame) {
    return AGAIN;
  }

  /** The node that repeats the iteration; {@link #run} executes it. */
  final LoopNode createLoop() {
    return Truffle.getRuntime().createLoopNode(this);
  }

  /** Runs a loop to its end and yields how it ended. */
  static int run(LoopNode loop, VirtualFrame frame) {
    return (int) loop.execute(frame);
  }

  /** Runs to its end a loop that native code has left; yields how it ended. */
  static int resume(LoopNode loop, VirtualFrame frame, ResumePoint point) {
    int code = ((LoopIteration) loop.getRepeatingNode()).finish(frame, point);
    return code == AGAIN ? run(loop, frame) : code;
  }

  @Override
  public final Object executeRepeatingWithValue(VirtualFrame frame) {
    if (CompilerDirectives.inInterpreter() && nativeLoop != null && nativeLoop.isDue()) {
      int code = nativeLoop.enter(frame, this);
      if (code != AGAIN) {
        return code;
      }
    }
    // The loop node counts the iterations of code that is not yet compiled for good.
    int code = isCompiledForGood() ? repeat(frame) : iterate(frame);
    return code == AGAIN ? CONTINUE_LOOP_STATUS : (Integer) code;
  }

  private static boolean isCompiledForGood() {
    return CompilerDirectives.inCompiledCode() && !CompilerDirectives.hasNextTier();
  }

  @Override
  public final boolean executeRepeating(VirtualFrame frame) {
    throw new UnsupportedOperationException();
  }
}
