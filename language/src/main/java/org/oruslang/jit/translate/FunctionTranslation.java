package org.oruslang.jit.translate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.oruslang.jit.heap.Shape;
import org.oruslang.jit.heap.Shapes;
import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.IrFunctionBuilder;
import org.oruslang.jit.ir.IrInstruction;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.syntax.Span;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.LoopSymbol;
import org.oruslang.types.program.StatementNumbers;
import org.oruslang.types.program.Substitution;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.TypedExpression;
import org.oruslang.types.program.TypedStatement;
import org.oruslang.types.program.Variable;

/**
 * One function of a region while it is translated: which registers hold its variables, which of
 * them are in scope, and where control is, so that sites can be made.
 */
final class FunctionTranslation {

  private final RegionTranslator region;
  private final int index;
  private final FunctionSymbol symbol;
  private final Substitution substitution;
  private final IrFunctionBuilder builder;
  private final StatementNumbers numbers;
  private final List<NativeSlot> slots = new ArrayList<>();
  private final Map<NativeLocation, Integer> slotNumbers = new HashMap<>();
  private final Map<NativeLocation, Integer> registers = new HashMap<>();
  private final List<NativeLocation> scope = new ArrayList<>();
  private final Deque<LoopTarget> loops = new ArrayDeque<>();
  private final List<TypedExpression> completed = new ArrayList<>();
  private final Map<NativeLocation, FunctionValue> functions = new HashMap<>();
  private final FunctionShape closure;
  private int statement;
  private int conditional;
  private boolean sharedReads;

  /** The variables of the module that the present statement has read. */
  private final Set<Variable> globalReads = new HashSet<>();

  /** Where break and continue of a loop go. */
  record LoopTarget(LoopSymbol symbol, int next, int exit) {}

  FunctionTranslation(
      RegionTranslator region,
      int index,
      FunctionSymbol symbol,
      Substitution substitution,
      FunctionShape closure,
      IrFunctionBuilder builder) {
    this.region = region;
    this.index = index;
    this.symbol = symbol;
    this.substitution = substitution;
    this.closure = closure;
    this.builder = builder;
    this.numbers = StatementNumbers.of(symbol.body());
  }

  RegionTranslator region() {
    return region;
  }

  int index() {
    return index;
  }

  FunctionSymbol symbol() {
    return symbol;
  }

  Substitution substitution() {
    return substitution;
  }

  IrFunctionBuilder builder() {
    return builder;
  }

  NativeFunction result() {
    return new NativeFunction(index, symbol, substitution, closure, slots, shape(symbol.result()));
  }

  boolean isEntry() {
    return index == 0;
  }

  /** The type with type parameters replaced. */
  Type type(Type type) {
    return substitution.apply(type);
  }

  /** The kind of a value of the type; refuses types without machine representation. */
  IrKind kind(Type type, Span at) {
    IrKind kind = NativeKinds.of(type(type));
    if (kind == null) {
      throw new TranslationRefused(
          TranslationStatus.UNSUPPORTED_VALUE_KIND, "a value of this type is not compiled", at);
    }
    return kind;
  }

  /** How native code represents values of the type; null where there are none. */
  Shape shape(Type type) {
    return region.shapes().of(type(type));
  }

  /** The same for what is to be an address, null for numbers and bools. */
  Shape reference(Type type) {
    Shape shape = shape(type);
    return shape instanceof Shape.OfScalar ? null : shape;
  }

  // Variables.

  /** A new slot for a location. */
  int addSlot(NativeLocation location, IrKind kind, Shape shape) {
    int slot = slots.size();
    slots.add(new NativeSlot(location, kind, shape));
    slotNumbers.put(location, slot);
    return slot;
  }

  /**
   * Lets a register hold the value of a location, from here to the end of the present scope.
   *
   * @param shape of what an address stands for, null for other values
   */
  void define(NativeLocation location, int register, Shape shape) {
    if (!slotNumbers.containsKey(location)) {
      addSlot(location, builder.kindOf(register), shape);
    }
    registers.put(location, register);
    scope.add(location);
  }

  /** The register of a variable; refuses variables that do not live in a register. */
  int register(Variable variable, Span at) {
    Integer register = registers.get(location(variable));
    if (register == null && region.isFixed(variable)) {
      register = fixed(variable, at);
    }
    if (register == null) {
      kind(variable.type(), at);
      throw new TranslationRefused(
          TranslationStatus.UNHANDLED_OPCODE,
          "variable '" + variable.name() + "' can't be kept in a register here",
          at);
    }
    return register;
  }

  /** The value of a global that never gets another one; null if it has none yet. */
  private Integer fixed(Variable variable, Span at) {
    IrKind kind = kind(variable.type(), at);
    IrKind element = NativeKinds.element(type(variable.type()));
    Long cell = region.known().cell(variable, kind, element);
    if (cell == null) {
      return null;
    }
    if (type(variable.type()) == Type.Primitive.STRING) {
      region.strings(at);
    } else if (kind == IrKind.PTR) {
      region.addFixedArray(new FixedArray(variable, element, cell));
    }
    return builder.constant(kind, cell);
  }

  int register(NativeLocation location) {
    return registers.get(location);
  }

  boolean isDefined(Variable variable) {
    return registers.containsKey(location(variable));
  }

  static NativeLocation location(Variable variable) {
    return variable.isGlobal()
        ? new NativeLocation.Global(variable)
        : new NativeLocation.Local(variable);
  }

