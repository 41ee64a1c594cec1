package org.oruslang.jit.tiering;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import org.oruslang.jit.cache.DeoptTrigger;
import org.oruslang.nodes.NativeFunction;
import org.oruslang.nodes.control.NativeLoop;
import org.oruslang.translate.NativeTierHooks;
import org.oruslang.translate.TranslatedFunction;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.TypedExpression;
import org.oruslang.types.program.TypedStatement;
import org.oruslang.types.program.TypedTree;

/**
 * Puts hooks into the code of functions: one for each loop that could be native code, one for each
 * recursive function. Loops of other functions are reached through their own hooks, which leave
 * more often and so respond sooner.
 *
 * <p>Hooks belong to the code, which contexts of an engine share, and so do the counters in them;
 * what they compile belongs to the context that runs.
 */
public final class OrusJit implements NativeTierHooks {

  /** The next number names whole functions, with the bits for versions taken away. */
  private static final int MAX_LOOPS = TieredCode.FIRST_VERSION - 1;

  private final Supplier<NativeTier> tiers;
  private final int threshold;
  private final Map<TranslatedFunction, Numbers> numbers = new WeakHashMap<>();
  private int functions;

  /** The number of a function, and how many of its loops have one. */
  private static final class Numbers {
    final int function;
    int loops;

    Numbers(int function) {
      this.function = function;
    }
  }

  /**
   * @param tiers yields the native tier of the current context
   * @param threshold how many iterations or calls pass before a loop or function counts as hot
   */
  public OrusJit(Supplier<NativeTier> tiers, int threshold) {
    this.tiers = tiers;
    this.threshold = threshold;
  }

  NativeTier tier() {
    return tiers.get();
  }

  int threshold() {
    return threshold;
  }

  @Override
  public NativeLoop loop(TranslatedFunction function, TypedStatement loop) {
    return switch (loop) {
      case TypedStatement.While each -> newLoop(function, loop);
      case TypedStatement.ForRange each -> newLoop(function, loop);
      case TypedStatement.ForEach each -> newLoop(function, loop);
      default -> null;
    };
  }

  private synchronized HotLoop newLoop(TranslatedFunction function, TypedStatement loop) {
    Numbers each = numbers(function);
    boolean isNumbered = each.function < DeoptTrigger.ANY && each.loops < MAX_LOOPS;
    return isNumbered ? new HotLoop(this, function, loop, each.function, each.loops++) : null;
  }

  @Override
  public synchronized NativeFunction function(TranslatedFunction function) {
    FunctionSymbol symbol = function.symbol();
    if (symbol.isModuleBody() || symbol.isNested() || !isRecursive(symbol)) {
      return null;
    }
    int number = numbers(function).function;
    return number < DeoptTrigger.ANY ? new HotFunction(this, function, number) : null;
  }

  /** The keys of the entry cache have 16 bits; code beyond that is never native. */
  private Numbers numbers(TranslatedFunction function) {
    return numbers.computeIfAbsent(
        function, f -> new Numbers(functions == DeoptTrigger.ANY ? functions : functions++));
  }

  private static boolean isRecursive(FunctionSymbol function) {
    return reaches(function, function, new HashSet<>());
  }

  private static boolean reaches(
      FunctionSymbol from, FunctionSymbol target, Set<FunctionSymbol> visited) {
    if (!visited.add(from)) {
      return false;
    }
    Set<FunctionSymbol> called = new HashSet<>();
    TypedTree.visit(
        from.body(),
        statement -> {},
        expression -> {
          if (expression instanceof TypedExpression.CallFunction call) {
            called.add(call.function());
          }
        });
    return called.contains(target)
        || called.stream().anyMatch(callee -> reaches(callee, target, visited));
  }
}
