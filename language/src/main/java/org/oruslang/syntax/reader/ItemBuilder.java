package org.oruslang.syntax.reader;

import static org.oruslang.syntax.reader.SyntaxBuilder.identifier;
import static org.oruslang.syntax.reader.SyntaxBuilder.span;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.grammar.OrusLexer;
import org.oruslang.grammar.OrusParser.BreakItemContext;
import org.oruslang.grammar.OrusParser.ContinueItemContext;
import org.oruslang.grammar.OrusParser.ExpressionItemContext;
import org.oruslang.grammar.OrusParser.ItemContext;
import org.oruslang.grammar.OrusParser.ItemStatementContext;
import org.oruslang.grammar.OrusParser.MutableItemContext;
import org.oruslang.grammar.OrusParser.PassItemContext;
import org.oruslang.grammar.OrusParser.PrintCallContext;
import org.oruslang.grammar.OrusParser.PrintItemContext;
import org.oruslang.syntax.Expression;
import org.oruslang.syntax.Expression.Assignment;
import org.oruslang.syntax.Expression.Name;
import org.oruslang.syntax.Identifier;
import org.oruslang.syntax.Span;
import org.oruslang.syntax.Statement;
import org.oruslang.syntax.Statement.ExpressionStatement;
import org.oruslang.syntax.Statement.VariableDeclaration;
import org.oruslang.syntax.TypeSyntax;

/** Builds the statements that can stand in a comma separated list. */
final class ItemBuilder {

  private final SyntaxBuilder builder;

  ItemBuilder(SyntaxBuilder builder) {
    this.builder = builder;
  }

  /** Adds the statements that a comma separated list stands for: usually one. */
  void addAll(ItemStatementContext tree, boolean topLevel, List<Statement> statements) {
    List<ItemContext> listed = tree.items;
    int position = 0;
    while (position < listed.size()) {
      boolean hasComma = position < tree.commas.size();
      if (hasComma && bareName(listed.get(position)) != null) {
        int end = endOfNames(listed, position);
        addDestructure(listed.subList(position, end), statements);
        position = end;
        if (position < listed.size() && isMereValue(listed.get(position))) {
          builder.report(
              ErrorCode.INVALID_SYNTAX,
              span(tree.commas.get(position - 1)),
              "several variables are assigned from one array",
              "Put the values into brackets, like 'a, b = [b, a]'.");
          return;
        }
      } else if (hasComma && isSeveralPlaces(listed, position)) {
        builder.report(
            ErrorCode.INVALID_SYNTAX,
            span(listed.get(position)),
            "only variables can be assigned several at once",
            "Assign elements and fields one by one; keep a value that is needed later in a variable.");
        return;
      } else {
        Statement statement = item(listed.get(position), topLevel);
        statements.add(hasComma && topLevel ? declared(statement) : statement);
        position++;
      }
      if (position < listed.size() && !topLevel) {
        builder.report(
            ErrorCode.INVALID_DECLARATION,
            span(tree.commas.get(position - 1)),
            "only top-level statements can be listed with commas",
            "Write each statement on its own line, or separate them with ';'.");
        return;
      }
    }
  }

  /** The position behind the item that ends a run of names: the first that is no mere name. */
  private static int endOfNames(List<ItemContext> listed, int start) {
    int end = start;
    while (end < listed.size() && bareName(listed.get(end)) != null) {
      end++;
    }
    return Math.min(end + 1, listed.size());
  }

  /**
   * Whether an item is an expression, not a call, so that it does nothing where it stands alone.
   */
  private static boolean isMereValue(ItemContext tree) {
    return tree instanceof ExpressionItemContext item
        && item.operator == null
        && item.target.stop.getType() != OrusLexer.RPAREN;
  }

  /** Whether values are listed in front of an assignment, as if it were to all of them. */
  private static boolean isSeveralPlaces(List<ItemContext> listed, int start) {
    int end = start;
    while (end < listed.size() && isMereValue(listed.get(end))) {
      end++;
    }
    return end > start
        && end < listed.size()
        && listed.get(end) instanceof ExpressionItemContext last
        && last.operator != null
        && last.operator.getType() == OrusLexer.ASSIGN;
  }

  /** Names with commas between them can only be the left side of a destructuring. */
  private void addDestructure(List<ItemContext> parts, List<Statement> statements) {
    ItemContext last = parts.get(parts.size() - 1);
    boolean isAssignment =
        last instanceof ExpressionItemContext item
            && item.operator != null
            && item.operator.getType() == OrusLexer.ASSIGN
            && item.annotation == null;
    Token lastName = isAssignment ? bareName(((ExpressionItemContext) last).target) : null;
    if (lastName == null) {
      builder.report(
          ErrorCode.INVALID_SYNTAX,
          isAssignment
              ? span(((ExpressionItemContext) last).target)
              : new Span(span(last).end(), span(last).end()),
          isAssignment
              ? "expected identifier in destructuring assignment"
              : "expected '=' after destructuring pattern",
          "Several variables are assigned at once like 'a, b = pair'.");
      return;
    }
    List<Identifier> names = new ArrayList<>(parts.size());
    for (ItemContext part : parts.subList(0, parts.size() - 1)) {
      names.add(identifier(bareName(part)));
    }
    names.add(identifier(lastName));
    statements.add(
        new Statement.Destructure(
            span(parts.get(0).start, last.stop),
            names,
            builder.expressions.expression(((ExpressionItemContext) last).value)));
  }

