package org.oruslang.nodes.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import org.oruslang.nodes.Completion;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.StatementNode;
import org.oruslang.nodes.global.ModuleAccess;
import org.oruslang.runtime.Closure;
import org.oruslang.runtime.FunctionInstance;
import org.oruslang.runtime.ModuleInstance;
import org.oruslang.runtime.ObjectCell;
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
    private final boolean shared;
    @Children private final ExpressionNode[] captures;

    /**
     * @param slot where the closure goes
     * @param shared whether the slot holds a cell that the closure goes into
     * @param captures yield the cells, or boxed the values, of the captured variables
     */
    public Declaration(
        FunctionInstance function, int slot, boolean shared, ExpressionNode[] captures) {
      this.function = function;
      this.slot = slot;
      this.shared = shared;
      this.captures = captures;
    }

    private Object[] create(VirtualFrame frame, ModuleInstance module) {
      Object[] values = new Object[captures.length];
      OrusFunction closure =
          new OrusFunction(function, values.length == 0 ? module : new Closure(module, values));
      if (shared) {
        ((ObjectCell) frame.getObjectStatic(slot)).value = closure;
      } else {
        frame.setObjectStatic(slot, closure);
      }
      return values;
    }

    @ExplodeLoop
    private void capture(VirtualFrame frame, Object[] values) {
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
    Object[][] captures = new Object[declarations.length][];
    for (int i = 0; i < declarations.length; i++) {
      captures[i] = declarations[i].create(frame, module);
    }
    for (int i = 0; i < declarations.length; i++) {
      declarations[i].capture(frame, captures[i]);
    }
    return Completion.NORMAL;
  }
}
