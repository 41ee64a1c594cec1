package org.oruslang.jit.translate;

import java.util.ArrayDeque;
import java.util.Deque;
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
import org.oruslang.types.program.Variable;

/**
 * Which functions change something outside their own variables.
 *
 * <p>A call of a function without effects can be made again; so when native code is left inside
 * one, the statement that called it is simply executed anew.
 *
 * <p>A function value that native code calls is one of those that the called functions mention, or
 * was passed to the first of them. So a call of a value has an effect only if one of these has.
 */
final class Effects {

  private final KnownValues known;
  private final FixedGlobals fixed;
  private final Map<Set<FunctionSymbol>, Boolean> answers = new HashMap<>();

  Effects(KnownValues known, FixedGlobals fixed) {
    this.known = known;
    this.fixed = fixed;
  }

  /**
   * Whether a call may change arrays, fields or globals, or talk to the world.
   *
   * @param callees the function that is called and the functions that are passed to it
   */
  boolean hasEffects(Set<FunctionSymbol> callees) {
    return answers.computeIfAbsent(callees, this::anyEffect);
  }

  private boolean anyEffect(Set<FunctionSymbol> callees) {
    Set<FunctionSymbol> visited = new HashSet<>();
    for (FunctionSymbol callee : callees) {
      if (anyEffect(callee, visited)) {
        return true;
      }
    }
    return false;
  }

  private boolean anyEffect(FunctionSymbol function, Set<FunctionSymbol> visited) {
    if (!visited.add(function)) {
      return false;
    }
    if (function.body() == null) {
      return true;
    }
    boolean[] found = new boolean[1];
    Set<FunctionSymbol> mentioned = new HashSet<>();
    TypedTree.visit(
        function.body(),
        statement -> found[0] |= statement instanceof TypedStatement.Print,
        expression -> found[0] |= isEffect(expression, mentioned));
    if (found[0]) {
      return true;
    }
    for (FunctionSymbol callee : mentioned) {
      if (anyEffect(callee, visited)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a call, see {@link #hasEffects}, may assign one of these variables of the module. */
  boolean mayAssign(Set<FunctionSymbol> callees, Set<Variable> globals) {
    Set<FunctionSymbol> visited = new HashSet<>();
    Deque<FunctionSymbol> left = new ArrayDeque<>(callees);
    boolean[] found = new boolean[1];
    while (!left.isEmpty() && !found[0] && !globals.isEmpty()) {
      FunctionSymbol function = left.pop();
      if (!visited.add(function)) {
        continue;
      }
      if (function.body() == null) {
        return true;
      }
      Set<FunctionSymbol> mentioned = new HashSet<>();
      TypedTree.visit(
          function.body(),
          statement -> {},
          expression ->
              found[0] |= isEffect(expression, mentioned) && assigns(expression, globals));
      left.addAll(mentioned);
    }
    return found[0];
  }

  private static boolean assigns(TypedExpression expression, Set<Variable> globals) {
    return expression instanceof TypedExpression.Assign assign
        && assign.target() instanceof AssignmentTarget.OfVariable target
        && globals.contains(target.variable());
  }

  private boolean isEffect(TypedExpression expression, Set<FunctionSymbol> mentioned) {
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
        mentioned.add(call.function());
        yield false;
      }
      case TypedExpression.ReadFunction read -> {
        mentioned.add(read.function());
        yield false;
      }
      case TypedExpression.MakeClosure closure -> {
        mentioned.add(closure.function());
        yield false;
      }
      case TypedExpression.ReadVariable read -> {
        Variable variable = read.variable();
        FunctionShape shape = fixed.contains(variable) ? known.shape(variable) : null;
        if (shape != null) {
          mentioned.addAll(shape.symbols());
        }
        yield false;
      }
      case TypedExpression.NewStruct literal -> {
        // Defaults are computed by functions; some may be called for nothing here.
        literal.struct().fields().stream()
            .filter(field -> field.initializer() != null)
            .forEach(field -> mentioned.add(field.initializer()));
        yield false;
      }
      default -> false;
    };
  }
}
