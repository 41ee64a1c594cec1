package org.oruslang.types;

import org.oruslang.types.program.TypedModule;
import org.oruslang.types.program.TypedModule.Export;

/** Makes the interface of a checked module usable in another one. */
final class Exports {

  private Exports() {}

  /** What an exported name stands for in a module that imports it. */
  static Binding binding(Export export) {
    return switch (export) {
      case Export.OfVariable variable -> new Binding.OfVariable(variable.variable(), true);
      case Export.OfFunction function ->
          new Binding.OfFunction(FunctionEntry.imported(function.function()));
      case Export.OfStruct struct -> new Binding.OfStruct(struct.struct(), null);
      case Export.OfEnum symbol -> new Binding.OfEnum(symbol.symbol(), null);
      case Export.OfModule module -> new Binding.OfModule(module.module(), null);
    };
  }

  /** Binds every exported name of a module in a scope. */
  static void bindAll(TypedModule module, Scope scope) {
    module.exports().forEach((name, export) -> scope.put(name, binding(export)));
  }
}
