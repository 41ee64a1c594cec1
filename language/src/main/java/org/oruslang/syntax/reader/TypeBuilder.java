package org.oruslang.syntax.reader;

import static org.oruslang.syntax.reader.SyntaxBuilder.identifier;
import static org.oruslang.syntax.reader.SyntaxBuilder.span;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.oruslang.grammar.OrusParser.CastTypeContext;
import org.oruslang.grammar.OrusParser.TypeContext;
import org.oruslang.syntax.Expression;
import org.oruslang.syntax.Identifier;
import org.oruslang.syntax.TypeSyntax;

/** Builds type annotations. */
final class TypeBuilder {

  private final SyntaxBuilder builder;

  TypeBuilder(SyntaxBuilder builder) {
    this.builder = builder;
  }

  /** The annotation, or null for none. */
  TypeSyntax optional(TypeContext tree) {
    return tree == null ? null : type(tree);
  }

  TypeSyntax type(TypeContext tree) {
    if (tree.element != null) {
      Expression length = tree.length == null ? null : builder.literals.arrayLength(tree.length);
      return new TypeSyntax.Array(span(tree), type(tree.element), length);
    }
    if (tree.names.isEmpty()) {
      return new TypeSyntax.Function(span(tree), types(tree.parameters), optional(tree.result));
    }
    return named(tree.names, types(tree.arguments), tree.start, tree.stop);
  }

  TypeSyntax castType(CastTypeContext tree) {
    return named(tree.names, List.of(), tree.start, tree.stop);
  }

  private static TypeSyntax named(
      List<Token> names, List<TypeSyntax> arguments, Token first, Token last) {
    Identifier qualifier = names.size() == 1 ? null : identifier(names.get(0));
    Identifier name = identifier(names.get(names.size() - 1));
    return new TypeSyntax.Named(span(first, last), qualifier, name, arguments);
  }

  private List<TypeSyntax> types(List<TypeContext> trees) {
    List<TypeSyntax> types = new ArrayList<>(trees.size());
    for (TypeContext tree : trees) {
      types.add(type(tree));
    }
    return types;
  }
}
