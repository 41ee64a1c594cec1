package org.oruslang.semantics;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/**
 * The failure of an operation: a kind and a message, without location and stack trace.
 *
 * <p>Operations throw it; the node that called the operation catches it, adds its source location
 * and raises the guest-visible error. Faults whose message is fixed are shared instances, so that
 * the failing branch of a hot operation is one field load and a throw.
 *
 * <p>Bytes of program strings that are quoted in a message and are not valid UTF-8 appear as the
 * surrogates of {@link OrusString#toJavaString()}; {@link OrusString#fromJavaString} restores them.
 */
public final class OrusFault extends RuntimeException {
  private static final OrusFault DIVISION_BY_ZERO =
      new OrusFault(OrusErrorKind.RUNTIME, "Division by zero");
  private static final OrusFault INTEGER_OVERFLOW =
      new OrusFault(OrusErrorKind.VALUE, "Integer overflow");
  private static final OrusFault OPERANDS_NOT_SAME_TYPE =
      new OrusFault(
          OrusErrorKind.TYPE,
          "Operands must be the same type. Use 'as' for explicit type conversion.");
  private static final OrusFault OPERANDS_NOT_NUMERIC =
      new OrusFault(OrusErrorKind.TYPE, "Operands must be numeric (i32, i64, u32, u64, or f64)");
  private static final OrusFault OPERANDS_NOT_ORDERED =
      new OrusFault(OrusErrorKind.TYPE, "Operands must be i32");
  private static final OrusFault OPERANDS_NOT_LOGICAL =
      new OrusFault(OrusErrorKind.TYPE, "Operands of 'and' and 'or' must both be bool or both i32");
  private static final OrusFault NOT_NEEDS_BOOL =
      new OrusFault(OrusErrorKind.TYPE, "Operand of 'not' must be a bool or a number");
  private static final OrusFault MINUS_NOT_NUMERIC =
      new OrusFault(
          OrusErrorKind.TYPE, "Unary minus only works on numeric types (i32, i64, u32, u64, f64)");
  private static final OrusFault MINUS_UNSIGNED =
      new OrusFault(
          OrusErrorKind.TYPE, "Unary minus does not work on unsigned integers (u32, u64)");
  private static final OrusFault CONDITION_NOT_BOOLEAN =
      new OrusFault(OrusErrorKind.TYPE, "Condition must be boolean");
  private static final OrusFault ARRAY_INDEX_NOT_INTEGER =
      new OrusFault(OrusErrorKind.TYPE, "Array index must be a non-negative integer");
  private static final OrusFault ARRAY_INDEX_OUT_OF_BOUNDS =
      new OrusFault(OrusErrorKind.INDEX, "Array index out of bounds");
  private static final OrusFault STRING_INDEX_NOT_INTEGER =
      new OrusFault(OrusErrorKind.TYPE, "String index must be a non-negative integer");
  private static final OrusFault STRING_INDEX_OUT_OF_BOUNDS =
      new OrusFault(OrusErrorKind.INDEX, "String index out of bounds");
  private static final OrusFault EMPTY_POP =
      new OrusFault(OrusErrorKind.VALUE, "Cannot pop from an empty array");
  private static final OrusFault NOT_AN_ARRAY =
      new OrusFault(OrusErrorKind.TYPE, "Value is not an array");
  private static final OrusFault NOT_ITERABLE =
      new OrusFault(OrusErrorKind.TYPE, "Value not iterable");
  private static final OrusFault NEGATIVE_ITERATION =
      new OrusFault(OrusErrorKind.TYPE, "Cannot iterate negative integer");
  private static final OrusFault ITERATION_TOO_LARGE =
      new OrusFault(OrusErrorKind.TYPE, "Integer too large to iterate");
  private static final OrusFault RANGE_STEP_ZERO =
      new OrusFault(OrusErrorKind.VALUE, "Range step cannot be zero");
  private static final OrusFault RANGE_ARGUMENTS =
      new OrusFault(OrusErrorKind.ARGUMENT, "Invalid arguments provided to range()");
  private static final OrusFault REPETITION =
      new OrusFault(
          OrusErrorKind.RUNTIME,
          "Array repetition requires a non-negative integer count and reasonable size");
  private static final OrusFault NOT_SORTABLE =
      new OrusFault(OrusErrorKind.RUNTIME, "sorted() requires an array of comparable elements");
  private static final OrusFault NOT_CALLABLE =
      new OrusFault(OrusErrorKind.TYPE, "Value is not callable");
  private static final OrusFault END_OF_INPUT =
      new OrusFault(OrusErrorKind.EOF, "input() reached end of file");
  private static final OrusFault STACK_OVERFLOW =
      new OrusFault(OrusErrorKind.RUNTIME, "Stack overflow");
  private static final OrusFault STRING_TOO_LONG =
      new OrusFault(OrusErrorKind.RUNTIME, "String is too long");
  private static final OrusFault ARRAY_TOO_LARGE =
      new OrusFault(OrusErrorKind.RUNTIME, "Array is too large");
  private static final OrusFault OUT_OF_MEMORY =
      new OrusFault(OrusErrorKind.RUNTIME, "Out of memory");

