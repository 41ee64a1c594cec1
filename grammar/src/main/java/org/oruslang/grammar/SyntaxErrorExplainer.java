package org.oruslang.grammar;

import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.oruslang.grammar.OrusParser.BlockContext;
import org.oruslang.grammar.OrusParser.EnumVariantsContext;
import org.oruslang.grammar.OrusParser.ExpressionArmContext;
import org.oruslang.grammar.OrusParser.ExpressionArmsContext;
import org.oruslang.grammar.OrusParser.FieldValueContext;
import org.oruslang.grammar.OrusParser.ImplMethodsContext;
import org.oruslang.grammar.OrusParser.SequenceContext;
import org.oruslang.grammar.OrusParser.StatementArmContext;
import org.oruslang.grammar.OrusParser.StatementArmsContext;
import org.oruslang.grammar.OrusParser.StatementContext;
import org.oruslang.grammar.OrusParser.StructFieldContext;
import org.oruslang.grammar.OrusParser.StructFieldsContext;
import org.oruslang.grammar.OrusParser.SuiteContext;
import org.oruslang.grammar.OrusParser.TopLevelContext;

/** Says in the terms of the language why the parser cannot go on. */
final class SyntaxErrorExplainer {

  private final OrusTokenStream tokens;

  SyntaxErrorExplainer(OrusTokenStream tokens) {
    this.tokens = tokens;
  }

  /** Whether {@code context} begins with a line that ends in a colon. */
  static boolean isHeader(ParserRuleContext context) {
    return HeaderErrors.headerName(context) != null;
  }

  /** Explains why the current token does not fit. */
  SyntaxError explain(Parser parser) {
    Situation s = Situation.of(parser, tokens);
    SyntaxError error = LexicalErrors.explain(s.token());
    if (error == null) {
      error =
          ForeignWords.explain(s.isAtLineEnd() && s.previous() != null ? s.previous() : s.token());
    }
    if (error == null) {
      error = HeaderErrors.explain(s);
    }
    if (error == null) {
      error = BracketErrors.explain(s);
    }
    if (error == null) {
      error = NameErrors.explain(s);
    }
    if (error == null && s.lacksExpression()) {
      error = missingValue(s);
    }
    if (error == null) {
      error = misplaced(s);
    }
    return error;
  }

  /** The error of a text whose nesting exhausts the stack. */
  SyntaxError tooDeep() {
    return SyntaxError.at(
        tokens.current().word(), "E1009", "this is nested more deeply than Orus can read");
  }

  private SyntaxError missingValue(Situation s) {
    OrusToken token = s.token();
    OrusToken previous = s.previous();
    if (s.isAtLineEnd() || token.getType() == OrusLexer.DEDENT) {
      String after = previous == null ? "" : " after " + TokenNames.quoted(previous);
      return s.here("E1002", "expected a value" + after + ", but found " + s.found())
          .withHelp(stepHelp(previous));
    }
    return switch (token.getType()) {
      case OrusLexer.PLUS ->
          SyntaxError.at(token, "E1001", "'+' cannot stand before a value")
              .withHelp("Remove the '+'.");
      case OrusLexer.APOSTROPHE ->
          SyntaxError.at(token, "E1001", "expected a value, but found an apostrophe")
              .withHelp("Strings are written with double quotes, like \"text\".");
      case OrusLexer.GREATER, OrusLexer.LESS -> {
        boolean isShift =
            previous != null
                && previous.getType() == token.getType()
                && previous.end() == token.start();
        yield isShift
            ? SyntaxError.between(previous, token, "E1032", "Orus has no shift operators")
                .withHelp("Multiply or divide by a power of two.")
            : unexpectedInsteadOfValue(s);
      }
      default -> unexpectedInsteadOfValue(s);
    };
  }

  private static SyntaxError unexpectedInsteadOfValue(Situation s) {
    return SyntaxError.at(
            s.token(), "E1001", "expected a value, but found " + keywordOrToken(s.token()))
        .withHelp("");
  }

  private static String keywordOrToken(OrusToken token) {
    return (TokenNames.isKeyword(token) ? "the keyword " : "") + TokenNames.found(token);
  }

  private static String stepHelp(OrusToken previous) {
    if (previous != null && previous.getType() == OrusLexer.MINUS) {
      return "To decrement a variable write '-= 1'.";
    }
    return "";
  }

