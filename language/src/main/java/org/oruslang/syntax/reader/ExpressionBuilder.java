package org.oruslang.syntax.reader;

import static org.oruslang.syntax.reader.SyntaxBuilder.isBroken;
import static org.oruslang.syntax.reader.SyntaxBuilder.span;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.grammar.OrusLexer;
import org.oruslang.grammar.OrusParser.AdditiveContext;
import org.oruslang.grammar.OrusParser.ArrayAtomContext;
import org.oruslang.grammar.OrusParser.AtomContext;
import org.oruslang.grammar.OrusParser.BlockAtomContext;
import org.oruslang.grammar.OrusParser.ComparisonContext;
import org.oruslang.grammar.OrusParser.ComparisonTailContext;
import org.oruslang.grammar.OrusParser.ConditionalContext;
import org.oruslang.grammar.OrusParser.ConjunctionContext;
import org.oruslang.grammar.OrusParser.DisjunctionContext;
import org.oruslang.grammar.OrusParser.ExpressionArmContext;
import org.oruslang.grammar.OrusParser.ExpressionContext;
import org.oruslang.grammar.OrusParser.LambdaAtomContext;
import org.oruslang.grammar.OrusParser.MatchAtomContext;
import org.oruslang.grammar.OrusParser.MultiplicativeContext;
import org.oruslang.grammar.OrusParser.ParenthesizedContext;
import org.oruslang.grammar.OrusParser.PostfixContext;
import org.oruslang.grammar.OrusParser.SimpleAtomContext;
import org.oruslang.grammar.OrusParser.SuffixContext;
import org.oruslang.grammar.OrusParser.UnaryContext;
import org.oruslang.syntax.BinaryOperator;
import org.oruslang.syntax.Block;
import org.oruslang.syntax.Expression;
import org.oruslang.syntax.Expression.ArrayLiteral;
import org.oruslang.syntax.Expression.Assignment;
import org.oruslang.syntax.Expression.Binary;
import org.oruslang.syntax.Expression.BlockExpression;
import org.oruslang.syntax.Expression.Cast;
import org.oruslang.syntax.Expression.Conditional;
import org.oruslang.syntax.Expression.Index;
import org.oruslang.syntax.Expression.Lambda;
import org.oruslang.syntax.Expression.Match;
import org.oruslang.syntax.Expression.MatchArm;
import org.oruslang.syntax.Expression.Member;
import org.oruslang.syntax.Expression.Name;
import org.oruslang.syntax.Expression.NumberLiteral;
import org.oruslang.syntax.Expression.Unary;
import org.oruslang.syntax.Span;
import org.oruslang.syntax.TypeSyntax;
import org.oruslang.syntax.UnaryOperator;

/**
 * Builds expressions.
 *
 * <p>Operators of one level stand beside each other in the parse tree, so that chains of any length
 * are built in a loop; only brackets, conditions and assignments nest.
 */
final class ExpressionBuilder {

  private final SyntaxBuilder builder;
  private int callDepth;

  ExpressionBuilder(SyntaxBuilder builder) {
    this.builder = builder;
  }

  /** The expression, or null for none. */
  Expression optional(ExpressionContext tree) {
    return tree == null ? null : expression(tree);
  }

  List<Expression> expressions(List<ExpressionContext> trees) {
    List<Expression> built = new ArrayList<>(trees.size());
    for (ExpressionContext tree : trees) {
      built.add(expression(tree));
    }
    return built;
  }

  /** Call arguments; no array among them can be read as a fill. */
  List<Expression> arguments(List<ExpressionContext> trees) {
    callDepth++;
    List<Expression> arguments = expressions(trees);
    callDepth--;
    return arguments;
  }

  /** Builds statements that stand inside an expression; there call parentheses no longer count. */
  Block nested(Supplier<Block> block) {
    int outerDepth = callDepth;
    callDepth = 0;
    Block built = block.get();
    callDepth = outerDepth;
    return built;
  }

  Expression expression(ExpressionContext tree) {
    Expression target = conditional(tree.target);
    return tree.operator == null
        ? target
        : assignment(span(tree), target, tree.operator, expression(tree.value));
  }

