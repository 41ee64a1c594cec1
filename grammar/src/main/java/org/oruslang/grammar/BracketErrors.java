package org.oruslang.grammar;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.oruslang.grammar.OrusParser.ArrayAtomContext;
import org.oruslang.grammar.OrusParser.BlockAtomContext;
import org.oruslang.grammar.OrusParser.BlockContext;
import org.oruslang.grammar.OrusParser.CallSuffixContext;
import org.oruslang.grammar.OrusParser.EnumVariantContext;
import org.oruslang.grammar.OrusParser.FunctionContext;
import org.oruslang.grammar.OrusParser.IndexSuffixContext;
import org.oruslang.grammar.OrusParser.LambdaContext;
import org.oruslang.grammar.OrusParser.ParameterListContext;
import org.oruslang.grammar.OrusParser.ParenthesizedContext;
import org.oruslang.grammar.OrusParser.PayloadContext;
import org.oruslang.grammar.OrusParser.PrintCallContext;
import org.oruslang.grammar.OrusParser.StatementContext;
import org.oruslang.grammar.OrusParser.StructSuffixContext;
import org.oruslang.grammar.OrusParser.TypeContext;
import org.oruslang.grammar.OrusParser.TypeParametersContext;

/** Explains errors inside brackets: those that are never closed, and lists without commas. */
final class BracketErrors {

  private BracketErrors() {}

  /** The error, or null if there is none of this kind. */
  static SyntaxError explain(Situation s) {
    if (s.context() instanceof PrintCallContext && s.expects(OrusLexer.LPAREN)) {
      return SyntaxError.at(
              s.token().word(), "E1003", "expected '(' after print but found " + s.found())
          .withHelp("Write print(...) with parentheses around the values.");
    }
    OrusToken open = innermostOpen(s);
    if (open == null) {
      return null;
    }
    if (isUnclosed(s)) {
      return unclosed(s, open).whenIncomplete(s.token().isAtEnd());
    }
    return expectsEndOfList(s) ? separator(s, open) : null;
  }

  /** The innermost bracket that is still open, or null. */
  private static OrusToken innermostOpen(Situation s) {
    ParserRuleContext inner = null;
    for (ParserRuleContext context = s.context(); context != null; context = context.getParent()) {
      if (context instanceof StatementContext || context instanceof BlockContext) {
        return null;
      }
      Token open = open(s, context, inner);
      if (open != null) {
        return (OrusToken) open;
      }
      inner = context;
    }
    return null;
  }

  /**
   * The bracket of {@code context} if it is open.
   *
   * @param inner the construct inside {@code context} where the parser stands, or null
   */
  private static Token open(Situation s, ParserRuleContext context, ParserRuleContext inner) {
    return switch (context) {
      case ParenthesizedContext c -> c.start;
      case CallSuffixContext c -> c.start;
      case IndexSuffixContext c -> c.start;
      case StructSuffixContext c -> c.start;
      case ArrayAtomContext c -> c.start;
      case BlockAtomContext c -> c.start;
      case PrintCallContext c -> c.open;
      case TypeParametersContext c -> c.open;
      case FunctionContext c -> isParameter(s, inner) ? c.open : null;
      case LambdaContext c -> isParameter(s, inner) ? c.open : null;
      case EnumVariantContext c -> isPayload(s, inner) ? c.open : null;
      case TypeContext c -> inner == null && !expectsClosing(s) || c.arrow != null ? null : c.open;
      default -> null;
    };
  }

  private static boolean isParameter(Situation s, ParserRuleContext inner) {
    return inner instanceof ParameterListContext || (inner == null && expectsClosing(s));
  }

  private static boolean isPayload(Situation s, ParserRuleContext inner) {
    return inner instanceof PayloadContext || (inner == null && expectsClosing(s));
  }

  private static boolean expectsClosing(Situation s) {
    return s.expects(OrusLexer.RPAREN)
        || s.expects(OrusLexer.RBRACKET)
        || s.expects(OrusLexer.RBRACE);
  }

  /** Whether the text goes on with another statement, so that the bracket will not be closed. */
  private static boolean isUnclosed(Situation s) {
    OrusToken token = s.token();
    if (token.getType() == Token.EOF || token.isAtEnd()) {
      return true;
    }
    if (!token.isFirstOnLine() || isClosing(token)) {
      return false;
    }
    return token.indentation() <= statementIndentation(s.context()) || beginsStatement(token);
  }

  private static boolean beginsStatement(OrusToken token) {
    return TokenNames.isKeyword(token)
        && FirstTokens.OF_STATEMENT.contains(token.getType())
        && !FirstTokens.OF_EXPRESSION.contains(token.getType());
  }

  private static int statementIndentation(ParserRuleContext context) {
    ParserRuleContext around = context;
    while (around != null && !(around instanceof StatementContext)) {
      around = around.getParent();
    }
    return around == null ? 0 : ((OrusToken) around.start).layout().width();
  }

