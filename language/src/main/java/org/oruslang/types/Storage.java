package org.oruslang.types;

import java.util.List;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.TypedModule;
import org.oruslang.types.program.TypedModule.Export;
import org.oruslang.types.program.Variable;

/** Gives every variable its place, after all uses are known. */
final class Storage {

  private Storage() {}

  /**
   * Numbers the variables of each frame and of the module.
   *
   * @param session whether later inputs can use everything that the module's scope holds
   */
  static void assign(CheckingContext context, boolean session) {
    TypedModule module = context.module();
    if (session) {
      exportAll(context);
    }
    for (FunctionSymbol function : context.allFunctions()) {
      List<Variable> locals = function.locals();
      locals.removeIf(
          variable -> {
            if (variable.isGlobal()) {
              variable.setSlot(module.globals().size());
              module.globals().add(variable);
            }
            return variable.isGlobal();
          });
      for (int i = 0; i < locals.size(); i++) {
        locals.get(i).setSlot(i);
      }
    }
  }

  private static void exportAll(CheckingContext context) {
    TypedModule module = context.module();
    Scope scope = context.scope();
    for (String name : scope.ownNames()) {
      switch (scope.own(name)) {
        case Binding.OfVariable variable when !variable.imported() -> {
          variable.variable().setGlobal();
          variable.variable().setExported();
          variable.variable().setChecked();
          module.exports().put(name, new Export.OfVariable(variable.variable()));
        }
        case Binding.OfVariable variable ->
            module.exports().put(name, new Export.OfVariable(variable.variable()));
        case Binding.OfFunction function ->
            module.exports().put(name, new Export.OfFunction(function.entry().symbol()));
        case Binding.OfStruct struct ->
            module.exports().put(name, new Export.OfStruct(struct.symbol()));
        case Binding.OfEnum symbol ->
            module.exports().put(name, new Export.OfEnum(symbol.symbol()));
        case Binding.OfModule used ->
            module.exports().put(name, new Export.OfModule(used.module()));
      }
    }
  }
}
