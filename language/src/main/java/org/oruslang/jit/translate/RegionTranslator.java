package org.oruslang.jit.translate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.heap.Shape;
import org.oruslang.jit.heap.Shapes;
import org.oruslang.jit.ir.IrBuilder;
import org.oruslang.jit.ir.IrFunctionBuilder;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.IrOp;
import org.oruslang.jit.ir.OrusJitIRProgram;
import org.oruslang.semantics.Guard;
import org.oruslang.syntax.Span;
import org.oruslang.types.program.AssignmentTarget;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.Substitution;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.Type.Primitive;
import org.oruslang.types.program.TypedBlock;
import org.oruslang.types.program.TypedExpression;
import org.oruslang.types.program.TypedModule;
import org.oruslang.types.program.TypedPattern;
import org.oruslang.types.program.TypedStatement;
import org.oruslang.types.program.TypedTree;
import org.oruslang.types.program.Variable;

/** Translates a loop or a function, with all functions that it calls, into one IR program. */
public final class RegionTranslator {

  /** More statements than this are not compiled at once. */
  private static final int MAX_STATEMENTS = 4096;

  /** So many functions, counting each copy of one, are compiled at once. */
  private static final int MAX_FUNCTIONS = 64;

  private final IrBuilder program;
  private final TypedModule module;
  private final FixedGlobals fixedGlobals;
  private final Shapes shapes = new Shapes();
  private final KnownValues known;
  private final Effects effects;
  private final List<EntryFunction> entryFunctions = new ArrayList<>();
  private final Set<FixedArray> fixedArrays = new LinkedHashSet<>();
  private final List<FunctionTranslation> functions = new ArrayList<>();
  private final Map<CalleeKey, FunctionTranslation> callees = new HashMap<>();
  private final Deque<FunctionTranslation> untranslated = new ArrayDeque<>();
  private final Map<Place, Integer> positions = new LinkedHashMap<>();
  private StringRoutines strings;
  private Boolean comparesFunctions;
  private int statements;

  /**
   * A function as it is called.
   *
   * @param types what stands for its type parameters
   * @param closure the function value that is called, or null for a function of the module
   * @param arguments for each parameter the function that is passed, or null for another value
   */
  private record CalleeKey(
      FunctionSymbol symbol,
      List<Type> types,
      FunctionShape closure,
      List<FunctionShape> arguments) {}

  private RegionTranslator(
      String name, int function, int loop, TypedModule module, KnownValues known) {
    this.module = module;
    this.fixedGlobals = new FixedGlobals(module);
    this.program = new IrBuilder(name, function, loop);
    this.known = known;
    this.effects = new Effects(known, fixedGlobals);
  }

  /**
   * Translates a loop that is entered at its head while it runs in the AST.
   *
   * @param symbol the function whose body contains the loop
   * @param loop a {@code while} or {@code for} statement of the body
   * @param functionId names the function in the entry cache
   * @param loopId names the loop in the entry cache
   * @param known the function values that the region may be translated for
   */
  public static Translation translateLoop(
      FunctionSymbol symbol,
      Substitution substitution,
      TypedStatement loop,
      int functionId,
      int loopId,
      KnownValues known) {
    RegionTranslator region =
        new RegionTranslator(
            symbol.qualifiedName() + "#" + loopId, functionId, loopId, symbol.module(), known);
    return region.translate(true, () -> region.loop(symbol, substitution, loop), loop.span());
  }

  /**
   * Translates a function that is entered by a call from the AST.
   *
   * @param functionId names the function in the entry cache
   * @param known the function values that the region may be translated for
   */
  public static Translation translateFunction(
      FunctionSymbol symbol,
      Substitution substitution,
      int functionId,
      int noLoop,
      KnownValues known) {
    RegionTranslator region =
        new RegionTranslator(symbol.qualifiedName(), functionId, noLoop, symbol.module(), known);
    return region.translate(
        false, () -> region.function(symbol, substitution), symbol.declaration());
  }

  private Translation translate(boolean isLoop, Runnable entry, Span at) {
    try {
      entry.run();
      while (!untranslated.isEmpty()) {
        body(untranslated.pop());
      }
      OrusJitIRProgram code = program.build();
      functions.get(0).passOn(code.entry());
      boolean allocates = code.contains(IrOp.NEW) || code.contains(IrOp.RESERVE);
      return new Translation.Success(
          new NativeRegion(
              allocates ? code : code.without(IrOp.ROOM),
              functions.stream().map(FunctionTranslation::result).toList(),
              positions.keySet().stream().map(Place::position).toList(),
              entryFunctions,
              List.copyOf(fixedArrays),
              allocates,
              isLoop));
    } catch (TranslationRefused refused) {
      return new Translation.Refusal(refused.status(), refused.getMessage(), refused.at());
    } catch (StackOverflowError overflow) {
      return new Translation.Refusal(TranslationStatus.TOO_LARGE, "too deeply nested", at);
    }
  }