  /** A token that begins nothing that could stand here. */
  private static SyntaxError misplaced(Situation s) {
    OrusToken token = s.token();
    switch (s.context()) {
      case StructFieldsContext c -> {
        return bodyEntry(s, "a field like 'name: type'", "Methods belong into an 'impl' block.");
      }
      case StructFieldContext c -> {
        return s.here(
                "E1001", "expected ':' and a type after the field name, but found " + s.found())
            .withHelp("Fields look like 'name: type' or 'name: type = value'.");
      }
      case EnumVariantsContext c -> {
        return bodyEntry(s, "a variant like 'Name' or 'Name(field: type)'", "");
      }
      case ImplMethodsContext c -> {
        return bodyEntry(s, "a method like 'fn name(self):'", "Fields belong into the 'struct'.");
      }
      case StatementArmsContext c -> {
        return bodyEntry(s, "a pattern like 'Enum.Variant', a value or '_'", "");
      }
      case ExpressionArmsContext c -> {
        return bodyEntry(s, "a pattern like 'Enum.Variant', a value or '_'", "");
      }
      case StatementArmContext c -> {
        return arm(s);
      }
      case ExpressionArmContext c -> {
        return arm(s);
      }
      case FieldValueContext c -> {
        return s.here(
                "E1001", "expected ':' and a value after the field name, but found " + s.found())
            .withHelp("Struct values look like 'Point{ x: 1, y: 2 }'.");
      }
      default -> {}
    }
    boolean wantsStatement =
        s.context() instanceof BlockContext
            || s.context() instanceof TopLevelContext
            || s.context() instanceof SuiteContext
            || s.context() instanceof SequenceContext
            || s.context().getClass() == StatementContext.class;
    if (wantsStatement) {
      return statement(s, token);
    }
    return unexpected(s);
  }

  private static SyntaxError bodyEntry(Situation s, String expected, String help) {
    if (s.token().getType() == OrusLexer.INDENT) {
      return unexpectedIndentation(s);
    }
    return s.here("E1001", "expected " + expected + ", but found " + s.found()).withHelp(help);
  }

  private static SyntaxError arm(Situation s) {
    return s.here("E1001", "expected '->' after the pattern, but found " + s.found())
        .withHelp("Arms of a match look like 'pattern -> result'.");
  }

  private static SyntaxError unexpectedIndentation(Situation s) {
    return SyntaxError.at(
        s.token().word(),
        "E1008",
        "It looks like this line is indented, but there's no open block above it.");
  }

  private static SyntaxError statement(Situation s, OrusToken token) {
    return switch (token.getType()) {
      case OrusLexer.INDENT -> unexpectedIndentation(s);
      case OrusLexer.ELSE, OrusLexer.ELIF, OrusLexer.LINE_ELSE, OrusLexer.LINE_ELIF ->
          SyntaxError.at(token, "E1001", s.found() + " does not belong to any 'if'")
              .withHelp("It has to be indented like its 'if', with nothing in between.");
      case OrusLexer.CATCH ->
          SyntaxError.at(token, "E1001", "'catch' does not belong to any 'try'")
              .withHelp("It has to be indented like its 'try', with nothing in between.");
      case OrusLexer.RPAREN, OrusLexer.RBRACKET, OrusLexer.RBRACE ->
          SyntaxError.at(token, "E1001", s.found() + " closes nothing")
              .withHelp("Remove it, or add the bracket that it closes.");
      case OrusLexer.DOT_DOT ->
          SyntaxError.at(token, "E1001", "a range cannot stand here")
              .withHelp("Ranges are written in 'for' loops and slices; elsewhere use range(a, b).");
      case OrusLexer.COMMA, OrusLexer.TRAILING_COMMA ->
          SyntaxError.at(token, "E1001", "a comma cannot stand here");
      case OrusLexer.COLON -> SyntaxError.at(token, "E1001", "a colon cannot stand here");
      case OrusLexer.NEWLINE, OrusParser.EOF ->
          s.here("E1002", "expected a statement, but found " + s.found()).withHelp("");
      default -> s.here("E1001", "expected a statement, but found " + keywordOrToken(token));
    };
  }

  private static SyntaxError unexpected(Situation s) {
    String wanted =
        s.expected().size() == 1
            ? OrusParser.VOCABULARY.getLiteralName(s.expected().getMinElement())
            : null;
    return s.here(
        "E1001",
        wanted == null
            ? s.found() + " cannot stand here"
            : "expected " + wanted + ", but found " + s.found());
  }
}
