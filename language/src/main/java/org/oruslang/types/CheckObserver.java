package org.oruslang.types;

import java.util.Map;
import org.oruslang.syntax.Span;
import org.oruslang.types.program.Symbol;
import org.oruslang.types.program.Type;

/**
 * Told what the checker finds out about places in the text, for tools that answer questions about
 * them. Types may still change until the check has ended.
 */
public interface CheckObserver {

  /** Pays no attention. */
  CheckObserver NONE =
      new CheckObserver() {
        @Override
        public void declared(Span name, Symbol symbol) {}

        @Override
        public void referenced(Span name, Symbol symbol) {}

        @Override
        public void typed(Span expression, Type type) {}

        @Override
        public void scope(Span region, Map<String, Symbol> names) {}
      };

  /** The name there introduces a symbol. */
  void declared(Span name, Symbol symbol);

  /** The name there, perhaps another one than the symbol's own, stands for a symbol. */
  void referenced(Span name, Symbol symbol);

  /** The expression there has a type. */
  void typed(Span expression, Type type);

  /**
   * In a region names stand for symbols, except where an inner region has the same name.
   *
   * @param names what the region introduces; that of the whole text also has what surrounds it
   */
  void scope(Span region, Map<String, Symbol> names);
}