  private FunctionTranslation newFunction(
      FunctionSymbol symbol, Substitution substitution, FunctionShape closure, IrKind result) {
    if (functions.size() == MAX_FUNCTIONS) {
      throw new TranslationRefused(
          TranslationStatus.TOO_LARGE, "the region has too many functions", symbol.declaration());
    }
    IrFunctionBuilder builder = program.function(symbol.qualifiedName(), result);
    FunctionTranslation function =
        new FunctionTranslation(this, builder.id(), symbol, substitution, closure, builder);
    functions.add(function);
    return function;
  }

  private void loop(FunctionSymbol symbol, Substitution substitution, TypedStatement loop) {
    FunctionTranslation function = newFunction(symbol, substitution, null, null);
    for (Variable variable : outerVariables(loop)) {
      // Others are of no use to what is compiled; what uses them is refused or handed off.
      if (isUsable(function, variable)) {
        enterWith(function, variable, loop.span());
      }
    }
    StatementTranslation translation = new StatementTranslation(function);
    translation.loops().translate(loop, true);
  }

  private boolean isUsable(FunctionTranslation function, Variable variable) {
    Type type = function.type(variable.type());
    boolean plain = !variable.needsCell() && !variable.isChecked();
    boolean own = !variable.isGlobal() || variable.module() == module;
    return plain && own && (NativeKinds.of(type) != null || FunctionValues.isFunction(type));
  }

  /** Loads a variable on entry. */
  private void enterWith(FunctionTranslation function, Variable variable, Span at) {
    if (FunctionValues.isFunction(function.type(variable.type()))) {
      enterWithFunction(function, variable);
      return;
    }
    StatementTranslation.checkPlain(variable, at);
    if (variable.isGlobal() && variable.module() != module) {
      throw ExpressionTranslation.refuse(
          at, "variable '" + variable.name() + "' of another module is not compiled");
    }
    IrKind kind = function.kind(variable.type(), at);
    Shape shape = function.reference(variable.type());
    NativeLocation location = FunctionTranslation.location(variable);
    int slot = function.addSlot(location, kind, shape);
    function.define(location, function.builder().local(kind, slot), shape);
  }

  /** Loads what the function in a variable has captured; leaves unknown functions out. */
  private void enterWithFunction(FunctionTranslation function, Variable variable) {
    boolean plain =
        !variable.needsCell()
            && !variable.isChecked()
            && !(variable.isGlobal() && variable.module() != module);
    FunctionShape shape = plain && !isFixed(variable) ? known.shape(variable) : null;
    if (shape == null) {
      return;
    }
    NativeLocation location = FunctionTranslation.location(variable);
    List<Integer> registers = new ArrayList<>();
    List<Type> types = shape.valueTypes();
    if (types.stream().anyMatch(type -> NativeKinds.of(type) == null)) {
      return;
    }
    for (Type type : types) {
      IrKind kind = NativeKinds.of(type);
      NativeLocation place = new NativeLocation.Captured(location, registers.size());
      int slot = function.addSlot(place, kind, function.reference(type));
      registers.add(function.builder().local(kind, slot));
    }
    function.define(location, new FunctionValue(shape, registers));
    entryFunctions.add(new EntryFunction(location, shape));
  }

  /**
   * The variables that the iterations of a loop use but do not declare, constants left out. The
   * bounds of a range were evaluated before.
   */
  private static Set<Variable> outerVariables(TypedStatement loop) {
    Set<Variable> used = new LinkedHashSet<>();
    Set<Variable> declared = new LinkedHashSet<>();
    Consumer<TypedStatement> statements =
        statement -> {
          switch (statement) {
            case TypedStatement.Declare s -> declared.add(s.variable());
            case TypedStatement.ForRange s -> declared.add(s.variable());
            case TypedStatement.ForEach s -> declared.addAll(s.variables());
            case TypedStatement.Match s ->
                s.arms().forEach(arm -> declared.addAll(bindings(arm.pattern())));
            case TypedStatement.Try s -> {
              if (s.variable() != null) {
                declared.add(s.variable());
              }
            }
            case TypedStatement.Destructure s -> used.addAll(s.variables());
            default -> {}
          }
          for (TypedBlock block : TypedTree.blocks(statement)) {
            for (FunctionSymbol nested : block.functions()) {
              declared.add(nested.closureVariable());
              used.addAll(nested.captures());
            }
          }
        };
    Consumer<TypedExpression> expressions =
        expression -> {
          switch (expression) {
            case TypedExpression.ReadVariable e -> {
              if (e.variable().constant() == null || e.variable().isMutable()) {
                used.add(e.variable());
              }
            }
            case TypedExpression.Match e ->
                e.arms().forEach(arm -> declared.addAll(bindings(arm.pattern())));
            case TypedExpression.Assign e -> {
              if (e.target() instanceof AssignmentTarget.OfVariable target) {
                used.add(target.variable());
              }
            }
            case TypedExpression.MakeClosure e -> used.addAll(e.function().captures());
            case TypedExpression.CallFunction e when e.function().isNested() ->
                used.add(e.function().closureVariable());
            case TypedExpression.ReadFunction e when e.function().isNested() ->
                used.add(e.function().closureVariable());
            default -> {}
          }
        };
    switch (loop) {
      case TypedStatement.ForRange range -> {
        declared.add(range.variable());
        TypedTree.visit(range.body(), statements, expressions);
      }
      case TypedStatement.ForEach each -> {
        declared.addAll(each.variables());
        TypedTree.visit(each.body(), statements, expressions);
      }
      default -> TypedTree.visit(loop, statements, expressions);
    }
    used.removeAll(declared);
    return used;
  }

