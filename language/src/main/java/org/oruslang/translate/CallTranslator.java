package org.oruslang.translate;

import static org.oruslang.translate.FunctionTranslator.failAt;

import java.util.Collections;
import java.util.List;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.NodeTags;
import org.oruslang.nodes.StatementNode;
import org.oruslang.nodes.call.CallFunctionNode;
import org.oruslang.nodes.call.CallMemberNode;
import org.oruslang.nodes.call.CallValueNode;
import org.oruslang.nodes.call.DeclareFunctionsNode;
import org.oruslang.nodes.call.EnvironmentNode;
import org.oruslang.nodes.call.InstantiateFunctionNode;
import org.oruslang.nodes.call.MakeFunctionNode;
import org.oruslang.nodes.global.ModuleAccess;
import org.oruslang.nodes.local.ReadCallResultNode;
import org.oruslang.runtime.FunctionType;
import org.oruslang.runtime.PrimitiveType;
import org.oruslang.runtime.ValueType;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.TypedExpression;
import org.oruslang.types.program.Variable;

/** Translates calls, function values and closures. */
final class CallTranslator {

  private final FunctionTranslator translator;

  CallTranslator(FunctionTranslator translator) {
    this.translator = translator;
  }

  ExpressionNode callFunction(TypedExpression.CallFunction call) {
    TranslatedFunction target = target(call.function(), call.typeArguments());
    int completed = translator.completedIndex(call);
    ExpressionNode node =
        completed >= 0
            ? new ReadCallResultNode(translator.layout().callResultsSlot(), completed)
            : call(target, call.function(), arguments(call.arguments(), target.type()));
    failAt(node, call.at());
    return result(node, target.type().result(), call.type(), call);
  }

  /** A call of a function without arguments, in the type of its result. */
  ExpressionNode callInitializer(FunctionSymbol initializer) {
    TranslatedFunction target = target(initializer, List.of());
    ExpressionNode node = call(target, initializer, new ExpressionNode[0]);
    return translator.conversions.fromCallForm(node, target.type().result());
  }

  private ExpressionNode call(
      TranslatedFunction target, FunctionSymbol function, ExpressionNode[] arguments) {
    ExpressionNode node = new CallFunctionNode(target, environment(function), arguments);
    node.addTag(NodeTags.CALL);
    return node;
  }

  private ExpressionNode result(
      ExpressionNode node, ValueType from, Type to, TypedExpression expression) {
    return translator.conversions.convert(
        translator.conversions.fromCallForm(node, from),
        from,
        translator.valueType(to),
        expression.span());
  }

  private ExpressionNode[] arguments(List<TypedExpression> arguments, FunctionType type) {
    ExpressionNode[] nodes = new ExpressionNode[arguments.size()];
    for (int i = 0; i < nodes.length; i++) {
      ValueType parameter = type.parameter(i);
      nodes[i] =
          translator.conversions.toCallForm(
              translator.expressions.translateTo(arguments.get(i), parameter), parameter);
    }
    return nodes;
  }

  /**
   * The instance of a function that a use refers to.
   *
   * @param typeArguments none for a polymorphic function if what stands for its parameters here is
   *     to stay: in a recursive use
   */
  private TranslatedFunction target(FunctionSymbol function, List<Type> typeArguments) {
    List<? extends Type> arguments =
        typeArguments.isEmpty() ? function.typeParameters() : typeArguments;
    List<Type> closed =
        translator.function().substitution().applyAll(Collections.unmodifiableList(arguments));
    return template(function).instance(closed);
  }

  private TranslatedTemplate template(FunctionSymbol function) {
    return function.isNested()
        ? translator.function().nestedTemplate(function)
        : translator.module().template(function);
  }

  /** Yields the environment that the function runs in. */
  private ExpressionNode environment(FunctionSymbol function) {
    if (function.isNested()) {
      return EnvironmentNode.ofClosure(translator.variables.read(function.closureVariable()));
    }
    TranslatedModule module = translator.module();
    if (!module.isOwn(function.module())) {
      return EnvironmentNode.ofModule(module.linkTo(function.module()));
    }
    return translator.symbol().isNested()
        ? EnvironmentNode.ofModule(ModuleAccess.OWN)
        : EnvironmentNode.own();
  }