  /** Lets a variable hold a function, from here to the end of the present scope. */
  void define(NativeLocation location, FunctionValue function) {
    List<Type> captured = function.shape().valueTypes();
    for (int i = 0; i < captured.size(); i++) {
      NativeLocation place = new NativeLocation.Captured(location, i);
      if (!slotNumbers.containsKey(place)) {
        int register = function.values().get(i);
        addSlot(place, builder.kindOf(register), reference(captured.get(i)));
      }
    }
    functions.put(location, function);
    scope.add(location);
  }

  /** The function in a variable, or null if it is not known. */
  FunctionValue function(Variable variable) {
    return functions.get(location(variable));
  }

  int scopeMark() {
    return scope.size();
  }

  void leaveScope(int mark) {
    while (scope.size() > mark) {
      NativeLocation location = scope.remove(scope.size() - 1);
      registers.remove(location);
      functions.remove(location);
    }
  }

  /** Takes what was defined since the mark out of scope again, except for the last location. */
  void keepOnlyLast(int mark) {
    NativeLocation last = scope.get(scope.size() - 1);
    Integer register = registers.get(last);
    FunctionValue function = functions.get(last);
    leaveScope(mark);
    if (function != null) {
      functions.put(last, function);
    } else {
      registers.put(last, register);
    }
    scope.add(last);
  }

  /**
   * Lets what this function, the entry, loads but does not look at be values that are only passed
   * on: then nothing that can be reached from them has to be copied.
   */
  void passOn(IrFunction code) {
    BitSet used = new BitSet();
    for (IrInstruction in : code.code()) {
      for (int i = 0; i < in.operandCount(); i++) {
        used.set(in.operand(i));
      }
      if (in.dst() != IrInstruction.NONE) {
        used.set(in.dst());
      }
    }
    for (int i = 0; i < code.params().length; i++) {
      int number = code.paramSlots()[i];
      NativeSlot slot = slots.get(number);
      if (slot.kind() == IrKind.PTR && !used.get(code.params()[i])) {
        slots.set(number, new NativeSlot(slot.location(), slot.kind(), Shapes.PASSED_ON));
      }
    }
  }

  // Positions.

  /** Control is before the given statement. */
  void at(TypedStatement next) {
    statement = numbers.number(next);
    completed.clear();
    sharedReads = false;
    globalReads.clear();
  }

  /** Control is before the first statement of the body. */
  void atStart() {
    statement = 0;
    completed.clear();
    sharedReads = false;
    globalReads.clear();
  }

  /** Whether calls with effects of the present statement have been made. */
  boolean hasCompletedCalls() {
    return !completed.isEmpty();
  }

  /** Control is after the last statement of the body. */
  void atEnd() {
    statement = numbers.count();
    completed.clear();
  }

  /** The site of the present position. */
  int site() {
    return site(null);
  }

  /**
   * The site of a call with effects: control comes back to after the call.
   *
   * @param pending the call, or null for the site of the present position
   */
  int site(TypedExpression pending) {
    List<Integer> pairs = new ArrayList<>(2 * scope.size());
    List<FunctionSlot> held = new ArrayList<>();
    for (NativeLocation location : scope) {
      FunctionValue function = functions.get(location);
      if (function == null) {
        pairs.add(slotNumbers.get(location));
        pairs.add(registers.get(location));
      } else if (!isEntry() || !location.equals(function.shape().origin())) {
        held.add(new FunctionSlot(location, function.shape()));
        for (int i = 0; i < function.values().size(); i++) {
          pairs.add(slotNumbers.get(new NativeLocation.Captured(location, i)));
          pairs.add(function.values().get(i));
        }
      }
    }
    List<Integer> slots =
        IntStream.range(0, pairs.size() / 2).mapToObj(i -> pairs.get(2 * i)).toList();
    int position =
        region.position(new ExitPosition(index, statement, completed, pending, held), slots);
    return builder.site(position, pairs.stream().mapToInt(Integer::intValue).toArray());
  }

  /** A call with effects has been made; its result, if it has one, is in the register. */
  void complete(TypedExpression call, int register) {
    completed.add(call);
    if (register >= 0) {
      define(new NativeLocation.CallResult(call), register, reference(call.type()));
    }
  }

  /** How deep in loops and branches a statement stands. */
  record Nesting(int conditional, int loops) {}

  Nesting nesting() {
    return new Nesting(conditional, loops.size());
  }

  /** Goes back to a statement after its translation was given up. */
  void restore(Nesting nesting) {
    conditional = nesting.conditional;
    while (loops.size() > nesting.loops) {
      loops.pop();
    }
  }

  /** What is translated next is executed on some paths only. */
  void enterConditional() {
    conditional++;
  }

  void leaveConditional() {
    conditional--;
  }

  /** Whether the present position is reached only on some ways through the region. */
  boolean isConditional() {
    return conditional > 0;
  }

  /** Notes that the present statement has read something that a call with effects may change. */
  void readShared() {
    sharedReads = true;
  }

  /** Notes that the present statement has read a variable. */
  void read(Variable variable) {
    if (variable.isGlobal()) {
      globalReads.add(variable);
    }
  }

  /** The variables of the module that the present statement has read. */
  Set<Variable> globalReads() {
    return globalReads;
  }

  void setReadShared(boolean read) {
    sharedReads = read;
  }

  boolean hasReadShared() {
    return sharedReads;
  }

  // Loops.

  void enterLoop(LoopSymbol loop, int next, int exit) {
    loops.push(new LoopTarget(loop, next, exit));
  }

  void leaveLoop() {
    loops.pop();
  }

  /** Whether what is translated lies in a loop of the region. */
  boolean isInLoop() {
    return !loops.isEmpty();
  }

  /** The targets of a loop, or null if it lies outside the region. */
  LoopTarget loop(LoopSymbol loop) {
    for (LoopTarget target : loops) {
      if (target.symbol() == loop) {
        return target;
      }
    }
    return null;
  }
}
