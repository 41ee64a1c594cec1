package org.oruslang.diagnostics;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that can be wrong with a program, with what a report says about it in general.
 *
 * <p>Codes below 1000 are errors of a running program, 1000 to 1999 of syntax, names and
 * declarations, 2000 to 2999 of types, 3000 to 3999 of modules, 9000 to 9999 failures of Orus
 * itself.
 */
public enum ErrorCode {
  DIVISION_BY_ZERO(
      "E0001",
      "Oh no! You tried to divide by zero",
      "Add a check before dividing to make sure the number isn't zero.",
      "Division by zero is mathematically undefined."),
  ARITHMETIC_OVERFLOW(
      "E0002",
      "Number got too big to handle",
      "Try using a larger number type like i64 or check for overflow before the operation."),
  INDEX_OUT_OF_RANGE(
      "E0003",
      "Index is outside the valid range",
      "Check that your index is between 0 and the length - 1."),
  OPERATION_FAILED("E0004", "This operation isn't allowed here"),
  CONVERSION_FAILED(
      "E0005",
      "Couldn't parse this number",
      "Ensure the text only contains digits (and an optional sign or decimal point) before calling"
          + " int() or float().",
      "Only base-10 numbers are supported for int() and float() conversions."),
  INVALID_VALUE("E0006", "This value can't be used here"),
  INVALID_ARGUMENT("E0007", "This call got an argument it can't use"),
  END_OF_INPUT(
      "E0008",
      "There is no more input",
      "Catch this error with try/catch when the input may end here."),
  UNASSIGNED_AT_RUN_TIME(
      "E0009",
      "This variable hasn't been given a value yet",
      "Give the variable a value on every path that leads here."),
  STACK_OVERFLOW(
      "E0010",
      "Too many calls are waiting for each other",
      "Check that the recursion ends, or raise the limit with --max-recursion=N."),
  OUT_OF_MEMORY("E0011", "The program ran out of memory"),

