package org.oruslang.types;

/** Counts things in messages. */
final class Plural {

  private Plural() {}

  /** {@code 1 argument}, {@code 2 arguments}. */
  static String of(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
