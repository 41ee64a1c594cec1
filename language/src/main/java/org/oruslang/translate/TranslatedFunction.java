package org.oruslang.translate;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.source.Source;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.oruslang.nodes.CallPlace;
import org.oruslang.nodes.FrameValue;
import org.oruslang.nodes.FunctionRootNode;
import org.oruslang.nodes.ReplayNode;
import org.oruslang.nodes.ResumePoint;
import org.oruslang.nodes.ResumeRootNode;
import org.oruslang.nodes.ToolWrappers;
import org.oruslang.runtime.CallArguments;
import org.oruslang.runtime.CallLevel;
import org.oruslang.runtime.DeoptStub;
import org.oruslang.runtime.DynamicVariable;
import org.oruslang.runtime.Environment;
import org.oruslang.runtime.FunctionInstance;
import org.oruslang.runtime.FunctionProfile;
import org.oruslang.runtime.FunctionType;
import org.oruslang.runtime.LocalVariable;
import org.oruslang.runtime.PrimitiveType;
import org.oruslang.runtime.ValueType;
import org.oruslang.syntax.Span;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.Substitution;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.TypedBlock;
import org.oruslang.types.program.TypedExpression;
import org.oruslang.types.program.TypedModule;
import org.oruslang.types.program.TypedStatement;
import org.oruslang.types.program.TypedTree;
import org.oruslang.types.program.Variable;

/** The code of a function for one combination of types. */
public final class TranslatedFunction extends FunctionInstance {

  private final TranslatedTemplate template;
  private final Substitution substitution;
  private final Map<FunctionSymbol, TranslatedTemplate> nested = new IdentityHashMap<>();
  private volatile RootCallTarget callTarget;
  private FrameLayout layout;
  private Map<LocalVariable, Variable> variables;
  private FunctionProfile profile;
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
      layout = new FrameLayout(symbol(), this::isDynamic);
      profile = layout.hasDynamic() ? newProfile() : null;
      root = new FunctionTranslator(this, layout, List.of()).translate();
      callTarget = root.getCallTarget();
    }
    return callTarget;
  }

  /** Whether the variable is plainly in the frame and nothing is known of its values. */
  private boolean isDynamic(Variable variable) {
    return !module().isBaseline()
        && VariableTranslator.isPlainLocal(variable)
        && module().types().of(substitution.apply(variable.type())) == PrimitiveType.ANY;
  }

  private FunctionProfile newProfile() {
    List<DynamicVariable> parameters =
        symbol().parameters().stream().map(layout::dynamic).filter(Objects::nonNull).toList();
    FunctionProfile created =
        new FunctionProfile(
            symbol().qualifiedName(),
            module().specializationThreshold(),
            new DeoptStub(symbol().parameters().size(), parameters));
    module().language().tiers().add(created);
    return created;
  }

  /** The tier of the function; null where all types are known. */
  FunctionProfile profile() {
    return profile;
  }

  /**
   * The code of a function of the same module, perhaps a nested one, for the types that a
   * substitution gives it and the functions around it.
   */
  public TranslatedFunction sibling(FunctionSymbol function, Substitution types) {
    List<Type> arguments = types.applyAll(List.copyOf(function.typeParameters()));
    TranslatedTemplate found =
        function.isNested()
            ? sibling(function.enclosing(), types).nestedTemplate(function)
            : module().template(function);
    return found.instance(arguments);
  }

  /** The run-time form of a type without type parameters, as this function's code uses it. */
  @TruffleBoundary
  public ValueType runtimeType(Type type) {
    return module().types().of(type);
  }

  /** What all frames of the function have. */
  public FrameDescriptor frameDescriptor() {
    return callTarget().getRootNode().getFrameDescriptor();
  }

  /** Where the frames of the function keep its variables. */
  public synchronized FrameLayout frameLayout() {
    callTarget();
    return layout;
  }

  @Override
  @TruffleBoundary
  public void loadInnerFunctions() {
    if (symbol().isModuleBody()) {
      module().typed().functions().stream()
          .map(module()::template)
          .forEach(inner -> inner.dynamicInstance().callTarget());
    }
    load(symbol().body());
    TypedTree.visit(
        symbol().body(),
        statement -> TypedTree.blocks(statement).forEach(this::load),
        expression -> {
          if (expression instanceof TypedExpression.MakeClosure closure) {
            load(closure.function());
          } else if (expression instanceof TypedExpression.BlockValue value) {
            load(value.block());
          }
        });
  }

  private void load(TypedBlock block) {
    block.functions().forEach(this::load);
  }

  private void load(FunctionSymbol inner) {
    nestedTemplate(inner).dynamicInstance().callTarget();
  }

  @Override
  @TruffleBoundary
  public List<LocalVariable> localVariables() {
    return List.copyOf(variables().keySet());
  }

  /** The static types of the variables in the frames of the function. */
  public Map<LocalVariable, Type> variableTypes() {
    Map<LocalVariable, Type> types = new LinkedHashMap<>();
    variables().forEach((place, variable) -> types.put(place, substitution.apply(variable.type())));
    return types;
  }

  private synchronized Map<LocalVariable, Variable> variables() {
    if (variables == null) {
      variables = LocalVariables.of(this, frameLayout());
    }
    return variables;
  }

  /** The module that the function belongs to. */
  public TypedModule typedModule() {
    return module().typed();
  }

  /**
   * What executes a statement some calls of which have been made already.
   *
   * @param statement of this function, with a number
   * @param completed these calls; the results that {@link ResumePoint#within} takes belong to them
   */
  @TruffleBoundary
  public synchronized ReplayNode replay(TypedStatement statement, List<TypedExpression> completed) {
    callTarget();
    FrameLayout reused = layout.reusing(statement);
    ReplayNode replay = new FunctionTranslator(this, reused, completed).replay(statement);
    return root.adopt(replay);
  }

  /**
   * Executes the function from a point to its end, in a frame of its own.
   *
   * @param environment what the function was called in
   * @param level how deep in calls it is
   * @param values of the parameters and all other variables that are alive at the point
   * @param point yields the point; whatever that executes has been called by the function
   * @return the result as a call returns it, boxed
   */
  @TruffleBoundary
  public Object resume(
      Environment environment,
      CallLevel level,
      List<FrameValue> values,
      Supplier<ResumePoint> point) {
    Object[] arguments = CallArguments.of(environment, level, 1);
    arguments[CallArguments.FIRST] = new ResumeRootNode.State(values, point);
    return resumeTarget().call(arguments);
  }

  /** Stands in stack traces for a call in the function that no node is executing. */
  public synchronized CallPlace callPlace(Span call) {
    callTarget();
    return root.adopt(new CallPlace(call.start(), call.length()));
  }

  /** The text that the function is in. */
  public Source source() {
    return module().source();
  }

  /**
   * Whether a tool watches nodes of the function. Unknown, and so assumed, as long as the function
   * has not been translated: tools are told of its nodes only then.
   */
  public synchronized boolean isWatched() {
    return root == null || ToolWrappers.isWatched(root);
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
