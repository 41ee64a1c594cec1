package org.oruslang.jit.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.heap.Shape;
import org.oruslang.jit.ir.Condition;
import org.oruslang.jit.ir.IrFunctionBuilder;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrOp;
import org.oruslang.syntax.BinaryOperator;
import org.oruslang.syntax.Span;
import org.oruslang.types.program.Builtin;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.NumberLiteral;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.Type.Primitive;
import org.oruslang.types.program.TypedExpression;
import org.oruslang.types.program.Variable;

/** Translates expressions. */
final class ExpressionTranslation {

  private final FunctionTranslation function;
  private final IrFunctionBuilder b;
  private final DataTranslation data;
  private final StringTranslation strings;
  private final FunctionValues functionValues;

  /** How many decisions lie around the present expression inside its statement. */
  private int branches;

  ExpressionTranslation(FunctionTranslation function) {
    this.function = function;
    this.b = function.builder();
    this.data = new DataTranslation(function, this);
    this.strings = new StringTranslation(function, this);
    this.functionValues = new FunctionValues(function);
  }

  DataTranslation data() {
    return data;
  }

  StringTranslation strings() {
    return strings;
  }

  FunctionValues functionValues() {
    return functionValues;
  }

  /** Forgets that an expression is being translated. */
  void abandon() {
    branches = 0;
  }

  /** The register that holds the value. */
  int value(TypedExpression expression) {
    return switch (expression) {
      case TypedExpression.Number e -> number(e.literal(), function.kind(e.type(), e.span()));
      case TypedExpression.Text e -> strings.literal(e);
      case TypedExpression.Truth e -> b.constant(IrKind.BOOL, e.value() ? 1 : 0);
      case TypedExpression.ReadVariable e -> variable(e);
      case TypedExpression.Negate e -> negate(e);
      case TypedExpression.Not e -> ConversionTranslation.not(function, value(e.operand()));
      case TypedExpression.Arithmetic e when isText(e) -> strings.concat(e);
      case TypedExpression.Arithmetic e -> arithmetic(e);
      case TypedExpression.Comparison e -> comparison(e);
      case TypedExpression.Logical e -> logical(e);
      case TypedExpression.Cast e -> convert(e.operand(), e.type(), e.span());
      case TypedExpression.Convert e -> convert(e.operand(), e.type(), e.span());
      case TypedExpression.Conditional e -> conditional(e);
      case TypedExpression.ReadElement e when strings.isString(e.target()) -> strings.element(e);
      case TypedExpression.ReadElement e -> element(e);
      case TypedExpression.Slice e when strings.isString(e.target()) -> strings.slice(e);
      case TypedExpression.ReadField e -> data.field(e);
      case TypedExpression.NewStruct e -> data.struct(e);
      case TypedExpression.NewEnum e -> data.enumValue(e);
      case TypedExpression.TestVariant e -> truth(e);
      case TypedExpression.Match e -> match(e);
      case TypedExpression.CallBuiltin e when e.builtin() == Builtin.LEN -> length(e);
      case TypedExpression.CallFunction e -> valueOf(e, call(e));
      case TypedExpression.CallValue e -> valueOf(e, call(e));
      default -> throw refuse(expression.span(), "this expression is not compiled");
    };
  }

  private static int valueOf(TypedExpression call, int result) {
    if (result < 0) {
      throw refuse(call.span(), "a call without a value");
    }
    return result;
  }

  /** The register that holds a value which has to have a shape. */
  int value(TypedExpression expression, Shape shape) {
    requireSame(expression, shape);
    return value(expression);
  }

  /** Refuses an expression of another shape: typed programs hardly have any here. */
  void requireSame(TypedExpression expression, Shape shape) {
    if (function.shape(expression.type()) != shape) {
      throw refuse(expression.span(), "a value of another type");
    }
  }

  /** The shape of an expression that is a struct. */
  Shape.OfStruct struct(TypedExpression expression) {
    if (function.shape(expression.type()) instanceof Shape.OfStruct shape) {
      return shape;
    }
    throw refuse(expression.span(), "a struct of this type is not compiled");
  }

  static TranslationRefused refuse(Span at, String reason) {
    return new TranslationRefused(TranslationStatus.UNHANDLED_OPCODE, reason, at);
  }