  private final OrusErrorKind kind;

  /** Creates a fault with a message of its own. */
  public OrusFault(OrusErrorKind kind, String message) {
    super(message, null, false, false);
    this.kind = kind;
  }

  /** What went wrong, in the words of {@code typeof}. */
  public OrusErrorKind kind() {
    return kind;
  }

  /** Runtime error {@code Division by zero}, for every numeric kind. */
  public static OrusFault divisionByZero() {
    return DIVISION_BY_ZERO;
  }

  /** Value error {@code Integer overflow}: MIN / -1, MIN % -1 and -MIN of i32 and i64. */
  public static OrusFault integerOverflow() {
    return INTEGER_OVERFLOW;
  }

  /** Type error for arithmetic on operands of different kinds. */
  public static OrusFault operandsNotSameType() {
    return OPERANDS_NOT_SAME_TYPE;
  }

  /** Type error for arithmetic on operands that are not numbers. */
  public static OrusFault operandsNotNumeric() {
    return OPERANDS_NOT_NUMERIC;
  }

  /** Type error for an ordering of values that have no order; its words are historical. */
  public static OrusFault operandsNotOrdered() {
    return OPERANDS_NOT_ORDERED;
  }

  /** Type error for {@code and} or {@code or} on anything but two bools or two i32. */
  public static OrusFault operandsNotLogical() {
    return OPERANDS_NOT_LOGICAL;
  }

  /** Type error for {@code not} on a value that is neither bool nor number. */
  public static OrusFault notNeedsBool() {
    return NOT_NEEDS_BOOL;
  }

  /** Type error for unary minus on a value that is not a number. */
  public static OrusFault minusNotNumeric() {
    return MINUS_NOT_NUMERIC;
  }

  /** Type error for unary minus on a u32 or u64 of statically unknown type. */
  public static OrusFault minusUnsigned() {
    return MINUS_UNSIGNED;
  }

  /** Type error for a condition that is not a bool. */
  public static OrusFault conditionNotBoolean() {
    return CONDITION_NOT_BOOLEAN;
  }

  /** Type error for a negative, too large or non-integer array index. */
  public static OrusFault arrayIndexNotInteger() {
    return ARRAY_INDEX_NOT_INTEGER;
  }

  /** Index error for an array index at or beyond the length. */
  public static OrusFault arrayIndexOutOfBounds() {
    return ARRAY_INDEX_OUT_OF_BOUNDS;
  }

  /** Type error for a negative, too large or non-integer string index. */
  public static OrusFault stringIndexNotInteger() {
    return STRING_INDEX_NOT_INTEGER;
  }

