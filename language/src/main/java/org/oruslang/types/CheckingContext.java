package org.oruslang.types;

import java.util.ArrayList;
import java.util.List;
import org.oruslang.diagnostics.Diagnostic;
import org.oruslang.diagnostics.DiagnosticSink;
import org.oruslang.diagnostics.ErrorCode;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.syntax.Span;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.LiteralGroup;
import org.oruslang.types.program.NumberLiteral;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.Type.Primitive;
import org.oruslang.types.program.TypePrinter;
import org.oruslang.types.program.TypeVariable;
import org.oruslang.types.program.TypedExpression;
import org.oruslang.types.program.TypedModule;
import org.oruslang.types.program.Variable;

/** Where the checker is in a module, and what every part of it needs. */
final class CheckingContext {

  private final TypedModule module;
  private final DiagnosticSink diagnostics;
  private final CheckObserver observer;
  private final List<FunctionSymbol> allFunctions = new ArrayList<>();
  private List<TypeVariable> openLiterals = new ArrayList<>();
  private FunctionContext function;
  private Scope scope;
  private Flow flow = new Flow();

  CheckingContext(TypedModule module, DiagnosticSink diagnostics, CheckObserver observer) {
    this.module = module;
    this.diagnostics = diagnostics;
    this.observer = observer;
  }

  TypedModule module() {
    return module;
  }

  SourceText text() {
    return module.text();
  }

  /** Whoever wants to know what stands where; never null. */
  CheckObserver observer() {
    return observer;
  }

  /** Tells the observer that a name at {@code span} stands for what it is bound to. */
  void reference(Span span, Binding binding) {
    if (binding != null) {
      observer.referenced(span, binding.symbol());
    }
  }

  FunctionContext function() {
    return function;
  }

  Scope scope() {
    return scope;
  }

  Flow flow() {
    return flow;
  }

  void setFlow(Flow flow) {
    this.flow = flow;
  }

  /** Runs a check in an inner scope of the present function. */
  void inScope(boolean hoisting, Runnable check) {
    Scope outer = scope;
    scope = new Scope(outer, function.symbol(), hoisting);
    try {
      check.run();
    } finally {
      scope = outer;
    }
  }

  /**
   * Runs a check in another function, and comes back to where the checker is now. Literals that it
   * leaves open become literals of the present statement.
   */
  void inFunction(FunctionContext inner, Scope around, Runnable check) {
    FunctionContext outerFunction = function;
    Scope outerScope = scope;
    Flow outerFlow = flow;
    List<TypeVariable> outerLiterals = openLiterals;
    function = inner;
    scope = new Scope(around, inner.symbol(), false);
    flow = new Flow();
    openLiterals = new ArrayList<>();
    try {
      check.run();
    } finally {
      function = outerFunction;
      scope = outerScope;
      flow = outerFlow;
      outerLiterals.addAll(openLiterals);
      openLiterals = outerLiterals;
    }
  }

  /** Runs the check of a module's own code. */
  void inModule(FunctionContext body, Scope moduleScope, Runnable check) {
    function = body;
    scope = moduleScope;
    check.run();
  }

  /** A new unknown type of the present level. */
  TypeVariable fresh() {
    return new TypeVariable(function.level());
  }

  /** The type that all branches of an expression are to have: the wanted one where it is known. */
  Type commonType(Type hint) {
    return hint == null || hint.is(Primitive.VOID) || hint.resolved() instanceof TypeVariable
        ? fresh()
        : hint;
  }

  /** The type of a number literal that has no suffix. */
  TypeVariable literalType(Span span, NumberLiteral literal) {
    TypeVariable type = new TypeVariable(function.level(), new LiteralGroup(span, literal));
    openLiterals.add(type);
    return type;
  }

