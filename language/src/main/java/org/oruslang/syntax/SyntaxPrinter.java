package org.oruslang.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Prints a syntax tree as text: statements as indented lines, expressions in prefix form.
 *
 * <p>The text depends on nothing but the shape of the tree; in particular it does not show where
 * the nodes stand.
 */
public final class SyntaxPrinter {

  private static final String INDENTATION = "  ";

  private final StringBuilder text = new StringBuilder();
  private final ExpressionPrinter expressions = new ExpressionPrinter(this, text);
  private int depth;

  private SyntaxPrinter() {}

  /** The program as text; each top-level statement begins a line, and the last line is ended. */
  public static String print(Program program) {
    SyntaxPrinter printer = new SyntaxPrinter();
    for (Statement statement : program.statements()) {
      printer.statement(statement);
    }
    return printer.text.toString();
  }

  /** The expression as text. */
  public static String print(Expression expression) {
    SyntaxPrinter printer = new SyntaxPrinter();
    printer.expressions.expression(expression);
    return printer.text.toString();
  }

  private void startLine() {
    text.append(INDENTATION.repeat(depth));
  }

  private void line(String line) {
    startLine();
    text.append(line).append('\n');
  }

  private void line(String keyword, List<Expression> values) {
    startLine();
    text.append(keyword);
    for (Expression value : values) {
      text.append(' ');
      expressions.expression(value);
    }
    text.append('\n');
  }

  /** Prints the statements of a block, one level deeper. */
  void block(Block block) {
    depth++;
    for (Statement statement : block.statements()) {
      statement(statement);
    }
    depth--;
  }

  /** Prints the arms of a match expression, one level deeper. */
  void expressionArms(List<Expression.MatchArm> arms) {
    depth++;
    for (Expression.MatchArm arm : arms) {
      startLine();
      expressions.pattern(arm.pattern());
      text.append(" -> ");
      expressions.expression(arm.value());
      text.append('\n');
    }
    depth--;
  }

  /** Starts the line on which something that began on an earlier line ends. */
  void resumeLine() {
    startLine();
  }

  private void statement(Statement statement) {
    switch (statement) {
      case Statement.ExpressionStatement s -> line("expression", List.of(s.expression()));
      case Statement.Print s -> line("print", s.arguments());
      case Statement.Pass s -> line("pass");
      case Statement.Break s -> line("break" + label(s.label()));
      case Statement.Continue s -> line("continue" + label(s.label()));
      case Statement.Return s -> line("return", s.values());
      case Statement.VariableDeclaration s -> variable(s);
      case Statement.Destructure s ->
          line("destructure " + names(s.names()) + " =", List.of(s.value()));
      case Statement.Use s -> line(use(s));
      case Statement.If s -> conditional(s);
      case Statement.While s -> {
        line("while" + label(s.label()), List.of(s.condition()));
        block(s.body());
      }
      case Statement.ForRange s -> forRange(s);
      case Statement.ForEach s -> {
        line("for" + label(s.label()) + " " + names(s.variables()) + " in", List.of(s.iterable()));
        block(s.body());
      }
      case Statement.Match s -> match(s);
      case Statement.Try s -> {
        line("try");
        block(s.body());
        line("catch" + (s.catchName() == null ? "" : " " + s.catchName().text()));
        block(s.handler());
      }
      case FunctionDeclaration s -> {
        startLine();
        text.append(exported(s.exported())).append("fn ");
        expressions.header(s.function());
        text.append('\n');
        block(s.function().body());
      }
      case StructDeclaration s -> struct(s);
      case EnumDeclaration s -> enumeration(s);
      case ImplDeclaration s -> {
        line(exported(s.exported()) + "impl " + s.name().text());
        block(new Block(s.span(), List.copyOf(s.methods())));
      }
    }
  }

  private static String label(Identifier label) {
    return label == null ? "" : " '" + label.text();
  }

  private static String exported(boolean exported) {
    return exported ? "pub " : "";
  }

  static String names(List<Identifier> names) {
    return String.join(", ", names.stream().map(Identifier::text).toList());
  }

  private void variable(Statement.VariableDeclaration s) {
    startLine();
    text.append(exported(s.exported()))
        .append(s.constant() ? "const " : s.mutable() ? "mut " : "let ")
        .append(s.name().text());
    expressions.annotation(s.type());
    text.append(" = ");
    expressions.expression(s.value());
    text.append('\n');
  }

  private static String use(Statement.Use use) {
    StringBuilder line = new StringBuilder("use ");
    line.append(String.join(".", use.path().stream().map(Identifier::text).toList()));
    if (use.alias() != null) {
      line.append(" as ").append(use.alias().text());
    }
    if (use.everything()) {
      line.append(": *");
    } else if (use.names() != null) {
      List<String> names = new ArrayList<>();
      for (Statement.ImportedName name : use.names()) {
        names.add(
            name.alias() == null
                ? name.name().text()
                : name.name().text() + " as " + name.alias().text());
      }
      line.append(": ").append(String.join(", ", names));
    }
    return line.toString();
  }

  private void conditional(Statement.If s) {
    String keyword = "if";
    for (Statement.Branch branch : s.branches()) {
      line(keyword, List.of(branch.condition()));
      block(branch.body());
      keyword = "elif";
    }
    if (s.otherwise() != null) {
      line("else");
      block(s.otherwise());
    }
  }

  private void forRange(Statement.ForRange s) {
    startLine();
    text.append("for").append(label(s.label())).append(' ').append(s.variable().text());
    text.append(" in ");
    expressions.expression(s.start());
    text.append(s.inclusive() ? " ..= " : " .. ");
    expressions.expression(s.end());
    if (s.step() != null) {
      text.append(" .. ");
      expressions.expression(s.step());
    }
    text.append('\n');
    block(s.body());
  }

  private void match(Statement.Match s) {
    line("match", List.of(s.subject()));
    depth++;
    for (Statement.MatchArm arm : s.arms()) {
      startLine();
      expressions.pattern(arm.pattern());
      text.append(" ->\n");
      block(arm.body());
    }
    depth--;
  }

  private void struct(StructDeclaration s) {
    line(exported(s.exported()) + "struct " + s.name().text());
    depth++;
    for (StructDeclaration.Field field : s.fields()) {
      startLine();
      text.append(exported(field.exported())).append(field.name().text());
      expressions.annotation(field.type());
      if (field.initial() != null) {
        text.append(" = ");
        expressions.expression(field.initial());
      }
      text.append('\n');
    }
    depth--;
  }

  private void enumeration(EnumDeclaration s) {
    String parameters = s.typeParameters().isEmpty() ? "" : "[" + names(s.typeParameters()) + "]";
    line(exported(s.exported()) + "enum " + s.name().text() + parameters);
    depth++;
    for (EnumDeclaration.Variant variant : s.variants()) {
      startLine();
      text.append(variant.name().text());
      String separator = "(";
      for (EnumDeclaration.Payload payload : variant.payloads()) {
        text.append(separator);
        if (payload.name() != null) {
          text.append(payload.name().text()).append(": ");
        }
        expressions.type(payload.type());
        separator = ", ";
      }
      text.append(variant.payloads().isEmpty() ? "\n" : ")\n");
    }
    depth--;
  }
}