  UNEXPECTED_TOKEN("E1001", "Found something unexpected here"),
  MISSING_TOKEN("E1002", "Something's missing here"),
  MISSING_CLOSING_PARENTHESIS(
      "E1003",
      "Missing closing parenthesis",
      "Add a closing ')' to match the opening parenthesis."),
  MISSING_CLOSING_BRACE(
      "E1004", "Missing closing brace", "Add a closing '}' to match the opening brace."),
  UNEXPECTED_END_OF_FILE("E1005", "File ended unexpectedly"),
  INVALID_SYNTAX(
      "E1006",
      "This syntax isn't quite right",
      "Compare this syntax with a working example or check the docs to see what structure is"
          + " expected here."),
  UNEXPECTED_INDENTATION(
      "E1008",
      "Indentation looks off",
      "If you meant to start a block, add a ':' on the previous line or remove this extra"
          + " indentation.",
      "Blocks in Orus begin after lines ending with ':' and end when the indentation returns."),
  NESTING_TOO_DEEP(
      "E1009",
      "Expression is too deeply nested",
      "Break this into smaller expressions using intermediate variables."),
  UNDEFINED_VARIABLE(
      "E1010",
      "Can't find this variable",
      "Make sure you've declared the variable before using it, or check the spelling.",
      "Variables must be declared before they can be used in Orus."),
  DUPLICATE_VARIABLE(
      "E1011",
      "This variable name is already taken",
      "Choose a different name for this variable, or use assignment to change the existing one.",
      "Each variable can only be declared once in the same scope."),
  VARIABLE_OUT_OF_SCOPE(
      "E1012",
      "This variable isn't available here",
      "Declare the variable outside of the block to use it after the block has ended."),
  INVALID_VARIABLE_NAME(
      "E1013",
      "This isn't a valid variable name",
      "Variable names start with a letter or underscore, followed by letters, numbers or"
          + " underscores; names of module constants are written like MAX_SIZE."),
  IMMUTABLE_VARIABLE(
      "E1014",
      "This variable needs to be mutable",
      "Add 'mut' before the variable name when declaring it: 'mut variable_name = value'",
      "Variables are immutable by default in Orus for safety and predictability."),
  INVALID_DECLARATION(
      "E1015",
      "Something's wrong with this variable declaration",
      "Check the syntax for multiple variable declarations: 'var1 = value1, var2 = value2'"),
  UNASSIGNED_VARIABLE(
      "E1018",
      "This variable hasn't been given a value yet",
      "Give the variable a value on every path that leads here."),
  MISSING_COMMA_IN_PRINT(
      "E1019",
      "Print arguments need commas between them",
      "Separate each value with a comma, like print(\"Hello\", name).",
      "Commas help Orus understand where one print value ends and the next one begins."),
  MISSING_CLOSING_BRACKET(
      "E1020",
      "Missing closing bracket",
      "Add a closing ']' to match the opening '[' and finish the expression.",
      "Each '[' introduces a list or index expression that must be closed with a matching ']'."),
  UNDEFINED_MEMBER(
      "E1021", "Can't find this field or method", "Check the spelling of the name after the dot."),
  UNDEFINED_VARIANT(
      "E1022", "Can't find this enum variant", "Check the spelling of the variant's name."),
  DUPLICATE_DEFINITION(
      "E1023", "This name is defined twice", "Choose a different name for one of the two."),
  INVALID_CHARACTER(
      "E1024",
      "This character doesn't belong here",
      "Outside of strings and comments Orus uses ASCII letters, digits and operators."),
  UNTERMINATED_STRING(
      "E1025", "This string never ends", "Add a closing '\"' at the end of the string."),
  UNTERMINATED_COMMENT("E1026", "This comment never ends", "Add '*/' where the comment ends."),
  INVALID_NUMBER(
      "E1027",
      "This number isn't written correctly",
      "",
      "Numbers look like 42, 1_000, 0xFF, 0b101, 0o17, 3.14 or 1e-9."),
  NUMBER_OUT_OF_RANGE(
      "E1028", "This number doesn't fit", "Use a larger number type, such as i64 or u64."),
  INVALID_ESCAPE(
      "E1029", "This escape sequence isn't known", "Write a backslash in a string as '\\\\'."),
  MISPLACED_DECLARATION(
      "E1030",
      "This can only stand at the top level of a file",
      "Move it out of the block, to the top level of the file."),
  INVALID_ASSIGNMENT_TARGET(
      "E1031",
      "This can't be assigned to",
      "",
      "Variables, array elements and struct fields can be assigned to."),
  UNKNOWN_OPERATOR("E1032", "Orus doesn't have this operator"),
  CHAINED_CAST(
      "E1033",
      "Casts can't be chained",
      "Use parentheses, like '((a as i64) as string)', or an intermediate variable."),
  INCONSISTENT_INDENTATION(
      "E1034",
      "Indentation doesn't match any block",
      "Indent this line like the first line of the block that it belongs to."),

  MISPLACED_BREAK(
      "E1401", "There is no loop to break out of", "'break' belongs into the body of a loop."),
  MISPLACED_CONTINUE(
      "E1402", "There is no loop to continue", "'continue' belongs into the body of a loop."),
  INVALID_CONDITION("E1403", "This condition isn't quite right"),
  INVALID_RANGE(
      "E1404",
      "This loop's range isn't quite right",
      "Ranges look like 'for i in 0..10:' or, with a step, 'for i in 0..10..2:'."),
  MISSING_COLON(
      "E1405", "This block needs a colon", "Add ':' at the end of the line that starts the block."),
  EMPTY_BLOCK(
      "E1407",
      "This block is empty",
      "Indent the lines that belong to the block, or write 'pass' if it should do nothing."),
  INVALID_LOOP_VARIABLE(
      "E1409",
      "This loop needs a variable or label name",
      "Loops look like 'for i in values:', labels like 'outer: for i in values:'."),
  NON_EXHAUSTIVE_MATCH(
      "E1410",
      "This match doesn't cover every case",
      "Add the missing cases, or a last case '_' for all the others."),
  DUPLICATE_MATCH_ARM("E1411", "This case is already covered", "Remove one of the two cases."),