  /** The name that is all there is to an item, or null. */
  private static Token bareName(ItemContext tree) {
    return tree instanceof ExpressionItemContext item && item.operator == null
        ? bareName(item.target)
        : null;
  }

  private static Token bareName(ParserRuleContext tree) {
    return tree.start == tree.stop && tree.start.getType() == OrusLexer.IDENTIFIER
        ? tree.start
        : null;
  }

  /** A plain assignment that a comma follows declares its variable. */
  private static Statement declared(Statement statement) {
    return statement instanceof ExpressionStatement written
            && written.expression() instanceof Assignment assignment
            && assignment.operator() == null
            && assignment.target() instanceof Name name
        ? new VariableDeclaration(
            statement.span(),
            false,
            false,
            false,
            new Identifier(name.span(), name.text()),
            null,
            assignment.value())
        : statement;
  }

  Statement item(ItemContext tree, boolean topLevel) {
    return switch (tree) {
      case ExpressionItemContext item -> expression(item, topLevel);
      case PrintItemContext item -> print(item.call);
      case MutableItemContext item -> mutable(item);
      case PassItemContext item -> new Statement.Pass(span(item));
      case BreakItemContext item -> new Statement.Break(span(item), identifier(item.label));
      case ContinueItemContext item -> new Statement.Continue(span(item), identifier(item.label));
      default -> throw new IllegalArgumentException("not an item: " + tree);
    };
  }

  Statement.Print print(PrintCallContext tree) {
    return new Statement.Print(
        span(tree), span(tree.start), builder.expressions.expressions(tree.values));
  }

  private Statement mutable(MutableItemContext tree) {
    Span operator = span(tree.operator);
    Identifier name = identifier(tree.name);
    switch (tree.operator.getType()) {
      case OrusLexer.ASSIGN -> {}
      case OrusLexer.COLON_ASSIGN ->
          builder.report(
              ErrorCode.INVALID_SYNTAX,
              operator,
              "mutable bindings must use '='; ':=' declares an immutable constant",
              "Write '=' instead of ':=', or remove 'mut'.");
      default ->
          builder.report(
              ErrorCode.INVALID_DECLARATION,
              name.span(),
              "Invalid multiple declaration for '"
                  + name.text()
                  + "': compound assignments cannot declare a new variable. Remove 'mut' to update"
                  + " an existing binding.",
              "Remove 'mut' to change a variable that exists, or write '=' to declare one.");
    }
    return new VariableDeclaration(
        span(tree),
        false,
        true,
        false,
        name,
        builder.types.optional(tree.annotation),
        builder.expressions.expression(tree.value));
  }

  private Statement expression(ExpressionItemContext tree, boolean topLevel) {
    Span span = span(tree);
    Expression target = builder.expressions.conditional(tree.target);
    if (tree.operator == null) {
      return new ExpressionStatement(span, target);
    }
    Expression value = builder.expressions.expression(tree.value);
    boolean constant = tree.operator.getType() == OrusLexer.COLON_ASSIGN;
    if (!constant && tree.annotation == null) {
      return new ExpressionStatement(
          span, builder.expressions.assignment(span, target, tree.operator, value));
    }
    TypeSyntax annotation = builder.types.optional(tree.annotation);
    Identifier name = identifier(bareName(tree.target));
    if (name == null) {
      builder.report(
          ErrorCode.INVALID_DECLARATION,
          target.span(),
          "expected the name of a variable before '" + declarator(tree).getText() + "'",
          "");
      return new ExpressionStatement(span, value);
    }
    if (constant && topLevel) {
      checkConstantName(name);
    }
    return new VariableDeclaration(span, false, false, constant, name, annotation, value);
  }

  private static Token declarator(ExpressionItemContext tree) {
    return tree.annotation == null ? tree.operator : tree.colon;
  }

  private void checkConstantName(Identifier name) {
    String text = name.text();
    boolean screaming = text.chars().noneMatch(c -> c >= 'a' && c <= 'z');
    char first = text.charAt(0);
    if (first >= 'A' && first <= 'Z' && screaming) {
      return;
    }
    builder.report(
        ErrorCode.INVALID_VARIABLE_NAME,
        name.span(),
        "Invalid variable name '"
            + text
            + "': module constants must "
            + (first >= 'A' && first <= 'Z'
                ? "use SCREAMING_SNAKE_CASE (uppercase letters, digits, and underscores)"
                : "start with an uppercase letter"));
  }
}
