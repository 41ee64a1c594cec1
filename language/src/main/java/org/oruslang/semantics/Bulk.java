package org.oruslang.semantics;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Arrays;

/**
 * Copies, fills and compares as the JVM does, but large arrays in pieces, each of which takes a
 * millisecond or so: between them the operation ends if the context is interrupted or closed. What
 * is written to must not be in use yet.
 */
public final class Bulk {

  /** How many elements a piece has. */
  static final int PIECE = 1 << 18;

  private Bulk() {}

  /** Copies elements between Java arrays of the same type; in one array, to where none are read. */
  public static void copy(Object source, int from, Object target, int to, int count) {
    if (count <= PIECE) {
      System.arraycopy(source, from, target, to, count);
    } else {
      copyPieces(source, from, target, to, count);
    }
  }

  @TruffleBoundary
  private static void copyPieces(Object source, int from, Object target, int to, int count) {
    for (int done = 0, size; done < count; done += size) {
      size = Math.min(PIECE, count - done);
      System.arraycopy(source, from + done, target, to + done, size);
      Guard.poll();
    }
  }

  /** Fills a Java array with a value of its element type, boxed unless it is an object. */
  @TruffleBoundary
  public static void fill(Object array, int length, Object value) {
    for (int from = 0, to; from < length; from = to) {
      to = from + Math.min(PIECE, length - from);
      if (array instanceof Object[] objects) {
        Arrays.fill(objects, from, to, value);
      } else if (array instanceof int[] ints) {
        Arrays.fill(ints, from, to, (int) value);
      } else if (array instanceof long[] longs) {
        Arrays.fill(longs, from, to, (long) value);
      } else if (array instanceof double[] doubles) {
        Arrays.fill(doubles, from, to, (double) value);
      } else {
        Arrays.fill((boolean[]) array, from, to, (boolean) value);
      }
      if (to < length) {
        Guard.poll();
      }
    }
  }

  /** The first place where equally long parts of two arrays differ; -1 if there is none. */
  @TruffleBoundary
  static int mismatch(byte[] a, int aFrom, byte[] b, int bFrom, int length) {
    for (int done = 0, size; done < length; done += size) {
      size = Math.min(PIECE, length - done);
      int aStart = aFrom + done;
      int bStart = bFrom + done;
      int at = Arrays.mismatch(a, aStart, aStart + size, b, bStart, bStart + size);
      if (at >= 0) {
        return done + at;
      }
      if (size == PIECE) {
        Guard.poll();
      }
    }
    return -1;
  }
}
