package org.oruslang.translate;

import static org.oruslang.translate.FunctionTranslator.failAt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.StatementNode;
import org.oruslang.nodes.array.DynamicArrayNode;
import org.oruslang.nodes.array.DynamicElementNode;
import org.oruslang.nodes.array.FillArrayNode;
import org.oruslang.nodes.array.IndexNode;
import org.oruslang.nodes.array.NewArrayNode;
import org.oruslang.nodes.array.ReadElementNode;
import org.oruslang.nodes.array.SliceNode;
import org.oruslang.nodes.array.WriteElementNode;
import org.oruslang.nodes.enums.NewEnumNode;
import org.oruslang.nodes.expression.BlockExpressionNode;
import org.oruslang.nodes.local.ReadLocalNode;
import org.oruslang.nodes.local.WriteLocalNode;
import org.oruslang.nodes.operands.ConstantNode;
import org.oruslang.nodes.string.ReadByteNode;
import org.oruslang.nodes.struct.DynamicMemberNode;
import org.oruslang.nodes.struct.FieldInitializerNode;
import org.oruslang.nodes.struct.NewStructNode;
import org.oruslang.nodes.struct.ReadFieldNode;
import org.oruslang.nodes.struct.WriteFieldNode;
import org.oruslang.runtime.ArrayType;
import org.oruslang.runtime.EnumType;
import org.oruslang.runtime.OrusEnumValue;
import org.oruslang.runtime.PrimitiveType;
import org.oruslang.runtime.Representation;
import org.oruslang.runtime.StructField;
import org.oruslang.runtime.StructType;
import org.oruslang.runtime.ValueType;
import org.oruslang.syntax.Span;
import org.oruslang.translate.OperatorTranslator.Operand;
import org.oruslang.types.program.AssignmentTarget;
import org.oruslang.types.program.EnumSymbol.VariantSymbol;
import org.oruslang.types.program.StructSymbol;
import org.oruslang.types.program.StructSymbol.FieldSymbol;
import org.oruslang.types.program.TypedExpression;

/** Translates arrays, structs and enum values: making them, reading and assigning their parts. */
final class DataTranslator {

  private final FunctionTranslator translator;

  DataTranslator(FunctionTranslator translator) {
    this.translator = translator;
  }

  ExpressionNode newArray(TypedExpression.NewArray array) {
    ValueType element = elementType(translator.valueType(array.type()));
    ExpressionNode[] elements =
        array.elements().stream()
            .map(value -> translator.expressions.translateTo(value, element))
            .toArray(ExpressionNode[]::new);
    return translator.isBaseline()
        ? DynamicArrayNode.literal(element, elements)
        : NewArrayNode.create(element, elements);
  }

  ExpressionNode fillArray(TypedExpression.FillArray array) {
    ValueType element = elementType(translator.valueType(array.type()));
    ExpressionNode value = translator.expressions.translateTo(array.value(), element);
    return translator.isBaseline()
        ? DynamicArrayNode.fill(element, value, array.count())
        : new FillArrayNode(element, value, array.count());
  }

  /** The element type of an array type; {@code any} where there is none. */
  static ValueType elementType(ValueType type) {
    return type instanceof ArrayType array ? array.element() : PrimitiveType.ANY;
  }

  ExpressionNode newStruct(TypedExpression.NewStruct literal) {
    StructType type = struct(literal.struct());
    List<FieldInitializerNode> initializers = new ArrayList<>();
    Set<FieldSymbol> given = new HashSet<>();
    for (TypedExpression.FieldInitializer initializer : literal.fields()) {
      given.add(initializer.field());
      StructField field = type.fields().get(initializer.field().index());
      initializers.add(
          initialize(field, translator.expressions.translateTo(initializer.value(), field.type())));
    }
    for (FieldSymbol symbol : literal.struct().fields()) {
      if (!given.contains(symbol)) {
        ExpressionNode value = translator.calls.callInitializer(symbol.initializer());
        FunctionTranslator.locate(value, literal.span());
        initializers.add(initialize(type.fields().get(symbol.index()), value));
      }
    }
    return new NewStructNode(type, initializers.toArray(new FieldInitializerNode[0]));
  }

  private FieldInitializerNode initialize(StructField field, ExpressionNode value) {
    return translator.isBaseline()
        ? FieldInitializerNode.dynamic(field, value)
        : FieldInitializerNode.create(field, value);
  }

  private StructType struct(StructSymbol symbol) {
    return translator.module().codeOf(symbol.module()).struct(symbol);
  }

