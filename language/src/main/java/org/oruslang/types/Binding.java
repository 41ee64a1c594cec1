package org.oruslang.types;

import org.oruslang.syntax.Span;
import org.oruslang.types.program.EnumSymbol;
import org.oruslang.types.program.StructSymbol;
import org.oruslang.types.program.Symbol;
import org.oruslang.types.program.TypedModule;
import org.oruslang.types.program.Variable;

/** What a name stands for in a scope. */
sealed interface Binding {

  /** Where this file introduces the name, by a declaration or a {@code use}; null if unknown. */
  Span declaration();

  /** What the name stands for. */
  Symbol symbol();

  /**
   * @param imported whether it belongs to another module
   */
  record OfVariable(Variable variable, boolean imported, Span declaration) implements Binding {

    /** A variable of this module. */
    OfVariable(Variable variable) {
      this(variable, false, variable.declaration());
    }

    @Override
    public Symbol symbol() {
      return variable;
    }
  }

  record OfFunction(FunctionEntry entry, Span declaration) implements Binding {

    /** A function of this module. */
    OfFunction(FunctionEntry entry) {
      this(entry, entry.symbol().declaration());
    }

    @Override
    public Symbol symbol() {
      return entry.symbol();
    }
  }

  /**
   * @param declaration where the struct or its import stands in this file; null if it is unknown
   */
  record OfStruct(StructSymbol symbol, Span declaration) implements Binding {}

  /**
   * @param declaration where the enum or its import stands in this file; null if it is unknown
   */
  record OfEnum(EnumSymbol symbol, Span declaration) implements Binding {}

  /** A module bound by {@code use}. */
  record OfModule(TypedModule module, Span declaration) implements Binding {
    @Override
    public Symbol symbol() {
      return module;
    }
  }
}
