package org.oruslang.types.program;

import java.util.ArrayList;
import java.util.List;
import org.oruslang.syntax.FunctionSyntax;
import org.oruslang.syntax.Span;

/**
 * A function, method, lambda, or the top-level code of a module.
 *
 * <p>A polymorphic function has {@link #typeParameters()}; its parameter, local and expression
 * types mention them. Every use names the types that stand for them there, so that each combination
 * can be translated into code of its own.
 */
public final class FunctionSymbol implements Symbol {

  private final String name;
  private final FunctionSyntax syntax;
  private final Span declaration;
  private final TypedModule module;
  private final FunctionSymbol enclosing;
  private final StructSymbol methodOf;
  private final List<Variable> parameters = new ArrayList<>();
  private final List<Variable> locals = new ArrayList<>();
  private final List<Variable> captures = new ArrayList<>();
  private final List<FunctionSymbol> capturedFunctions = new ArrayList<>();
  private List<TypeVariable> typeParameters = List.of();
  private Type result;
  private boolean instanceMethod;
  private boolean exported;
  private Variable self;
  private Intrinsic intrinsic;
  private TypedBlock body;

  /**
   * @param name the declared name; {@code <lambda>} for a lambda, {@code <module>} for top-level
   *     code
   * @param syntax the source, or null for top-level code
   * @param declaration what to show for the function as a whole
   * @param enclosing the function it is nested in, or null for a function of the module itself
   * @param methodOf the struct whose {@code impl} declares it, or null
   */
  public FunctionSymbol(
      String name,
      FunctionSyntax syntax,
      Span declaration,
      TypedModule module,
      FunctionSymbol enclosing,
      StructSymbol methodOf) {
    this.name = name;
    this.syntax = syntax;
    this.declaration = declaration;
    this.module = module;
    this.enclosing = enclosing;
    this.methodOf = methodOf;
  }

  public String name() {
    return name;
  }

  /** The name for reports: methods with their struct, {@code Point.scale}. */
  public String qualifiedName() {
    return methodOf == null ? name : methodOf.name() + "." + name;
  }

  public FunctionSyntax syntax() {
    return syntax;
  }

  public Span declaration() {
    return declaration;
  }

  public TypedModule module() {
    return module;
  }

  public FunctionSymbol enclosing() {
    return enclosing;
  }

  public StructSymbol methodOf() {
    return methodOf;
  }

  /** Whether this is the top-level code of a module. */
  public boolean isModuleBody() {
    return syntax == null;
  }

  /** Whether it is nested in a function or in a block, so that calling it needs a closure. */
  public boolean isNested() {
    return enclosing != null;
  }

  /** The parameters in order; of an instance method the first is {@code self}. */
  public List<Variable> parameters() {
    return parameters;
  }

  /**
   * All variables that live in its frame, parameters first; the index is the slot. Variables that
   * turned out to be globals are not among them.
   */
  public List<Variable> locals() {
    return locals;
  }

  /** Variables of enclosing functions that it, or a function inside it, uses. */
  public List<Variable> captures() {
    return captures;
  }

  /** Nested functions of enclosing functions that it, or a function inside it, uses. */
  public List<FunctionSymbol> capturedFunctions() {
    return capturedFunctions;
  }

  public List<TypeVariable> typeParameters() {
    return typeParameters;
  }

  public void setTypeParameters(List<TypeVariable> parameters) {
    typeParameters = List.copyOf(parameters);
  }

  /** The result type; {@link Type.Primitive#VOID} where it never returns a value. */
  public Type result() {
    return result;
  }

  public void setResult(Type result) {
    this.result = result;
  }

  /** Its type as a value, with the type parameters free. */
  public Type.Function type() {
    return new Type.Function(parameters.stream().map(Variable::type).toList(), result);
  }

  public boolean isInstanceMethod() {
    return instanceMethod;
  }

  public void setInstanceMethod() {
    instanceMethod = true;
  }

  public boolean isExported() {
    return exported;
  }

  public void setExported() {
    exported = true;
  }

  /**
   * For a nested function declaration: the variable of the enclosing frame that holds its closure.
   * Null for functions of the module, methods and lambdas.
   */
  public Variable closureVariable() {
    return self;
  }

  public void setClosureVariable(Variable variable) {
    self = variable;
  }

  /** What calls of it do instead of running its body, which does the same; usually null. */
  public Intrinsic intrinsic() {
    return intrinsic;
  }

  public void setIntrinsic(Intrinsic intrinsic) {
    this.intrinsic = intrinsic;
  }

  /** The checked body. A trailing expression that is the result has become a return statement. */
  public TypedBlock body() {
    return body;
  }

  public void setBody(TypedBlock body) {
    this.body = body;
  }

  @Override
  public String toString() {
    return qualifiedName();
  }
}
