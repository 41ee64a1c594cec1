package org.oruslang.syntax.reader;

import static org.oruslang.syntax.reader.SyntaxBuilder.identifier;
import static org.oruslang.syntax.reader.SyntaxBuilder.identifiers;
import static org.oruslang.syntax.reader.SyntaxBuilder.isBroken;
import static org.oruslang.syntax.reader.SyntaxBuilder.span;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.grammar.ForeignWords;
import org.oruslang.grammar.OrusParser.BlockContext;
import org.oruslang.grammar.OrusParser.ElifClauseContext;
import org.oruslang.grammar.OrusParser.EnumStatementContext;
import org.oruslang.grammar.OrusParser.ForLoopContext;
import org.oruslang.grammar.OrusParser.FunctionStatementContext;
import org.oruslang.grammar.OrusParser.IfStatementContext;
import org.oruslang.grammar.OrusParser.ImplStatementContext;
import org.oruslang.grammar.OrusParser.ItemStatementContext;
import org.oruslang.grammar.OrusParser.LoopStatementContext;
import org.oruslang.grammar.OrusParser.MatchStatementContext;
import org.oruslang.grammar.OrusParser.PubStatementContext;
import org.oruslang.grammar.OrusParser.ReturnStatementContext;
import org.oruslang.grammar.OrusParser.SequenceContext;
import org.oruslang.grammar.OrusParser.StatementArmContext;
import org.oruslang.grammar.OrusParser.StatementContext;
import org.oruslang.grammar.OrusParser.StructStatementContext;
import org.oruslang.grammar.OrusParser.SuiteContext;
import org.oruslang.grammar.OrusParser.TryStatementContext;
import org.oruslang.grammar.OrusParser.UseStatementContext;
import org.oruslang.grammar.OrusParser.WhileLoopContext;
import org.oruslang.syntax.Block;
import org.oruslang.syntax.EnumDeclaration;
import org.oruslang.syntax.Expression;
import org.oruslang.syntax.Expression.Assignment;
import org.oruslang.syntax.FunctionDeclaration;
import org.oruslang.syntax.FunctionSyntax;
import org.oruslang.syntax.Identifier;
import org.oruslang.syntax.ImplDeclaration;
import org.oruslang.syntax.Span;
import org.oruslang.syntax.Statement;
import org.oruslang.syntax.StructDeclaration;

/** Builds statements and blocks. */
final class StatementBuilder {

  private final SyntaxBuilder builder;

  StatementBuilder(SyntaxBuilder builder) {
    this.builder = builder;
  }

  Block block(BlockContext tree) {
    return block(tree.statements, tree.start);
  }

  /** The body of an {@code if}, a {@code try} or an arm. */
  Block body(SuiteContext tree) {
    return tree.single == null ? block(tree.statements) : block(List.of(tree.single), tree.start);
  }

  /** The body of a function or a loop. */
  Block body(SequenceContext tree) {
    return tree.singles.isEmpty() ? block(tree.statements) : block(tree.singles, tree.start);
  }

  List<Statement> statements(BlockContext tree) {
    List<Statement> statements = new ArrayList<>();
    if (tree != null) {
      for (StatementContext statement : tree.statements) {
        add(statement, false, statements);
      }
    }
    return statements;
  }

  private Block block(List<StatementContext> trees, Token first) {
    List<Statement> statements = new ArrayList<>(trees.size());
    for (StatementContext tree : trees) {
      add(tree, false, statements);
    }
    if (trees.isEmpty()) {
      int start = span(first).start();
      return new Block(new Span(start, start), statements);
    }
    return new Block(span(trees.get(0).start, trees.get(trees.size() - 1).stop), statements);
  }

  /** Adds what {@code tree} stands for: one statement, or the parts of a list of them. */
  void add(StatementContext tree, boolean topLevel, List<Statement> statements) {
    if (isBroken(tree)) {
      return;
    }
    if (!statements.isEmpty()) {
      checkWordBefore(tree, statements.get(statements.size() - 1));
    }
    switch (tree) {
      case ItemStatementContext items -> builder.items.addAll(items, topLevel, statements);
      case PubStatementContext exported -> addExported(exported, topLevel, statements);
      default -> statements.add(single(span(tree), false, topLevel, tree));
    }
  }

  /** Two names beside each other are two statements; {@code let x = 1} is hardly meant as such. */
  private void checkWordBefore(StatementContext tree, Statement before) {
    if (before instanceof Statement.ExpressionStatement written
        && written.expression() instanceof Expression.Name name
        && !ForeignWords.help(name.text()).isEmpty()
        && builder.isOneLineGap(name.span().end(), span(tree.start).start())) {
      builder.report(
          ErrorCode.UNEXPECTED_TOKEN,
          name.span(),
          ForeignWords.message(name.text()),
          ForeignWords.help(name.text()));
    }
  }

  private Statement single(
      Span span, boolean exported, boolean topLevel, StatementContext statement) {
    return switch (statement) {
      case IfStatementContext tree -> conditional(tree);
      case LoopStatementContext tree -> loop(tree);
      case ReturnStatementContext tree ->
          new Statement.Return(span, builder.expressions.expressions(tree.values));
      case MatchStatementContext tree -> match(tree);
      case TryStatementContext tree ->
          new Statement.Try(span, body(tree.body), identifier(tree.name), body(tree.handler));
      case FunctionStatementContext tree -> function(span, exported, tree);
      case StructStatementContext tree -> builder.declarations.struct(span, exported, tree);
      case EnumStatementContext tree -> builder.declarations.enumeration(span, exported, tree);
      case ImplStatementContext tree -> builder.declarations.impl(span, exported, tree);
      case UseStatementContext tree -> {
        if (!topLevel) {
          builder.report(
              ErrorCode.INVALID_SYNTAX,
              span(tree.start),
              "'use' declarations are only allowed at module scope",
              "Move the 'use' out of the block, to the top level of the file.");
        }
        yield builder.declarations.use(tree);
      }
      default -> throw new IllegalArgumentException("not a statement: " + statement);
    };
  }

