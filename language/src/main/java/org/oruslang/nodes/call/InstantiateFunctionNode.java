package org.oruslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import java.util.function.Function;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.runtime.Allocations;
import org.oruslang.runtime.FunctionInstance;
import org.oruslang.runtime.FunctionTemplate;
import org.oruslang.runtime.OrusFunction;

/** Picks the instance of a polymorphic function value for the types that it is used with. */
public final class InstantiateFunctionNode extends ObjectNode {

  private final Function<FunctionTemplate, FunctionInstance> instances;
  @Child private ExpressionNode function;

  /**
   * @param instances yields the instance for the types of this use
   */
  public InstantiateFunctionNode(
      ExpressionNode function, Function<FunctionTemplate, FunctionInstance> instances) {
    this.function = function;
    this.instances = instances;
  }

  @Override
  public Object executeObject(VirtualFrame frame) {
    return Allocations.made(instantiate((OrusFunction) function.executeObject(frame)));
  }

  @TruffleBoundary
  private OrusFunction instantiate(OrusFunction value) {
    return new OrusFunction(instances.apply(value.template()), value.environment);
  }
}
