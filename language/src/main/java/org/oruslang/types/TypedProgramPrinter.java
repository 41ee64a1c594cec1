package org.oruslang.types;

import java.util.List;
import java.util.stream.Collectors;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.syntax.Span;
import org.oruslang.types.program.AssignmentTarget;
import org.oruslang.types.program.EnumSymbol;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.NumberLiteral;
import org.oruslang.types.program.StructSymbol;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.TypePrinter;
import org.oruslang.types.program.TypedBlock;
import org.oruslang.types.program.TypedExpression;
import org.oruslang.types.program.TypedModule;
import org.oruslang.types.program.TypedPattern;
import org.oruslang.types.program.TypedStatement;
import org.oruslang.types.program.TypedTree;
import org.oruslang.types.program.Variable;

/**
 * Writes a typed program as an indented tree, one node a line: what it is, its type, where it
 * stands.
 */
public final class TypedProgramPrinter {

  private final StringBuilder out = new StringBuilder();
  private final SourceText text;
  private TypePrinter types = new TypePrinter();
  private int depth;

  private TypedProgramPrinter(SourceText text) {
    this.text = text;
  }

  /** The tree of a module: its types, its functions, its top-level code. */
  public static String print(TypedModule module) {
    TypedProgramPrinter printer = new TypedProgramPrinter(module.text());
    printer.module(module);
    return printer.out.toString();
  }

  private void module(TypedModule module) {
    for (StructSymbol struct : module.structs()) {
      String fields =
          struct.fields().stream()
              .map(field -> field.name() + ": " + types.print(field.type()))
              .collect(Collectors.joining(", "));
      line("struct " + struct.name() + " {" + fields + "}", struct.declaration());
    }
    for (EnumSymbol symbol : module.enums()) {
      String variants =
          symbol.variants().stream()
              .map(v -> v.arity() == 0 ? v.name() : v.name() + printAll(v.payloadTypes()))
              .collect(Collectors.joining(", "));
      line("enum " + symbol.name() + " {" + variants + "}", symbol.declaration());
    }
    for (FunctionSymbol function : module.functions()) {
      function(function);
    }
    types = new TypePrinter();
    line("program", module.body().declaration());
    block(module.body().body());
  }

  private String printAll(List<Type> list) {
    return list.stream().map(types::print).collect(Collectors.joining(", ", "(", ")"));
  }

  private void function(FunctionSymbol function) {
    types = new TypePrinter();
    String parameters =
        function.parameters().stream()
            .map(parameter -> parameter.name() + ": " + types.print(parameter.type()))
            .collect(Collectors.joining(", "));
    line(
        "fn " + function.qualifiedName() + "(" + parameters + ")" + result(function),
        function.declaration());
    block(function.body());
  }

  private String result(FunctionSymbol function) {
    return function.result().is(Type.Primitive.VOID) ? "" : " -> " + types.print(function.result());
  }

  private void line(String what, Span span) {
    out.append("  ".repeat(depth))
        .append(what)
        .append(" @")
        .append(text.line(span.start()))
        .append(':')
        .append(text.column(span.start()))
        .append('\n');
  }

  private void block(TypedBlock block) {
    if (block == null) {
      return;
    }
    depth++;
    block.functions().forEach(this::function);
    block.statements().forEach(this::statement);
    depth--;
  }

  private void statement(TypedStatement statement) {
    switch (statement) {
      case TypedStatement.Evaluate s -> expression(s.expression());
      case TypedStatement.Print s -> parent("print", s.span(), s.arguments());
      case TypedStatement.Declare s ->
          parent("declare " + variable(s.variable()), s.span(), List.of(s.value()));
      case TypedStatement.Destructure s ->
          parent(
              "destructure "
                  + s.variables().stream().map(this::variable).collect(Collectors.joining(", ")),
              s.span(),
              List.of(s.value()));
      case TypedStatement.If s -> {
        for (TypedStatement.Branch branch : s.branches()) {
          parent("if", branch.at(), List.of(branch.condition()));
          block(branch.body());
        }
        if (s.otherwise() != null) {
          line("else", s.otherwise().span());
          block(s.otherwise());
        }
      }
      case TypedStatement.While s -> {
        parent("while", s.span(), List.of(s.condition()));
        block(s.body());
      }
      case TypedStatement.ForRange s -> {
        line("for " + variable(s.variable()) + (s.inclusive() ? " in ..=" : " in .."), s.span());
        children(s.start(), s.end(), s.step());
        block(s.body());
      }
      case TypedStatement.ForEach s -> {
        line(
            "for "
                + s.variables().stream().map(this::variable).collect(Collectors.joining(", "))
                + " in",
            s.span());
        children(s.iterable());
        block(s.body());
      }
      case TypedStatement.Match s -> {
        parent("match", s.span(), List.of(s.subject()));
        depth++;
        for (TypedStatement.MatchArm arm : s.arms()) {
          pattern(arm.pattern());
          block(arm.body());
        }
        depth--;
      }
      case TypedStatement.Try s -> {
        line("try", s.span());
        block(s.body());
        line("catch" + (s.variable() == null ? "" : " " + s.variable().name()), s.span());
        block(s.handler());
      }
      case TypedStatement.Break s -> line("break", s.span());
      case TypedStatement.Continue s -> line("continue", s.span());
      case TypedStatement.Return s -> {
        line("return", s.span());
        children(s.value());
      }
      case TypedStatement.Pass s -> line("pass", s.span());
    }
  }