  ExpressionNode newEnum(TypedExpression.NewEnum value) {
    EnumType.Variant variant = variant(value.variant());
    if (variant.arity() == 0) {
      return ConstantNode.ofObject(new OrusEnumValue(variant));
    }
    return new NewEnumNode(variant, translator.expressions.translateDynamic(value.payload()));
  }

  EnumType.Variant variant(VariantSymbol symbol) {
    return translator.module().enumType(symbol.owner()).variants().get(symbol.index());
  }

  ExpressionNode readField(TypedExpression.ReadField read) {
    StructField field = field(read.target(), read.field());
    return readField(field, translator.expressions.translate(read.target()));
  }

  private ExpressionNode readField(StructField field, ExpressionNode target) {
    return translator.isBaseline()
        ? ReadFieldNode.dynamic(field, target)
        : ReadFieldNode.create(field, target);
  }

  private ExpressionNode writeField(
      StructField field, ExpressionNode target, ExpressionNode value) {
    return translator.isBaseline()
        ? WriteFieldNode.dynamic(field, target, value)
        : WriteFieldNode.create(field, target, value);
  }

  private StructField field(TypedExpression target, FieldSymbol field) {
    StructType type = (StructType) translator.valueType(target.type());
    return type.fields().get(field.index());
  }

  ExpressionNode readElement(TypedExpression.ReadElement read) {
    Operand element =
        element(
            translator.expressions.translate(read.target()),
            translator.valueType(read.target().type()),
            index(read.index()),
            read.at());
    return translator.conversions.convert(
        element.node(), element.type(), translator.valueType(read.type()), read.span());
  }

  /**
   * The read of an element.
   *
   * @param index see {@link IndexNode}
   */
  Operand element(ExpressionNode target, ValueType type, ExpressionNode index, Span at) {
    if (!translator.isBaseline()) {
      if (type instanceof ArrayType array && array.element() != PrimitiveType.ANY) {
        Representation representation = array.element().representation();
        return new Operand(
            failAt(ReadElementNode.create(representation, target, index), at), array.element());
      } else if (type == PrimitiveType.STRING) {
        return new Operand(failAt(new ReadByteNode(target, index), at), PrimitiveType.STRING);
      }
    }
    ExpressionNode dynamic = translator.conversions.toDynamic(target, type);
    ExpressionNode read = failAt(DynamicElementNode.read(dynamic, index), at);
    // In the baseline tier the element is in dynamic form, whatever its static type.
    boolean typed = translator.isBaseline() && type != PrimitiveType.ANY;
    ValueType result = type == PrimitiveType.STRING ? type : elementType(type);
    return new Operand(read, typed ? result : PrimitiveType.ANY);
  }

  /** The node of an index, see {@link IndexNode}. */
  private ExpressionNode index(TypedExpression index) {
    ExpressionNode node = translator.expressions.translate(index);
    return switch (translator.representation(index.type())) {
      case INT -> node;
      case LONG -> IndexNode.ofLong(node);
      default -> IndexNode.ofDynamic(node);
    };
  }

  ExpressionNode slice(TypedExpression.Slice slice) {
    return failAt(
        new SliceNode(
            translator.expressions.translateDynamic(slice.target()),
            bound(slice.start()),
            bound(slice.end()),
            bound(slice.step())),
        slice.at());
  }

  private ExpressionNode bound(TypedExpression bound) {
    return bound == null ? null : translator.expressions.translateDynamic(bound);
  }

  /**
   * What an assignment stores, in the type of the target.
   *
   * @param current yields a node for the target's present value, for a compound assignment
   */
  ExpressionNode assigned(TypedExpression.Assign assign, Supplier<ExpressionNode> current) {
    ValueType type = translator.valueType(assign.target().type());
    if (assign.operator() == null) {
      return translator.expressions.translateTo(assign.value(), type);
    }
    Operand left = new Operand(current.get(), type);
    Operand right =
        new Operand(
            translator.expressions.translate(assign.value()),
            translator.valueType(assign.value().type()));
    Operand result = translator.operators.arithmetic(assign.operator(), assign.at(), left, right);
    return translator.conversions.convert(result.node(), result.type(), type, assign.at());
  }

  ExpressionNode assignField(TypedExpression.Assign assign, AssignmentTarget.OfField target) {
    StructField field = field(target.target(), target.field());
    if (assign.operator() == null) {
      return writeField(
          field, translator.expressions.translate(target.target()), assigned(assign, null));
    }
    List<StatementNode> preparation = new ArrayList<>();
    Supplier<ExpressionNode> struct = once(target.target(), preparation);
    ExpressionNode value = assigned(assign, () -> readField(field, struct.get()));
    return after(preparation, writeField(field, struct.get(), value));
  }

