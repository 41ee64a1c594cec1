package org.oruslang.types;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.oruslang.syntax.Span;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.Symbol;

/** The names that one stretch of the program introduces, inside those of the stretch around it. */
final class Scope {

  private final Scope parent;
  private final FunctionSymbol function;
  private final boolean hoisting;
  private Map<String, Binding> names = Map.of();

  /**
   * @param function whose code the scope belongs to
   * @param hoisting whether a plain assignment to a new name creates it in the scope around, as in
   *     {@code if} branches and {@code while} bodies
   */
  Scope(Scope parent, FunctionSymbol function, boolean hoisting) {
    this.parent = parent;
    this.function = function;
    this.hoisting = hoisting;
  }

  Scope parent() {
    return parent;
  }

  FunctionSymbol function() {
    return function;
  }

  /** The scope in which a plain assignment in this scope creates a new name. */
  Scope assignmentScope() {
    Scope scope = this;
    while (scope.hoisting) {
      scope = scope.parent;
    }
    return scope;
  }

  boolean isHoisting() {
    return hoisting;
  }

  /** What the name stands for in this scope itself, or null. */
  Binding own(String name) {
    return names.get(name);
  }

  void put(String name, Binding binding) {
    if (names.isEmpty()) {
      names = new HashMap<>();
    }
    names.put(name, binding);
  }

  /** What the name stands for, looking outward, or null. */
  Binding find(String name) {
    for (Scope scope = this; scope != null; scope = scope.parent) {
      Binding binding = scope.names.get(name);
      if (binding != null) {
        return binding;
      }
    }
    return null;
  }

  /** Tells an observer the names of this scope; that of a module with all that surrounds it. */
  void describe(Span region, CheckObserver observer) {
    if (observer == CheckObserver.NONE) {
      return;
    }
    Map<String, Symbol> symbols = new HashMap<>();
    Scope scope = this;
    do {
      scope.names.forEach((name, binding) -> symbols.putIfAbsent(name, binding.symbol()));
      scope = scope.parent;
    } while (scope != null && function == null);
    if (!symbols.isEmpty()) {
      observer.scope(region, symbols);
    }
  }

  /** The names of this scope itself, in alphabetical order. */
  Iterable<String> ownNames() {
    return new TreeSet<>(names.keySet());
  }

  /** All visible names, for suggestions. */
  Iterable<String> visibleNames() {
    Map<String, Binding> all = new HashMap<>();
    for (Scope scope = this; scope != null; scope = scope.parent) {
      scope.names.forEach(all::putIfAbsent);
    }
    return all.keySet();
  }
}
