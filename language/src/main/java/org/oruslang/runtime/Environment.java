package org.oruslang.runtime;

/**
 * What running code belongs to; the first argument of every call.
 *
 * <p>Code is shared by contexts, so everything of one context is reached from here: for functions
 * of a module and methods the environment is the {@link ModuleInstance}, for closures a {@link
 * Closure}.
 */
public abstract sealed class Environment permits ModuleInstance, Closure {

  /** The instance of the module that defines the code. */
  public final ModuleInstance module;

  Environment(ModuleInstance module) {
    this.module = module == null ? (ModuleInstance) this : module;
  }
}