  private static List<Variable> bindings(TypedPattern pattern) {
    return pattern instanceof TypedPattern.Variant variant
        ? variant.bindings().stream().filter(variable -> variable != null).toList()
        : List.of();
  }

  /** The entry of a function: takes its arguments from slots, calls it, gives back its result. */
  private void function(FunctionSymbol symbol, Substitution substitution) {
    Type resultType = substitution.apply(symbol.result());
    IrKind result = NativeKinds.result(resultType, symbol);
    FunctionTranslation entry = newFunction(symbol, substitution, null, result);
    for (Variable parameter : symbol.parameters()) {
      enterWith(entry, parameter, parameter.declaration());
    }
    IrFunctionBuilder b = entry.builder();
    List<FunctionShape> shapes = new ArrayList<>();
    List<Integer> registers = new ArrayList<>();
    for (Variable parameter : symbol.parameters()) {
      boolean isFunction = FunctionValues.isFunction(entry.type(parameter.type()));
      FunctionValue value = isFunction ? entry.function(parameter) : null;
      if (isFunction && value == null) {
        throw ExpressionTranslation.refuse(
            parameter.declaration(),
            "which function variable '" + parameter.name() + "' holds is not known");
      }
      shapes.add(value == null ? null : value.shape());
      if (value == null) {
        registers.add(entry.register(parameter, parameter.declaration()));
      } else {
        registers.addAll(value.values());
      }
    }
    FunctionTranslation callee = callee(symbol, substitution, null, shapes);
    int[] arguments = registers.stream().mapToInt(Integer::intValue).toArray();
    int site = entry.site();
    if (result == null) {
      b.callVoid(callee.builder(), site, arguments);
      b.exit(ExitReason.DONE, site);
    } else {
      b.ret(b.call(callee.builder(), site, arguments), site);
    }
  }

  /** A function without parameters and type parameters. */
  IrFunctionBuilder initializer(FunctionSymbol symbol) {
    return callee(symbol, Substitution.EMPTY, null, List.of()).builder();
  }

  /**
   * The function that a call in a function of the region calls; translated later.
   *
   * @param substitution what stands for its type parameters and those of functions around it
   * @param closure the function value that is called, or null for a function of the module
   * @param arguments for each parameter the function that is passed, or null for another value
   */
  FunctionTranslation callee(
      FunctionSymbol symbol,
      Substitution substitution,
      FunctionShape closure,
      List<FunctionShape> arguments) {
    List<Type> types = substitution.applyAll(List.copyOf(symbol.typeParameters()));
    CalleeKey key = new CalleeKey(symbol, types, closure, Collections.unmodifiableList(arguments));
    FunctionTranslation callee = callees.get(key);
    if (callee == null) {
      callee = newCallee(symbol, substitution, closure, arguments);
      callees.put(key, callee);
      untranslated.add(callee);
    }
    return callee;
  }

  private FunctionTranslation newCallee(
      FunctionSymbol symbol,
      Substitution substitution,
      FunctionShape closure,
      List<FunctionShape> arguments) {
    if (symbol.isNested() != (closure != null)
        || symbol.module() != module
        || symbol.body() == null) {
      throw ExpressionTranslation.refuse(
          symbol.declaration(), "only functions of the same module are compiled");
    }
    Type resultType = substitution.apply(symbol.result());
    IrKind result = NativeKinds.result(resultType, symbol);
    FunctionTranslation function = newFunction(symbol, substitution, closure, result);
    for (int i = 0; i < symbol.parameters().size(); i++) {
      parameter(function, symbol.parameters().get(i), arguments.get(i));
    }
    if (closure != null) {
      for (int i = 0; i < symbol.captures().size(); i++) {
        parameter(function, symbol.captures().get(i), closure.capture(i));
      }
    }
    return function;
  }