  private int number(NumberLiteral literal, IrKind kind) {
    return kind == IrKind.F64
        ? b.constant(literal.real())
        : b.constant(kind, literal.integer().longValue());
  }

  private int variable(TypedExpression.ReadVariable read) {
    Variable variable = read.variable();
    IrKind kind = function.kind(read.type(), read.span());
    if (variable.constant() != null && !variable.isMutable() && kind != IrKind.PTR) {
      return number(variable.constant(), kind);
    }
    function.read(variable);
    return function.register(variable, read.span());
  }

  private int negate(TypedExpression.Negate negate) {
    int operand = value(negate.operand());
    boolean mayOverflow = b.kindOf(operand).isInteger();
    return b.unary(IrOp.NEG, operand, mayOverflow ? function.site() : IrInstruction.NONE);
  }

  private boolean isText(TypedExpression.Arithmetic arithmetic) {
    return strings.isString(arithmetic)
        && (strings.isString(arithmetic.left()) || strings.isString(arithmetic.right()));
  }

  private int arithmetic(TypedExpression.Arithmetic arithmetic) {
    IrKind kind = NativeKinds.scalar(function.type(arithmetic.type()));
    if (kind == null || kind == IrKind.BOOL) {
      throw new TranslationRefused(
          TranslationStatus.UNSUPPORTED_VALUE_KIND,
          "this operation is compiled for numbers only",
          arithmetic.span());
    }
    int left = value(arithmetic.left());
    int right = value(arithmetic.right());
    if (b.kindOf(left) != kind || b.kindOf(right) != kind) {
      throw refuse(arithmetic.span(), "operands of different types");
    }
    return arithmetic(arithmetic.operator(), left, right);
  }

  /** {@code left operator right} of one numeric kind. */
  int arithmetic(BinaryOperator operator, int left, int right) {
    return switch (operator) {
      case ADD -> b.binary(IrOp.ADD, left, right);
      case SUBTRACT -> b.binary(IrOp.SUB, left, right);
      case MULTIPLY -> b.binary(IrOp.MUL, left, right);
      case DIVIDE -> b.binary(IrOp.DIV, left, right, function.site());
      case REMAINDER -> b.binary(IrOp.MOD, left, right, function.site());
      default -> throw new IllegalArgumentException(operator.text());
    };
  }

  private boolean isOfReferences(TypedExpression.Comparison comparison) {
    return comparison.operator().isEquality()
        && NativeKinds.of(function.type(comparison.left().type())) == IrKind.PTR
        && NativeKinds.of(function.type(comparison.right().type())) == IrKind.PTR;
  }

  private int comparison(TypedExpression.Comparison comparison) {
    if (isOfReferences(comparison)) {
      return truth(comparison);
    }
    int[] operands = comparisonOperands(comparison);
    return b.compare(condition(comparison.operator()), operands[0], operands[1]);
  }

  private int[] comparisonOperands(TypedExpression.Comparison comparison) {
    if (strings.isString(comparison.left()) && strings.isString(comparison.right())) {
      return strings.compared(comparison.left(), comparison.right());
    }
    int left = value(comparison.left());
    int right = value(comparison.right());
    IrKind a = b.kindOf(left);
    IrKind c = b.kindOf(right);
    boolean numbers = isNumber(a) && isNumber(c);
    boolean truths = a == IrKind.BOOL && c == IrKind.BOOL && comparison.operator().isEquality();
    if (!numbers && !truths) {
      throw refuse(comparison.span(), "this comparison is not compiled");
    }
    if (a != c) {
      if (comparison.isGeneric()) {
        throw refuse(comparison.span(), "a comparison of values of different unknown types");
      }
      IrKind kind = ConversionTranslation.promotion(a, c);
      left = ConversionTranslation.convert(function, left, kind);
      right = ConversionTranslation.convert(function, right, kind);
    }
    return new int[] {left, right};
  }

  private static boolean isNumber(IrKind kind) {
    return kind.isInteger() || kind == IrKind.F64;
  }

  private static Condition condition(BinaryOperator operator) {
    return switch (operator) {
      case EQUAL -> Condition.EQ;
      case NOT_EQUAL -> Condition.NE;
      case LESS -> Condition.LT;
      case LESS_EQUAL -> Condition.LE;
      case GREATER -> Condition.GT;
      case GREATER_EQUAL -> Condition.GE;
      default -> throw new IllegalArgumentException(operator.text());
    };
  }

