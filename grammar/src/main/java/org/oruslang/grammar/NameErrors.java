package org.oruslang.grammar;

import org.oruslang.grammar.OrusParser.EnumStatementContext;
import org.oruslang.grammar.OrusParser.EnumVariantContext;
import org.oruslang.grammar.OrusParser.ExpressionItemContext;
import org.oruslang.grammar.OrusParser.FunctionContext;
import org.oruslang.grammar.OrusParser.ImplStatementContext;
import org.oruslang.grammar.OrusParser.ImportedNameContext;
import org.oruslang.grammar.OrusParser.LambdaContext;
import org.oruslang.grammar.OrusParser.MemberSuffixContext;
import org.oruslang.grammar.OrusParser.MethodContext;
import org.oruslang.grammar.OrusParser.MutableItemContext;
import org.oruslang.grammar.OrusParser.ParameterContext;
import org.oruslang.grammar.OrusParser.StructFieldContext;
import org.oruslang.grammar.OrusParser.StructStatementContext;
import org.oruslang.grammar.OrusParser.TypeContext;
import org.oruslang.grammar.OrusParser.TypeParametersContext;
import org.oruslang.grammar.OrusParser.UseStatementContext;

/** Explains missing names, types and initial values. */
final class NameErrors {

  private NameErrors() {}

  /** The error, or null if there is none of this kind. */
  static SyntaxError explain(Situation s) {
    return switch (s.context()) {
      case TypeContext type -> type(s, type);
      case UseStatementContext use -> use(s);
      case ImportedNameContext use ->
          s.here(
              "E1006",
              s.follows(OrusLexer.AS)
                  ? "expected alias name after 'as'"
                  : "expected symbol name in use list");
      case TypeParametersContext parameters when s.expects(OrusLexer.IDENTIFIER) ->
          typeParameter(s);
      case FunctionContext function when s.follows(OrusLexer.FN) -> name(s);
      case MutableItemContext item when s.expects(OrusLexer.ASSIGN) ->
          noValue(s, item.name.getText());
      case ExpressionItemContext item when item.annotation != null ->
          noValue(s, item.target.getStart().getText());
      default -> lacksName(s) ? name(s) : null;
    };
  }

  /** Whether hardly anything but a name could stand here. */
  private static boolean lacksName(Situation s) {
    return s.expects(OrusLexer.IDENTIFIER) && s.expected().size() <= 2 && !s.lacksExpression();
  }

  private static SyntaxError noValue(Situation s, String name) {
    return s.here("E1015", "expected '=' and a value for '" + name + "', but found " + s.found())
        .withHelp("Every variable is declared with a value, like '" + name + ": i32 = 0'.");
  }

  private static SyntaxError use(Situation s) {
    if (s.follows(OrusLexer.USE)) {
      return s.here("E1006", "expected module name after 'use'")
          .withHelp("Imports look like 'use geometry' or 'use geometry: area, Point as P'.");
    }
    if (s.follows(OrusLexer.DOT)) {
      return s.here("E1006", "expected identifier after '.' in module name");
    }
    if (s.follows(OrusLexer.AS)) {
      return s.here("E1006", "expected identifier after 'as'");
    }
    return s.here("E1006", "expected symbol name in use list");
  }

  private static SyntaxError type(Situation s, TypeContext type) {
    if (type.start == s.token()) {
      return missingType(s, type);
    }
    if (type.element != null && s.expects(OrusLexer.NUMBER)) {
      return s.here(
          "E1006",
          s.token().getType() == OrusLexer.MINUS
              ? "array length must be a non-negative integer literal within range"
              : "expected a constant name or integer literal for the array length");
    }
    if (s.follows(OrusLexer.DOT)) {
      return s.here("E1006", "expected the name of a type after '.', but found " + s.found());
    }
    if (s.follows(OrusLexer.FN)) {
      return s.here("E1006", "expected '(' after 'fn' in function type, but found " + s.found());
    }
    return null;
  }

  private static SyntaxError missingType(Situation s, TypeContext type) {
    if (s.follows(OrusLexer.ARROW)) {
      String place =
          switch (type.getParent()) {
            case FunctionContext f when f.name != null -> "function '" + f.name.getText() + "'";
            case FunctionContext f -> "function expression";
            case LambdaContext f -> "function expression";
            default -> "function type";
          };
      return SyntaxError.at(
              s.previous(),
              "E1006",
              "Expected return type after '->' in " + place + ", but found " + s.found())
          .withHelp("Write a type after '->', or remove the '->'.");
    }
    if (type.getParent() instanceof TypeContext outer) {
      return listedType(s, outer);
    }
    return s.here("E1006", "expected a type, but found " + s.found());
  }

  /** A type is missing between the brackets of {@code outer}. */
  static SyntaxError listedType(Situation s, TypeContext outer) {
    if (outer.start.getType() == OrusLexer.FN) {
      return s.here("E1006", "expected a type annotation in function type, but found " + s.found());
    }
    if (outer.names.isEmpty()) {
      return s.here(
          "E1006",
          s.token().getType() == OrusLexer.RBRACKET
              ? "expected an element type before ']'"
              : "invalid element type inside array type annotation");
    }
    return s.here("E1006", "expected a type, but found " + s.found());
  }

  static SyntaxError typeParameter(Situation s) {
    return s.here(
        "E1006",
        "expected identifier for generic parameter, but "
            + (TokenNames.isKeyword(s.token())
                ? s.found() + " is a reserved keyword"
                : "found " + s.found()));
  }

  /** A name is missing, or a reserved word stands in its place. */
  private static SyntaxError name(Situation s) {
    String what =
        switch (s.context()) {
          case FunctionContext c -> "a name for this function";
          case MethodContext c -> "a name for this method";
          case StructStatementContext c -> "a name for this struct";
          case EnumStatementContext c -> "a name for this enum";
          case ImplStatementContext c -> "the name of a struct";
          case StructFieldContext c -> "a name for this field";
          case EnumVariantContext c -> "a name for this variant";
          case MutableItemContext c -> "a variable name after 'mut'";
          case ParameterContext c -> "a parameter name";
          case MemberSuffixContext c -> "a name after '.'";
          default -> "a name";
        };
    if (TokenNames.isKeyword(s.token())) {
      return SyntaxError.at(
              s.token(), "E1013", "expected " + what + ", but " + s.found() + " is a reserved word")
          .withHelp("Choose a different name.");
    }
    return s.here("E1006", "expected " + what + ", but found " + s.found());
  }
}
