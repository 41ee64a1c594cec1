package org.oruslang.syntax.reader;

import static org.oruslang.syntax.reader.SyntaxBuilder.span;

import java.util.ArrayList;
import java.util.List;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.grammar.OrusParser.ConditionalContext;
import org.oruslang.syntax.Expression;
import org.oruslang.syntax.Expression.Call;
import org.oruslang.syntax.Expression.Member;
import org.oruslang.syntax.Expression.Name;
import org.oruslang.syntax.Identifier;
import org.oruslang.syntax.Pattern;
import org.oruslang.syntax.Span;

/**
 * Builds patterns. They are written like expressions; a member access in a pattern always names an
 * enum variant.
 */
final class PatternBuilder {

  private static final String WILDCARD = "_";

  private final SyntaxBuilder builder;

  PatternBuilder(SyntaxBuilder builder) {
    this.builder = builder;
  }

  Pattern pattern(ConditionalContext tree) {
    Expression written = builder.expressions.conditional(tree);
    Span span = span(tree);
    if (written instanceof Name name && name.text().equals(WILDCARD)) {
      return new Pattern.Wildcard(span);
    }
    if (written instanceof Call call && call.callee() instanceof Member member) {
      Pattern variant = variant(span, member, bindings(call.arguments()));
      return variant == null ? new Pattern.Value(span, written) : variant;
    }
    if (written instanceof Member member) {
      Pattern variant = variant(span, member, List.of());
      return variant == null ? new Pattern.Value(span, written) : variant;
    }
    return new Pattern.Value(span, written);
  }

  /** The variant that {@code member} names, or null when it cannot name one. */
  private static Pattern variant(Span span, Member member, List<Identifier> bindings) {
    if (member.target() instanceof Name type) {
      return new Pattern.Variant(span, null, identifier(type), member.name(), bindings);
    }
    if (member.target() instanceof Member type && type.target() instanceof Name module) {
      return new Pattern.Variant(span, identifier(module), type.name(), member.name(), bindings);
    }
    return null;
  }

  private List<Identifier> bindings(List<Expression> arguments) {
    List<Identifier> names = new ArrayList<>(arguments.size());
    for (Expression argument : arguments) {
      if (argument instanceof Name name) {
        names.add(identifier(name));
      } else {
        builder.report(
            ErrorCode.INVALID_SYNTAX,
            argument.span(),
            "expected a name or '_' for this part of the variant",
            "Bind the value to a name and compare it in the arm's body.");
      }
    }
    return names;
  }

  private static Identifier identifier(Name name) {
    return new Identifier(name.span(), name.text());
  }
}
