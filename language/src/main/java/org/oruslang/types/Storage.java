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
    recordNames(context);
    if (session) {
      module.exports().putAll(module.names());
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

  /** Makes all variables of the module's scope live in the module. */
  private static void exportAll(CheckingContext context) {
    Scope scope = context.scope();
    for (String name : scope.ownNames()) {
      if (scope.own(name) instanceof Binding.OfVariable binding && !binding.imported()) {
        binding.variable().setGlobal();
        binding.variable().setExported();
        binding.variable().setChecked();
      }
    }
  }

  private static void recordNames(CheckingContext context) {
    Scope scope = context.scope();
    for (String name : scope.ownNames()) {
      Export export =
          switch (scope.own(name)) {
            case Binding.OfVariable variable -> new Export.OfVariable(variable.variable());
            case Binding.OfFunction function -> new Export.OfFunction(function.entry().symbol());
            case Binding.OfStruct struct -> new Export.OfStruct(struct.symbol());
            case Binding.OfEnum symbol -> new Export.OfEnum(symbol.symbol());
            case Binding.OfModule used -> new Export.OfModule(used.module());
          };
      if (!(export instanceof Export.OfVariable variable) || variable.variable().isGlobal()) {
        context.module().names().put(name, export);
      }
    }
  }
}
