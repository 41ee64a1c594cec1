package org.oruslang.types;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.syntax.BinaryOperator;
import org.oruslang.syntax.Expression;
import org.oruslang.syntax.Identifier;
import org.oruslang.syntax.Pattern;
import org.oruslang.syntax.Span;
import org.oruslang.syntax.Statement;
import org.oruslang.syntax.UnaryOperator;
import org.oruslang.types.program.EnumSymbol;
import org.oruslang.types.program.EnumSymbol.VariantSymbol;
import org.oruslang.types.program.NumberLiteral;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.Type.Primitive;
import org.oruslang.types.program.TypePrinter;
import org.oruslang.types.program.TypedBlock;
import org.oruslang.types.program.TypedExpression;
import org.oruslang.types.program.TypedPattern;
import org.oruslang.types.program.TypedStatement;
import org.oruslang.types.program.Variable;

/** Checks both forms of match, their exhaustiveness, and variant tests with {@code matches}. */
final class MatchChecker {

  private final Inference inference;
  private final CheckingContext context;

  MatchChecker(Inference inference) {
    this.inference = inference;
    this.context = inference.context;
  }

  /** A match that yields a value. */
  TypedExpression expression(Expression.Match match, Type hint) {
    TypedExpression subject = inference.expressions.inferValue(match.subject());
    Type type = context.commonType(hint);
    boolean[] valueless = new boolean[1];
    List<TypedExpression.MatchArm> arms =
        arms(
            match.keyword(),
            subject,
            true,
            match.arms(),
            Expression.MatchArm::pattern,
            (arm, pattern) -> {
              TypedExpression value = inference.expressions.infer(arm.value(), hint);
              context.scope().describe(arm.value().span(), context.observer());
              if (value.type().is(Primitive.VOID) && (valueless[0] || match.arms().size() == 1)) {
                valueless[0] = true;
                return new TypedExpression.MatchArm(pattern, value);
              }
              return new TypedExpression.MatchArm(
                  pattern, context.coerce(value, type, arm.value().span()));
            });
    return new TypedExpression.Match(
        match.span(),
        match.keyword(),
        subject,
        wildcardLast(arms, TypedExpression.MatchArm::pattern),
        valueless[0] ? Primitive.VOID : type);
  }

  /** A match whose arms are statements. */
  TypedStatement statement(Statement.Match match, Function<Statement.MatchArm, TypedBlock> body) {
    TypedExpression subject = inference.expressions.inferValue(match.subject());
    context.settleLiterals();
    Flow before = context.flow().copy();
    Flow[] after = new Flow[1];
    List<TypedStatement.MatchArm> arms =
        arms(
            match.keyword(),
            subject,
            false,
            match.arms(),
            Statement.MatchArm::pattern,
            (arm, pattern) -> {
              context.setFlow(before.copy());
              TypedBlock block = body.apply(arm);
              after[0] = joined(after[0], context.flow());
              return new TypedStatement.MatchArm(pattern, block);
            });
    boolean complete =
        subject.type().resolved() instanceof Type.Enum
            || match.arms().stream().anyMatch(arm -> arm.pattern() instanceof Pattern.Wildcard);
    Flow end = complete && after[0] != null ? after[0] : joined(after[0], before);
    context.setFlow(end);
    return new TypedStatement.Match(
        match.span(),
        match.keyword(),
        subject,
        wildcardLast(arms, TypedStatement.MatchArm::pattern));
  }

  private static Flow joined(Flow first, Flow second) {
    if (first == null) {
      return second;
    }
    first.join(second);
    return first;
  }

  /** The arms with the wildcard, which is tried last wherever it stands, at the end. */
  private static <A> List<A> wildcardLast(List<A> arms, Function<A, TypedPattern> pattern) {
    List<A> result = new ArrayList<>(arms.size());
    A wildcard = null;
    for (A arm : arms) {
      if (pattern.apply(arm) instanceof TypedPattern.Wildcard) {
        wildcard = arm;
      } else {
        result.add(arm);
      }
    }
    if (wildcard != null) {
      result.add(wildcard);
    }
    return result;
  }

  /** Checks the patterns of all arms, each arm's body in the scope of its bindings. */
  private <A, T> List<T> arms(
      Span keyword,
      TypedExpression subject,
      boolean yieldsValue,
      List<A> arms,
      Function<A, Pattern> patternOf,
      BiFunction<A, TypedPattern, T> body) {
    List<T> result = new ArrayList<>(arms.size());
    Set<VariantSymbol> variants = new HashSet<>();
    Set<Object> literals = new HashSet<>();
    boolean wildcard = false;
    EnumSymbol matched = null;
    for (A arm : arms) {
      Pattern pattern = patternOf.apply(arm);
      wildcard |= pattern instanceof Pattern.Wildcard;
      List<T> typed = new ArrayList<>(1);
      boolean[] failed = new boolean[1];
      context.inScope(
          false,
          () -> {
            TypedPattern checked = pattern(pattern, subject, yieldsValue, literals);
            failed[0] =
                pattern instanceof Pattern.Variant && checked instanceof TypedPattern.Wildcard;
            typed.add(body.apply(arm, checked));
            if (checked instanceof TypedPattern.Variant variant
                && !variants.add(variant.variant())) {
              context.error(
                  ErrorCode.DUPLICATE_MATCH_ARM,
                  yieldsValue ? pattern.span() : keyword,
                  variant.variant() + " arm appears more than once");
            }
          });
      result.add(typed.get(0));
      if (pattern instanceof Pattern.Variant) {
        wildcard |= failed[0];
        matched = subject.type().resolved() instanceof Type.Enum type ? type.symbol() : matched;
      }
    }
    if (matched != null && !wildcard) {
      exhaustive(keyword, matched, variants);
    }
    return result;
  }

