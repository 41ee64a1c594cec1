package org.oruslang.types;

import java.math.BigInteger;
import org.oruslang.types.program.LiteralGroup;
import org.oruslang.types.program.NumberLiteral;
import org.oruslang.types.program.Type.Primitive;
import org.oruslang.types.program.TypedExpression;

/** Finds the value of constant expressions made of number literals and other constants. */
final class ConstantFolder {

  private ConstantFolder() {}

  /**
   * The value that the expression always has, or null if it is not known before the program runs.
   * Arithmetic is folded only where no type could wrap, round or raise.
   */
  static NumberLiteral fold(TypedExpression expression) {
    return switch (expression) {
      case TypedExpression.Number number -> number.literal();
      case TypedExpression.ReadVariable read -> read.variable().constant();
      case TypedExpression.Arithmetic arithmetic -> arithmetic(arithmetic);
      case null, default -> null;
    };
  }

  private static NumberLiteral arithmetic(TypedExpression.Arithmetic arithmetic) {
    NumberLiteral left = fold(arithmetic.left());
    NumberLiteral right = fold(arithmetic.right());
    if (left == null || right == null || !left.isInteger() || !right.isInteger()) {
      return null;
    }
    BigInteger a = left.integer();
    BigInteger b = right.integer();
    BigInteger value =
        switch (arithmetic.operator()) {
          case ADD -> a.add(b);
          case SUBTRACT -> a.subtract(b);
          case MULTIPLY -> a.multiply(b);
          case DIVIDE -> b.signum() == 0 ? null : a.divide(b);
          case REMAINDER -> b.signum() == 0 ? null : a.remainder(b);
          default -> null;
        };
    if (value == null) {
      return null;
    }
    NumberLiteral result = new NumberLiteral(value, value.doubleValue(), false);
    return arithmetic.type().resolved() instanceof Primitive type
            && type.isInteger()
            && LiteralGroup.fits(result, type)
        ? result
        : null;
  }
}
