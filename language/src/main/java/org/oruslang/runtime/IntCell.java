package org.oruslang.runtime;

/** A captured variable of Java type {@code int} that changes after closures over it are made. */
public final class IntCell {

  public int value;

  /** Kept up to date only for variables whose uses have to check it. */
  public boolean assigned;
}
