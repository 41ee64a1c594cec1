package org.oruslang.types;

import org.oruslang.syntax.Span;
import org.oruslang.types.program.TypedModule;
import org.oruslang.types.program.TypedModule.Export;

/** Makes the interface of a checked module usable in another one. */
final class Exports {

  private Exports() {}

  /**
   * What an exported name stands for in a module that imports it.
   *
   * @param at where the name is imported, or null
   */
  static Binding binding(Export export, Span at) {
    return switch (export) {
      case Export.OfVariable variable -> new Binding.OfVariable(variable.variable(), true, at);
      case Export.OfFunction function ->
          new Binding.OfFunction(FunctionEntry.imported(function.function()), at);
      case Export.OfStruct struct -> new Binding.OfStruct(struct.struct(), at);
      case Export.OfEnum symbol -> new Binding.OfEnum(symbol.symbol(), at);
      case Export.OfModule module -> new Binding.OfModule(module.module(), at);
    };
  }

  /** Binds every exported name of a module in a scope. */
  static void bindAll(TypedModule module, Scope scope) {
    module.exports().forEach((name, export) -> scope.put(name, binding(export, null)));
  }
}
