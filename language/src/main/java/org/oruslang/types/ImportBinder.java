package org.oruslang.types;

import java.util.HashMap;
import java.util.Map;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.syntax.Identifier;
import org.oruslang.syntax.Span;
import org.oruslang.syntax.Statement;
import org.oruslang.types.program.TypedModule;
import org.oruslang.types.program.TypedModule.Export;

/** Binds the names that {@code use} brings into a module. */
final class ImportBinder {

  private final Inference inference;
  private final CheckingContext context;
  private final Map<String, Object> origins = new HashMap<>();

  ImportBinder(Inference inference) {
    this.inference = inference;
    this.context = inference.context;
  }

  /** Binds what one {@code use} asks for in the module's scope. */
  void bind(Statement.Use use, TypedModule module) {
    if (!context.module().imports().contains(module)) {
      context.module().imports().add(module);
    }
    context.observer().referenced(use.path().getLast().span(), module);
    if (use.alias() != null) {
      context.observer().referenced(use.alias().span(), module);
    }
    if (use.everything()) {
      everything(use, module);
    } else if (use.names() == null) {
      Identifier name = use.alias() != null ? use.alias() : use.path().getLast();
      put(name, new Binding.OfModule(module, name.span()), module);
    } else {
      for (Statement.ImportedName imported : use.names()) {
        Export export = module.exports().get(imported.name().text());
        if (export == null) {
          notExported(module, imported.name());
        } else {
          reference(imported, Exports.binding(export, null));
          put(
              imported.alias() != null ? imported.alias() : imported.name(),
              Exports.binding(
                  export, (imported.alias() != null ? imported.alias() : imported.name()).span()),
              export);
        }
      }
    }
  }

  private void reference(Statement.ImportedName imported, Binding binding) {
    context.reference(imported.name().span(), binding);
    if (imported.alias() != null) {
      context.reference(imported.alias().span(), binding);
    }
  }

  private void everything(Statement.Use use, TypedModule module) {
    if (module.exports().isEmpty()) {
      context.error(
          ErrorCode.MODULE_FAILED,
          use.keyword(),
          "module '" + module.name() + "' has no usable globals, functions, or types");
    }
    Span at = use.span();
    module
        .exports()
        .forEach(
            (name, export) -> put(new Identifier(at, name), Exports.binding(export, at), export));
  }

  private void notExported(TypedModule module, Identifier name) {
    String similar = Suggestions.closest(name.text(), module.exports().keySet());
    String message = "module '" + module.name() + "' does not export '" + name.text() + "'";
    if (similar == null) {
      context.error(ErrorCode.NOT_EXPORTED, name.span(), message);
    } else {
      context.error(
          ErrorCode.NOT_EXPORTED, name.span(), message, "Did you mean '" + similar + "'?");
    }
  }

  /** Binds a name unless another import took it; importing the same thing again is harmless. */
  private void put(Identifier name, Binding binding, Object origin) {
    Object previous = origins.putIfAbsent(name.text(), origin);
    if (previous != null) {
      if (!previous.equals(origin)) {
        inference.names.alreadyDefined(name, inference.names.moduleScope().own(name.text()));
      }
      return;
    }
    inference.names.moduleScope().put(name.text(), binding);
  }
}
