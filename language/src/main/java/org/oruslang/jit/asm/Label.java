package org.oruslang.jit.asm;

import java.util.Arrays;

/**
 * A position in code that instructions refer to, possibly before it is known. A label is bound
 * once; the references made earlier are patched when the code is linked.
 */
public final class Label {

  private static final int[] NONE = {};

  private int position = -1;
  private int[] references = NONE;
  private int count;

  /** Whether the position is known. */
  public boolean isBound() {
    return position >= 0;
  }

  /** The position; only of a bound label. */
  public int position() {
    if (position < 0) {
      throw new IllegalStateException("label is not bound");
    }
    return position;
  }

  void bind(int at) {
    if (position >= 0) {
      throw new IllegalStateException("label is bound twice");
    }
    position = at;
  }

  void addReference(int at) {
    if (count == references.length) {
      references = Arrays.copyOf(references, Math.max(4, 2 * count));
    }
    references[count++] = at;
  }

  int referenceCount() {
    return count;
  }

  int reference(int index) {
    return references[index];
  }
}