  Assignment assignment(Span span, Expression target, Token operator, Expression value) {
    if (!(target instanceof Name || target instanceof Member || target instanceof Index)) {
      builder.report(
          ErrorCode.INVALID_ASSIGNMENT_TARGET,
          target.span(),
          "there is no variable, element or field here to assign to",
          operator.getType() == OrusLexer.ASSIGN
              ? "Did you mean '=='? A comparison is written with two equals signs."
              : "");
    }
    return new Assignment(span, target, compoundOperator(operator), span(operator), value);
  }

  /**
   * A condition, which is hardly ever meant to be an assignment.
   *
   * @param keyword what it is the condition of
   */
  Expression condition(String keyword, ExpressionContext tree) {
    if (tree.operator == null || tree.operator.getType() != OrusLexer.ASSIGN) {
      return expression(tree);
    }
    Expression target = conditional(tree.target);
    builder.report(
        ErrorCode.INVALID_CONDITION,
        target.span(),
        "Did you mean '==' instead of '=' in this "
            + keyword
            + " condition? Assignment (=) used where comparison (==) was likely intended",
        "Write '==' to compare.");
    return target;
  }

  /** The arithmetic of a compound assignment, or null for a plain one. */
  private static BinaryOperator compoundOperator(Token operator) {
    return switch (operator.getType()) {
      case OrusLexer.PLUS_ASSIGN -> BinaryOperator.ADD;
      case OrusLexer.MINUS_ASSIGN -> BinaryOperator.SUBTRACT;
      case OrusLexer.STAR_ASSIGN -> BinaryOperator.MULTIPLY;
      case OrusLexer.SLASH_ASSIGN -> BinaryOperator.DIVIDE;
      case OrusLexer.PERCENT_ASSIGN -> BinaryOperator.REMAINDER;
      default -> null;
    };
  }

  Expression conditional(ConditionalContext tree) {
    Expression first = disjunction(tree.first);
    if (tree.value != null) {
      return new Conditional(
          span(tree), List.of(first), expression(tree.value), expression(tree.alternative));
    }
    if (!tree.conditions.isEmpty()) {
      return new Conditional(
          span(tree), expressions(tree.conditions), first, optional(tree.otherwise));
    }
    return first;
  }

  private Expression disjunction(DisjunctionContext tree) {
    Expression left = conjunction(tree.operands.get(0));
    for (int i = 1; i < tree.operands.size(); i++) {
      ConjunctionContext right = tree.operands.get(i);
      left = binary(tree, left, tree.operators.get(i - 1), right, conjunction(right));
    }
    return left;
  }

  private Expression conjunction(ConjunctionContext tree) {
    Expression left = comparison(tree.operands.get(0));
    for (int i = 1; i < tree.operands.size(); i++) {
      ComparisonContext right = tree.operands.get(i);
      left = binary(tree, left, tree.operators.get(i - 1), right, comparison(right));
    }
    return left;
  }

  private Expression comparison(ComparisonContext tree) {
    Expression left = additive(tree.first);
    boolean afterCast = false;
    for (ComparisonTailContext tail : tree.rest) {
      if (tail.target == null) {
        left = binary(tree, left, tail.operator, tail, operand(tail));
      } else {
        Span operator = span(tail.operator);
        if (afterCast) {
          builder.report(
              ErrorCode.CHAINED_CAST,
              operator,
              "Chained type casts are not allowed. Use parentheses like '((a as type1) as type2)'"
                  + " or an intermediate variable for clarity.",
              "");
        }
        TypeSyntax target = builder.types.castType(tail.target);
        left = new Cast(span(tree.start, tail.stop), left, operator, target);
      }
      afterCast = tail.target != null;
    }
    return left;
  }

  private Expression operand(ComparisonTailContext tail) {
    if (tail.operand != null) {
      return additive(tail.operand);
    }
    return tail.term != null ? multiplicative(tail.term) : unary(tail.factor);
  }

  private Expression additive(AdditiveContext tree) {
    Expression left = multiplicative(tree.operands.get(0));
    for (int i = 1; i < tree.operands.size(); i++) {
      MultiplicativeContext right = tree.operands.get(i);
      left = binary(tree, left, tree.operators.get(i - 1), right, multiplicative(right));
    }
    return left;
  }

