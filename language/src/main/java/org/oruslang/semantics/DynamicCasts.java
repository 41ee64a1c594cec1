package org.oruslang.semantics;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/**
 * {@code e as T} for a value of statically unknown type: the cast is chosen by the run-time kind,
 * and a pair of kinds without a cast raises a type error that names both types.
 */
public final class DynamicCasts {
  private DynamicCasts() {}

  /**
   * Casts to a numeric kind, bool or string.
   *
   * @throws OrusFault a type error if the value's kind has no cast to {@code target}; a value error
   *     if the value does not fit
   */
  @TruffleBoundary
  public static Object cast(Object value, Kind target) {
    return switch (target) {
      case I32, I64, U32, U64, F64 ->
          value instanceof Boolean flag ? castBool(flag, target) : castNumber(value, target);
      case BOOL -> toBool(value);
      case STRING -> toText(value);
      default -> throw new IllegalArgumentException("no cast to " + target);
    };
  }

  /**
   * Checks that a value that flows into a position of type {@code expected} has that kind, without
   * converting it.
   *
   * @throws OrusFault a type error naming both types
   */
  public static Object require(Object value, Kind expected) {
    if (Kind.of(value) != expected) {
      throw OrusFault.unexpectedType(expected.label(), TypeNames.describe(value));
    }
    return value;
  }

  static Object castNumber(Object value, Kind target) {
    return switch (target) {
      case I32 -> toI32(value);
      case I64 -> toI64(value);
      case U32 -> U32.of(toU32(value));
      case U64 -> U64.of(toU64(value));
      case F64 -> toF64(value);
      default -> throw new IllegalArgumentException("not numeric: " + target);
    };
  }

  private static Object castBool(boolean value, Kind target) {
    return switch (target) {
      case I32 -> Casts.boolToI32(value);
      case I64 -> Casts.boolToI64(value);
      case U32 -> U32.of(Casts.boolToU32(value));
      case U64 -> U64.of(Casts.boolToU64(value));
      default -> Casts.boolToF64(value);
    };
  }

  private static int toI32(Object value) {
    return switch (Kind.of(value)) {
      case I32 -> (int) value;
      case I64 -> Casts.i64ToI32((long) value);
      case U32 -> Casts.u32ToI32(((U32) value).bits());
      case U64 -> Casts.u64ToI32(((U64) value).bits());
      case F64 -> Casts.f64ToI32((double) value);
      default -> throw noCast(value, Kind.I32);
    };
  }

  private static long toI64(Object value) {
    return switch (Kind.of(value)) {
      case I32 -> Casts.i32ToI64((int) value);
      case I64 -> (long) value;
      case U32 -> Casts.u32ToI64(((U32) value).bits());
      case U64 -> Casts.u64ToI64(((U64) value).bits());
      case F64 -> Casts.f64ToI64((double) value);
      default -> throw noCast(value, Kind.I64);
    };
  }

  private static int toU32(Object value) {
    return switch (Kind.of(value)) {
      case I32 -> Casts.i32ToU32((int) value);
      case I64 -> Casts.i64ToU32((long) value);
      case U32 -> ((U32) value).bits();
      case U64 -> Casts.u64ToU32(((U64) value).bits());
      case F64 -> Casts.f64ToU32((double) value);
      default -> throw noCast(value, Kind.U32);
    };
  }

  private static long toU64(Object value) {
    return switch (Kind.of(value)) {
      case I32 -> Casts.i32ToU64((int) value);
      case I64 -> Casts.i64ToU64((long) value);
      case U32 -> Casts.u32ToU64(((U32) value).bits());
      case U64 -> ((U64) value).bits();
      case F64 -> Casts.f64ToU64((double) value);
      default -> throw noCast(value, Kind.U64);
    };
  }

  private static double toF64(Object value) {
    return switch (Kind.of(value)) {
      case I32 -> Casts.i32ToF64((int) value);
      case I64 -> Casts.i64ToF64((long) value);
      case U32 -> Casts.u32ToF64(((U32) value).bits());
      case U64 -> Casts.u64ToF64(((U64) value).bits());
      case F64 -> (double) value;
      default -> throw noCast(value, Kind.F64);
    };
  }

  private static boolean toBool(Object value) {
    return switch (Kind.of(value)) {
      case I32 -> Casts.i32ToBool((int) value);
      case I64 -> Casts.i64ToBool((long) value);
      case U32 -> Casts.u32ToBool(((U32) value).bits());
      case U64 -> Casts.u64ToBool(((U64) value).bits());
      case F64 -> Casts.f64ToBool((double) value);
      case BOOL -> (boolean) value;
      default -> throw noCast(value, Kind.BOOL);
    };
  }

  private static OrusString toText(Object value) {
    return switch (Kind.of(value)) {
      case I32, I64, U32, U64, F64, BOOL, STRING -> Rendering.asString(value);
      default -> throw noCast(value, Kind.STRING);
    };
  }

  private static OrusFault noCast(Object value, Kind target) {
    return OrusFault.badCast(TypeNames.describe(value), target.label());
  }
}
