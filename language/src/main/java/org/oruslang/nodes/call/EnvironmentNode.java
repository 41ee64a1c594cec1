package org.oruslang.nodes.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.ObjectNode;
import org.oruslang.nodes.global.ModuleAccess;
import org.oruslang.runtime.OrusFunction;

/** Yields the environment that a called function runs in. */
public final class EnvironmentNode {

  private EnvironmentNode() {}

  /** The module of the running code or one that it is linked to, see {@link ModuleAccess}. */
  public static ExpressionNode ofModule(int link) {
    return new OfModule(link);
  }

  /** The environment of the running code itself, for a function of the same module. */
  public static ExpressionNode own() {
    return new Own();
  }

  /** The environment of a closure. */
  public static ExpressionNode ofClosure(ExpressionNode closure) {
    return new OfClosure(closure);
  }

  private static final class Own extends ObjectNode {

    @Override
    public Object executeObject(VirtualFrame frame) {
      return ModuleAccess.environment(frame);
    }
  }

  private static final class OfModule extends ObjectNode {

    private final int link;

    OfModule(int link) {
      this.link = link;
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return ModuleAccess.module(frame, link);
    }
  }

  private static final class OfClosure extends ObjectNode {

    @Child private ExpressionNode closure;

    OfClosure(ExpressionNode closure) {
      this.closure = closure;
    }

    @Override
    public Object executeObject(VirtualFrame frame) {
      return ((OrusFunction) closure.executeObject(frame)).environment;
    }
  }
}
