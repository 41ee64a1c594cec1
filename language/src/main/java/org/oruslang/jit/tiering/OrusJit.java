package org.oruslang.jit.tiering;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
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
 * <p>Hooks belong to the code, which contexts of an engine share; what they compile belongs to the
 * context that runs.
 */
public final class OrusJit implements NativeTierHooks {

  private final Supplier<NativeTier> tiers;
  private final AtomicInteger regions = new AtomicInteger();

  /**
   * @param tiers yields the native tier of the current context
   */
  public OrusJit(Supplier<NativeTier> tiers) {
    this.tiers = tiers;
  }

  NativeTier tier() {
    return tiers.get();
  }

  /** A number for a new region; each hook has its own. */
  int nextRegion() {
    return regions.incrementAndGet();
  }

  @Override
  public NativeLoop loop(TranslatedFunction function, TypedStatement loop) {
    return switch (loop) {
      case TypedStatement.While each -> new HotLoop(this, function, loop);
      case TypedStatement.ForRange each when each.step() == null && !each.variable().isGlobal() ->
          new HotLoop(this, function, loop);
      default -> null;
    };
  }

  @Override
  public NativeFunction function(TranslatedFunction function) {
    FunctionSymbol symbol = function.symbol();
    return symbol.isModuleBody() || symbol.isNested() || !isRecursive(symbol)
        ? null
        : new HotFunction(this, function);
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
