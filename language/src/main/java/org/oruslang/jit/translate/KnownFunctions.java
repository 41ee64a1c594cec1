package org.oruslang.jit.translate;

import java.util.List;
import org.oruslang.types.program.Variable;

/** What the running program knows of the function values in its variables. */
public interface KnownFunctions {

  /** Nothing is known. */
  KnownFunctions NONE =
      new KnownFunctions() {
        @Override
        public FunctionShape shape(Variable variable) {
          return null;
        }

        @Override
        public List<Object> values(Variable variable) {
          return List.of();
        }
      };

  /**
   * The function in a variable that is a global, or lives in the frame in which the region is about
   * to be entered.
   *
   * @return null if the variable has no value yet, or none that native code can call
   */
  FunctionShape shape(Variable variable);

  /** The values that this function has captured, in the order of its shape, boxed. */
  List<Object> values(Variable variable);
}