  private int logical(TypedExpression.Logical logical) {
    if (function.type(logical.type()) != Primitive.BOOL) {
      int left = value(logical.left());
      int right = value(logical.right());
      return b.binary(logical.operator() == BinaryOperator.AND ? IrOp.AND : IrOp.OR, left, right);
    }
    return truth(logical);
  }

  /** A bool that control flow decides, as a value. */
  private int truth(TypedExpression condition) {
    int result = b.register(IrKind.BOOL);
    int whenTrue = b.newLabel();
    int whenFalse = b.newLabel();
    int end = b.newLabel();
    branch(condition, whenTrue, whenFalse);
    b.label(whenTrue);
    b.assign(result, b.constant(IrKind.BOOL, 1));
    b.jump(end);
    b.label(whenFalse);
    b.assign(result, b.constant(IrKind.BOOL, 0));
    b.jump(end);
    b.label(end);
    return result;
  }

  /** Continues at one of two labels. */
  void branch(TypedExpression condition, int whenTrue, int whenFalse) {
    switch (condition) {
      case TypedExpression.Logical e when function.type(e.type()) == Primitive.BOOL -> {
        int next = b.newLabel();
        if (e.operator() == BinaryOperator.AND) {
          branch(e.left(), next, whenFalse);
        } else {
          branch(e.left(), whenTrue, next);
        }
        b.label(next);
        branches++;
        branch(e.right(), whenTrue, whenFalse);
        branches--;
      }
      case TypedExpression.Not e
          when NativeKinds.scalar(function.type(e.operand().type())) == IrKind.BOOL ->
          branch(e.operand(), whenFalse, whenTrue);
      case TypedExpression.Comparison e when isOfReferences(e) -> {
        boolean equal = e.operator() == BinaryOperator.EQUAL;
        data.branchOnEquality(
            e.left(), e.right(), equal ? whenTrue : whenFalse, equal ? whenFalse : whenTrue);
      }
      case TypedExpression.Comparison e -> {
        int[] operands = comparisonOperands(e);
        b.branch(condition(e.operator()), operands[0], operands[1], whenTrue, whenFalse);
      }
      case TypedExpression.TestVariant e -> {
        branches++;
        data.branchOnVariant(e, whenTrue, whenFalse);
        branches--;
      }
      default -> {
        int value = value(condition);
        if (b.kindOf(value) != IrKind.BOOL) {
          throw refuse(condition.span(), "a condition that is no bool");
        }
        b.branchIf(value, whenTrue, whenFalse);
      }
    }
  }

  private int conditional(TypedExpression.Conditional conditional) {
    if (conditional.otherwise() == null) {
      throw refuse(conditional.span(), "a conditional without a value");
    }
    IrKind kind = function.kind(conditional.type(), conditional.span());
    requireSame(conditional.value(), function.shape(conditional.type()));
    requireSame(conditional.otherwise(), function.shape(conditional.type()));
    int result = b.register(kind);
    int chosen = b.newLabel();
    int end = b.newLabel();
    branches++;
    for (TypedExpression condition : conditional.conditions()) {
      int next = b.newLabel();
      branch(condition, chosen, next);
      b.label(next);
    }
    b.assign(result, value(conditional.otherwise()));
    b.jump(end);
    b.label(chosen);
    b.assign(result, value(conditional.value()));
    b.jump(end);
    b.label(end);
    branches--;
    return result;
  }

  private int convert(TypedExpression operand, Type to, Span at) {
    if (function.type(to) == Primitive.STRING && !strings.isString(operand)) {
      return strings.text(operand, at);
    }
    IrKind kind = NativeKinds.of(function.type(to));
    int value = value(operand);
    boolean reference = b.kindOf(value) == IrKind.PTR;
    if (reference && function.shape(operand.type()) == function.shape(to)) {
      return value;
    }
    if (kind == null || kind == IrKind.PTR || reference) {
      throw refuse(at, "this conversion is not compiled");
    }
    return ConversionTranslation.convert(function, value, kind);
  }

  /** The register with the header address of an array. */
  int array(TypedExpression expression) {
    if (!(function.shape(expression.type()) instanceof Shape.OfArray shape)) {
      throw refuse(expression.span(), "arrays of this type are not compiled");
    }
    shape.examine();
    return value(expression);
  }

