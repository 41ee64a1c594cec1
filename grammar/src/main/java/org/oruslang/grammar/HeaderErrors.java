package org.oruslang.grammar;

import org.antlr.v4.runtime.ParserRuleContext;
import org.oruslang.grammar.OrusParser.ElifClauseContext;
import org.oruslang.grammar.OrusParser.ElseClauseContext;
import org.oruslang.grammar.OrusParser.EnumStatementContext;
import org.oruslang.grammar.OrusParser.FieldValueContext;
import org.oruslang.grammar.OrusParser.ForLoopContext;
import org.oruslang.grammar.OrusParser.FunctionContext;
import org.oruslang.grammar.OrusParser.IfStatementContext;
import org.oruslang.grammar.OrusParser.ImplStatementContext;
import org.oruslang.grammar.OrusParser.LambdaContext;
import org.oruslang.grammar.OrusParser.LoopContext;
import org.oruslang.grammar.OrusParser.LoopStatementContext;
import org.oruslang.grammar.OrusParser.MatchAtomContext;
import org.oruslang.grammar.OrusParser.MatchStatementContext;
import org.oruslang.grammar.OrusParser.SequenceContext;
import org.oruslang.grammar.OrusParser.StatementArmContext;
import org.oruslang.grammar.OrusParser.StructStatementContext;
import org.oruslang.grammar.OrusParser.StructSuffixContext;
import org.oruslang.grammar.OrusParser.SuiteContext;
import org.oruslang.grammar.OrusParser.TryStatementContext;
import org.oruslang.grammar.OrusParser.WhileLoopContext;

/** Explains errors in the lines that introduce blocks, and blocks that are missing. */
final class HeaderErrors {

  private static final String BRACES_HELP =
      "Blocks begin with ':' and are indented; they have no braces.";

  private static final String ARMS_HELP =
      "Write at least one arm, like 'pattern -> result', on a line of its own.";

  private HeaderErrors() {}

  /** What the construct is called whose header needs a colon, or null if it has no header. */
  static String headerName(ParserRuleContext context) {
    return switch (context) {
      case IfStatementContext header -> "if statement";
      case ElifClauseContext header -> "elif statement";
      case ElseClauseContext header -> "else statement";
      case WhileLoopContext header -> "while statement";
      case ForLoopContext header -> "for statement";
      case TryStatementContext header -> header.body == null ? "try statement" : "catch statement";
      case MatchStatementContext header -> "match";
      case MatchAtomContext header -> "match";
      case FunctionContext header ->
          header.name == null ? "function expression" : "function '" + header.name.getText() + "'";
      case LambdaContext header -> "function expression";
      case StructStatementContext header -> "struct";
      case EnumStatementContext header -> "enum";
      case ImplStatementContext header -> "impl";
      default -> null;
    };
  }

  /** The error, or null if there is none of this kind. */
  static SyntaxError explain(Situation s) {
    SyntaxError braces = braces(s);
    if (braces != null) {
      return braces;
    }
    if (s.lacksWholeExpression()) {
      return missingExpression(s);
    }
    boolean isBodyOnNextLine =
        s.follows(OrusLexer.COLON)
            && s.token().isFirstOnLine()
            && (s.context() instanceof SuiteContext || s.context() instanceof SequenceContext);
    if (s.expectsOnly(OrusLexer.INDENT) || isBodyOnNextLine) {
      return missingBlock(s);
    }
    if (s.expectsOnly(OrusLexer.NEWLINE)) {
      return SyntaxError.at(
              s.token(),
              "E1006",
              "expected a line break and an indented block, but found " + s.found())
          .withHelp("Write the body on lines of its own, indented deeper than this one.");
    }
    if (s.context() instanceof TryStatementContext && s.expects(OrusLexer.CATCH)) {
      return SyntaxError.at(s.token().word(), "E1006", "expected 'catch' after try block")
          .withHelp("Every 'try:' needs a 'catch:' or 'catch error:' with a block of its own.")
          .whenIncomplete(s.token().isAtEnd());
    }
    if (s.context() instanceof ForLoopContext && s.expects(OrusLexer.IN)) {
      return forVariable(s);
    }
    if (s.expects(OrusLexer.COLON) && headerName(s.context()) != null) {
      return missingColon(s);
    }
    return loopName(s);
  }

  /** A block in braces, as other languages have it. */
  private static SyntaxError braces(Situation s) {
    ParserRuleContext struct = s.context();
    if (struct instanceof FieldValueContext) {
      struct = struct.getParent();
    }
    if (!(struct instanceof StructSuffixContext)) {
      return null;
    }
    ParserRuleContext user = struct.getParent();
    while (user != null
        && headerName(user) == null
        && !(user instanceof OrusParser.StatementContext)) {
      user = user.getParent();
    }
    boolean isCondition =
        user instanceof IfStatementContext
            || user instanceof ElifClauseContext
            || user instanceof WhileLoopContext
            || user instanceof ForLoopContext
            || user instanceof MatchStatementContext;
    return isCondition
        ? SyntaxError.at(
                (OrusToken) struct.start, "E1405", "Expected ':' after " + headerName(user))
            .withHelp(BRACES_HELP)
        : null;
  }

  private static SyntaxError missingExpression(Situation s) {
    boolean atColon = s.token().getType() == OrusLexer.COLON || s.isAtLineEnd();
    if (!atColon) {
      return null;
    }
    return switch (s.consumer()) {
      case IfStatementContext header -> missingCondition(header, "if");
      case ElifClauseContext header -> missingCondition(header, "elif");
      case WhileLoopContext header -> missingCondition(header, "while");
      case ForLoopContext header -> missingRange(s, header);
      default -> null;
    };
  }