  TYPE_MISMATCH(
      "E2001",
      "Type mismatch found",
      "Try converting one value to match the other's type, like `x as string` or `y as i32`.",
      "Orus keeps types separate to help prevent unexpected behavior and bugs."),
  UNKNOWN_TYPE(
      "E2003",
      "Type not recognized",
      "Double-check the spelling, or choose from Orus's available types below.",
      "Available types: i32, i64, u32, u64, f64, bool, string, any, arrays, functions, structs and"
          + " enums."),
  UNSUPPORTED_CONVERSION("E2005", "This conversion isn't supported"),
  ANNOTATION_NEEDED(
      "E2006",
      "Type annotation needed",
      "Write the type after the name, like 'items: [i32] = []'."),
  UNSUPPORTED_OPERATION("E2007", "This operation needs a different approach"),
  ARGUMENT_COUNT("E2009", "Function call argument mismatch"),
  NOT_CALLABLE("E2010", "This can't be called", "", "Only functions and methods can be called."),
  MISSING_FIELD(
      "E2011",
      "A field is missing here",
      "Give the field a value here, or a default value in the struct."),
  NO_VALUE(
      "E2012",
      "There is no value here",
      "Return a value from every path of the function, or don't use its result."),
  TYPE_ARGUMENT_COUNT("E2013", "Wrong number of type arguments"),
  RECURSIVE_TYPE(
      "E2014", "This type would contain itself", "Add a type annotation to say what is meant."),
  TYPE_MISMATCH_AT_RUN_TIME("E2100", "Type mismatch found"),

  MODULE_NOT_FOUND(
      "E3003",
      "Can't find this module",
      "Set the ORUSPATH environment variable to add additional module directories."),
  MODULE_FAILED("E3004", "Failed to use this module"),
  MODULE_CYCLE(
      "E3005",
      "These modules use each other",
      "Move what both need into a third module that uses neither of them."),
  NOT_EXPORTED(
      "E3006",
      "The module doesn't offer this name",
      "Mark the definition with 'pub' in its module, or check the spelling."),

  INTERNAL_ERROR("E9001", "Internal compiler error (this is our bug!)");

  private static final Map<String, ErrorCode> BY_CODE =
      Stream.of(values()).collect(Collectors.toMap(ErrorCode::code, Function.identity()));

  private final String code;
  private final String title;
  private final String help;
  private final String note;

  ErrorCode(String code, String title) {
    this(code, title, "", "");
  }

  ErrorCode(String code, String title, String help) {
    this(code, title, help, "");
  }

  ErrorCode(String code, String title, String help, String note) {
    this.code = code;
    this.title = title;
    this.help = help;
    this.note = note;
  }

  /** The code as users see it, such as {@code E2001}; unique and stable over versions. */
  public String code() {
    return code;
  }

  public ErrorCategory category() {
    return switch (Integer.parseInt(code.substring(1)) / 1000) {
      case 0 -> ErrorCategory.RUNTIME;
      case 1 -> ErrorCategory.SYNTAX;
      case 2 -> ErrorCategory.TYPE;
      case 3 -> ErrorCategory.MODULE;
      default -> ErrorCategory.INTERNAL;
    };
  }

  /** A few words that name the mistake. */
  public String title() {
    return title;
  }

  /** What usually mends the mistake, or the empty string. */
  public String help() {
    return help;
  }

  /** The rule behind the error, or the empty string. */
  public String note() {
    return note;
  }

  /**
   * The error code with the given text.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ErrorCode of(String code) {
    ErrorCode found = BY_CODE.get(code);
    if (found == null) {
      throw new IllegalArgumentException("not an error code: " + code);
    }
    return found;
  }

  /**
   * The code under which an uncaught runtime error is reported.
   *
   * @param kind the kind as {@code typeof} shows it: {@code "value error"}, {@code "index error"},
   *     ...
   * @param message the message of the error; it tells a division by zero or an overflow from the
   *     other errors of its kind
   */
  public static ErrorCode ofRuntimeError(String kind, String message) {
    return switch (kind) {
      case "index error" -> INDEX_OUT_OF_RANGE;
      case "conversion error" -> CONVERSION_FAILED;
      case "type error" -> TYPE_MISMATCH_AT_RUN_TIME;
      case "import error" -> MODULE_FAILED;
      case "eof error" -> END_OF_INPUT;
      case "argument error" -> INVALID_ARGUMENT;
      case "name error" -> UNASSIGNED_AT_RUN_TIME;
      default -> {
        if (message.startsWith("Division by zero")) {
          yield DIVISION_BY_ZERO;
        } else if (message.startsWith("Stack overflow")) {
          yield STACK_OVERFLOW;
        } else if (message.startsWith("Integer overflow")) {
          yield ARITHMETIC_OVERFLOW;
        } else if (message.contains("is used before it is assigned")) {
          yield UNASSIGNED_AT_RUN_TIME;
        }
        yield kind.equals("value error") ? INVALID_VALUE : OPERATION_FAILED;
      }
    };
  }
}
