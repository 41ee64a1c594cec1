package org.oruslang.jit.asm;

/** Code could not be generated: an unknown operation, or a distance that no encoding reaches. */
public final class AssemblyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** An exception with a message for the failure log. */
  public AssemblyException(String message) {
    super(message);
  }
}