  private String variable(Variable variable) {
    return variable.name() + ": " + types.print(variable.type());
  }

  private void parent(String what, Span span, List<TypedExpression> parts) {
    line(what, span);
    children(parts.toArray(TypedExpression[]::new));
  }

  private void children(TypedExpression... parts) {
    depth++;
    for (TypedExpression part : parts) {
      if (part != null) {
        expression(part);
      }
    }
    depth--;
  }

  private void pattern(TypedPattern pattern) {
    switch (pattern) {
      case TypedPattern.Wildcard p -> line("_", p.span());
      case TypedPattern.Value p -> parent("equals", p.span(), List.of(p.value()));
      case TypedPattern.Variant p ->
          line(
              p.variant()
                  + p.bindings().stream()
                      .map(v -> v == null ? "_" : variable(v))
                      .collect(Collectors.joining(", ", "(", ")")),
              p.span());
    }
  }

  private void node(TypedExpression expression, String what, TypedExpression... parts) {
    line(what + " : " + types.print(expression.type()), expression.span());
    children(parts);
  }

  private void node(TypedExpression expression, String what, List<TypedExpression> parts) {
    node(expression, what, parts.toArray(TypedExpression[]::new));
  }

  private void expression(TypedExpression expression) {
    switch (expression) {
      case TypedExpression.Number e -> node(e, number(e.literal()));
      case TypedExpression.Text e -> node(e, "text");
      case TypedExpression.Truth e -> node(e, String.valueOf(e.value()));
      case TypedExpression.ReadVariable e -> node(e, "variable " + e.variable().name());
      case TypedExpression.ReadFunction e -> node(e, "function " + e.function().qualifiedName());
      case TypedExpression.MakeClosure e -> {
        node(e, "lambda");
        block(e.function().body());
      }
      case TypedExpression.NewArray e -> node(e, "array", e.elements());
      case TypedExpression.FillArray e -> node(e, "fill " + e.count(), e.value());
      case TypedExpression.Negate e -> node(e, "-", e.operand());
      case TypedExpression.Not e -> node(e, "not", e.operand());
      case TypedExpression.Arithmetic e -> node(e, e.operator().text(), e.left(), e.right());
      case TypedExpression.Comparison e -> node(e, e.operator().text(), e.left(), e.right());
      case TypedExpression.Logical e -> node(e, e.operator().text(), e.left(), e.right());
      case TypedExpression.TestVariant e -> node(e, "matches " + e.variant(), e.subject());
      case TypedExpression.Cast e -> node(e, "as", e.operand());
      case TypedExpression.Convert e -> node(e, "convert", e.operand());
      case TypedExpression.Conditional e -> {
        node(e, "conditional", e.conditions());
        children(e.value(), e.otherwise());
      }
      case TypedExpression.CallFunction e ->
          node(e, "call " + e.function().qualifiedName(), e.arguments());
      case TypedExpression.CallValue e -> {
        node(e, "call value", e.callee());
        children(e.arguments().toArray(TypedExpression[]::new));
      }
      case TypedExpression.CallBuiltin e -> node(e, "call " + e.builtin().text(), e.arguments());
      case TypedExpression.NewStruct e ->
          node(
              e,
              "new " + e.struct().name(),
              e.fields().stream().map(TypedExpression.FieldInitializer::value).toList());
      case TypedExpression.NewEnum e -> node(e, "new " + e.variant(), e.payload());
      case TypedExpression.ReadField e -> node(e, "field " + e.field().name(), e.target());
      case TypedExpression.CallIntrinsic e ->
          node(e, "call " + e.intrinsic().module() + "." + e.intrinsic().text(), e.arguments());
      case TypedExpression.ReadMember e -> node(e, "member " + e.name(), e.target());
      case TypedExpression.CallMember e -> node(e, "call member " + e.name(), TypedTree.parts(e));
      case TypedExpression.ReadElement e -> node(e, "element", e.target(), e.index());
      case TypedExpression.Slice e -> node(e, "slice", e.target(), e.start(), e.end(), e.step());
      case TypedExpression.Match e -> {
        node(e, "match", e.subject());
        depth++;
        for (TypedExpression.MatchArm arm : e.arms()) {
          pattern(arm.pattern());
          children(arm.value());
        }
        depth--;
      }
      case TypedExpression.BlockValue e -> {
        node(e, "block");
        block(e.block());
        children(e.value());
      }
      case TypedExpression.Assign e -> assign(e);
      case TypedExpression.Invalid e -> node(e, "invalid");
    }
  }

  private void assign(TypedExpression.Assign assign) {
    String operator = assign.operator() == null ? "=" : assign.operator().text() + "=";
    switch (assign.target()) {
      case AssignmentTarget.OfVariable target ->
          node(assign, operator + " " + target.variable().name(), assign.value());
      case AssignmentTarget.OfField target ->
          node(assign, operator + " ." + target.field().name(), target.target(), assign.value());
      case AssignmentTarget.OfMember target ->
          node(assign, operator + " ." + target.name(), target.target(), assign.value());
      case AssignmentTarget.OfElement target ->
          node(assign, operator + " []", target.target(), target.index(), assign.value());
    }
  }

  private static String number(NumberLiteral literal) {
    return literal.isInteger() ? literal.integer().toString() : Double.toString(literal.real());
  }
}
