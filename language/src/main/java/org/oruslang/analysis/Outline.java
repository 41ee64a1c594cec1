package org.oruslang.analysis;

import java.util.ArrayList;
import java.util.List;
import org.oruslang.syntax.EnumDeclaration;
import org.oruslang.syntax.Expression;
import org.oruslang.syntax.FunctionDeclaration;
import org.oruslang.syntax.ImplDeclaration;
import org.oruslang.syntax.Program;
import org.oruslang.syntax.Span;
import org.oruslang.syntax.Statement;
import org.oruslang.syntax.StructDeclaration;

/**
 * A declaration of a text, for an overview.
 *
 * @param span all of it
 * @param nameSpan its name
 * @param parts the declarations in it
 */
public record Outline(String name, Kind kind, Span span, Span nameSpan, List<Outline> parts) {

  /** What is declared. */
  public enum Kind {
    FUNCTION,
    METHOD,
    STRUCT,
    FIELD,
    ENUM,
    VARIANT,
    IMPL,
    CONSTANT,
    VARIABLE
  }

  /** The declarations at the top level of a program, in the order of the text. */
  public static List<Outline> of(Program program) {
    List<Outline> outline = new ArrayList<>();
    for (Statement statement : program.statements()) {
      switch (statement) {
        case FunctionDeclaration function -> outline.add(function(function, Kind.FUNCTION));
        case StructDeclaration struct ->
            outline.add(
                new Outline(
                    struct.name().text(),
                    Kind.STRUCT,
                    struct.span(),
                    struct.name().span(),
                    struct.fields().stream()
                        .map(
                            field ->
                                leaf(
                                    field.name().text(),
                                    Kind.FIELD,
                                    field.span(),
                                    field.name().span()))
                        .toList()));
        case EnumDeclaration enumeration ->
            outline.add(
                new Outline(
                    enumeration.name().text(),
                    Kind.ENUM,
                    enumeration.span(),
                    enumeration.name().span(),
                    enumeration.variants().stream()
                        .map(
                            variant ->
                                leaf(
                                    variant.name().text(),
                                    Kind.VARIANT,
                                    variant.span(),
                                    variant.name().span()))
                        .toList()));
        case ImplDeclaration impl ->
            outline.add(
                new Outline(
                    "impl " + impl.name().text(),
                    Kind.IMPL,
                    impl.span(),
                    impl.name().span(),
                    impl.methods().stream().map(method -> function(method, Kind.METHOD)).toList()));
        case Statement.VariableDeclaration variable ->
            outline.add(
                leaf(
                    variable.name().text(),
                    variable.constant() ? Kind.CONSTANT : Kind.VARIABLE,
                    variable.span(),
                    variable.name().span()));
        case Statement.ExpressionStatement written
            when written.expression() instanceof Expression.Assignment assignment
                && assignment.operator() == null
                && assignment.target() instanceof Expression.Name name
                && outline.stream().noneMatch(known -> known.name().equals(name.text())) ->
            outline.add(leaf(name.text(), Kind.VARIABLE, written.span(), name.span()));
        default -> {}
      }
    }
    return outline;
  }

  private static Outline leaf(String name, Kind kind, Span span, Span nameSpan) {
    return new Outline(name, kind, span, nameSpan, List.of());
  }

  private static Outline function(FunctionDeclaration declaration, Kind kind) {
    return leaf(
        declaration.function().name().text(),
        kind,
        declaration.span(),
        declaration.function().name().span());
  }
}
