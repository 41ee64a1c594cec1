package org.oruslang.types.program;

import java.util.List;
import org.oruslang.syntax.Span;

/**
 * Statements in order.
 *
 * @param functions the nested functions that the block declares; their closures are made before its
 *     first statement runs, so that they can call each other whatever their order
 */
public record TypedBlock(
    Span span, List<FunctionSymbol> functions, List<TypedStatement> statements) {

  public TypedBlock {
    functions = List.copyOf(functions);
    statements = List.copyOf(statements);
  }
}
