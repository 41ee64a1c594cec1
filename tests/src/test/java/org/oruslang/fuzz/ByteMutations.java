package org.oruslang.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes inputs at random, always in the same way for the same seed. */
final class ByteMutations {

  private static final int MOST_CHANGES = 6;
  private static final int LONGEST_PIECE = 64;
  private static final int FIRST_LENGTH = 200;

  private final Random random;
  private final List<byte[]> seeds;

  ByteMutations(long seed, List<byte[]> seeds) {
    this.random = new Random(seed);
    this.seeds = seeds;
  }

  byte[] next() {
    byte[] result = pick();
    for (int i = random.nextInt(MOST_CHANGES); i >= 0; i--) {
      result = change(result);
    }
    return result;
  }

  private byte[] pick() {
    if (seeds.isEmpty() || random.nextInt(20) == 0) {
      byte[] bytes = new byte[random.nextInt(FIRST_LENGTH)];
      random.nextBytes(bytes);
      return bytes;
    }
    return seeds.get(random.nextInt(seeds.size()));
  }

  private byte[] change(byte[] bytes) {
    int at = random.nextInt(bytes.length + 1);
    int end = Math.min(bytes.length, at + 1 + random.nextInt(LONGEST_PIECE));
    byte[] changed = bytes.clone();
    switch (random.nextInt(6)) {
      case 0 -> {
        if (at < changed.length) {
          changed[at] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
      }
      case 1 -> {
        if (at < changed.length) {
          changed[at] = (byte) random.nextInt();
        }
        return changed;
      }
      case 2 -> {
        return join(bytes, at, new byte[0], end);
      }
      case 3 -> {
        return join(bytes, at, Arrays.copyOfRange(bytes, at, end), at);
      }
      case 4 -> {
        byte[] other = pick();
        int from = random.nextInt(other.length + 1);
        int to = Math.min(other.length, from + random.nextInt(LONGEST_PIECE));
        return join(
            bytes, at, Arrays.copyOfRange(other, from, to), random.nextBoolean() ? at : end);
      }
      default -> {
        byte[] piece = new byte[1 + random.nextInt(4)];
        random.nextBytes(piece);
        return join(bytes, at, piece, at);
      }
    }
  }

  /** The start up to {@code at}, a piece, and what begins at {@code rest}. */
  private static byte[] join(byte[] bytes, int at, byte[] piece, int rest) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    out.writeBytes(piece);
    out.write(bytes, rest, bytes.length - rest);
    return out.toByteArray();
  }
}
