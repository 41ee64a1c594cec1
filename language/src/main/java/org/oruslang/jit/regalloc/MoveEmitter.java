package org.oruslang.jit.regalloc;

/**
 * Moves between places of one register class. A place is a machine register number, or any larger
 * number that the emitter understands.
 */
public interface MoveEmitter {

  /** Stands for the emitter's own temporary register, which breaks cycles. */
  int TEMPORARY = -1;

  /** Copies a value; {@code from} or {@code to} may be {@link #TEMPORARY}. */
  void move(int to, int from);
}
