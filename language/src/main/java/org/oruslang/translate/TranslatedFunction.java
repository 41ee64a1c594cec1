package org.oruslang.translate;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import java.util.IdentityHashMap;
import java.util.Map;
import org.oruslang.runtime.FunctionInstance;
import org.oruslang.runtime.FunctionType;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.Substitution;
import org.oruslang.types.program.Variable;

/** The code of a function for one combination of types. */
final class TranslatedFunction extends FunctionInstance {

  private final TranslatedTemplate template;
  private final Substitution substitution;
  private final Map<FunctionSymbol, TranslatedTemplate> nested = new IdentityHashMap<>();
  private volatile RootCallTarget callTarget;

  TranslatedFunction(TranslatedTemplate template, Substitution substitution) {
    super(template, typeOf(template, substitution));
    this.template = template;
    this.substitution = substitution;
  }

  private static FunctionType typeOf(TranslatedTemplate template, Substitution substitution) {
    FunctionSymbol symbol = template.symbol();
    return template
        .translatedModule()
        .types()
        .function(
            substitution.applyAll(symbol.parameters().stream().map(Variable::type).toList()),
            substitution.apply(symbol.result()));
  }

  FunctionSymbol symbol() {
    return template.symbol();
  }

  TranslatedModule module() {
    return template.translatedModule();
  }

  /** What stands for the type parameters of the function and of those around it. */
  Substitution substitution() {
    return substitution;
  }

  /** The template of a function that is nested in this one or in one around it. */
  TranslatedTemplate nestedTemplate(FunctionSymbol function) {
    TranslatedFunction owner = this;
    while (owner.symbol() != function.enclosing()) {
      owner = owner.template.enclosing();
    }
    return owner.ownTemplate(function);
  }

  private synchronized TranslatedTemplate ownTemplate(FunctionSymbol function) {
    return nested.computeIfAbsent(
        function, symbol -> new TranslatedTemplate(module(), symbol, this));
  }

  @Override
  public RootCallTarget callTarget() {
    RootCallTarget target = callTarget;
    return target != null ? target : translate();
  }

  @TruffleBoundary
  private synchronized RootCallTarget translate() {
    if (callTarget == null) {
      callTarget = new FunctionTranslator(this).translate().getCallTarget();
    }
    return callTarget;
  }

  @Override
  public String toString() {
    return template + type().text();
  }
}
