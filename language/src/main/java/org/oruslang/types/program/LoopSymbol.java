package org.oruslang.types.program;

/** The identity of a loop, which {@code break} and {@code continue} refer to. */
public final class LoopSymbol {

  private final String label;
  private final int index;

  /**
   * @param label without apostrophe, or null
   * @param index counts the loops of one function from zero in the order of the text
   */
  public LoopSymbol(String label, int index) {
    this.label = label;
    this.index = index;
  }

  public String label() {
    return label;
  }

  public int index() {
    return index;
  }
}
