package org.oruslang.jit.memory;

/** Generated code that can be called: {@code int64 entry(void *block)}. */
public interface NativeEntryPoint {

  /**
   * Calls the code.
   *
   * @param block the address of the frame block
   * @return the status word
   */
  long call(long block);
}
