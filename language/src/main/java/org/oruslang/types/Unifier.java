package org.oruslang.types;

import java.util.List;
import org.oruslang.types.Type.Primitive;

/**
 * Makes types agree by binding type variables (Robinson's unification with occurs check and Rémy's
 * levels).
 *
 * <p>{@code any} agrees with every type; where the two meet at the top of an expression's type the
 * checker inserts a conversion, inside other types the run-time checks of the values do the work.
 */
final class Unifier {

  private Unifier() {}

  /**
   * Tries to make both types the same. On failure some variables may have been bound; the program
   * is then wrong anyway.
   */
  static boolean unify(Type left, Type right) {
    Type a = left.resolved();
    Type b = right.resolved();
    if (a == b || a == Primitive.INVALID || b == Primitive.INVALID) {
      return true;
    }
    if (a instanceof TypeVariable variable && !variable.isGeneralised()) {
      return bind(variable, b);
    }
    if (b instanceof TypeVariable variable && !variable.isGeneralised()) {
      return bind(variable, a);
    }
    if (a == Primitive.ANY || b == Primitive.ANY) {
      return true;
    }
    return switch (a) {
      case Primitive p -> false;
      case TypeVariable v -> false;
      case Type.Array array -> b instanceof Type.Array other && unify(array.element(), other.element());
      case Type.Struct struct -> b instanceof Type.Struct other && struct.symbol() == other.symbol();
      case Type.Enum symbol ->
          b instanceof Type.Enum other
              && symbol.symbol() == other.symbol()
              && unifyAll(symbol.arguments(), other.arguments());
      case Type.Function function ->
          b instanceof Type.Function other
              && unifyAll(function.parameters(), other.parameters())
              && unify(function.result(), other.result());
    };
  }

  private static boolean unifyAll(List<Type> left, List<Type> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!unify(left.get(i), right.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean bind(TypeVariable variable, Type type) {
    if (type == Primitive.VOID) {
      return false;
    }
    if (variable.literals() != null) {
      return bindLiterals(variable, type);
    }
    if (!adjustLevels(variable, type)) {
      return false;
    }
    variable.bind(type);
    return true;
  }

  private static boolean bindLiterals(TypeVariable variable, Type type) {
    LiteralGroup group = variable.literals();
    return switch (type) {
      case Primitive primitive when primitive == Primitive.ANY -> true;
      case Primitive primitive
          when primitive.isNumeric()
              && !(group.isReal() && primitive != Primitive.F64)
              && group.fits(primitive) -> {
        variable.bind(primitive);
        yield true;
      }
      case TypeVariable other when other.isGeneralised() -> false;
      case TypeVariable other when other.literals() == null -> {
        other.lowerLevel(variable.level());
        variable.lowerLevel(other.level());
        other.bind(variable);
        yield true;
      }
      case TypeVariable other when other.literals().isReal() == group.isReal() -> {
        joinLiterals(variable, other);
        yield true;
      }
      default -> false;
    };
  }

  /** Makes two groups of literals one, a fraction in either making both f64. */
  static void joinLiterals(TypeVariable first, TypeVariable second) {
    if (first == second) {
      return;
    }
    first.literals().absorb(second.literals());
    first.lowerLevel(second.level());
    second.bind(first);
  }

  /** Lowers the levels inside a type that a variable is bound to; false if it occurs in it. */
  private static boolean adjustLevels(TypeVariable variable, Type type) {
    return switch (type.resolved()) {
      case Primitive p -> true;
      case Type.Struct s -> true;
      case TypeVariable other -> {
        if (other == variable) {
          yield false;
        }
        other.lowerLevel(variable.level());
        yield true;
      }
      case Type.Array array -> adjustLevels(variable, array.element());
      case Type.Enum symbol -> adjustAll(variable, symbol.arguments());
      case Type.Function function ->
          adjustAll(variable, function.parameters()) && adjustLevels(variable, function.result());
    };
  }

  private static boolean adjustAll(TypeVariable variable, List<Type> types) {
    for (Type type : types) {
      if (!adjustLevels(variable, type)) {
        return false;
      }
    }
    return true;
  }
}
