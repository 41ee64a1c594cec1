package org.oruslang.jit.translate;

import java.util.HashSet;
import java.util.Set;
import org.oruslang.types.program.AssignmentTarget;
import org.oruslang.types.program.TypedExpression;
import org.oruslang.types.program.TypedModule;
import org.oruslang.types.program.TypedStatement;
import org.oruslang.types.program.Variable;

/** The globals of a module that keep their value once they have one. */
final class FixedGlobals {

  private final Set<Variable> variables = new HashSet<>();

  /** Those that the top-level code of the module gives a value outside of loops. */
  FixedGlobals(TypedModule module) {
    if (module.body() == null || module.body().body() == null) {
      return;
    }
    for (TypedStatement statement : module.body().body().statements()) {
      switch (statement) {
        case TypedStatement.Declare declare -> variables.add(declare.variable());
        case TypedStatement.Evaluate evaluate -> {
          if (evaluate.expression() instanceof TypedExpression.Assign assign
              && assign.target() instanceof AssignmentTarget.OfVariable target) {
            variables.add(target.variable());
          }
        }
        default -> {}
      }
    }
    variables.removeIf(variable -> !isAssignedOnce(variable, module));
  }

  private static boolean isAssignedOnce(Variable variable, TypedModule module) {
    boolean othersAssign =
        variable.isExported() && (variable.isMutable() || variable.isPlainlyCreated());
    return variable.isGlobal()
        && variable.module() == module
        && !variable.isReassigned()
        && !variable.isChecked()
        && !othersAssign;
  }

  boolean contains(Variable variable) {
    return variables.contains(variable);
  }
}
