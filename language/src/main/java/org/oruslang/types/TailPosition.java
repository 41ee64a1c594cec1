package org.oruslang.types;

import java.util.ArrayList;
import java.util.List;
import org.oruslang.syntax.Block;
import org.oruslang.syntax.Expression;
import org.oruslang.syntax.Pattern;
import org.oruslang.syntax.Span;
import org.oruslang.syntax.Statement;
import org.oruslang.types.program.TypedBlock;
import org.oruslang.types.program.TypedStatement;

/**
 * The statements at the end of a function body, whose expressions are the function's result.
 *
 * <p>The last statement of the body is in tail position; so are, where it is an {@code if} with
 * {@code else} or a match that covers everything, the last statements of its branches, provided
 * that every branch ends in an expression or a return statement.
 */
final class TailPosition {

  private TailPosition() {}

  /** Whether every way through the block ends in an expression or a return statement. */
  static boolean yields(Block block) {
    if (block.statements().isEmpty()) {
      return false;
    }
    return switch (block.statements().getLast()) {
      case Statement.ExpressionStatement statement ->
          !(statement.expression() instanceof Expression.Assignment);
      case Statement.If choice ->
          choice.otherwise() != null
              && yieldsOrReturns(choice.otherwise())
              && choice.branches().stream().allMatch(branch -> yieldsOrReturns(branch.body()));
      case Statement.Match match ->
          covers(match) && match.arms().stream().allMatch(arm -> yieldsOrReturns(arm.body()));
      default -> false;
    };
  }

  /**
   * The expression that the last statement of a block expression is: itself, or an {@code if} or
   * match every branch of which has a value, as an expression. Null where the block has no value.
   */
  static Expression value(Block block) {
    if (block.statements().isEmpty()) {
      return null;
    }
    return switch (block.statements().getLast()) {
      case Statement.ExpressionStatement statement
          when !(statement.expression() instanceof Expression.Assignment) ->
          statement.expression();
      case Statement.If choice when hasValues(choice) -> conditional(choice);
      case Statement.Match match
          when covers(match) && match.arms().stream().allMatch(arm -> value(arm.body()) != null) ->
          new Expression.Match(
              match.span(),
              match.keyword(),
              match.subject(),
              match.arms().stream()
                  .map(
                      arm ->
                          new Expression.MatchArm(
                              arm.span(), arm.pattern(), blockExpression(arm.body())))
                  .toList());
      default -> null;
    };
  }

  private static boolean hasValues(Statement.If choice) {
    return choice.otherwise() != null
        && value(choice.otherwise()) != null
        && choice.branches().stream().allMatch(branch -> value(branch.body()) != null);
  }

  private static Expression conditional(Statement.If choice) {
    Expression result = blockExpression(choice.otherwise());
    for (Statement.Branch branch : choice.branches().reversed()) {
      result =
          new Expression.Conditional(
              choice.span(), List.of(branch.condition()), blockExpression(branch.body()), result);
    }
    return result;
  }

  private static Expression blockExpression(Block block) {
    return new Expression.BlockExpression(block.span(), block);
  }

  private static boolean yieldsOrReturns(Block block) {
    return !block.statements().isEmpty() && block.statements().getLast() instanceof Statement.Return
        || yields(block);
  }

  private static boolean covers(Statement.Match match) {
    return match.arms().stream()
        .anyMatch(
            arm ->
                arm.pattern() instanceof Pattern.Wildcard
                    || arm.pattern() instanceof Pattern.Variant);
  }

  /** The block with its expressions in tail position turned into return statements. */
  static TypedBlock returning(TypedBlock block) {
    if (block.statements().isEmpty()) {
      return block;
    }
    List<TypedStatement> statements = new ArrayList<>(block.statements());
    statements.set(statements.size() - 1, returning(statements.getLast()));
    return new TypedBlock(block.span(), block.functions(), statements);
  }

  private static TypedStatement returning(TypedStatement statement) {
    return switch (statement) {
      case TypedStatement.Evaluate evaluate ->
          new TypedStatement.Return(evaluate.span(), evaluate.expression());
      case TypedStatement.If choice ->
          new TypedStatement.If(
              choice.span(),
              choice.branches().stream()
                  .map(b -> new TypedStatement.Branch(b.at(), b.condition(), returning(b.body())))
                  .toList(),
              returning(choice.otherwise()));
      case TypedStatement.Match match ->
          new TypedStatement.Match(
              match.span(),
              match.at(),
              match.subject(),
              match.arms().stream()
                  .map(arm -> new TypedStatement.MatchArm(arm.pattern(), returning(arm.body())))
                  .toList());
      default -> statement;
    };
  }

  /** Where the last statement of a block stands. */
  static Span lastSpan(TypedBlock block) {
    return block.statements().isEmpty() ? block.span() : block.statements().getLast().span();
  }
}
