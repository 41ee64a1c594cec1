package org.oruslang.types.program;

import java.util.List;
import org.oruslang.syntax.Span;

/**
 * A variable, constant, parameter, loop variable or caught error.
 *
 * <p>Where it lives follows from its flags once the checker is done: {@link #isGlobal()} in the
 * module's storage at {@link #slot()}, otherwise in the frame of {@link #owner()} at {@link
 * #slot()}, and there inside a cell when {@link #needsCell()}.
 */
public final class Variable implements Symbol {

  private final String name;
  private final Span declaration;
  private final boolean mutable;
  private final TypedModule module;
  private final FunctionSymbol owner;
  private Type type;
  private List<TypeVariable> typeParameters = List.of();
  private int slot = -1;
  private boolean global;
  private boolean exported;
  private boolean captured;
  private boolean reassigned;
  private boolean capturedEarly;
  private boolean plainlyCreated;
  private boolean checked;
  private NumberLiteral constant;

  /**
   * @param declaration where the name is introduced
   * @param mutable whether assignments after the first are allowed
   * @param owner the function whose frame it belongs to; the module body for top-level code
   */
  public Variable(
      String name,
      Span declaration,
      boolean mutable,
      Type type,
      TypedModule module,
      FunctionSymbol owner) {
    this.name = name;
    this.declaration = declaration;
    this.mutable = mutable;
    this.type = type;
    this.module = module;
    this.owner = owner;
  }

  public String name() {
    return name;
  }

  public Span declaration() {
    return declaration;
  }

  public boolean isMutable() {
    return mutable;
  }

  public Type type() {
    return type;
  }

  public void setType(Type type) {
    this.type = type;
  }

  /** The type parameters of a variable that holds a polymorphic lambda; usually none. */
  public List<TypeVariable> typeParameters() {
    return typeParameters;
  }

  public void setTypeParameters(List<TypeVariable> parameters) {
    typeParameters = List.copyOf(parameters);
  }

  public TypedModule module() {
    return module;
  }

  public FunctionSymbol owner() {
    return owner;
  }

  /** The index in the frame or, for a global, in the module's storage. */
  public int slot() {
    return slot;
  }

  public void setSlot(int slot) {
    this.slot = slot;
  }

  /** Whether it lives in the module, because functions or other modules use it. */
  public boolean isGlobal() {
    return global;
  }

  public void setGlobal() {
    global = true;
  }

  /** Whether other modules can see it. */
  public boolean isExported() {
    return exported;
  }

  public void setExported() {
    exported = true;
  }

  /** Whether a nested function uses it; never true for globals. */
  public boolean isCaptured() {
    return captured;
  }

  public void setCaptured() {
    captured = true;
  }

  /** Whether it is assigned anywhere but at its declaration. */
  public boolean isReassigned() {
    return reassigned;
  }

  public void setReassigned() {
    reassigned = true;
  }

  /**
   * Whether it was created by a plain assignment that lets its own function assign it again;
   * closures may not, for that it has to be declared with {@code mut}.
   */
  public boolean isPlainlyCreated() {
    return plainlyCreated;
  }

  public void setPlainlyCreated() {
    plainlyCreated = true;
  }

  /** Records that a closure over it may be made before it has its value. */
  public void setCapturedEarly() {
    capturedEarly = true;
  }

  /**
   * Whether closures must share a cell with the frame. Where this is false a captured variable
   * never changes after the closure is made, so closures copy the value.
   */
  public boolean needsCell() {
    return captured && (reassigned || capturedEarly || checked);
  }

  /**
   * Whether some use may come before the first assignment, so that reads have to check for it and
   * raise {@code Variable 'x' is used before it is assigned}.
   */
  public boolean isChecked() {
    return checked;
  }

  public void setChecked() {
    checked = true;
  }

  /** The number that an immutable declaration binds it to, or null where it is not one. */
  public NumberLiteral constant() {
    return constant;
  }

  public void setConstant(NumberLiteral constant) {
    this.constant = constant;
  }

  @Override
  public String toString() {
    return name;
  }
}
