package org.oruslang.types;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.syntax.Identifier;
import org.oruslang.syntax.Span;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.TypeVariable;
import org.oruslang.types.program.TypedModule;
import org.oruslang.types.program.Variable;

/**
 * Finds what names stand for and introduces new ones, and records who uses what: the captures of
 * closures, the variables that have to live in the module, and uses before the first assignment.
 */
final class NameResolver {

  private final CheckingContext context;
  private final Scope moduleScope;
  private final Map<String, LaterGlobal> laterGlobals = new HashMap<>();
  private boolean tolerant;
  private final Set<Variable> moduleTracked = new HashSet<>();
  private final Map<FunctionSymbol, Set<FunctionSymbol>> calls = new IdentityHashMap<>();
  private final Map<FunctionSymbol, Set<Variable>> globalReads = new IdentityHashMap<>();

  /**
   * A variable of the module whose declaration the checker has not come to.
   *
   * @param offset of the declaration
   */
  private record LaterGlobal(int offset, boolean mutable, Span declaration, Variable[] early) {}

  NameResolver(CheckingContext context, List<TypedModule> session) {
    this.context = context;
    Scope outer = new Scope(null, null, false);
    outer.put("Result", new Binding.OfEnum(PredeclaredTypes.RESULT, null));
    for (TypedModule earlier : session) {
      outer = new Scope(outer, null, false);
      Exports.bindAll(earlier, outer);
    }
    this.moduleScope = new Scope(outer, null, false);
  }

  Scope moduleScope() {
    return moduleScope;
  }

  /** Announces a variable of the module, so that functions that are checked early can use it. */
  void announceGlobal(Identifier name, boolean mutable) {
    laterGlobals.putIfAbsent(
        name.text(), new LaterGlobal(name.span().start(), mutable, name.span(), new Variable[1]));
  }

  /** What a name stands for here, or null; a use of the name is not recorded yet. */
  Binding find(String name) {
    Binding binding = context.scope().find(name);
    if (binding != null
        && !(binding instanceof Binding.OfEnum e && e.symbol() == PredeclaredTypes.RESULT)) {
      return binding;
    }
    FunctionContext function = context.function();
    LaterGlobal later = laterGlobals.get(name);
    if (later != null
        && function.entry() != null
        && later.offset() < function.entry().symbol().declaration().start()) {
      if (later.early()[0] == null) {
        later.early()[0] =
            new Variable(
                name,
                later.declaration(),
                later.mutable(),
                new TypeVariable(0),
                context.module(),
                moduleBody());
        moduleBody().locals().add(later.early()[0]);
        later.early()[0].setGlobal();
        later.early()[0].setChecked();
      }
      return new Binding.OfVariable(later.early()[0]);
    }
    return binding;
  }

  private FunctionSymbol moduleBody() {
    return context.module().body();
  }

  /** Keeps names from being reported that statements with syntax errors may have declared. */
  void tolerateUndefined() {
    tolerant = true;
  }

  /** Reports a name that stands for nothing. */
  void undefined(Span span, String name) {
    if (tolerant) {
      return;
    }
    String similar = Suggestions.closest(name, context.scope().visibleNames());
    String message = "Undefined variable '" + name + "'. Variables must be declared before use.";
    if (similar == null) {
      context.error(ErrorCode.UNDEFINED_VARIABLE, span, message);
    } else {
      context.error(ErrorCode.UNDEFINED_VARIABLE, span, message, "Did you mean '" + similar + "'?");
    }
  }

  /** Reports that a name is taken, at the later of the two places. */
  void alreadyDefined(Identifier name, Binding previous) {
    Span other = previous.declaration();
    boolean isFirst = other != null && other.start() > name.span().start();
    String where =
        other == null
            ? "in this scope"
            : "on line " + context.text().line((isFirst ? name.span() : other).start());
    context.error(
        ErrorCode.DUPLICATE_VARIABLE,
        isFirst ? other : name.span(),
        "Variable '" + name.text() + "' is already defined " + where);
  }

  /** Introduces a variable in the present scope; reports a name that is taken there. */
  Variable declare(Identifier name, boolean mutable, Type type) {
    Binding previous = context.scope().own(name.text());
    if (previous != null) {
      alreadyDefined(name, previous);
    }
    return introduce(context.scope(), name, mutable, type);
  }