  private Statement function(Span span, boolean exported, FunctionStatementContext tree) {
    FunctionSyntax function = builder.functions.function(tree.keyword, tree.definition);
    return function.name() == null
        ? new Statement.ExpressionStatement(span, new Expression.Lambda(span, function))
        : new FunctionDeclaration(span, exported, function);
  }

  private void addExported(PubStatementContext tree, boolean topLevel, List<Statement> statements) {
    Span keyword = span(tree.start);
    if (!topLevel) {
      builder.report(
          ErrorCode.INVALID_SYNTAX,
          keyword,
          "'pub' declarations are only allowed at module scope",
          "Remove 'pub', or move the declaration to the top level of the file.");
    }
    if (isBroken(tree.declaration)) {
      return;
    }
    List<Statement> declared = new ArrayList<>();
    switch (tree.declaration) {
      case PubStatementContext inner ->
          builder.report(
              ErrorCode.INVALID_SYNTAX, span(inner.start), "'pub' is written twice here", "");
      case FunctionStatementContext inner ->
          declared.add(single(span(tree), true, topLevel, inner));
      case StructStatementContext inner -> declared.add(single(span(tree), true, topLevel, inner));
      case EnumStatementContext inner -> declared.add(single(span(tree), true, topLevel, inner));
      case ImplStatementContext inner -> declared.add(single(span(tree), true, topLevel, inner));
      default -> add(tree.declaration, topLevel, declared);
    }
    if (declared.isEmpty()) {
      return;
    }
    Statement exported = exported(keyword, declared.get(0));
    if (exported == null) {
      builder.report(
          ErrorCode.INVALID_SYNTAX,
          keyword,
          "'pub' can only stand before a function, struct, enum, impl or variable declaration");
    } else {
      declared.set(0, exported);
    }
    statements.addAll(declared);
  }

  /** The declaration as exported, or null if it is none. */
  private static Statement exported(Span keyword, Statement statement) {
    if (statement instanceof Statement.VariableDeclaration variable) {
      return new Statement.VariableDeclaration(
          keyword.to(variable.span()),
          true,
          variable.mutable(),
          variable.constant(),
          variable.name(),
          variable.type(),
          variable.value());
    }
    if (statement instanceof Statement.ExpressionStatement written) {
      return written.expression() instanceof Assignment assignment
              && assignment.operator() == null
              && assignment.target() instanceof Expression.Name name
          ? new Statement.VariableDeclaration(
              keyword.to(written.span()),
              true,
              false,
              false,
              new Identifier(name.span(), name.text()),
              null,
              assignment.value())
          : null;
    }
    return switch (statement) {
      case FunctionDeclaration declaration -> declaration;
      case StructDeclaration declaration -> declaration;
      case EnumDeclaration declaration -> declaration;
      case ImplDeclaration declaration -> declaration;
      default -> null;
    };
  }

  private Statement conditional(IfStatementContext tree) {
    List<Statement.Branch> branches = new ArrayList<>(1 + tree.elifs.size());
    branches.add(
        new Statement.Branch(
            span(tree.start, tree.body.stop),
            span(tree.start),
            builder.expressions.condition("if", tree.condition),
            body(tree.body)));
    for (ElifClauseContext elif : tree.elifs) {
      branches.add(
          new Statement.Branch(
              span(elif),
              span(elif.start),
              builder.expressions.condition("elif", elif.condition),
              body(elif.body)));
    }
    Block otherwise = tree.otherwise == null ? null : body(tree.otherwise.body);
    return new Statement.If(span(tree), branches, otherwise);
  }

  private Statement loop(LoopStatementContext tree) {
    Identifier label = identifier(tree.label);
    return switch (tree.body) {
      case WhileLoopContext loop ->
          new Statement.While(
              span(tree),
              label,
              span(loop.start),
              builder.expressions.condition("while", loop.condition),
              body(loop.body));
      case ForLoopContext loop -> forLoop(span(tree), label, loop);
      default -> throw new IllegalArgumentException("not a loop: " + tree.body);
    };
  }

  private Statement forLoop(Span span, Identifier label, ForLoopContext tree) {
    Expression start = builder.expressions.expression(tree.iterable);
    if (tree.limit == null) {
      return new Statement.ForEach(
          span, label, span(tree.start), identifiers(tree.variables), start, body(tree.body));
    }
    if (tree.variables.size() > 1) {
      builder.report(
          ErrorCode.INVALID_LOOP_VARIABLE,
          span(tree.variables.get(1)),
          "a loop over a range has one variable",
          "");
    }
    return new Statement.ForRange(
        span,
        label,
        span(tree.start),
        identifier(tree.variables.get(0)),
        start,
        builder.expressions.expression(tree.limit),
        tree.inclusive != null,
        builder.expressions.optional(tree.step),
        body(tree.body));
  }

  private Statement match(MatchStatementContext tree) {
    List<Statement.MatchArm> arms = new ArrayList<>(tree.arms.arms.size());
    for (StatementArmContext arm : tree.arms.arms) {
      if (!isBroken(arm)) {
        arms.add(
            new Statement.MatchArm(span(arm), builder.patterns.pattern(arm.value), body(arm.body)));
      }
    }
    return new Statement.Match(
        span(tree), span(tree.start), builder.expressions.expression(tree.subject), arms);
  }
}
