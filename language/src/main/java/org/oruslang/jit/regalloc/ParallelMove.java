package org.oruslang.jit.regalloc;

/**
 * Performs moves that happen at once, as at a call: orders them so that no source is overwritten
 * before it is read, and breaks cycles with a temporary.
 */
public final class ParallelMove {

  private final int[] to;
  private final int[] from;
  private int count;

  /** Room for the given number of moves. */
  public ParallelMove(int capacity) {
    to = new int[capacity];
    from = new int[capacity];
  }

  /** Adds a move; destinations are distinct. */
  public void add(int destination, int source) {
    if (destination != source) {
      to[count] = destination;
      from[count] = source;
      count++;
    }
  }

  /** Emits the moves in a valid order. */
  public void emit(MoveEmitter emitter) {
    while (count > 0) {
      int free = findUnblocked();
      if (free >= 0) {
        emitter.move(to[free], from[free]);
        remove(free);
      } else {
        // Only cycles are left: put one destination's old value aside.
        int saved = to[0];
        emitter.move(MoveEmitter.TEMPORARY, saved);
        for (int i = 0; i < count; i++) {
          if (from[i] == saved) {
            from[i] = MoveEmitter.TEMPORARY;
          }
        }
      }
    }
  }

  private int findUnblocked() {
    for (int i = 0; i < count; i++) {
      if (!isSource(to[i])) {
        return i;
      }
    }
    return -1;
  }

  private boolean isSource(int place) {
    for (int i = 0; i < count; i++) {
      if (from[i] == place) {
        return true;
      }
    }
    return false;
  }

  private void remove(int index) {
    count--;
    to[index] = to[count];
    from[index] = from[count];
  }
}
