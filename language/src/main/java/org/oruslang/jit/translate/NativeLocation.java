package org.oruslang.jit.translate;

import org.oruslang.types.program.TypedExpression;
import org.oruslang.types.program.TypedStatement;
import org.oruslang.types.program.Variable;

/** Where the value of a slot of native code lives outside native code. */
public sealed interface NativeLocation {

  /** A variable in the frame. */
  record Local(Variable variable) implements NativeLocation {}

  /** A variable in the storage of the module. */
  record Global(Variable variable) implements NativeLocation {}

  /** The hidden bound of a counting loop: the last value that its counter takes. */
  record RangeLast(TypedStatement.ForRange loop) implements NativeLocation {
    @Override
    public boolean equals(Object other) {
      return other instanceof RangeLast last && last.loop == loop;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(loop);
    }
  }

  /** The result of a call that a statement which was left in the middle has made already. */
  record CallResult(TypedExpression call) implements NativeLocation {
    @Override
    public boolean equals(Object other) {
      return other instanceof CallResult result && result.call == call;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(call);
    }
  }

  /** A value that the function in a variable has captured, by its number in the shape. */
  record Captured(NativeLocation function, int index) implements NativeLocation {}

  /** A captured function of the function in a variable, by the number of the captured variable. */
  record CapturedFunction(NativeLocation function, int index) implements NativeLocation {}

  /** A hidden part of a running loop, as {@code FrameLayout.loopState} numbers them. */
  record LoopState(TypedStatement loop, int part) implements NativeLocation {
    @Override
    public boolean equals(Object other) {
      return other instanceof LoopState state && state.loop == loop && state.part == part;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(loop) + part;
    }
  }

  /** The counter of a range loop, in the frame, whose variable is a global. */
  record RangeCounter(TypedStatement.ForRange loop) implements NativeLocation {
    @Override
    public boolean equals(Object other) {
      return other instanceof RangeCounter counter && counter.loop == loop;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(loop);
    }
  }
}
