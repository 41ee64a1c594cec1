package org.oruslang.nodes.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.nodes.global.ModuleAccess;
import org.oruslang.runtime.Allocations;
import org.oruslang.runtime.Closure;
import org.oruslang.runtime.Environment;
import org.oruslang.runtime.FunctionInstance;
import org.oruslang.runtime.OrusFunction;

/** Makes function values. */
public final class MakeFunctionNode {

  private MakeFunctionNode() {}

  /** A function that runs in the environment that a node yields. */
  public static ExpressionNode in(ExpressionNode environment, FunctionInstance function) {
    return new InEnvironment(environment, function);
  }

  /**
   * A closure.
   *
   * @param captures yield the cells, or boxed the values, of the captured variables
   */
  public static ExpressionNode closure(FunctionInstance function, ExpressionNode[] captures) {
    return new MakeClosure(function, captures);
  }

  private static final class InEnvironment extends ObjectNode {

    private final FunctionInstance function;
    @Child private ExpressionNode environment;

    InEnvironment(ExpressionNode environment, FunctionInstance function) {
      this.environment = environment;
      this.function = function;
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return Allocations.made(
          new OrusFunction(function, (Environment) environment.executeObject(frame)));
    }
  }

  private static final class MakeClosure extends ObjectNode {

    private final FunctionInstance function;
    @Children private final ExpressionNode[] captures;

    MakeClosure(FunctionInstance function, ExpressionNode[] captures) {
      this.function = function;
      this.captures = captures;
    }

    @Override
    @ExplodeLoop
    public Object executeObject(VirtualFrame frame) {
      Object[] values = new Object[captures.length];
      for (int i = 0; i < captures.length; i++) {
        values[i] = captures[i].executeObject(frame);
      }
      return Allocations.made(
          new OrusFunction(function, new Closure(ModuleAccess.own(frame), values)));
    }
  }
}
