package org.oruslang.jit.translate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.oruslang.types.program.AssignmentTarget;
import org.oruslang.types.program.Builtin;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.TypedExpression;
import org.oruslang.types.program.TypedStatement;
import org.oruslang.types.program.TypedTree;

/**
 * Which functions change something outside their own variables.
 *
 * <p>A call of a function without effects can be made again; so when native code is left inside
 * one, the statement that called it is simply executed anew.
 */
final class Effects {

  private final Map<FunctionSymbol, Boolean> known = new HashMap<>();

  /** Whether a call of the function may change arrays, fields or globals, or talk to the world. */
  boolean hasEffects(FunctionSymbol function) {
    Boolean answer = known.get(function);
    if (answer == null) {
      Set<FunctionSymbol> reachable = new HashSet<>();
      answer = anyEffect(function, reachable);
      known.put(function, answer);
      if (!answer) {
        reachable.forEach(each -> known.put(each, false));
      }
    }
    return answer;
  }

  private boolean anyEffect(FunctionSymbol function, Set<FunctionSymbol> visited) {
    if (!visited.add(function)) {
      return false;
    }
    boolean[] found = new boolean[1];
    Set<FunctionSymbol> called = new HashSet<>();
    TypedTree.visit(
        function.body(),
        statement -> found[0] |= statement instanceof TypedStatement.Print,
        expression -> found[0] |= isEffect(expression, called));
    if (found[0]) {
      return true;
    }
    for (FunctionSymbol callee : called) {
      if (anyEffect(callee, visited)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEffect(TypedExpression expression, Set<FunctionSymbol> called) {
    return switch (expression) {
      case TypedExpression.Assign assign ->
          !(assign.target() instanceof AssignmentTarget.OfVariable target)
              || target.variable().isGlobal()
              || target.variable().needsCell();
      case TypedExpression.CallBuiltin call ->
          call.builtin() == Builtin.PUSH
              || call.builtin() == Builtin.POP
              || call.builtin() == Builtin.INPUT;
      case TypedExpression.CallFunction call -> {
        called.add(call.function());
        yield false;
      }
      case TypedExpression.NewStruct literal -> {
        // Defaults are computed by functions; some may be called for nothing here.
        literal.struct().fields().stream()
            .filter(field -> field.initializer() != null)
            .forEach(field -> called.add(field.initializer()));
        yield false;
      }
      case TypedExpression.CallValue call -> true;
      default -> false;
    };
  }
}
