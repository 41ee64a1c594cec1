package org.oruslang.translate;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.source.SourceSection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oruslang.runtime.FunctionInstance;
import org.oruslang.runtime.FunctionTemplate;
import org.oruslang.runtime.ModuleCode;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.Substitution;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.Type.Primitive;
import org.oruslang.types.program.Variable;

/**
 * A declared function. A nested function has one template for each instance of the function around
 * it.
 */
final class TranslatedTemplate extends FunctionTemplate {

  /** How many combinations of types get code of their own; all others share the dynamic one. */
  private static final int MAXIMAL_INSTANCES = 64;

  private final TranslatedModule module;
  private final FunctionSymbol symbol;
  private final TranslatedFunction enclosing;
  private final Map<List<Type>, TranslatedFunction> instances = new HashMap<>();
  private final List<Type> dynamicArguments;

  /**
   * @param enclosing the function instance around it, or null
   */
  TranslatedTemplate(TranslatedModule module, FunctionSymbol symbol, TranslatedFunction enclosing) {
    this.module = module;
    this.symbol = symbol;
    this.enclosing = enclosing;
    this.dynamicArguments =
        symbol.typeParameters().stream().<Type>map(parameter -> Primitive.ANY).toList();
  }

  FunctionSymbol symbol() {
    return symbol;
  }

  TranslatedFunction enclosing() {
    return enclosing;
  }

  /**
   * The code for one combination of types, or for all of them if there are too many.
   *
   * @param arguments closed types, one for each type parameter
   */
  synchronized TranslatedFunction instance(List<Type> arguments) {
    TranslatedFunction instance = instances.get(arguments);
    if (instance == null) {
      List<Type> used = instances.size() < MAXIMAL_INSTANCES ? arguments : dynamicArguments;
      instance = instances.computeIfAbsent(used, this::newInstance);
    }
    return instance;
  }

  private TranslatedFunction newInstance(List<Type> arguments) {
    Substitution outer = enclosing == null ? Substitution.EMPTY : enclosing.substitution();
    return new TranslatedFunction(this, outer.with(symbol.typeParameters(), arguments));
  }

  @Override
  @TruffleBoundary
  public FunctionInstance dynamicInstance() {
    return instance(dynamicArguments);
  }

  @Override
  public String name() {
    return symbol.name();
  }

  @Override
  public String qualifiedName() {
    return symbol.qualifiedName();
  }

  @Override
  public ModuleCode module() {
    return module;
  }

  TranslatedModule translatedModule() {
    return module;
  }

  @Override
  public List<String> parameterNames() {
    return symbol.parameters().stream().map(Variable::name).toList();
  }

  @Override
  public boolean isInstanceMethod() {
    return symbol.isInstanceMethod();
  }

  @Override
  public SourceSection sourceSection() {
    return module
        .source()
        .createSection(symbol.declaration().start(), symbol.declaration().length());
  }

  @Override
  public String toString() {
    return qualifiedName();
  }
}
