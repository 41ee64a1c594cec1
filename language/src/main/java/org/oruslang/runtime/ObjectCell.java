package org.oruslang.runtime;

/**
 * A captured variable that is an object and changes after closures over it are made. It is null as
 * long as nothing is assigned.
 */
public final class ObjectCell {

  public Object value;
}
