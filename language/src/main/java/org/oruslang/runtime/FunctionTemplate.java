package org.oruslang.runtime;

import com.oracle.truffle.api.source.SourceSection;
import java.util.List;

/**
 * A function as declared; if it is polymorphic its code exists once for each combination of types
 * it is used with.
 *
 * <p>Two function values are equal if they have the same template and the same environment.
 */
public abstract class FunctionTemplate {

  /** The declared name; {@code <lambda>} for a lambda. */
  public abstract String name();

  /** The name for reports: methods with their struct. */
  public abstract String qualifiedName();

  public abstract ModuleCode module();

  public abstract List<String> parameterNames();

  /** Whether {@code self} is its first parameter. */
  public abstract boolean isInstanceMethod();

  public abstract SourceSection sourceSection();

  /**
   * The instance that callers use who know nothing of its types: the only one, or if it is
   * polymorphic the one whose type parameters are all {@code any}.
   */
  public abstract FunctionInstance dynamicInstance();
}
