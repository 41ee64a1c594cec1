package org.oruslang.syntax;

import java.util.List;

/** A statement; declarations are statements. */
public sealed interface Statement extends SyntaxNode
    permits Statement.ExpressionStatement,
        Statement.Print,
        Statement.Pass,
        Statement.Break,
        Statement.Continue,
        Statement.Return,
        Statement.VariableDeclaration,
        Statement.Destructure,
        Statement.Use,
        Statement.If,
        Statement.While,
        Statement.ForRange,
        Statement.ForEach,
        Statement.Match,
        Statement.Try,
        FunctionDeclaration,
        StructDeclaration,
        EnumDeclaration,
        ImplDeclaration {

  /** An expression whose value is dropped; a plain assignment {@code x = e} is one of these. */
  record ExpressionStatement(Span span, Expression expression) implements Statement {}

  record Print(Span span, Span keyword, List<Expression> arguments) implements Statement {
    public Print {
      arguments = List.copyOf(arguments);
    }
  }

  record Pass(Span span) implements Statement {}

  /**
   * @param label the loop's label without apostrophe, or null for the innermost loop
   */
  record Break(Span span, Identifier label) implements Statement {}

  /**
   * @param label the loop's label without apostrophe, or null for the innermost loop
   */
  record Continue(Span span, Identifier label) implements Statement {}

  /**
   * @param values none for a bare return; more than one make an array
   */
  record Return(Span span, List<Expression> values) implements Statement {
    public Return {
      values = List.copyOf(values);
    }
  }

  /**
   * {@code mut x = e}, {@code x: T = e}, {@code X := e}, {@code X: T := e}, and any {@code pub}
   * binding; a plain {@code x = e} is an assignment instead, unless it is {@code pub} or stands in
   * a comma-separated list of declarations.
   *
   * @param type the annotation, or null
   * @param constant whether it was written with {@code :=}
   */
  record VariableDeclaration(
      Span span,
      boolean exported,
      boolean mutable,
      boolean constant,
      Identifier name,
      TypeSyntax type,
      Expression value)
      implements Statement {}

  /** {@code a, b = e}. */
  record Destructure(Span span, List<Identifier> names, Expression value) implements Statement {
    public Destructure {
      names = List.copyOf(names);
    }
  }

  /**
   * {@code use a.b.c}, {@code use a.b as m}, {@code use a: x, y as z}, {@code use a: *}.
   *
   * @param keyword where {@code use} stands
   * @param path the parts of the module name, never empty
   * @param alias the name after {@code as}, or null
   * @param names the imported names; null where the module itself is bound
   * @param everything whether {@code *} was written; then {@code names} is empty
   */
  record Use(
      Span span,
      Span keyword,
      List<Identifier> path,
      Identifier alias,
      List<ImportedName> names,
      boolean everything)
      implements Statement {
    public Use {
      path = List.copyOf(path);
      names = names == null ? null : List.copyOf(names);
    }
  }

  /**
   * @param alias the name it is bound to here, or null for its own
   */
  record ImportedName(Span span, Identifier name, Identifier alias) implements SyntaxNode {}

  /**
   * @param otherwise the {@code else} block, or null
   */
  record If(Span span, List<Branch> branches, Block otherwise) implements Statement {
    public If {
      branches = List.copyOf(branches);
    }
  }

  /** One {@code if} or {@code elif} with its block. */
  record Branch(Span span, Span keyword, Expression condition, Block body) implements SyntaxNode {}

  /**
   * @param label the loop's label without apostrophe, or null
   */
  record While(Span span, Identifier label, Span keyword, Expression condition, Block body)
      implements Statement {}

  /**
   * {@code for i in start..end..step}.
   *
   * @param label the loop's label without apostrophe, or null
   * @param inclusive whether it was written {@code ..=}
   * @param step null where none is given
   */
  record ForRange(
      Span span,
      Identifier label,
      Span keyword,
      Identifier variable,
      Expression start,
      Expression end,
      boolean inclusive,
      Expression step,
      Block body)
      implements Statement {}

  /**
   * {@code for x in iterable} and {@code for a, b in pairs}.
   *
   * @param label the loop's label without apostrophe, or null
   * @param variables one name, or several that take the elements of each item
   */
  record ForEach(
      Span span,
      Identifier label,
      Span keyword,
      List<Identifier> variables,
      Expression iterable,
      Block body)
      implements Statement {
    public ForEach {
      variables = List.copyOf(variables);
    }
  }

  /** A match whose arms are statements. */
  record Match(Span span, Span keyword, Expression subject, List<MatchArm> arms)
      implements Statement {
    public Match {
      arms = List.copyOf(arms);
    }
  }

  /** One {@code pattern -> statements} of a match statement. */
  record MatchArm(Span span, Pattern pattern, Block body) implements SyntaxNode {}

  /**
   * @param catchName the name that the error is bound to, or null
   */
  record Try(Span span, Block body, Identifier catchName, Block handler) implements Statement {}
}
