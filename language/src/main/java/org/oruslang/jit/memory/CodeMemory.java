package org.oruslang.jit.memory;

/**
 * Memory for generated code. A mapping is writable first and executable afterwards, never both, and
 * is not changed again once it is executable.
 */
public interface CodeMemory {

  /** The size of a page in bytes. */
  int pageSize();

  /**
   * Maps private zeroed memory for reading and writing.
   *
   * @param size a multiple of the page size
   * @return the address, or 0 when there is none
   */
  long map(long size);

  /** Copies code to a mapping that is still writable. */
  void write(long address, byte[] code);

  /**
   * Makes a mapping readable and executable, and no longer writable.
   *
   * @return whether that was possible
   */
  boolean protect(long address, long size);

  /** Makes sure that instructions in the range are fetched as written. */
  void flushInstructionCache(long address, long size);

  /**
   * Frees a mapping.
   *
   * @return whether that was possible
   */
  boolean unmap(long address, long size);

  /** Makes code in an executable mapping callable. */
  NativeEntryPoint entryPoint(long address);
}
