package org.oruslang.translate;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.oruslang.nodes.FrameValue;
import org.oruslang.nodes.FunctionRootNode;
import org.oruslang.nodes.ReplayNode;
import org.oruslang.nodes.ResumePoint;
import org.oruslang.nodes.ResumeRootNode;
import org.oruslang.runtime.Environment;
import org.oruslang.runtime.FunctionInstance;
import org.oruslang.runtime.FunctionType;
import org.oruslang.runtime.ValueType;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.Substitution;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.TypedExpression;
import org.oruslang.types.program.TypedStatement;
import org.oruslang.types.program.Variable;

/** The code of a function for one combination of types. */
public final class TranslatedFunction extends FunctionInstance {

  private final TranslatedTemplate template;
  private final Substitution substitution;
  private final Map<FunctionSymbol, TranslatedTemplate> nested = new IdentityHashMap<>();
  private volatile RootCallTarget callTarget;
  private FrameLayout layout;
  private FunctionRootNode root;
  private RootCallTarget resumeTarget;

  TranslatedFunction(TranslatedTemplate template, Substitution substitution) {
    super(template, typeOf(template, substitution));
    this.template = template;
    this.substitution = substitution;
  }

  private static FunctionType typeOf(TranslatedTemplate template, Substitution substitution) {
    FunctionSymbol symbol = template.symbol();
    return template
        .translatedModule()
        .types()
        .function(
            substitution.applyAll(symbol.parameters().stream().map(Variable::type).toList()),
            substitution.apply(symbol.result()));
  }

  public FunctionSymbol symbol() {
    return template.symbol();
  }

  TranslatedModule module() {
    return template.translatedModule();
  }

  /** What stands for the type parameters of the function and of those around it. */
  public Substitution substitution() {
    return substitution;
  }

  /** The template of a function that is nested in this one or in one around it. */
  TranslatedTemplate nestedTemplate(FunctionSymbol function) {
    TranslatedFunction owner = this;
    while (owner.symbol() != function.enclosing()) {
      owner = owner.template.enclosing();
    }
    return owner.ownTemplate(function);
  }

  private synchronized TranslatedTemplate ownTemplate(FunctionSymbol function) {
    return nested.computeIfAbsent(
        function, symbol -> new TranslatedTemplate(module(), symbol, this));
  }

  @Override
  public RootCallTarget callTarget() {
    RootCallTarget target = callTarget;
    return target != null ? target : translate();
  }

  @TruffleBoundary
  private synchronized RootCallTarget translate() {
    if (callTarget == null) {
      layout = new FrameLayout(symbol());
      root = new FunctionTranslator(this, layout, List.of()).translate();
      callTarget = root.getCallTarget();
    }
    return callTarget;
  }

  /** The code of a function of the same module for the types that a substitution gives it. */
  public TranslatedFunction sibling(FunctionSymbol function, Substitution types) {
    return module()
        .template(function)
        .instance(types.applyAll(List.copyOf(function.typeParameters())));
  }

  /** The run-time form of a type without type parameters, as this function's code uses it. */
  @TruffleBoundary
  public ValueType runtimeType(Type type) {
    return module().types().of(type);
  }

  /** Where the frames of the function keep its variables. */
  public synchronized FrameLayout frameLayout() {
    callTarget();
    return layout;
  }

  /**
   * What executes a statement some calls of which have been made already.
   *
   * @param statement of this function, with a number
   * @param completed these calls; the results that {@link ResumePoint#within} takes belong to them
   */
  @TruffleBoundary
  public synchronized ReplayNode replay(
      TypedStatement statement, List<TypedExpression.CallFunction> completed) {
    callTarget();
    FrameLayout reused = layout.reusing(statement);
    ReplayNode replay = new FunctionTranslator(this, reused, completed).replay(statement);
    return root.adopt(replay);
  }

  /**
   * Executes the function from a point to its end, in a frame of its own.
   *
   * @param environment what the function was called in
   * @param values of the parameters and all other variables that are alive at the point
   * @return the result as a call returns it, boxed
   */
  @TruffleBoundary
  public Object resume(Environment environment, List<FrameValue> values, ResumePoint point) {
    return resumeTarget().call(environment, new ResumeRootNode.State(values, point));
  }

  private synchronized RootCallTarget resumeTarget() {
    callTarget();
    if (resumeTarget == null) {
      resumeTarget = new ResumeRootNode(module().language(), root).getCallTarget();
    }
    return resumeTarget;
  }

  @Override
  public String toString() {
    return template + type().text();
  }
}
