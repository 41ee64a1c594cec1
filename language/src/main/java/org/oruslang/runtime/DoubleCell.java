package org.oruslang.runtime;

/** A captured variable of Java type {@code double} that changes after closures over it are made. */
public final class DoubleCell {

  public double value;

  /** Kept up to date only for variables whose uses have to check it. */
  public boolean assigned;
}
