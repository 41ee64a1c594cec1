package org.oruslang.types.program;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The parts of typed statements and expressions, for analyses that treat most kinds alike. */
public final class TypedTree {

  private TypedTree() {}

  /** The expressions directly in a statement, in the order of their evaluation. */
  public static List<TypedExpression> expressions(TypedStatement statement) {
    return switch (statement) {
      case TypedStatement.Evaluate s -> List.of(s.expression());
      case TypedStatement.Print s -> s.arguments();
      case TypedStatement.Declare s -> List.of(s.value());
      case TypedStatement.Destructure s -> List.of(s.value());
      case TypedStatement.If s ->
          s.branches().stream().map(TypedStatement.Branch::condition).toList();
      case TypedStatement.While s -> List.of(s.condition());
      case TypedStatement.ForRange s -> present(s.start(), s.end(), s.step());
      case TypedStatement.ForEach s -> List.of(s.iterable());
      case TypedStatement.Match s -> {
        List<TypedExpression> parts = new ArrayList<>();
        parts.add(s.subject());
        s.arms().forEach(arm -> addPattern(arm.pattern(), parts));
        yield parts;
      }
      case TypedStatement.Return s -> present(s.value());
      case TypedStatement.Try s -> List.of();
      case TypedStatement.Break s -> List.of();
      case TypedStatement.Continue s -> List.of();
      case TypedStatement.Pass s -> List.of();
    };
  }

  /** The blocks of a statement, in the order of the text. */
  public static List<TypedBlock> blocks(TypedStatement statement) {
    return switch (statement) {
      case TypedStatement.If s -> {
        List<TypedBlock> blocks = new ArrayList<>();
        s.branches().forEach(branch -> blocks.add(branch.body()));
        if (s.otherwise() != null) {
          blocks.add(s.otherwise());
        }
        yield blocks;
      }
      case TypedStatement.While s -> List.of(s.body());
      case TypedStatement.ForRange s -> List.of(s.body());
      case TypedStatement.ForEach s -> List.of(s.body());
      case TypedStatement.Match s -> s.arms().stream().map(TypedStatement.MatchArm::body).toList();
      case TypedStatement.Try s -> List.of(s.body(), s.handler());
      default -> List.of();
    };
  }

  /** The expressions directly in an expression, in the order of their evaluation. */
  public static List<TypedExpression> parts(TypedExpression expression) {
    return switch (expression) {
      case TypedExpression.Number e -> List.of();
      case TypedExpression.Text e -> List.of();
      case TypedExpression.Truth e -> List.of();
      case TypedExpression.ReadVariable e -> List.of();
      case TypedExpression.ReadFunction e -> List.of();
      case TypedExpression.MakeClosure e -> List.of();
      case TypedExpression.Invalid e -> List.of();
      case TypedExpression.NewArray e -> e.elements();
      case TypedExpression.FillArray e -> List.of(e.value());
      case TypedExpression.Negate e -> List.of(e.operand());
      case TypedExpression.Not e -> List.of(e.operand());
      case TypedExpression.Arithmetic e -> List.of(e.left(), e.right());
      case TypedExpression.Comparison e -> List.of(e.left(), e.right());
      case TypedExpression.Logical e -> List.of(e.left(), e.right());
      case TypedExpression.TestVariant e -> {
        List<TypedExpression> parts = new ArrayList<>();
        parts.add(e.subject());
        e.payload().stream().filter(value -> value != null).forEach(parts::add);
        yield parts;
      }
      case TypedExpression.Cast e -> List.of(e.operand());
      case TypedExpression.Convert e -> List.of(e.operand());
      case TypedExpression.Conditional e -> {
        List<TypedExpression> parts = new ArrayList<>(e.conditions());
        parts.add(e.value());
        if (e.otherwise() != null) {
          parts.add(e.otherwise());
        }
        yield parts;
      }
      case TypedExpression.CallFunction e -> e.arguments();
      case TypedExpression.CallValue e -> {
        List<TypedExpression> parts = new ArrayList<>();
        parts.add(e.callee());
        parts.addAll(e.arguments());
        yield parts;
      }
      case TypedExpression.CallBuiltin e -> e.arguments();
      case TypedExpression.NewStruct e ->
          e.fields().stream().map(TypedExpression.FieldInitializer::value).toList();
      case TypedExpression.NewEnum e -> e.payload();
      case TypedExpression.ReadField e -> List.of(e.target());
      case TypedExpression.CallIntrinsic e -> e.arguments();
      case TypedExpression.ReadMember e -> List.of(e.target());
      case TypedExpression.CallMember e -> {
        List<TypedExpression> parts = new ArrayList<>();
        parts.add(e.target());
        parts.addAll(e.arguments());
        yield parts;
      }
      case TypedExpression.ReadElement e -> List.of(e.target(), e.index());
      case TypedExpression.Slice e -> present(e.target(), e.start(), e.end(), e.step());
      case TypedExpression.Match e -> {
        List<TypedExpression> parts = new ArrayList<>();
        parts.add(e.subject());
        for (TypedExpression.MatchArm arm : e.arms()) {
          addPattern(arm.pattern(), parts);
          parts.add(arm.value());
        }
        yield parts;
      }
      case TypedExpression.BlockValue e -> present(e.value());
      case TypedExpression.Assign e -> {
        List<TypedExpression> parts = new ArrayList<>();
        switch (e.target()) {
          case AssignmentTarget.OfVariable target -> {}
          case AssignmentTarget.OfField target -> parts.add(target.target());
          case AssignmentTarget.OfMember target -> parts.add(target.target());
          case AssignmentTarget.OfElement target -> {
            parts.add(target.target());
            parts.add(target.index());
          }
        }
        parts.add(e.value());
        yield parts;
      }
    };
  }

  private static void addPattern(TypedPattern pattern, List<TypedExpression> into) {
    if (pattern instanceof TypedPattern.Value value) {
      into.add(value.value());
    }
  }

  private static List<TypedExpression> present(TypedExpression... parts) {
    List<TypedExpression> result = new ArrayList<>(parts.length);
    for (TypedExpression part : parts) {
      if (part != null) {
        result.add(part);
      }
    }
    return result;
  }

  /**
   * Visits every statement and expression of a block, outer before inner; bodies of nested
   * functions are not part of it.
   */
  public static void visit(
      TypedBlock block,
      Consumer<TypedStatement> statements,
      Consumer<TypedExpression> expressions) {
    for (TypedStatement statement : block.statements()) {
      visit(statement, statements, expressions);
    }
  }

  /** Visits a statement and everything in it, outer before inner. */
  public static void visit(
      TypedStatement statement,
      Consumer<TypedStatement> statements,
      Consumer<TypedExpression> expressions) {
    statements.accept(statement);
    for (TypedExpression expression : expressions(statement)) {
      visit(expression, statements, expressions);
    }
    for (TypedBlock block : blocks(statement)) {
      visit(block, statements, expressions);
    }
  }

  private static void visit(
      TypedExpression expression,
      Consumer<TypedStatement> statements,
      Consumer<TypedExpression> expressions) {
    expressions.accept(expression);
    if (expression instanceof TypedExpression.BlockValue value) {
      visit(value.block(), statements, expressions);
    }
    for (TypedExpression part : parts(expression)) {
      visit(part, statements, expressions);
    }
  }
}