  /** Introduces a variable in a scope, in place of whatever had the name. */
  Variable introduce(Scope scope, Identifier name, boolean mutable, Type type) {
    Variable variable = null;
    if (scope == moduleScope) {
      LaterGlobal later = laterGlobals.remove(name.text());
      if (later != null && later.early()[0] != null) {
        variable = later.early()[0];
        if (!Unifier.unify(variable.type(), type)) {
          context.mismatch(name.span(), type, variable.type());
        }
      }
    }
    if (variable == null) {
      variable = context.newVariable(name.text(), name.span(), mutable, type);
    }
    if (!name.text().equals("_")) {
      scope.put(name.text(), new Binding.OfVariable(variable));
    }
    context.observer().declared(name.span(), variable);
    return variable;
  }

  /** Records that the present function reads or writes a variable. */
  void use(Variable variable, Span at, boolean write) {
    FunctionSymbol user = context.function().symbol();
    if (write) {
      variable.setReassigned();
    }
    if (variable.module() != context.module()) {
      return;
    }
    FunctionSymbol owner = variable.owner();
    boolean tracked = isTracked(variable);
    if (user == owner) {
      if (tracked && !write) {
        checkAssigned(variable, at);
      }
      return;
    }
    if (tracked) {
      variable.setChecked();
    }
    if (owner.isModuleBody() && isModuleVariable(variable)) {
      variable.setGlobal();
      globalReads.computeIfAbsent(user, f -> new HashSet<>()).add(variable);
      return;
    }
    variable.setCaptured();
    for (FunctionSymbol inner = user; inner != owner && inner != null; inner = inner.enclosing()) {
      if (!inner.captures().contains(variable)) {
        inner.captures().add(variable);
      }
    }
  }

  /** Whether the variable belongs to the module's own scope, not to a block of its code. */
  private boolean isModuleVariable(Variable variable) {
    return variable.isGlobal()
        || moduleScope.own(variable.name()) instanceof Binding.OfVariable own
            && own.variable() == variable;
  }

  private boolean isTracked(Variable variable) {
    for (FunctionContext f = context.function(); f != null; f = f.enclosing()) {
      if (f.tracked().contains(variable)) {
        return true;
      }
    }
    return moduleTracked.contains(variable);
  }

  /** Starts tracking whether a variable has been assigned. */
  void track(Variable variable) {
    context.function().tracked().add(variable);
    if (context.function().isModuleBody()) {
      moduleTracked.add(variable);
    }
    context.flow().track(variable);
  }

  private void checkAssigned(Variable variable, Span at) {
    if (!context.flow().isReachable()) {
      return;
    }
    switch (context.flow().state(variable)) {
      case ASSIGNED -> {}
      case MAYBE -> variable.setChecked();
      case UNASSIGNED ->
          context.error(
              ErrorCode.UNASSIGNED_VARIABLE,
              at,
              "Variable '" + variable.name() + "' is used before it is assigned");
    }
  }

  /** Records that the present function calls or passes on a function. */
  void use(FunctionEntry entry, Span at) {
    entry.referencedAt(at.start());
    FunctionSymbol function = entry.symbol();
    FunctionSymbol user = context.function().symbol();
    if (entry.isImported()) {
      return;
    }
    if (!function.isNested()) {
      call(function);
      return;
    }
    Variable closure = function.closureVariable();
    if (closure != null && closure.owner() != user) {
      closure.setCaptured();
      for (FunctionSymbol inner = user;
          inner != closure.owner() && inner != null;
          inner = inner.enclosing()) {
        if (!inner.captures().contains(closure)) {
          inner.captures().add(closure);
        }
      }
    }
  }

  /** Records that the present function calls another one of the module. */
  void call(FunctionSymbol function) {
    calls.computeIfAbsent(context.function().symbol(), f -> new HashSet<>()).add(function);
  }

  /** The functions that top-level code has used since the last call. */
  List<FunctionSymbol> takeModuleUses() {
    Set<FunctionSymbol> used = calls.remove(moduleBody());
    return used == null ? List.of() : new ArrayList<>(used);
  }

  Set<FunctionSymbol> callsOf(FunctionSymbol function) {
    return calls.getOrDefault(function, Set.of());
  }

  Set<Variable> globalsReadBy(FunctionSymbol function) {
    return globalReads.getOrDefault(function, Set.of());
  }
}
