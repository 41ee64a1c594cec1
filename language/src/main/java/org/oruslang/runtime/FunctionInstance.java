package org.oruslang.runtime;

import com.oracle.truffle.api.RootCallTarget;
import java.util.List;

/**
 * The code of a function for one combination of types. Holds no context; must be usable by several
 * threads.
 */
public abstract class FunctionInstance {

  private final FunctionTemplate template;
  private final FunctionType type;

  protected FunctionInstance(FunctionTemplate template, FunctionType type) {
    this.template = template;
    this.type = type;
  }

  public final FunctionTemplate template() {
    return template;
  }

  /** How arguments are passed and the result is returned. */
  public final FunctionType type() {
    return type;
  }

  public final int arity() {
    return type.arity();
  }

  /**
   * The code; translated at the first call of this method. It takes the {@link Environment} and the
   * arguments as typed code keeps them, boxed, and yields the result likewise.
   */
  public abstract RootCallTarget callTarget();

  /**
   * Makes the code of the functions inside this one, and for top-level code of all functions of the
   * module, for tools that look for places in the text.
   */
  public abstract void loadInnerFunctions();

  /** The variables in the frames of the function, inner ones after those around them. */
  public abstract List<LocalVariable> localVariables();
}
