package org.oruslang.nodes.global;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.oruslang.runtime.CallArguments;
import org.oruslang.runtime.Environment;
import org.oruslang.runtime.ModuleInstance;

/**
 * The way from running code to the instances of modules: code holds none itself, so that contexts
 * can share it.
 */
public final class ModuleAccess {

  /** Stands for the number of a module where the module of the running code is meant. */
  public static final int OWN = -1;

  private ModuleAccess() {}

  /** What the running code belongs to. */
  public static Environment environment(VirtualFrame frame) {
    return CallArguments.environment(frame.getArguments());
  }

  /** The module of the running code. */
  public static ModuleInstance own(VirtualFrame frame) {
    return environment(frame).module;
  }

  /**
   * The instance of a module in the context of the running code.
   *
   * @param link the number of the module, or {@link #OWN}
   */
  public static ModuleInstance module(VirtualFrame frame, int link) {
    ModuleInstance own = own(frame);
    return link == OWN ? own : own.link(link);
  }
}
