package org.oruslang.types;

import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.Type;

/** A function on its way through inference. */
final class FunctionEntry {

  /** How far inference has come. */
  enum State {
    UNSTARTED,
    /** Its body is being checked. */
    IN_PROGRESS,
    /** Checked, but generalised only with the functions that it is mutually recursive with. */
    PENDING,
    DONE
  }

  private final FunctionSymbol symbol;
  private final Scope scope;
  private final Type declaredResult;
  private final boolean imported;
  private final boolean annotated;
  private State state = State.UNSTARTED;
  private int index;
  private int low;
  private int firstReference = Integer.MAX_VALUE;

  /**
   * @param scope where the function is declared
   * @param declaredResult the annotation, or null
   * @param annotated whether every parameter and the result have annotations, so that uses need not
   *     wait for the body
   */
  FunctionEntry(FunctionSymbol symbol, Scope scope, Type declaredResult, boolean annotated) {
    this.symbol = symbol;
    this.scope = scope;
    this.declaredResult = declaredResult;
    this.annotated = annotated;
    this.imported = false;
  }

  private FunctionEntry(FunctionSymbol symbol) {
    this.symbol = symbol;
    this.scope = null;
    this.declaredResult = null;
    this.annotated = true;
    this.imported = true;
    this.state = State.DONE;
  }

  /** A function of another module, which is checked already. */
  static FunctionEntry imported(FunctionSymbol symbol) {
    return new FunctionEntry(symbol);
  }

  FunctionSymbol symbol() {
    return symbol;
  }

  Scope scope() {
    return scope;
  }

  /** The annotated result type, or null. */
  Type declaredResult() {
    return declaredResult;
  }

  boolean isImported() {
    return imported;
  }

  boolean isAnnotated() {
    return annotated;
  }

  State state() {
    return state;
  }

  void setState(State state) {
    this.state = state;
  }

  /** Its number on the stack of functions that wait for each other (Tarjan's algorithm). */
  int index() {
    return index;
  }

  int low() {
    return low;
  }

  void start(int position) {
    state = State.IN_PROGRESS;
    index = position;
    low = position;
  }

  void lowerTo(int position) {
    low = Math.min(low, position);
  }

  /** The offset of the first use of its name in the text. */
  int firstReference() {
    return firstReference;
  }

  void referencedAt(int offset) {
    firstReference = Math.min(firstReference, offset);
  }
}