  private void exhaustive(Span keyword, EnumSymbol symbol, Set<VariantSymbol> handled) {
    List<String> missing =
        symbol.variants().stream()
            .filter(variant -> !handled.contains(variant))
            .map(VariantSymbol::name)
            .toList();
    if (!missing.isEmpty()) {
      context.error(
          ErrorCode.NON_EXHAUSTIVE_MATCH,
          keyword,
          "Match on "
              + symbol.name()
              + " is missing "
              + (missing.size() == 1 ? "variant: " : "variants: ")
              + String.join(", ", missing));
    }
  }

  private TypedPattern pattern(
      Pattern pattern, TypedExpression subject, boolean yieldsValue, Set<Object> literals) {
    return switch (pattern) {
      case Pattern.Wildcard wildcard -> new TypedPattern.Wildcard(wildcard.span());
      case Pattern.Variant variant -> variant(variant, subject);
      case Pattern.Value value -> value(value, subject, yieldsValue, literals);
    };
  }

  private TypedPattern value(
      Pattern.Value pattern, TypedExpression subject, boolean yieldsValue, Set<Object> literals) {
    Object literal = literalValue(pattern.expression());
    if (literal != null && !literals.add(literal)) {
      String text = literal instanceof String string ? '"' + string + '"' : literal.toString();
      context.error(
          ErrorCode.DUPLICATE_MATCH_ARM,
          pattern.span(),
          "Literal pattern " + text + " appears more than once");
    }
    TypedExpression value = inference.expressions.inferValue(pattern.expression());
    OperatorChecker.adaptLiteral(value.type(), subject.type());
    OperatorChecker.adaptLiteral(subject.type(), value.type());
    if (yieldsValue
        && literal != null
        && !bothNumeric(value.type(), subject.type())
        && !subject.type().is(Primitive.ANY)
        && !Unifier.unify(subject.type(), value.type())) {
      context.mismatch(pattern.span(), value.type(), subject.type());
    }
    return new TypedPattern.Value(pattern.span(), value);
  }

  private static boolean bothNumeric(Type left, Type right) {
    return left.resolved() instanceof Primitive a
        && right.resolved() instanceof Primitive b
        && a.isNumeric()
        && b.isNumeric();
  }

  /** A value that equals that of another literal exactly if the two match the same subjects. */
  private static Object literalValue(Expression expression) {
    return switch (expression) {
      case Expression.StringLiteral text -> text.value();
      case Expression.BooleanLiteral truth -> truth.value();
      case Expression.NumberLiteral number -> numberValue(number, false);
      case Expression.Unary unary
          when unary.operator() == UnaryOperator.NEGATE
              && unary.operand() instanceof Expression.NumberLiteral number ->
          numberValue(number, true);
      default -> null;
    };
  }

  private static Object numberValue(Expression.NumberLiteral number, boolean negative) {
    NumberLiteral literal = LiteralReader.read(number.text());
    if (literal == null) {
      return null;
    }
    NumberLiteral signed = negative ? literal.negated() : literal;
    NumberLiteral whole = LiteralReader.asWholeNumber(signed);
    return whole == null ? (Object) signed.real() : whole.integer();
  }

  private TypedPattern variant(Pattern.Variant pattern, TypedExpression subject) {
    EnumSymbol symbol = enumSymbol(pattern);
    if (symbol == null) {
      bindNames(pattern, null, List.of());
      return new TypedPattern.Wildcard(pattern.span());
    }
    Type subjectType = subject.type().resolved();
    Type.Enum type;
    if (subjectType instanceof Type.Enum actual) {
      if (actual.symbol() != symbol) {
        context.mismatch(pattern.span(), symbol.name(), actual.symbol().name());
        bindNames(pattern, null, List.of());
        return new TypedPattern.Wildcard(pattern.span());
      }
      type = actual;
    } else {
      type = inference.typeReader.freshInstance(symbol);
      if (!(subjectType == Primitive.ANY || Unifier.unify(subjectType, type))) {
        context.mismatch(pattern.span(), TypePrinter.text(subjectType), "enum");
        bindNames(pattern, null, List.of());
        return new TypedPattern.Wildcard(pattern.span());
      }
    }
    VariantSymbol variant = symbol.variant(pattern.variant().text());
    if (variant == null) {
      inference.members.unknownVariant(pattern.variant(), symbol);
      bindNames(pattern, null, List.of());
      return new TypedPattern.Wildcard(pattern.span());
    }
    context.observer().referenced(pattern.variant().span(), variant);
    List<Type> payload =
        Instantiation.applyAll(variant.payloadTypes(), symbol.typeParameters(), type.arguments());
    if (pattern.bindings().size() != variant.arity()) {
      context.mismatch(
          pattern.span(),
          Plural.of(pattern.bindings().size(), "binding"),
          Plural.of(variant.arity(), "field"));
    }
    return new TypedPattern.Variant(pattern.span(), variant, bindNames(pattern, variant, payload));
  }