  /**
   * Brings a parameter or captured variable into being.
   *
   * @param shape of the function that it holds, or null if it holds another value
   */
  private static void parameter(
      FunctionTranslation function, Variable variable, FunctionShape shape) {
    Span at = variable.declaration();
    StatementTranslation.checkPlain(variable, at);
    NativeLocation location = new NativeLocation.Local(variable);
    if (shape == null) {
      int register = function.builder().param(function.kind(variable.type(), at));
      function.define(location, register, function.reference(variable.type()));
      return;
    }
    List<Integer> registers = new ArrayList<>();
    for (Type type : shape.valueTypes()) {
      registers.add(function.builder().param(function.kind(type, at)));
    }
    function.define(location, new FunctionValue(shape, registers));
  }

  private void body(FunctionTranslation function) {
    IrFunctionBuilder b = function.builder();
    FunctionSymbol symbol = function.symbol();
    function.atStart();
    b.enter(function.site());
    for (Variable variable : plainlyCreated(symbol)) {
      IrKind kind = function.kind(variable.type(), variable.declaration());
      StatementTranslation.checkPlain(variable, variable.declaration());
      int register = b.register(kind);
      b.assign(register, b.constant(kind, 0));
      function.define(
          FunctionTranslation.location(variable), register, function.reference(variable.type()));
    }
    new StatementTranslation(function).block(symbol.body());
    function.atEnd();
    if (function.type(symbol.result()) == Primitive.VOID) {
      b.ret();
    } else {
      // The AST raises the error of a function that ends without the value it promises.
      b.exit(ExitReason.HANDOFF, function.site());
    }
  }

  /** The variables that assignments without declaration create in a function. */
  private static Set<Variable> plainlyCreated(FunctionSymbol symbol) {
    Set<Variable> created = new LinkedHashSet<>();
    Set<Variable> declared = new LinkedHashSet<>(symbol.parameters());
    TypedTree.visit(
        symbol.body(),
        statement -> {
          switch (statement) {
            case TypedStatement.Declare s -> declared.add(s.variable());
            case TypedStatement.ForRange s -> declared.add(s.variable());
            case TypedStatement.ForEach s -> declared.addAll(s.variables());
            default -> {}
          }
        },
        expression -> {
          if (expression instanceof TypedExpression.Assign assign
              && assign.target() instanceof AssignmentTarget.OfVariable target
              && target.variable().owner() == symbol
              && !target.variable().isGlobal()) {
            created.add(target.variable());
          }
        });
    created.removeAll(declared);
    return created;
  }

  Shapes shapes() {
    return shapes;
  }

  /** What the region does with strings, which it looks at from now on. */
  StringRoutines strings(Span at) {
    if (strings == null) {
      Shape.OfString shape = (Shape.OfString) shapes.of(Primitive.STRING);
      shape.examine();
      long singleBytes = known.singleBytes();
      if (singleBytes == 0) {
        throw noMemory(at);
      }
      strings = new StringRoutines(program, shape, singleBytes, Guard.allowed(Long.MAX_VALUE));
    }
    return strings;
  }

  static TranslationRefused noMemory(Span at) {
    return new TranslationRefused(TranslationStatus.UNHANDLED_OPCODE, "no memory is left", at);
  }

  boolean hasEffects(Set<FunctionSymbol> callees) {
    return effects.hasEffects(callees);
  }

  boolean mayAssign(Set<FunctionSymbol> callees, Set<Variable> globals) {
    return effects.mayAssign(callees, globals);
  }

  /** Notes that the address of an array is part of the code. */
  void addFixedArray(FixedArray array) {
    fixedArrays.add(array);
  }

  /** Whether a global of the module keeps its value once it has one. */
  boolean isFixed(Variable variable) {
    return fixedGlobals.contains(variable);
  }

  KnownValues known() {
    return known;
  }

  /**
   * Whether the module compares functions. Then it could tell a closure that is made again, after
   * native code was left, from the same one elsewhere.
   */
  boolean comparesFunctions() {
    if (comparesFunctions == null) {
      comparesFunctions = FunctionComparisons.in(module);
    }
    return comparesFunctions;
  }

  /**
   * The number of a position at which some variables have values: code that is entered from several
   * places may leave at the same statement with more variables or fewer.
   *
   * @param slots of these variables
   */
  int position(ExitPosition position, List<Integer> slots) {
    return positions.computeIfAbsent(new Place(position, slots), p -> positions.size());
  }

  private record Place(ExitPosition position, List<Integer> slots) {}

  /** Counts a statement against the limit of a region. */
  void count(Span at) {
    if (++statements > MAX_STATEMENTS) {
      throw new TranslationRefused(
          TranslationStatus.TOO_LARGE, "the region has too many statements", at);
    }
  }
}
