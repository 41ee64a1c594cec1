package org.oruslang.types.program;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.oruslang.syntax.Span;
import org.oruslang.types.program.Type.Primitive;

/**
 * Number literals that will have one type, because they stand in one constant expression or at
 * places that must agree.
 *
 * <p>A literal has no type of its own: it takes the one that its context wants. The context of a
 * literal ends with the statement that it stands in; a group that is still free then takes the
 * smallest of i32, i64, u64 that holds all its integers, or f64 if one of its members has a
 * fraction or an exponent.
 */
public final class LiteralGroup {

  /** A literal and where it stands. */
  public record Member(Span span, NumberLiteral literal) {}

  private final List<Member> members = new ArrayList<>();
  private BigInteger least = BigInteger.ZERO;
  private BigInteger greatest = BigInteger.ZERO;
  private BigInteger greatestPlain = BigInteger.ZERO;
  private boolean real;

  public LiteralGroup(Span span, NumberLiteral literal) {
    members.add(new Member(span, literal));
    real = !literal.isInteger();
    if (!real) {
      least = least.min(literal.integer());
      greatest = greatest.max(literal.integer());
      if (!reinterpretedAsI32(literal)) {
        greatestPlain = greatest;
      }
    }
  }

  public List<Member> members() {
    return members;
  }

  /** Whether some member has a fraction or an exponent, so that only f64 fits. */
  public boolean isReal() {
    return real;
  }

  /** The group of the members of both; neither may be used afterwards. */
  public static LiteralGroup union(LiteralGroup first, LiteralGroup second) {
    boolean firstIsLarger = first.members.size() >= second.members.size();
    LiteralGroup larger = firstIsLarger ? first : second;
    LiteralGroup smaller = firstIsLarger ? second : first;
    larger.members.addAll(smaller.members);
    larger.least = larger.least.min(smaller.least);
    larger.greatest = larger.greatest.max(smaller.greatest);
    larger.greatestPlain = larger.greatestPlain.max(smaller.greatestPlain);
    larger.real |= smaller.real;
    return larger;
  }

  /** Whether every member has a value of the type. */
  public boolean fits(Primitive type) {
    return type == Primitive.F64 || !real && inRange(least, type) && inRange(greatest, type);
  }

  /** The type without a context, or null if no type holds all members. */
  public Primitive defaultType() {
    if (real) {
      return Primitive.F64;
    }
    if (inRange(least, Primitive.I32) && inRange(greatestPlain, Primitive.I32)) {
      return Primitive.I32;
    }
    return fits(Primitive.I64) ? Primitive.I64 : fits(Primitive.U64) ? Primitive.U64 : null;
  }

  /**
   * Whether it is a hexadecimal literal above the i32 range that still has at most 32 bits; without
   * a context these are the bits of an i32.
   */
  private static boolean reinterpretedAsI32(NumberLiteral literal) {
    return literal.hexadecimal()
        && literal.integer().signum() >= 0
        && literal.integer().bitLength() == 32;
  }

  /** Whether the literal's value is one of the type. */
  public static boolean fits(NumberLiteral literal, Primitive type) {
    return type == Primitive.F64 || literal.isInteger() && inRange(literal.integer(), type);
  }

  private static boolean inRange(BigInteger value, Primitive type) {
    return switch (type) {
      case I32 -> value.bitLength() < 32;
      case I64 -> value.bitLength() < 64;
      case U32 -> value.signum() >= 0 && value.bitLength() <= 32;
      case U64 -> value.signum() >= 0 && value.bitLength() <= 64;
      default -> false;
    };
  }
}
