package org.oruslang.jit.opt;

import java.util.ArrayList;
import java.util.List;
import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.OrusJitIRProgram;

/**
 * Optimises programs: the result does the same, exits included, and is deterministic. Fuel is
 * charged exactly as before.
 */
public final class IrOptimizer {

  /**
   * The calls that an entry function may make without asking for the budget of calls: it must not
   * be entered with less. Called functions ask for what they need.
   */
  public static final int ENTRY_CALLS = Inliner.MAX_DEPTH;

  private IrOptimizer() {}

  /** The optimised program. */
  public static OrusJitIRProgram optimize(OrusJitIRProgram original) {
    OrusJitIRProgram program = Inliner.run(original);
    CallEffects effects = new CallEffects(program);
    boolean[] reachable = program.reachableFunctions();
    List<IrFunction> functions = new ArrayList<>();
    for (IrFunction function : program.functions()) {
      // Where all calls were inlined there will be no code.
      functions.add(reachable[function.id()] ? optimize(function, effects) : function);
    }
    return new OrusJitIRProgram(
        program.name(), program.function(), program.loop(), program.slots(), functions);
  }

  private static IrFunction optimize(IrFunction function, CallEffects effects) {
    SsaGraph graph = SsaBuilder.build(function);
    GlobalValues.run(graph, effects);
    IfConversion.run(graph);
    LoopInvariants.run(graph, effects);
    Phis.removeTrivial(graph);
    graph.resolveAll();
    Blocks.mergeChains(graph);
    graph.analyse();
    DeadCode.mark(graph);
    return SsaDestruction.toFunction(graph);
  }
}