  private static SyntaxError missingCondition(ParserRuleContext header, String keyword) {
    return SyntaxError.at(
            (OrusToken) header.start, "E1403", "Missing condition in " + keyword + " statement")
        .withHelp("Write a condition between '" + keyword + "' and ':'.");
  }

  private static SyntaxError missingRange(Situation s, ForLoopContext loop) {
    if (loop.iterable == null) {
      return SyntaxError.at(
          s.previous(),
          "E1404",
          "Range 'missing' has invalid syntax: range or iterable expression is required after 'in'");
    }
    return SyntaxError.at(
        (OrusToken) loop.start,
        "E1404",
        "Range 'incomplete' has invalid syntax: "
            + (loop.limit == null
                ? "range end value is required after '..'"
                : "step value is required after second '..'"));
  }

  private static SyntaxError forVariable(Situation s) {
    if (s.follows(OrusLexer.FOR) || s.follows(OrusLexer.COMMA)) {
      return SyntaxError.at(
          (OrusToken) s.context().start,
          "E1409",
          "Invalid loop variable 'missing': loop variable name is required after 'for'");
    }
    return SyntaxError.at(
        s.previous(),
        "E1404",
        "Range 'for loop' has invalid syntax: expected 'in' after loop variable");
  }

  /** Labels, and a for loop without its variable. */
  private static SyntaxError loopName(Situation s) {
    if (s.context() instanceof ForLoopContext && s.follows(OrusLexer.FOR)) {
      return forVariable(s);
    }
    if (s.follows(OrusLexer.APOSTROPHE)) {
      return s.here("E1409", "Invalid loop variable 'label': expected identifier after apostrophe");
    }
    if (s.context().getClass() == LoopContext.class) {
      return SyntaxError.at(s.token(), "E1409", "a label can only stand before 'while' or 'for'")
          .withHelp("Strings are written with double quotes, like \"text\".");
    }
    if (s.context() instanceof LoopStatementContext && s.expects(OrusLexer.COLON)) {
      return s.here("E1409", "expected ':' after a label, but found " + s.found())
          .withHelp(
              "Labels look like \"'outer: for i in values:\"; strings are written with double"
                  + " quotes.");
    }
    return null;
  }

  private static SyntaxError missingColon(Situation s) {
    String message = "Expected ':' after " + headerName(s.context());
    OrusToken token = s.token();
    SyntaxError error;
    if (s.context() instanceof ForLoopContext) {
      error = SyntaxError.at((OrusToken) s.context().start, "E1405", message);
    } else if (token.getType() == OrusLexer.NEWLINE && reportsNextLine(s.context())) {
      int nextLine = Math.min(token.start() + 1, token.end());
      error = new SyntaxError("E1405", nextLine, nextLine, message, null, false);
    } else {
      error = s.here("E1405", message);
    }
    return error.withHelp(colonHelp(s));
  }

  /** Whether a missing colon is reported at the start of the line that it should introduce. */
  private static boolean reportsNextLine(ParserRuleContext header) {
    return header instanceof IfStatementContext
        || header instanceof ElifClauseContext
        || header instanceof ElseClauseContext
        || header instanceof WhileLoopContext
        || header instanceof TryStatementContext;
  }

  private static String colonHelp(Situation s) {
    OrusToken token = s.token();
    return switch (token.getType()) {
      case OrusLexer.LBRACE -> BRACES_HELP;
      case OrusLexer.IF ->
          s.context() instanceof ElseClauseContext ? "Write 'elif' instead of 'else if'." : null;
      case OrusLexer.NEWLINE ->
          reportsNextLine(s.context()) ? "Add ':' at the end of the line before this one." : null;
      case OrusLexer.ASSIGN ->
          s.context() instanceof FunctionContext
              ? "Function bodies follow a ':', like 'fn double(x): x * 2'."
              : null;
      case OrusLexer.IDENTIFIER ->
          token.getText().equals("then") ? "Write ':' instead of 'then'." : null;
      default -> null;
    };
  }

  private static SyntaxError missingBlock(Situation s) {
    String name = blockName(s.context());
    String message =
        name == null
            ? "Expected an indented block"
            : "Expected an indented block after this " + name;
    OrusToken word = s.token().word();
    SyntaxError error =
        word.isAtEnd()
            ? s.behindPrevious("E1407", message)
            : SyntaxError.at(word, "E1407", message);
    return error.withHelp(blockHelp(s.context())).whenIncomplete(word.isAtEnd());
  }

  private static String blockHelp(ParserRuleContext context) {
    return switch (context) {
      case MatchStatementContext c -> ARMS_HELP;
      case MatchAtomContext c -> ARMS_HELP;
      case StructStatementContext c -> "Write at least one field, like 'name: type'.";
      case EnumStatementContext c -> "Write at least one variant.";
      case ImplStatementContext c -> "Write at least one method, like 'fn name(self):'.";
      default -> null;
    };
  }

  private static String blockName(ParserRuleContext context) {
    ParserRuleContext owner =
        context instanceof SuiteContext || context instanceof SequenceContext
            ? context.getParent()
            : context;
    if (owner instanceof StatementArmContext) {
      return "match arm";
    }
    return headerName(owner);
  }
}
