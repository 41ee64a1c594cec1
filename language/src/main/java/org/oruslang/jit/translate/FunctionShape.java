package org.oruslang.jit.translate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.Substitution;
import org.oruslang.types.program.Type;

/**
 * What is known of a function value when the code that calls it is translated: its code and that of
 * the functions it captures, but not the other values it captures.
 *
 * <p>Two shapes are equal if values of them can use the same native code.
 */
public final class FunctionShape {

  private final FunctionSymbol symbol;
  private final Substitution substitution;
  private final List<Type> types;
  private final List<FunctionShape> captures;
  private final NativeLocation origin;

  /**
   * @param substitution what stands for the type parameters of the function and those around it
   * @param captures for each captured variable the shape of its value if that is a function, else
   *     null
   * @param origin where the value itself is outside native code, or null if native code makes it
   */
  public FunctionShape(
      FunctionSymbol symbol,
      Substitution substitution,
      List<FunctionShape> captures,
      NativeLocation origin) {
    this.symbol = symbol;
    this.substitution = substitution;
    this.types = types(symbol, substitution);
    this.captures = new ArrayList<>(captures);
    this.origin = origin;
  }

  private static List<Type> types(FunctionSymbol symbol, Substitution substitution) {
    List<Type> types = new ArrayList<>();
    for (FunctionSymbol each = symbol; each != null; each = each.enclosing()) {
      types.addAll(substitution.applyAll(List.copyOf(each.typeParameters())));
    }
    return types;
  }

  public FunctionSymbol symbol() {
    return symbol;
  }

  /** What stands for the type parameters of the function and of those around it. */
  public Substitution substitution() {
    return substitution;
  }

  /** The shape of a captured function, or null for another captured value. */
  public FunctionShape capture(int index) {
    return captures.get(index);
  }

  /** Where the value is outside native code, or null if native code makes it. */
  public NativeLocation origin() {
    return origin;
  }

  /** The function for other types, which is another value. */
  FunctionShape forTypes(List<Type> typeArguments) {
    return new FunctionShape(
        symbol, substitution.with(symbol.typeParameters(), typeArguments), captures, null);
  }

  /** How many captured values are no functions, those of captured functions included. */
  public int valueCount() {
    int count = 0;
    for (FunctionShape capture : captures) {
      count += capture == null ? 1 : capture.valueCount();
    }
    return count;
  }

  /** The types of these values, in order. */
  List<Type> valueTypes() {
    List<Type> result = new ArrayList<>();
    for (int i = 0; i < captures.size(); i++) {
      if (captures.get(i) == null) {
        result.add(substitution.apply(symbol.captures().get(i).type()));
      } else {
        result.addAll(captures.get(i).valueTypes());
      }
    }
    return result;
  }

  /** The type of the function as a value. */
  Type type() {
    return substitution.apply(symbol.type());
  }

  /** The symbols of the function and of those it captures. */
  Set<FunctionSymbol> symbols() {
    Set<FunctionSymbol> result = new HashSet<>();
    result.add(symbol);
    for (FunctionShape capture : captures) {
      if (capture != null) {
        result.addAll(capture.symbols());
      }
    }
    return result;
  }

  /** How many functions capture each other in a row. */
  int depth() {
    int deepest = 0;
    for (FunctionShape capture : captures) {
      deepest = Math.max(deepest, capture == null ? 0 : capture.depth());
    }
    return 1 + deepest;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FunctionShape that
        && symbol == that.symbol
        && types.equals(that.types)
        && captures.equals(that.captures)
        && Objects.equals(origin, that.origin);
  }

  @Override
  public int hashCode() {
    return Objects.hash(System.identityHashCode(symbol), captures);
  }

  @Override
  public String toString() {
    return symbol.qualifiedName() + (captures.isEmpty() ? "" : captures);
  }
}
