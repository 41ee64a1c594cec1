package org.oruslang.nodes.conversion;

import org.oruslang.nodes.ExpressionNode;
import org.oruslang.runtime.PrimitiveType;
import org.oruslang.runtime.ValueType;
import org.oruslang.semantics.Kind;

/** Chooses the node, if any, that takes a value from one type or form to another. */
public final class Conversions {

  private Conversions() {}

  /** Converts between numeric types and bool as {@code as} does; typed form on both sides. */
  public static ExpressionNode numeric(ExpressionNode operand, Kind from, Kind to) {
    if (from == to) {
      return operand;
    }
    return switch (to) {
      case I32 -> from == Kind.U32 ? operand : new ToIntNode(from, false, operand);
      case U32 -> from == Kind.I32 ? operand : new ToIntNode(from, true, operand);
      case I64 ->
          from == Kind.I32 ? new WidenNode.ToI64(operand) : new ToLongNode(from, false, operand);
      case U64 -> new ToLongNode(from, true, operand);
      case F64 -> from == Kind.I32 ? new WidenNode.ToF64(operand) : new ToDoubleNode(from, operand);
      case BOOL -> new ToBooleanNode(from, operand);
      default -> throw new IllegalArgumentException(from + " to " + to);
    };
  }

  /** Promotes a number in dynamic form. */
  public static ExpressionNode promoteDynamic(ExpressionNode operand, Kind to) {
    return new PromoteNode(to, operand);
  }

  /** The text of a value in the form of typed code. */
  public static ExpressionNode text(ExpressionNode operand, ValueType from) {
    if (from == PrimitiveType.STRING) {
      return operand;
    }
    Kind kind = from instanceof PrimitiveType primitive ? primitive.kind() : null;
    return new ToTextNode(kind, operand);
  }

  /** Gives a value in the form of typed code its dynamic form. */
  public static ExpressionNode toDynamic(ExpressionNode operand, ValueType from) {
    if (from == PrimitiveType.U32) {
      return new ToDynamicNode(false, operand);
    } else if (from == PrimitiveType.U64) {
      return new ToDynamicNode(true, operand);
    }
    return operand;
  }

  /** Checks a value in dynamic form and gives it the form of typed code. */
  public static ExpressionNode fromDynamic(ExpressionNode operand, ValueType to) {
    return to == PrimitiveType.ANY ? operand : new FromDynamicNode(to, operand);
  }

  /** Checks a value in dynamic form and leaves it so. */
  public static ExpressionNode check(ExpressionNode operand, ValueType type) {
    return type == PrimitiveType.ANY ? operand : new CheckTypeNode(type, false, operand);
  }

  /** {@code as} on a value in dynamic form; yields the dynamic form. */
  public static ExpressionNode castDynamic(ExpressionNode operand, ValueType to) {
    if (to instanceof PrimitiveType primitive && hasCasts(primitive)) {
      return new DynamicCastNode(primitive.kind(), operand);
    }
    return to == PrimitiveType.ANY ? operand : new CheckTypeNode(to, true, operand);
  }

  private static boolean hasCasts(PrimitiveType type) {
    Kind kind = type.kind();
    return kind != null && (kind.isNumeric() || kind == Kind.BOOL || kind == Kind.STRING);
  }
}