  /** Ends the context of the literals seen since the last call: those still free get a type. */
  void settleLiterals() {
    for (TypeVariable variable : openLiterals) {
      if (variable.isBound()) {
        continue;
      }
      Primitive type = variable.literals().defaultType();
      if (type != null) {
        variable.bind(type);
        continue;
      }
      for (LiteralGroup.Member member : variable.literals().members()) {
        if (!LiteralGroup.fits(member.literal(), Primitive.I64)) {
          error(
              ErrorCode.NUMBER_OUT_OF_RANGE,
              member.span(),
              "The number "
                  + member.literal().integer()
                  + " fits into no type that it can have here.");
        }
      }
      variable.bind(Primitive.INVALID);
    }
    openLiterals.clear();
  }

  void error(ErrorCode code, Span span, String message) {
    diagnostics.report(code, text(), span, message);
  }

  void error(ErrorCode code, Span span, String message, String help) {
    diagnostics.report(new Diagnostic(code, text(), span, message, help));
  }

  /** Reports that something of one type stands where another is needed. */
  void mismatch(Span span, String found, String expected) {
    error(
        ErrorCode.TYPE_MISMATCH,
        span,
        "this is a `" + found + "`, but `" + expected + "` was expected");
  }

  /** Like {@link #mismatch(Span, String, String)} with the texts of types. */
  void mismatch(Span span, Type found, Type expected) {
    if (found.is(Primitive.INVALID) || expected.is(Primitive.INVALID)) {
      return;
    }
    TypePrinter printer = new TypePrinter();
    mismatch(span, printer.print(found), printer.print(expected));
  }

  /**
   * The expression as a value of the expected type: unchanged, or converted from or to {@code any}.
   * Reports a mismatch at the given place if it can't be one.
   */
  TypedExpression coerce(TypedExpression expression, Type expected, Span at) {
    TypedExpression result = tryCoerce(expression, expected);
    if (result == null) {
      if (expression.type().is(Primitive.VOID)) {
        noValue(expression, at);
      } else {
        mismatch(at, expression.type(), expected);
      }
      return new TypedExpression.Invalid(expression.span());
    }
    return result;
  }

  /** Like {@link #coerce}, but returns null instead of reporting. */
  TypedExpression tryCoerce(TypedExpression expression, Type expected) {
    Type actual = expression.type().resolved();
    Type wanted = expected.resolved();
    if (actual == Primitive.ANY && wanted != Primitive.ANY && !(wanted instanceof TypeVariable)) {
      return wanted == Primitive.VOID
          ? null
          : new TypedExpression.Convert(expression.span(), expression, wanted);
    }
    if (actual == Primitive.ANY
        && wanted instanceof TypeVariable variable
        && (variable.literals() != null || variable.isGeneralised())) {
      return new TypedExpression.Convert(expression.span(), expression, wanted);
    }
    if (!Unifier.unify(actual, wanted)) {
      return null;
    }
    if (wanted == Primitive.ANY && !actual.is(Primitive.ANY) && !actual.is(Primitive.INVALID)) {
      return new TypedExpression.Convert(expression.span(), expression, Primitive.ANY);
    }
    return expression;
  }

  /** The expression, after a report if it has no value. */
  TypedExpression requireValue(TypedExpression expression) {
    if (expression.type().is(Primitive.VOID)) {
      noValue(expression, expression.span());
      return new TypedExpression.Invalid(expression.span());
    }
    return expression;
  }

  private void noValue(TypedExpression expression, Span at) {
    String what =
        expression instanceof TypedExpression.CallFunction call
            ? "The function '" + call.function().name() + "' never returns a value."
            : "This has no value.";
    error(ErrorCode.NO_VALUE, at, what);
  }

  /** All functions of the module met so far, nested ones included. */
  List<FunctionSymbol> allFunctions() {
    return allFunctions;
  }

  /** Makes a variable of the present function, in its frame unless it becomes a global later. */
  Variable newVariable(String name, Span declaration, boolean mutable, Type type) {
    Variable variable = new Variable(name, declaration, mutable, type, module, function.symbol());
    function.symbol().locals().add(variable);
    return variable;
  }
}
