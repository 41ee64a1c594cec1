package org.oruslang.types;

import java.util.List;
import org.oruslang.types.program.LiteralGroup;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.Type.Primitive;
import org.oruslang.types.program.TypeVariable;

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
      case Type.Array array ->
          b instanceof Type.Array other && unify(array.element(), other.element());
      case Type.Struct struct ->
          b instanceof Type.Struct other && struct.symbol() == other.symbol();
      case Type.Enum symbol ->
          b instanceof Type.Enum other
              && symbol.symbol() == other.symbol()
              && unifyAll(symbol.arguments(), other.arguments());
      case Type.Function function ->
          b instanceof Type.Function other
              && unifyAll(function.parameters(), other.parameters())
              && unifyResults(function.result(), other.result());
    };
  }

  /** Like {@link #unify}; besides, an unknown result may turn out to be no value at all. */
  private static boolean unifyResults(Type left, Type right) {
    Type a = left.resolved();
    Type b = right.resolved();
    if (a == Primitive.VOID && isPlainVariable(b)) {
      ((TypeVariable) b).bind(a);
      return true;
    }
    if (b == Primitive.VOID && isPlainVariable(a)) {
      ((TypeVariable) a).bind(b);
      return true;
    }
    return unify(a, b);
  }

  private static boolean isPlainVariable(Type type) {
    return type instanceof TypeVariable variable
        && !variable.isGeneralised()
        && variable.literals() == null
        && variable.item() == null;
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
    return variable.item() == null || agreeOnItem(type, variable.item());
  }

  /** Iteration over a value of the type yields the item. */
  private static boolean agreeOnItem(Type type, Type item) {
    if (type instanceof TypeVariable other && other.literals() == null) {
      if (other.item() != null) {
        return unify(other.item(), item);
      }
      other.setItem(item);
      return true;
    }
    return unify(item, itemOf(type));
  }

  /**
   * What iteration over a value of a known type yields: elements, strings, or numbers; {@code any}
   * for a value that raises when it is iterated.
   */
  static Type itemOf(Type iterable) {
    return switch (iterable.resolved()) {
      case Type.Array array -> array.element();
      case Primitive primitive
          when primitive == Primitive.STRING || primitive == Primitive.INVALID ->
          primitive;
      case Primitive primitive when primitive == Primitive.RANGE || primitive.isInteger() ->
          Primitive.I64;
      case TypeVariable variable when variable.literals() != null -> Primitive.I64;
      default -> Primitive.ANY;
    };
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
        variable.lowerLevel(other.level());
        other.bind(variable);
        yield other.item() == null || agreeOnItem(variable, other.item());
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
    first.setLiterals(LiteralGroup.union(first.literals(), second.literals()));
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
        yield other.item() == null || adjustLevels(variable, other.item());
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
