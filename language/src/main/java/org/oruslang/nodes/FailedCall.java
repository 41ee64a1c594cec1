package org.oruslang.nodes;

/**
 * Stands for the result of a call that was finished outside of the statement it belongs to, and
 * ended with an error: the statement raises it where it reads the result.
 *
 * @param error an exception of the language or another one, or an exhausted stack
 */
public record FailedCall(Throwable error) {

  /** Raises the error. */
  public RuntimeException raise() {
    return FailedCall.<RuntimeException>thrown(error);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException thrown(Throwable error) throws T {
    throw (T) error;
  }
}
