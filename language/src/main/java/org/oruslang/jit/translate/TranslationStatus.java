package org.oruslang.jit.translate;

/** Why a loop or function can't be native code. */
public enum TranslationStatus {
  /** A value whose type has no machine representation here, such as a string or {@code any}. */
  UNSUPPORTED_VALUE_KIND(Category.UNSUPPORTED),
  /** A statement or expression that is not compiled stands where it is always executed. */
  UNHANDLED_OPCODE(Category.UNSUPPORTED),
  /** The loop has a form that is not compiled. */
  UNSUPPORTED_LOOP_SHAPE(Category.LOOP_SHAPE),
  /** The code is larger than what is worth compiling at once. */
  TOO_LARGE(Category.OTHER),
  /** An effect stands where it could be executed twice when native code is left. */
  IMPURE(Category.UNSUPPORTED),
  /** A kind of value that the options do not allow in native code. */
  ROLLOUT_DISABLED(Category.ROLLOUT);

  /** How refusals are grouped in reports. */
  public enum Category {
    UNSUPPORTED("unsupported bytecode"),
    LOOP_SHAPE("malformed loop"),
    ROLLOUT("rollout disabled"),
    OTHER("other");

    private final String text;

    Category(String text) {
      this.text = text;
    }

    /** The spelling in telemetry. */
    public String text() {
      return text;
    }
  }

  private final Category category;

  TranslationStatus(Category category) {
    this.category = category;
  }

  /** The group in reports. */
  public Category category() {
    return category;
  }
}