  private static boolean isClosing(OrusToken token) {
    return switch (token.getType()) {
      case OrusLexer.RPAREN, OrusLexer.RBRACKET, OrusLexer.RBRACE -> true;
      default -> false;
    };
  }

  private static SyntaxError unclosed(Situation s, OrusToken open) {
    return switch (open.getType()) {
      case OrusLexer.LBRACKET ->
          SyntaxError.at(
              open,
              "E1020",
              "Expected ']' to close this "
                  + bracketName(s, open)
                  + ", but found "
                  + s.found()
                  + " instead.");
      case OrusLexer.LBRACE ->
          SyntaxError.at(
              open,
              "E1004",
              "Expected '}' to close this brace, but found " + s.found() + " instead.");
      default ->
          SyntaxError.at(
              open,
              "E1003",
              "Expected ')' to close this parenthesis, but found " + s.found() + " instead.");
    };
  }

  private static String bracketName(Situation s, OrusToken open) {
    for (ParserRuleContext c = s.context(); c != null; c = c.getParent()) {
      if (c instanceof ArrayAtomContext && c.start == open) {
        return "array literal";
      }
      if (c instanceof TypeContext type && type.open == open) {
        return type.names.isEmpty() ? "array type" : "list of types";
      }
    }
    return "bracket expression";
  }

  private static boolean expectsEndOfList(Situation s) {
    return expectsClosing(s) && !s.lacksExpression() && open(s, s.context(), null) != null;
  }

  /** What stands where a comma, the closing bracket or the first entry of a list should. */
  private static SyntaxError separator(Situation s, OrusToken open) {
    if (s.context() instanceof ArrayAtomContext || s.context() instanceof IndexSuffixContext) {
      return unclosed(s, open);
    }
    if (s.follows(OrusLexer.COMMA) || s.previous() == open) {
      return entry(s, open);
    }
    return switch (s.context()) {
      case TypeContext c when open.getType() == OrusLexer.LBRACKET ->
          SyntaxError.at(
              s.token(),
              "E1020",
              "expected ']' to close this "
                  + bracketName(s, open)
                  + ", but found "
                  + s.found()
                  + " instead.");
      case PrintCallContext c when FirstTokens.OF_EXPRESSION.contains(s.token().getType()) ->
          SyntaxError.at(
              s.token(),
              "E1019",
              "I was expecting a comma before \""
                  + TokenNames.shortened(s.token())
                  + "\" so the next value is clear.");
      case StructSuffixContext c -> entry(s, open);
      default -> commaOrClosing(s, open);
    };
  }

  private static SyntaxError entry(Situation s, OrusToken open) {
    return switch (s.context()) {
      case TypeContext c -> NameErrors.listedType(s, c);
      case TypeParametersContext c -> NameErrors.typeParameter(s);
      case StructSuffixContext c ->
          s.here("E1001", "expected a field name or '}', but found " + s.found())
              .withHelp("Struct values look like 'Point{ x: 1, y: 2 }'.");
      case FunctionContext c -> entry(s, open, "a parameter name");
      case LambdaContext c -> entry(s, open, "a parameter name");
      case EnumVariantContext c -> entry(s, open, "a type");
      default -> entry(s, open, "a value");
    };
  }

  private static SyntaxError entry(Situation s, OrusToken open, String what) {
    String reserved = TokenNames.isKeyword(s.token()) ? " is a reserved word" : "";
    return s.here(
        reserved.isEmpty() ? "E1001" : "E1013",
        "expected "
            + what
            + " or "
            + closing(open)
            + (reserved.isEmpty() ? ", but found " : ", but ")
            + s.found()
            + reserved);
  }

  private static String closing(OrusToken open) {
    return switch (open.getType()) {
      case OrusLexer.LBRACKET -> "']'";
      case OrusLexer.LBRACE -> "'}'";
      default -> "')'";
    };
  }

  private static SyntaxError commaOrClosing(Situation s, OrusToken open) {
    String closing = closing(open);
    if (s.context() instanceof ParenthesizedContext || isClosing(s.token())) {
      return s.here("E1003", "expected " + closing + ", but found " + s.found()).withHelp("");
    }
    boolean isParameter =
        s.context() instanceof FunctionContext || s.context() instanceof LambdaContext;
    if (s.token().getType() == OrusLexer.ASSIGN && isParameter) {
      return SyntaxError.at(s.token(), "E1001", "parameters cannot have default values");
    }
    if (FirstTokens.OF_EXPRESSION.contains(s.token().getType())) {
      return SyntaxError.at(
          s.token(), "E1002", "expected ',' or " + closing + " before " + s.found());
    }
    return s.here("E1001", "expected ',' or " + closing + ", but found " + s.found());
  }
}
