package org.oruslang.jit.translate;

import java.util.List;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.types.program.Variable;

/** What the running program has in its variables while a region is translated. */
public interface KnownValues {

  /** Nothing is known. */
  KnownValues NONE =
      new KnownValues() {
        @Override
        public FunctionShape shape(Variable variable) {
          return null;
        }

        @Override
        public List<Object> captured(Variable variable) {
          return List.of();
        }

        @Override
        public Long cell(Variable global, IrKind kind, IrKind element) {
          return null;
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
  List<Object> captured(Variable variable);

  /**
   * The number or bool in a global as native code keeps it, or the address of the header of the
   * array in it.
   *
   * @param kind of the value; {@link IrKind#PTR} for an array
   * @param element the element kind of an array, else null
   * @return null if the variable has no value that native code can use
   */
  Long cell(Variable global, IrKind kind, IrKind element);
}
