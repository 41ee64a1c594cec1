package org.oruslang.nodes.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.StatementNode;
import org.oruslang.nodes.global.ModuleAccess;
import org.oruslang.runtime.Closure;
import org.oruslang.runtime.Environment;
import org.oruslang.runtime.FunctionInstance;
import org.oruslang.runtime.ModuleInstance;
import org.oruslang.runtime.OrusFunction;

/**
 * Makes the closures of the functions that a block declares. All of them exist before any captures
 * its variables, so that they can capture each other.
 */
public final class DeclareFunctionsNode extends StatementNode {

  /** One of the functions. */
  public static final class Declaration extends Node {

    private final FunctionInstance function;
    private final int slot;
    @Children private final ExpressionNode[] captures;

    /**
     * @param slot where the closure goes
     * @param captures yield the cells, or boxed the values, of the captured variables
     */
    public Declaration(FunctionInstance function, int slot, ExpressionNode[] captures) {
      this.function = function;
      this.slot = slot;
      this.captures = captures;
    }

    private void create(VirtualFrame frame, ModuleInstance module) {
      Environment environment =
          captures.length == 0 ? module : new Closure(module, new Object[captures.length]);
      frame.setObjectStatic(slot, new OrusFunction(function, environment));
    }

    @ExplodeLoop
    private void capture(VirtualFrame frame) {
      if (captures.length == 0) {
        return;
      }
      OrusFunction closure = (OrusFunction) frame.getObjectStatic(slot);
      Object[] values = ((Closure) closure.environment).captures;
      for (int i = 0; i < captures.length; i++) {
        values[i] = captures[i].executeObject(frame);
      }
    }
  }

  @Children private final Declaration[] declarations;

  public DeclareFunctionsNode(Declaration[] declarations) {
    this.declarations = declarations;
  }

  @Override
  @ExplodeLoop
  public int execute(VirtualFrame frame) {
    ModuleInstance module = ModuleAccess.own(frame);
    for (Declaration declaration : declarations) {
      declaration.create(frame, module);
    }
    for (Declaration declaration : declarations) {
      declaration.capture(frame);
    }
    return Completion.NORMAL;
  }
}
