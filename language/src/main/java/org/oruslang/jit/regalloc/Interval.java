package org.oruslang.jit.regalloc;

import java.util.Arrays;

/** The positions at which a virtual register holds a value that is still needed. */
final class Interval implements Comparable<Interval> {

  final int register;
  final boolean floating;

  /** Pairs of start (inclusive) and end (exclusive), in descending order while being built. */
  private int[] ranges = new int[4];

  private int count;

  /** How much worse the code becomes when the value is in memory. */
  float weight;

  /** Whether a clobbering instruction lies inside. */
  boolean crossesCall;

  /** Virtual registers whose machine register would be a good choice, or -1. */
  int hint = -1;

  int otherHint = -1;

  private float hintWeight;
  private float otherHintWeight;

  /** A machine register that would be a good choice, or -1. */
  int machineHint = -1;

  /** How often the interval was thrown out of a register. */
  int evictions;

  Interval(int register, boolean floating) {
    this.register = register;
    this.floating = floating;
  }

  /** Adds a range that starts before all ranges so far. */
  void prepend(int from, int to) {
    if (count > 0 && ranges[count - 2] <= to) {
      ranges[count - 2] = Math.min(from, ranges[count - 2]);
      return;
    }
    if (count == ranges.length) {
      ranges = Arrays.copyOf(ranges, 2 * count);
    }
    ranges[count++] = from;
    ranges[count++] = to;
  }

  /** Cuts the first range to start at a definition. */
  void startAt(int position) {
    if (count == 0 || ranges[count - 2] > position) {
      // Not used before the next definition: the value still needs a place to be written to.
      prepend(position, position + 1);
    } else {
      ranges[count - 2] = position;
    }
  }

  /** Suggests to share the register of another one, with the frequency of the copy. */
  void suggest(int other, float frequency) {
    if (frequency > hintWeight) {
      otherHint = hint;
      otherHintWeight = hintWeight;
      hint = other;
      hintWeight = frequency;
    } else if (frequency > otherHintWeight && other != hint) {
      otherHint = other;
      otherHintWeight = frequency;
    }
  }

  boolean isEmpty() {
    return count == 0;
  }

  int start() {
    return ranges[count - 2];
  }

  int end() {
    return ranges[1];
  }

  /** Whether the interval contains a position. */
  boolean covers(int position) {
    for (int i = count - 2; i >= 0; i -= 2) {
      if (position < ranges[i]) {
        return false;
      }
      if (position < ranges[i + 1]) {
        return true;
      }
    }
    return false;
  }

  /** By start; by register where that is equal, so that the order is total. */
  @Override
  public int compareTo(Interval other) {
    int byStart = Integer.compare(start(), other.start());
    return byStart != 0 ? byStart : Integer.compare(register, other.register);
  }

  /** Whether both intervals contain a common position. */
  boolean overlaps(Interval other) {
    if (other.start() >= end() || start() >= other.end()) {
      return false;
    }
    int i = count - 2;
    int k = other.count - 2;
    while (i >= 0 && k >= 0) {
      if (ranges[i + 1] <= other.ranges[k]) {
        i -= 2;
      } else if (other.ranges[k + 1] <= ranges[i]) {
        k -= 2;
      } else {
        return true;
      }
    }
    return false;
  }
}
