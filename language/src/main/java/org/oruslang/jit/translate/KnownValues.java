package org.oruslang.jit.translate;

import java.util.List;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.semantics.OrusString;
import org.oruslang.types.program.Variable;

/** What the running program has in its variables while a region is translated. */
public interface KnownValues {

  /** Stands for an address in code that is not going to run. */
  long UNKNOWN = 8;

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

        @Override
        public long string(OrusString text) {
          return UNKNOWN;
        }

        @Override
        public long singleBytes() {
          return UNKNOWN;
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
   * The number or bool in a global as native code keeps it, the address of the header of the array
   * in it, or that of a string like the one in it that is kept for good.
   *
   * @param kind of the value; {@link IrKind#PTR} for an array or a string
   * @param element the element kind of an array, else null
   * @return null if the variable has no value that native code can use
   */
  Long cell(Variable global, IrKind kind, IrKind element);

  /**
   * The address of a string that is part of the code, see {@link
   * org.oruslang.jit.heap.StringPool#address}.
   *
   * @return 0 if there is no memory for it
   */
  long string(OrusString text);

  /**
   * The address of the first string of one byte, see {@link
   * org.oruslang.jit.heap.StringPool#singleBytes}.
   *
   * @return 0 if there is no memory for them
   */
  long singleBytes();
}