  private int element(TypedExpression.ReadElement read) {
    int array = array(read.target());
    Shape.OfArray shape = (Shape.OfArray) function.shape(read.target().type());
    requireSame(read, shape.element());
    int index = index(read.index());
    function.readShared();
    return b.arrayLoad(shape.element().kind(), array, index, function.site());
  }

  private int match(TypedExpression.Match match) {
    IrKind kind = function.kind(match.type(), match.span());
    Shape shape = function.shape(match.type());
    MatchTranslation translation = new MatchTranslation(function, this, match.subject());
    int result = b.register(kind);
    int end = b.newLabel();
    branches++;
    for (TypedExpression.MatchArm arm : match.arms()) {
      int next = b.newLabel();
      int mark = function.scopeMark();
      translation.test(arm.pattern(), next);
      translation.bind(arm.pattern());
      b.assign(result, value(arm.value(), shape));
      function.leaveScope(mark);
      b.jump(end);
      b.label(next);
    }
    // The AST raises the error of a value that no arm fits.
    b.exit(ExitReason.HANDOFF, function.site());
    b.label(end);
    branches--;
    return result;
  }

  /** The register with an integer index. */
  int index(TypedExpression expression) {
    int index = value(expression);
    if (!b.kindOf(index).isInteger()) {
      throw refuse(expression.span(), "an index that is no integer");
    }
    return index;
  }

  private int length(TypedExpression.CallBuiltin call) {
    TypedExpression argument = call.arguments().get(0);
    if (strings.isString(argument)) {
      return strings.length(argument);
    }
    int array = array(argument);
    function.readShared();
    return b.length(IrKind.I32, array);
  }

  /** Makes a call; gives the register of the result, or -1 where there is none. */
  int call(TypedExpression.CallFunction call) {
    FunctionValue callee = functionValues.named(call.function(), call.typeArguments(), call.span());
    return call(call, callee, call.arguments());
  }

  /** Makes a call of a value; gives the register of the result, or -1 where there is none. */
  int call(TypedExpression.CallValue call) {
    FunctionValue callee = functionValues.of(call.callee());
    if (!function.type(call.callee().type()).equals(callee.shape().type())) {
      throw refuse(call.span(), "a call of a function with other types");
    }
    return call(call, callee, call.arguments());
  }

  private int call(TypedExpression call, FunctionValue callee, List<TypedExpression> arguments) {
    FunctionSymbol symbol = callee.shape().symbol();
    List<FunctionShape> shapes = new ArrayList<>();
    List<FunctionValue> functions = new ArrayList<>();
    Set<FunctionSymbol> involved = callee.shape().symbols();
    for (TypedExpression argument : arguments) {
      boolean isFunction = FunctionValues.isFunction(function.type(argument.type()));
      FunctionValue value = isFunction ? functionValues.of(argument) : null;
      functions.add(value);
      shapes.add(value == null ? null : value.shape());
      if (value != null) {
        involved.addAll(value.shape().symbols());
      }
    }
    boolean effects = function.region().hasEffects(involved);
    boolean readBefore = function.hasReadShared();
    Set<Variable> globalsBefore = Set.copyOf(function.globalReads());
    if (effects
        && (readBefore || branches > 0 || function.region().mayAssign(involved, globalsBefore))) {
      throw new TranslationRefused(
          TranslationStatus.IMPURE,
          "a call with effects among other parts of its statement",
          call.span());
    }
    List<Integer> values = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      if (functions.get(i) != null) {
        values.addAll(functions.get(i).values());
      } else {
        values.add(value(arguments.get(i)));
      }
    }
    if (symbol.isNested()) {
      values.addAll(callee.values());
    }
    // What the arguments read is not read again once the call is made.
    function.setReadShared(readBefore);
    function.globalReads().retainAll(globalsBefore);
    FunctionTranslation target =
        function
            .region()
            .callee(
                symbol,
                callee.shape().substitution(),
                symbol.isNested() ? callee.shape() : null,
                shapes);
    int[] registers = values.stream().mapToInt(Integer::intValue).toArray();
    int site = function.site(effects ? call : null);
    int result = -1;
    if (target.type(symbol.result()) == Primitive.VOID) {
      b.callVoid(target.builder(), site, registers);
    } else {
      result = b.call(target.builder(), site, registers);
    }
    if (effects) {
      function.complete(call, result);
    }
    return result;
  }
}