  private List<Variable> bindNames(
      Pattern.Variant pattern, VariantSymbol variant, List<Type> payload) {
    List<Variable> variables = new ArrayList<>();
    for (int i = 0; i < pattern.bindings().size(); i++) {
      Identifier name = pattern.bindings().get(i);
      Type type = i < payload.size() ? payload.get(i) : Primitive.INVALID;
      variables.add(name.text().equals("_") ? null : inference.names.declare(name, false, type));
    }
    while (variant != null && variables.size() < variant.arity()) {
      variables.add(null);
    }
    return variables;
  }

  private EnumSymbol enumSymbol(Pattern.Variant pattern) {
    Binding binding =
        pattern.qualifier() == null
            ? inference.names.find(pattern.enumName().text())
            : inference.typeReader.exported(pattern.qualifier(), pattern.enumName());
    if (pattern.qualifier() == null) {
      context.reference(pattern.enumName().span(), binding);
    }
    if (binding instanceof Binding.OfEnum symbol) {
      return symbol.symbol();
    }
    if (binding == null && pattern.qualifier() == null) {
      inference.names.undefined(pattern.enumName().span(), pattern.enumName().text());
    } else if (binding != null) {
      context.error(
          ErrorCode.TYPE_MISMATCH,
          pattern.enumName().span(),
          "'" + pattern.enumName().text() + "' is not an enum.",
          "A pattern with a dot names a variant of an enum.");
    }
    return null;
  }

  /**
   * {@code subject matches Enum.Variant(_, 1)}; null if the right side is no variant with a
   * wildcard, so that it is an ordinary comparison.
   */
  TypedExpression variantTest(Expression.Binary binary, TypedExpression subject) {
    if (binary.operator() != BinaryOperator.MATCHES
        || !(binary.right() instanceof Expression.Call call)
        || !(call.callee() instanceof Expression.Member member)
        || call.arguments().stream().noneMatch(MatchChecker::isWildcard)) {
      return null;
    }
    EnumSymbol symbol = enumOf(member.target());
    if (symbol == null) {
      return null;
    }
    VariantSymbol variant = symbol.variant(member.name().text());
    if (variant == null) {
      inference.members.unknownVariant(member.name(), symbol);
      return new TypedExpression.Invalid(binary.span());
    }
    context.observer().referenced(member.name().span(), variant);
    Type.Enum type = inference.typeReader.freshInstance(symbol);
    if (!subject.type().is(Primitive.ANY) && !Unifier.unify(subject.type(), type)) {
      context.mismatch(binary.operatorSpan(), type, subject.type());
      return new TypedExpression.Invalid(binary.span());
    }
    if (call.arguments().size() != variant.arity()) {
      context.error(
          ErrorCode.TYPE_MISMATCH,
          call.openParen(),
          CallChecker.arityMessage(variant.name(), variant.arity(), call.arguments().size()),
          "");
      return new TypedExpression.Invalid(binary.span());
    }
    List<Type> types =
        Instantiation.applyAll(variant.payloadTypes(), symbol.typeParameters(), type.arguments());
    List<TypedExpression> payload = new ArrayList<>();
    for (int i = 0; i < variant.arity(); i++) {
      Expression argument = call.arguments().get(i);
      payload.add(
          isWildcard(argument) ? null : inference.expressions.check(argument, types.get(i)));
    }
    return new TypedExpression.TestVariant(
        binary.span(), binary.operatorSpan(), subject, variant, payload);
  }

  private static boolean isWildcard(Expression expression) {
    return expression instanceof Expression.Name name && name.text().equals("_");
  }

  private EnumSymbol enumOf(Expression target) {
    if (target instanceof Expression.Name name
        && inference.names.find(name.text()) instanceof Binding.OfEnum symbol) {
      context.reference(name.span(), symbol);
      return symbol.symbol();
    }
    if (target instanceof Expression.Member member
        && member.target() instanceof Expression.Name owner
        && inference.names.find(owner.text()) instanceof Binding.OfModule module
        && module.module().exports().containsKey(member.name().text())
        && Exports.binding(module.module().exports().get(member.name().text()), null)
            instanceof Binding.OfEnum symbol) {
      context.reference(owner.span(), module);
      context.reference(member.name().span(), symbol);
      return symbol.symbol();
    }
    return null;
  }
}
