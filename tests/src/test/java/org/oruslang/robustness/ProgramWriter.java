package org.oruslang.robustness;

import java.util.Random;

/** Writes the lines of a random Orus program. The same seed makes the same choices. */
abstract class ProgramWriter {

  final Random random;
  int indentation;

  private final StringBuilder text = new StringBuilder();

  ProgramWriter(long seed, String prelude) {
    random = new Random(seed);
    text.append(prelude);
  }

  /** Writes a statement in which others may be, {@code depth} deep. */
  abstract void statement(int depth);

  /** Writes the statements that belong to the line before. */
  final void block(int depth) {
    indentation++;
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      statement(depth - 1);
    }
    indentation--;
  }

  final String pick(String... from) {
    return from[random.nextInt(from.length)];
  }

  final void line(String content) {
    text.append("    ".repeat(indentation)).append(content).append('\n');
  }

  /** What has been written. */
  final String text() {
    return text.toString();
  }
}