  /** Index error for a string index at or beyond the length. */
  public static OrusFault stringIndexOutOfBounds() {
    return STRING_INDEX_OUT_OF_BOUNDS;
  }

  /** Value error for {@code pop} on an empty array. */
  public static OrusFault emptyPop() {
    return EMPTY_POP;
  }

  /** Type error for an array operation on another value. */
  public static OrusFault notAnArray() {
    return NOT_AN_ARRAY;
  }

  /** Type error for a {@code for} over a value without elements. */
  public static OrusFault notIterable() {
    return NOT_ITERABLE;
  }

  /** Type error for {@code for i in n} with a negative {@code n}. */
  public static OrusFault negativeIteration() {
    return NEGATIVE_ITERATION;
  }

  /** Type error for {@code for i in n} with a u64 {@code n} that i64 cannot hold. */
  public static OrusFault iterationTooLarge() {
    return ITERATION_TOO_LARGE;
  }

  /** Value error for a range loop with step 0. */
  public static OrusFault rangeStepZero() {
    return RANGE_STEP_ZERO;
  }

  /** Argument error for arguments {@code range()} cannot take. */
  public static OrusFault rangeArguments() {
    return RANGE_ARGUMENTS;
  }

  /** Runtime error for a repetition count that is negative or makes too large an array. */
  public static OrusFault repetition() {
    return REPETITION;
  }

  /** Runtime error for {@code sorted()} on elements without a common order. */
  public static OrusFault notSortable() {
    return NOT_SORTABLE;
  }

  /** Type error for a call of a value that is not a function. */
  public static OrusFault notCallable() {
    return NOT_CALLABLE;
  }

  /** EOF error for {@code input()} at the end of the input. */
  public static OrusFault endOfInput() {
    return END_OF_INPUT;
  }

  /** Runtime error for a recursion past the limit. */
  public static OrusFault stackOverflow() {
    return STACK_OVERFLOW;
  }

  /** Runtime error for a string longer than is possible, or than the context allows. */
  public static OrusFault stringTooLong() {
    return STRING_TOO_LONG;
  }

  /** Runtime error for an array larger than is possible, or than the context allows. */
  public static OrusFault arrayTooLarge() {
    return ARRAY_TOO_LARGE;
  }

  /** Runtime error for an array or a string that the JVM has no memory for. */
  public static OrusFault outOfMemory() {
    return OUT_OF_MEMORY;
  }

  /** Type error for a checked cast ({@code e as to}) of a value of statically unknown type. */
  @TruffleBoundary
  public static OrusFault badCast(String from, String to) {
    return new OrusFault(OrusErrorKind.TYPE, "Cannot cast " + from + " to " + to);
  }

  /** Type error for a value of statically unknown type that flows into a typed position. */
  @TruffleBoundary
  public static OrusFault unexpectedType(String expected, String found) {
    return new OrusFault(
        OrusErrorKind.TYPE, "Expected a value of type " + expected + ", got " + found);
  }

  /** Argument error for a dynamic call with the wrong number of arguments. */
  @TruffleBoundary
  public static OrusFault wrongArity(int expected, int received) {
    String noun = expected == 1 ? " argument" : " arguments";
    return new OrusFault(
        OrusErrorKind.ARGUMENT,
        "Function expects " + expected + noun + " but received " + received);
  }

  /** Runtime error for a function that ends without the value it promises. */
  @TruffleBoundary
  public static OrusFault missingResult(String function) {
    return new OrusFault(
        OrusErrorKind.RUNTIME, "Function '" + function + "' ended without returning a value");
  }

  /** Runtime error for reading a hoisted variable that no executed path has assigned. */
  @TruffleBoundary
  public static OrusFault unassignedVariable(String name) {
    return new OrusFault(
        OrusErrorKind.RUNTIME, "Variable '" + name + "' is used before it is assigned");
  }
}
