package org.oruslang.translate;

import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameSlotKind;
import java.util.IdentityHashMap;
import java.util.Map;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.Variable;

/**
 * The slots of a function's frame: its variables, parameters first, then the variables it captures,
 * then slots without a name for the state of loops and for intermediate values.
 */
final class FrameLayout {

  private final FrameDescriptor.Builder builder = FrameDescriptor.newBuilder();
  private final Map<Variable, Integer> slots = new IdentityHashMap<>();

  FrameLayout(FunctionSymbol function) {
    for (Variable variable : function.locals()) {
      addVariable(variable);
    }
    for (Variable variable : function.captures()) {
      addVariable(variable);
    }
  }

  private void addVariable(Variable variable) {
    slots.put(variable, builder.addSlot(FrameSlotKind.Static, variable.name(), variable));
  }

  /** Where the variable, or its cell, is kept. */
  int slot(Variable variable) {
    return slots.get(variable);
  }

  /** A slot of its own for a value of any representation. */
  int newSlot() {
    return builder.addSlot(FrameSlotKind.Static, null, null);
  }

  FrameDescriptor build() {
    return builder.build();
  }
}
