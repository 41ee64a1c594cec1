package org.oruslang.runtime;

/**
 * A captured variable of Java type {@code boolean} that changes after closures over it are made.
 */
public final class BooleanCell {

  public boolean value;

  /** Kept up to date only for variables whose uses have to check it. */
  public boolean assigned;
}
