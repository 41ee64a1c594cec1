package org.oruslang.types;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.oruslang.syntax.Span;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.Variable;

/**
 * Finds variables of the module that a function may read before the module's code has given them a
 * value, because functions can be called above their declaration.
 *
 * <p>A function can run from the first top-level statement on that uses it, directly or through
 * other functions.
 */
final class FirstUses {

  private final NameResolver names;
  private final Map<Integer, Iterable<FunctionSymbol>> usesByStatement = new LinkedHashMap<>();

  FirstUses(NameResolver names) {
    this.names = names;
  }

  /** Notes what the top-level statement that was just checked uses. */
  void afterStatement(Span statement) {
    var used = names.takeModuleUses();
    if (!used.isEmpty()) {
      usesByStatement.put(statement.start(), used);
    }
  }

  /** Marks the variables whose reads have to be checked; to be called after all statements. */
  void checkGlobals(FunctionSymbol body) {
    Map<FunctionSymbol, Integer> first = new IdentityHashMap<>();
    usesByStatement.forEach(
        (offset, used) -> {
          Deque<FunctionSymbol> open = new ArrayDeque<>();
          used.forEach(open::push);
          while (!open.isEmpty()) {
            FunctionSymbol function = open.pop();
            if (function == body || first.putIfAbsent(function, offset) != null) {
              continue;
            }
            names.callsOf(function).forEach(open::push);
          }
        });
    first.forEach(
        (function, offset) -> {
          for (Variable variable : names.globalsReadBy(function)) {
            if (offset <= variable.declaration().start()) {
              variable.setChecked();
            }
          }
        });
  }
}
