package org.oruslang.runtime;

/** The variables of enclosing functions that a nested function uses. */
public final class Closure extends Environment {

  /** For each captured variable its cell, or its value as typed code keeps it, boxed. */
  public final Object[] captures;

  /**
   * @param captures not copied; may be filled in later, so that functions can capture each other
   */
  public Closure(ModuleInstance module, Object[] captures) {
    super(module);
    this.captures = captures;
  }
}
