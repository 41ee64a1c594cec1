package org.oruslang.types;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.oruslang.syntax.Span;
import org.oruslang.types.Type.Primitive;
import org.oruslang.types.program.NumberLiteral;

/**
 * Number literals that will have one type, because they stand in one constant expression or at
 * places that must agree.
 *
 * <p>A literal has no type of its own: it takes the one that its context wants. The context of a
 * literal ends with the statement that it stands in; a group that is still free then takes the
 * smallest of i32, i64, u64 that holds all its integers, or f64 if one of its members has a
 * fraction or an exponent.
 */
final class LiteralGroup {

  /** A literal and where it stands. */
  record Member(Span span, NumberLiteral literal) {}

  private final List<Member> members = new ArrayList<>();
  private boolean real;

  LiteralGroup(Span span, NumberLiteral literal) {
    members.add(new Member(span, literal));
    real = !literal.isInteger();
  }

  List<Member> members() {
    return members;
  }

  /** Whether some member has a fraction or an exponent, so that only f64 fits. */
  boolean isReal() {
    return real;
  }

  void absorb(LiteralGroup other) {
    members.addAll(other.members);
    real |= other.real;
  }

  /** Whether every member has a value of the type. */
  boolean fits(Primitive type) {
    if (type == Primitive.F64) {
      return true;
    }
    for (Member member : members) {
      if (!fits(member.literal(), type)) {
        return false;
      }
    }
    return true;
  }

  /** The type without a context, or null if no type holds all members. */
  Primitive defaultType() {
    if (real) {
      return Primitive.F64;
    }
    for (Primitive type : List.of(Primitive.I32, Primitive.I64, Primitive.U64)) {
      if (members.stream().allMatch(m -> fitsWithoutContext(m.literal(), type))) {
        return type;
      }
    }
    return null;
  }

  private static boolean fitsWithoutContext(NumberLiteral literal, Primitive type) {
    return fits(literal, type)
        || (literal.hexadecimal() && reinterpretedAsI32(literal) && type == Primitive.I32);
  }

  /** Whether it is a hexadecimal literal above the i32 range that still has at most 32 bits. */
  static boolean reinterpretedAsI32(NumberLiteral literal) {
    return literal.hexadecimal()
        && literal.integer().signum() >= 0
        && literal.integer().bitLength() == 32;
  }

  static boolean fits(NumberLiteral literal, Primitive type) {
    if (type == Primitive.F64) {
      return true;
    }
    BigInteger value = literal.integer();
    if (value == null) {
      return false;
    }
    return switch (type) {
      case I32 -> value.bitLength() < 32;
      case I64 -> value.bitLength() < 64;
      case U32 -> value.signum() >= 0 && value.bitLength() <= 32;
      case U64 -> value.signum() >= 0 && value.bitLength() <= 64;
      default -> false;
    };
  }
}