  ExpressionNode readMember(TypedExpression.ReadMember read) {
    return failAt(
        DynamicMemberNode.read(translator.expressions.translateDynamic(read.target()), read.name()),
        read.at());
  }

  ExpressionNode assignMember(TypedExpression.Assign assign, AssignmentTarget.OfMember target) {
    if (assign.operator() == null) {
      ExpressionNode object = translator.expressions.translateDynamic(target.target());
      return writeMember(target, object, assigned(assign, null));
    }
    List<StatementNode> preparation = new ArrayList<>();
    Supplier<ExpressionNode> object = once(target.target(), preparation);
    ExpressionNode value =
        assigned(
            assign, () -> failAt(DynamicMemberNode.read(object.get(), target.name()), target.at()));
    return after(preparation, writeMember(target, object.get(), value));
  }

  private static ExpressionNode writeMember(
      AssignmentTarget.OfMember target, ExpressionNode object, ExpressionNode value) {
    return failAt(DynamicMemberNode.write(object, target.name(), value), target.at());
  }

  ExpressionNode assignElement(TypedExpression.Assign assign, AssignmentTarget.OfElement target) {
    ValueType type = translator.valueType(target.target().type());
    if (assign.operator() == null) {
      return writeElement(
          type,
          translator.expressions.translate(target.target()),
          index(target.index()),
          assigned(assign, null),
          assign,
          target);
    }
    List<StatementNode> preparation = new ArrayList<>();
    Supplier<ExpressionNode> array = once(target.target(), preparation);
    Supplier<ExpressionNode> index = onceAsIndex(target.index(), preparation);
    ExpressionNode value =
        assigned(
            assign,
            () -> {
              Operand element = element(array.get(), type, index.get(), target.at());
              return translator.conversions.convert(
                  element.node(), element.type(), translator.valueType(target.type()), target.at());
            });
    return after(preparation, writeElement(type, array.get(), index.get(), value, assign, target));
  }

  private ExpressionNode writeElement(
      ValueType type,
      ExpressionNode array,
      ExpressionNode index,
      ExpressionNode value,
      TypedExpression.Assign assign,
      AssignmentTarget.OfElement target) {
    boolean known =
        !translator.isBaseline()
            && type instanceof ArrayType arrayType
            && arrayType.element() != PrimitiveType.ANY;
    if (known) {
      Representation representation = elementType(type).representation();
      return failAt(WriteElementNode.create(representation, array, index, value), target.at());
    }
    ValueType stored = translator.valueType(target.type());
    ExpressionNode write =
        DynamicElementNode.write(
            translator.conversions.toDynamic(array, type),
            index,
            translator.conversions.toDynamic(value, stored));
    failAt(write, target.at());
    return translator.isBaseline()
        ? write
        : translator.conversions.convert(write, PrimitiveType.ANY, stored, assign.span());
  }

  /** Evaluates an expression once; the supplier yields nodes that read the value. */
  private Supplier<ExpressionNode> once(
      TypedExpression expression, List<StatementNode> preparation) {
    if (isStable(expression)) {
      return () -> translator.expressions.translate(expression);
    }
    return store(
        translator.representation(expression.type()),
        translator.expressions.translate(expression),
        preparation);
  }

  private Supplier<ExpressionNode> onceAsIndex(
      TypedExpression index, List<StatementNode> preparation) {
    if (isStable(index)) {
      return () -> index(index);
    }
    return store(Representation.INT, index(index), preparation);
  }

  private Supplier<ExpressionNode> store(
      Representation representation, ExpressionNode value, List<StatementNode> preparation) {
    int slot = translator.layout().newSlot();
    preparation.add(WriteLocalNode.create(representation, slot, value));
    return () -> ReadLocalNode.create(representation, slot);
  }

  /** Whether evaluating the expression again later has the same result and costs nothing. */
  private static boolean isStable(TypedExpression expression) {
    return expression instanceof TypedExpression.Number
        || (expression instanceof TypedExpression.ReadVariable read
            && VariableTranslator.isPlainLocal(read.variable())
            && !read.variable().isReassigned()
            && read.typeArguments().isEmpty());
  }

  private static ExpressionNode after(List<StatementNode> preparation, ExpressionNode node) {
    return preparation.isEmpty()
        ? node
        : new BlockExpressionNode(preparation.toArray(new StatementNode[0]), node);
  }
}
