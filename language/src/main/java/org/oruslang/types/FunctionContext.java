package org.oruslang.types;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.oruslang.syntax.Identifier;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.LoopSymbol;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.Variable;

/** What the checker knows of the function whose body it is in. */
final class FunctionContext {

  private final FunctionSymbol symbol;
  private final FunctionContext enclosing;
  private final FunctionEntry entry;
  private final int level;
  private final Type declaredResult;
  private final Deque<Loop> loops = new ArrayDeque<>();
  private final Set<Variable> tracked = new HashSet<>();
  private int loopCount;
  private Type returned;
  private boolean bareReturn;
  private Type tail;
  private boolean tailWithoutValue;

  /** A loop around the present statement, and where control is when a break leaves it. */
  static final class Loop {
    final LoopSymbol symbol;
    final Identifier label;
    Flow exit;

    Loop(LoopSymbol symbol, Identifier label) {
      this.symbol = symbol;
      this.label = label;
    }

    void leaveFrom(Flow flow) {
      Flow point = flow.copy();
      if (exit == null) {
        exit = point;
      } else {
        exit.join(point);
      }
    }
  }

  /**
   * @param entry the function of the module that it is or is nested in; null in top-level code
   * @param level of type variables made in its body
   * @param declaredResult the annotation, or null
   */
  FunctionContext(
      FunctionSymbol symbol,
      FunctionContext enclosing,
      FunctionEntry entry,
      int level,
      Type declaredResult) {
    this.symbol = symbol;
    this.enclosing = enclosing;
    this.entry = entry;
    this.level = level;
    this.declaredResult = declaredResult;
  }

  FunctionSymbol symbol() {
    return symbol;
  }

  FunctionContext enclosing() {
    return enclosing;
  }

  FunctionEntry entry() {
    return entry;
  }

  int level() {
    return level;
  }

  Type declaredResult() {
    return declaredResult;
  }

  boolean isModuleBody() {
    return symbol.isModuleBody();
  }

  Loop enterLoop(Identifier label) {
    Loop loop = new Loop(new LoopSymbol(label == null ? null : label.text(), loopCount++), label);
    loops.push(loop);
    return loop;
  }

  void leaveLoop() {
    loops.pop();
  }

  /** The innermost loop, or the innermost of that label; null if there is none. */
  Loop loop(Identifier label) {
    if (label == null) {
      return loops.peek();
    }
    for (Loop loop : loops) {
      if (loop.label != null && loop.label.text().equals(label.text())) {
        return loop;
      }
    }
    return null;
  }

  boolean insideLoop() {
    return !loops.isEmpty();
  }

  /** Variables that a plain assignment inside a branch created, see {@link Flow}. */
  Set<Variable> tracked() {
    return tracked;
  }

  /** The type of the values that return statements give, or null before the first. */
  Type returned() {
    return returned;
  }

  void setReturned(Type type) {
    returned = type;
  }

  boolean hasBareReturn() {
    return bareReturn;
  }

  void setBareReturn() {
    bareReturn = true;
  }

  /** The type that the expressions at the end of the body agree on, or null where none is. */
  Type tail() {
    return tail;
  }

  void setTail(Type type) {
    tail = type;
  }

  /** Whether the expressions at the end of the body can't be its result. */
  boolean tailWithoutValue() {
    return tailWithoutValue;
  }

  void setTailWithoutValue() {
    tailWithoutValue = true;
  }

  /** Whether it is a lambda, whose last expression belongs to the statement around it. */
  boolean isLambda() {
    return !isModuleBody() && symbol.syntax().name() == null;
  }
}