  private Expression multiplicative(MultiplicativeContext tree) {
    Expression left = unary(tree.operands.get(0));
    for (int i = 1; i < tree.operands.size(); i++) {
      UnaryContext right = tree.operands.get(i);
      left = binary(tree, left, tree.operators.get(i - 1), right, unary(right));
    }
    return left;
  }

  private static Binary binary(
      ParserRuleContext chain,
      Expression left,
      Token operator,
      ParserRuleContext rightTree,
      Expression right) {
    return new Binary(
        span(chain.start, rightTree.stop), binaryOperator(operator), span(operator), left, right);
  }

  private static BinaryOperator binaryOperator(Token operator) {
    return switch (operator.getType()) {
      case OrusLexer.PLUS -> BinaryOperator.ADD;
      case OrusLexer.MINUS -> BinaryOperator.SUBTRACT;
      case OrusLexer.STAR -> BinaryOperator.MULTIPLY;
      case OrusLexer.SLASH -> BinaryOperator.DIVIDE;
      case OrusLexer.PERCENT -> BinaryOperator.REMAINDER;
      case OrusLexer.EQUAL -> BinaryOperator.EQUAL;
      case OrusLexer.NOT_EQUAL -> BinaryOperator.NOT_EQUAL;
      case OrusLexer.LESS -> BinaryOperator.LESS;
      case OrusLexer.LESS_EQUAL -> BinaryOperator.LESS_EQUAL;
      case OrusLexer.GREATER -> BinaryOperator.GREATER;
      case OrusLexer.GREATER_EQUAL -> BinaryOperator.GREATER_EQUAL;
      case OrusLexer.MATCHES -> BinaryOperator.MATCHES;
      case OrusLexer.AND -> BinaryOperator.AND;
      case OrusLexer.OR -> BinaryOperator.OR;
      default -> throw new IllegalArgumentException("not an operator: " + operator);
    };
  }

  private Expression unary(UnaryContext tree) {
    Expression operand = postfix(tree.operand);
    for (int i = tree.operators.size() - 1; i >= 0; i--) {
      Token operator = tree.operators.get(i);
      operand =
          new Unary(
              span(operator, tree.stop),
              operator.getType() == OrusLexer.NOT ? UnaryOperator.NOT : UnaryOperator.NEGATE,
              span(operator),
              operand);
    }
    return operand;
  }

  private Expression postfix(PostfixContext tree) {
    Expression target = atom(tree.first);
    for (SuffixContext suffix : tree.suffixes) {
      target = builder.suffixes.suffix(tree.start, target, suffix);
    }
    return target;
  }

  private Expression atom(AtomContext tree) {
    return switch (tree) {
      case SimpleAtomContext simple -> builder.literals.word(simple.token);
      case ParenthesizedContext parenthesized -> expression(parenthesized.inner);
      case ArrayAtomContext array -> array(array);
      case LambdaAtomContext lambda ->
          new Lambda(span(tree), builder.functions.lambda(lambda.start, lambda.definition));
      case MatchAtomContext match -> match(match);
      case BlockAtomContext block -> block(block);
      default -> throw new IllegalArgumentException("not an atom: " + tree);
    };
  }

  private ArrayLiteral array(ArrayAtomContext tree) {
    List<Expression> elements = expressions(tree.values);
    boolean mayBeFill =
        elements.size() == 2
            && tree.trailing == null
            && callDepth == 0
            && mayBeLength(elements.get(1));
    return new ArrayLiteral(span(tree), elements, mayBeFill);
  }

  private static boolean mayBeLength(Expression second) {
    return second instanceof Name
        || (second instanceof NumberLiteral number && LiteralBuilder.isInteger(number));
  }

  private Match match(MatchAtomContext tree) {
    List<MatchArm> arms = new ArrayList<>(tree.arms.arms.size());
    for (ExpressionArmContext arm : tree.arms.arms) {
      if (!isBroken(arm)) {
        arms.add(
            new MatchArm(span(arm), builder.patterns.pattern(arm.value), expression(arm.result)));
      }
    }
    return new Match(span(tree), span(tree.start), expression(tree.subject), arms);
  }

  private BlockExpression block(BlockAtomContext tree) {
    Span span = span(tree);
    return new BlockExpression(
        span, nested(() -> new Block(span, builder.statements.statements(tree.body))));
  }
}
