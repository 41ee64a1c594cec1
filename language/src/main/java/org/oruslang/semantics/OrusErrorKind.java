package org.oruslang.semantics;

/** The kinds of run-time errors; {@code typeof} of a caught error starts with the kind's word. */
public enum OrusErrorKind {
  /** An operation that is not allowed, such as a division by zero. */
  RUNTIME("runtime error"),
  /** A value of the wrong kind. */
  TYPE("type error"),
  /** A name without a usable value. */
  NAME("name error"),
  /** An index or slice bound outside the sequence. */
  INDEX("index error"),
  /** A value of the right kind that the operation cannot take. */
  VALUE("value error"),
  /** A text or number that {@code int()} or {@code float()} cannot convert. */
  CONVERSION("conversion error"),
  /** Arguments a call cannot take. */
  ARGUMENT("argument error"),
  /** A module that cannot be used. */
  IMPORT("import error"),
  /** Input that ended too early. */
  EOF("eof error"),
  /** A failure of the system below, such as output that cannot be written. */
  IO("io error");

  private final String word;

  OrusErrorKind(String word) {
    this.word = word;
  }

  /** The two words {@code typeof} shows before the message. */
  public String word() {
    return word;
  }
}
