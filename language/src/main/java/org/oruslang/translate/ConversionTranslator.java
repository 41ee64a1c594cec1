package org.oruslang.translate;

import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.conversion.Conversions;
import org.oruslang.runtime.FunctionType;
import org.oruslang.runtime.PrimitiveType;
import org.oruslang.runtime.Representation;
import org.oruslang.runtime.ValueType;
import org.oruslang.semantics.Kind;
import org.oruslang.syntax.Span;

/** Conversions between static types, and between the forms of values. */
final class ConversionTranslator {

  private final FunctionTranslator translator;

  ConversionTranslator(FunctionTranslator translator) {
    this.translator = translator;
  }

  /**
   * An implicit conversion.
   *
   * @param at where a failure is reported
   */
  ExpressionNode convert(ExpressionNode node, ValueType from, ValueType to, Span at) {
    if (from.equals(to) || to == PrimitiveType.VOID) {
      return node;
    }
    ExpressionNode converted =
        translator.isBaseline() ? erased(node, from, to) : typed(node, from, to);
    return converted == node ? node : FunctionTranslator.failAt(converted, at);
  }

  private static ExpressionNode typed(ExpressionNode node, ValueType from, ValueType to) {
    if (to == PrimitiveType.ANY) {
      return Conversions.toDynamic(node, from);
    } else if (isNumeric(from) && isNumeric(to)) {
      return Conversions.numeric(node, kind(from), kind(to));
    } else if (from instanceof FunctionType && to instanceof FunctionType) {
      // Calls convert arguments and results one by one.
      return node;
    }
    return Conversions.fromDynamic(Conversions.toDynamic(node, from), to);
  }

  private static ExpressionNode erased(ExpressionNode node, ValueType from, ValueType to) {
    if (to == PrimitiveType.ANY) {
      return node;
    } else if (isNumeric(from) && isNumeric(to)) {
      return Conversions.promoteDynamic(node, kind(to));
    } else if (from instanceof FunctionType && to instanceof FunctionType) {
      return node;
    }
    return Conversions.check(node, to);
  }

  /** {@code as}. */
  ExpressionNode cast(ExpressionNode node, ValueType from, ValueType to, Span at) {
    if (from.equals(to)) {
      return node;
    }
    ExpressionNode cast;
    if (translator.isBaseline()) {
      cast = Conversions.castDynamic(node, to);
    } else if (isScalar(from) && isScalar(to)) {
      cast = Conversions.numeric(node, kind(from), kind(to));
    } else if (isScalar(from) && to == PrimitiveType.STRING) {
      cast = Conversions.text(node, from);
    } else {
      cast = dynamicCast(node, from, to, at);
    }
    return cast == node ? node : FunctionTranslator.failAt(cast, at);
  }

  private ExpressionNode dynamicCast(ExpressionNode node, ValueType from, ValueType to, Span at) {
    ExpressionNode dynamic = Conversions.toDynamic(node, from);
    ExpressionNode cast = Conversions.castDynamic(dynamic, to);
    if (cast != dynamic) {
      FunctionTranslator.failAt(cast, at);
    }
    return to.representation() == Representation.OBJECT ? cast : Conversions.fromDynamic(cast, to);
  }

  /** The dynamic form of a value of a static type. */
  ExpressionNode toDynamic(ExpressionNode node, ValueType type) {
    return translator.isBaseline() ? node : Conversions.toDynamic(node, type);
  }

  /**
   * The form that code keeps a value in which is known to be of the type, from its dynamic form.
   */
  ExpressionNode fromDynamic(ExpressionNode node, ValueType type) {
    return translator.isBaseline() ? node : Conversions.fromDynamic(node, type);
  }

  /** The form in which a value is passed to functions and returned. */
  ExpressionNode toCallForm(ExpressionNode node, ValueType type) {
    return translator.isBaseline() && isUnsigned(type) ? Conversions.fromDynamic(node, type) : node;
  }

  /** The form in which code keeps a value that was passed or returned. */
  ExpressionNode fromCallForm(ExpressionNode node, ValueType type) {
    return translator.isBaseline() ? Conversions.toDynamic(node, type) : node;
  }

  /** The text of a value. */
  ExpressionNode text(ExpressionNode node, ValueType type) {
    return Conversions.text(node, translator.codeType(type));
  }

  static boolean isUnsigned(ValueType type) {
    return type == PrimitiveType.U32 || type == PrimitiveType.U64;
  }

  static boolean isNumeric(ValueType type) {
    return kind(type) != null && kind(type).isNumeric();
  }

  static boolean isInteger(ValueType type) {
    return kind(type) != null && kind(type).isInteger();
  }

  private static boolean isScalar(ValueType type) {
    return isNumeric(type) || type == PrimitiveType.BOOL;
  }

  /** The kind of a type's values, or null where the type does not say it. */
  static Kind kind(ValueType type) {
    return type instanceof PrimitiveType primitive ? primitive.kind() : null;
  }
}
