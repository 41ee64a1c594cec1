package org.oruslang.jit.tiering;

/** The outcome of translating a region, and what follows from a refusal. */
public enum TranslationStatus {
  OK(Category.NONE, false),
  INVALID_INPUT(Category.OTHER, true),
  OUT_OF_MEMORY(Category.OTHER, false),
  UNSUPPORTED_VALUE_KIND(Category.UNSUPPORTED, true),
  UNSUPPORTED_CONSTANT_KIND(Category.UNSUPPORTED, true),
  UNHANDLED_OPCODE(Category.UNSUPPORTED, true),
  UNSUPPORTED_LOOP_SHAPE(Category.LOOP_SHAPE, true),
  ROLLOUT_DISABLED(Category.ROLLOUT, true),
  INSTRUMENTED(Category.OTHER, false),
  UNPROFITABLE(Category.OTHER, true),
  TOO_LARGE(Category.OTHER, true),
  IMPURE(Category.UNSUPPORTED, true);

  /** How refusals are grouped in reports. */
  public enum Category {
    NONE("none"),
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
  private final boolean blocklists;

  TranslationStatus(Category category, boolean blocklists) {
    this.category = category;
    this.blocklists = blocklists;
  }

  /** The group in reports. */
  public Category category() {
    return category;
  }

  /** Whether trying again later is pointless. */
  public boolean blocklists() {
    return blocklists;
  }
}
