package org.oruslang.syntax.reader;

import static org.oruslang.syntax.reader.SyntaxBuilder.identifier;
import static org.oruslang.syntax.reader.SyntaxBuilder.span;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.grammar.OrusParser.CallSuffixContext;
import org.oruslang.grammar.OrusParser.FieldValueContext;
import org.oruslang.grammar.OrusParser.IndexSuffixContext;
import org.oruslang.grammar.OrusParser.MemberSuffixContext;
import org.oruslang.grammar.OrusParser.StructSuffixContext;
import org.oruslang.grammar.OrusParser.SuffixContext;
import org.oruslang.syntax.Expression;
import org.oruslang.syntax.Expression.Call;
import org.oruslang.syntax.Expression.FieldValue;
import org.oruslang.syntax.Expression.Index;
import org.oruslang.syntax.Expression.Member;
import org.oruslang.syntax.Expression.Name;
import org.oruslang.syntax.Expression.Slice;
import org.oruslang.syntax.Expression.StructLiteral;
import org.oruslang.syntax.Identifier;
import org.oruslang.syntax.Span;

/**
 * Builds what can follow a primary expression: calls, indexes, slices, members, struct literals.
 */
final class SuffixBuilder {

  private final SyntaxBuilder builder;

  SuffixBuilder(SyntaxBuilder builder) {
    this.builder = builder;
  }

  /**
   * @param first the first word of the whole expression
   * @param target what stands before the suffix
   */
  Expression suffix(Token first, Expression target, SuffixContext tree) {
    Span span = span(first, tree.stop);
    return switch (tree) {
      case CallSuffixContext call ->
          new Call(span, target, span(call.start), builder.expressions.arguments(call.arguments));
      case IndexSuffixContext index -> index(span, target, index);
      case MemberSuffixContext member -> new Member(span, target, identifier(member.name));
      case StructSuffixContext struct -> struct(span, target, struct);
      default -> throw new IllegalArgumentException("not a suffix: " + tree);
    };
  }

  private Expression index(Span span, Expression target, IndexSuffixContext tree) {
    Span openBracket = span(tree.start);
    Expression first = builder.expressions.optional(tree.first);
    if (tree.dots.isEmpty()) {
      if (first == null) {
        builder.report(
            ErrorCode.MISSING_TOKEN,
            openBracket.to(span(tree.stop)),
            "expected an index between '[' and ']'",
            "Write an index like 'items[0]' or a slice like 'items[..]'.");
        return target;
      }
      return new Index(span, target, openBracket, first);
    }
    return new Slice(
        span,
        target,
        openBracket,
        first,
        builder.expressions.optional(tree.limit),
        builder.expressions.optional(tree.step));
  }

  private Expression struct(Span span, Expression target, StructSuffixContext tree) {
    Span openBrace = span(tree.start);
    List<FieldValue> fields = new ArrayList<>(tree.fields.size());
    for (FieldValueContext field : tree.fields) {
      Expression value = builder.expressions.expression(field.value);
      fields.add(new FieldValue(span(field), identifier(field.name), value));
    }
    if (target instanceof Name name) {
      Identifier type = new Identifier(name.span(), name.text());
      return new StructLiteral(span, null, type, openBrace, fields);
    }
    if (target instanceof Member member && member.target() instanceof Name module) {
      Identifier qualifier = new Identifier(module.span(), module.text());
      return new StructLiteral(span, qualifier, member.name(), openBrace, fields);
    }
    builder.report(
        ErrorCode.INVALID_SYNTAX,
        openBrace,
        "only the name of a struct can stand before '{'",
        "Struct values look like 'Point{ x: 1, y: 2 }'.");
    return target;
  }
}
