package org.oruslang.component.archive;

/** A component, an archive or a home is not as it must be; the message is for users. */
public final class ComponentException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Creates an exception with a message that tells users what is wrong. */
  public ComponentException(String message) {
    super(message);
  }
}