  ExpressionNode callValue(TypedExpression.CallValue call) {
    int completed = translator.completedIndex(call);
    ValueType callee = translator.valueType(call.callee().type());
    FunctionType wanted =
        callee instanceof FunctionType function ? function : dynamicType(call.arguments().size());
    if (completed >= 0) {
      return result(
          new ReadCallResultNode(translator.layout().callResultsSlot(), completed),
          wanted.result(),
          call.type(),
          call);
    }
    FunctionType passed = translator.isBaseline() ? dynamicType(wanted.arity()) : wanted;
    ExpressionNode[] arguments = new ExpressionNode[call.arguments().size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] =
          translator.expressions.translateTo(call.arguments().get(i), wanted.parameter(i));
    }
    ExpressionNode target = translator.expressions.translateDynamic(call.callee());
    ExpressionNode node = failAt(new CallValueNode(target, passed, arguments), call.at());
    node.addTag(NodeTags.CALL);
    if (translator.isBaseline()) {
      node = translator.conversions.convert(node, PrimitiveType.ANY, wanted.result(), call.at());
    }
    return translator.conversions.convert(
        node, wanted.result(), translator.valueType(call.type()), call.span());
  }

  ExpressionNode callMember(TypedExpression.CallMember call) {
    ExpressionNode[] arguments = new ExpressionNode[call.arguments().size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = translator.expressions.translateDynamic(call.arguments().get(i));
    }
    ExpressionNode target = translator.expressions.translateDynamic(call.target());
    ExpressionNode node = failAt(new CallMemberNode(target, call.name(), arguments), call.at());
    node.addTag(NodeTags.CALL);
    return node;
  }

  private static FunctionType dynamicType(int arity) {
    return new FunctionType(Collections.nCopies(arity, PrimitiveType.ANY), PrimitiveType.ANY);
  }

  ExpressionNode readVariable(TypedExpression.ReadVariable read) {
    ExpressionNode node = translator.variables.read(read.variable());
    if (read.typeArguments().isEmpty()) {
      return translator.conversions.convert(
          node,
          translator.valueType(read.variable().type()),
          translator.valueType(read.type()),
          read.span());
    }
    List<Type> types = translator.function().substitution().applyAll(read.typeArguments());
    return new InstantiateFunctionNode(
        node, template -> ((TranslatedTemplate) template).instance(types));
  }

  ExpressionNode readFunction(TypedExpression.ReadFunction read) {
    FunctionSymbol function = read.function();
    if (function.isNested() && function.typeParameters().isEmpty()) {
      return translator.variables.read(function.closureVariable());
    }
    TranslatedFunction target = target(function, read.typeArguments());
    return MakeFunctionNode.in(environment(function), target);
  }

  ExpressionNode makeClosure(TypedExpression.MakeClosure closure) {
    FunctionSymbol function = closure.function();
    TranslatedTemplate template = translator.function().nestedTemplate(function);
    return function.captures().isEmpty()
        ? MakeFunctionNode.in(
            EnvironmentNode.ofModule(ModuleAccess.OWN), template.dynamicInstance())
        : MakeFunctionNode.closure(template.dynamicInstance(), captures(function));
  }

  private ExpressionNode[] captures(FunctionSymbol function) {
    return function.captures().stream()
        .map(translator.variables::capture)
        .toArray(ExpressionNode[]::new);
  }

  /** Makes the closures of the functions that a block declares. */
  StatementNode declareFunctions(List<FunctionSymbol> functions) {
    DeclareFunctionsNode.Declaration[] declarations =
        functions.stream()
            .map(
                function -> {
                  Variable closure = function.closureVariable();
                  return new DeclareFunctionsNode.Declaration(
                      translator.function().nestedTemplate(function).dynamicInstance(),
                      translator.variables.slot(closure),
                      closure.needsCell(),
                      captures(function));
                })
            .toArray(DeclareFunctionsNode.Declaration[]::new);
    return new DeclareFunctionsNode(declarations);
  }
}
