package org.oruslang.translate;

import static org.oruslang.translate.FunctionTranslator.failAt;

import java.util.List;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.NodeTags;
import org.oruslang.nodes.array.DynamicArrayBuiltin;
import org.oruslang.nodes.array.LengthNode;
import org.oruslang.nodes.array.PopNode;
import org.oruslang.nodes.array.PushNode;
import org.oruslang.nodes.builtin.AssertEqualNode;
import org.oruslang.nodes.builtin.InputNode;
import org.oruslang.nodes.builtin.IsTypeNode;
import org.oruslang.nodes.builtin.MakeRangeNode;
import org.oruslang.nodes.builtin.ParseNumberNode;
import org.oruslang.nodes.builtin.PolyglotNode;
import org.oruslang.nodes.builtin.SortedNode;
import org.oruslang.nodes.builtin.TimestampNode;
import org.oruslang.nodes.builtin.TypeOfNode;
import org.oruslang.runtime.ArrayType;
import org.oruslang.runtime.Polyglot;
import org.oruslang.runtime.PrimitiveType;
import org.oruslang.runtime.ValueType;
import org.oruslang.types.program.TypedExpression;

/** Translates calls of builtin functions. */
final class BuiltinTranslator {

  private final FunctionTranslator translator;

  BuiltinTranslator(FunctionTranslator translator) {
    this.translator = translator;
  }

  ExpressionNode call(TypedExpression.CallBuiltin call) {
    List<TypedExpression> arguments = call.arguments();
    ExpressionNode node =
        switch (call.builtin()) {
          case LEN -> new LengthNode(dynamic(arguments.get(0)));
          case PUSH -> push(arguments.get(0), arguments.get(1));
          case POP -> pop(arguments.get(0));
          case SORTED -> new SortedNode(dynamic(arguments.get(0)));
          case RANGE -> range(arguments);
          case INPUT -> new InputNode(arguments.isEmpty() ? null : dynamic(arguments.get(0)));
          case INT -> toInt(arguments.get(0));
          case FLOAT -> toFloat(arguments.get(0));
          case TYPEOF -> new TypeOfNode(dynamic(arguments.get(0)));
          case ISTYPE -> new IsTypeNode(dynamic(arguments.get(0)), dynamic(arguments.get(1)));
          case ASSERT_EQ ->
              new AssertEqualNode(
                  dynamic(arguments.get(0)), dynamic(arguments.get(1)), dynamic(arguments.get(2)));
          case TIMESTAMP -> new TimestampNode();
        };
    node.addTag(NodeTags.CALL);
    failAt(node, call.at());
    ValueType type = translator.valueType(call.type());
    return switch (call.builtin()) {
      case POP ->
          translator.conversions.convert(node, poppedType(arguments.get(0)), type, call.at());
      default -> node;
    };
  }

  ExpressionNode call(TypedExpression.CallIntrinsic call) {
    Polyglot.Operation operation =
        switch (call.intrinsic()) {
          case POLYGLOT_EVAL -> Polyglot::eval;
          case POLYGLOT_EVAL_FILE -> Polyglot::evalFile;
          case POLYGLOT_IMPORT -> Polyglot::importValue;
          case POLYGLOT_EXPORT -> Polyglot::exportValue;
          case JAVA_TYPE -> Polyglot::javaType;
        };
    ExpressionNode[] arguments =
        call.arguments().stream().map(this::dynamic).toArray(ExpressionNode[]::new);
    ExpressionNode node = failAt(new PolyglotNode(operation, arguments), call.at());
    node.addTag(NodeTags.CALL);
    return node;
  }

  private ExpressionNode dynamic(TypedExpression argument) {
    return translator.expressions.translateDynamic(argument);
  }

  /** The element type of an array whose storage the code knows, or null. */
  private ValueType knownElement(TypedExpression array) {
    return translator.codeType(array.type()) instanceof ArrayType type
            && type.element() != PrimitiveType.ANY
        ? type.element()
        : null;
  }

  private ExpressionNode push(TypedExpression array, TypedExpression value) {
    ValueType element = knownElement(array);
    if (element != null) {
      return PushNode.create(
          element.representation(),
          translator.expressions.translate(array),
          translator.expressions.translateTo(value, element));
    }
    return DynamicArrayBuiltin.push(dynamic(array), dynamic(value));
  }

  private ExpressionNode pop(TypedExpression array) {
    ValueType element = knownElement(array);
    return element != null
        ? PopNode.create(element.representation(), translator.expressions.translate(array))
        : DynamicArrayBuiltin.pop(dynamic(array));
  }

  private ValueType poppedType(TypedExpression array) {
    return DataTranslator.elementType(translator.valueType(array.type()));
  }

  private ExpressionNode range(List<TypedExpression> arguments) {
    return switch (arguments.size()) {
      case 1 -> new MakeRangeNode(null, dynamic(arguments.get(0)), null);
      case 2 -> new MakeRangeNode(dynamic(arguments.get(0)), dynamic(arguments.get(1)), null);
      default ->
          new MakeRangeNode(
              dynamic(arguments.get(0)), dynamic(arguments.get(1)), dynamic(arguments.get(2)));
    };
  }

  private ExpressionNode toInt(TypedExpression argument) {
    return translator.codeType(argument.type()) == PrimitiveType.I32
        ? translator.expressions.translate(argument)
        : ParseNumberNode.toInt(dynamic(argument));
  }

  private ExpressionNode toFloat(TypedExpression argument) {
    ValueType type = translator.codeType(argument.type());
    return type == PrimitiveType.F64 || type == PrimitiveType.I32 || type == PrimitiveType.I64
        ? translator.conversions.cast(
            translator.expressions.translate(argument), type, PrimitiveType.F64, argument.span())
        : ParseNumberNode.toFloat(dynamic(argument));
  }
}
