package org.oruslang.syntax.reader;

import static org.oruslang.syntax.reader.SyntaxBuilder.identifier;
import static org.oruslang.syntax.reader.SyntaxBuilder.span;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.oruslang.grammar.OrusParser.FunctionContext;
import org.oruslang.grammar.OrusParser.LambdaBodyContext;
import org.oruslang.grammar.OrusParser.LambdaContext;
import org.oruslang.grammar.OrusParser.ParameterContext;
import org.oruslang.grammar.OrusParser.ParameterListContext;
import org.oruslang.syntax.Block;
import org.oruslang.syntax.Expression;
import org.oruslang.syntax.FunctionSyntax;
import org.oruslang.syntax.Parameter;
import org.oruslang.syntax.Span;
import org.oruslang.syntax.Statement;

/** Builds functions and lambdas. */
final class FunctionBuilder {

  private final SyntaxBuilder builder;

  FunctionBuilder(SyntaxBuilder builder) {
    this.builder = builder;
  }

  /**
   * @param fn the keyword before {@code tree}
   */
  FunctionSyntax function(Token fn, FunctionContext tree) {
    return new FunctionSyntax(
        span(fn, tree.stop),
        span(fn, tree.colon),
        identifier(tree.name),
        parameters(tree.parameters),
        builder.types.optional(tree.result),
        builder.statements.body(tree.body));
  }

  /**
   * @param fn the keyword before {@code tree}
   */
  FunctionSyntax lambda(Token fn, LambdaContext tree) {
    Block body =
        builder.expressions.nested(
            () ->
                tree.body == null
                    ? builder.statements.block(tree.statements)
                    : inlineBody(tree.body));
    return new FunctionSyntax(
        span(fn, tree.stop),
        span(fn, tree.colon),
        null,
        parameters(tree.parameters),
        builder.types.optional(tree.result),
        body);
  }

  private Block inlineBody(LambdaBodyContext tree) {
    Span span = span(tree);
    return new Block(span, List.of(inlineStatement(span, tree)));
  }

  private Statement inlineStatement(Span span, LambdaBodyContext tree) {
    if (tree.call != null) {
      return builder.items.print(tree.call);
    }
    Expression value = builder.expressions.optional(tree.value);
    if (tree.keyword != null) {
      return new Statement.Return(span, value == null ? List.of() : List.of(value));
    }
    return value == null
        ? new Statement.Pass(span)
        : new Statement.ExpressionStatement(span, value);
  }

  private List<Parameter> parameters(ParameterListContext tree) {
    if (tree == null) {
      return List.of();
    }
    List<Parameter> parameters = new ArrayList<>(tree.parameters.size());
    for (ParameterContext parameter : tree.parameters) {
      parameters.add(
          new Parameter(
              span(parameter),
              identifier(parameter.name),
              builder.types.optional(parameter.annotation)));
    }
    return parameters;
  }
}
