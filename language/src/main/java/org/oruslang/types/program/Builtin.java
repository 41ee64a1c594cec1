package org.oruslang.types.program;

import java.util.HashMap;
import java.util.Map;

/** The functions that every program can call without importing them. */
public enum Builtin implements Symbol {
  LEN("len", 1, 1),
  PUSH("push", 2, 2),
  POP("pop", 1, 1),
  SORTED("sorted", 1, 1),
  RANGE("range", 1, 3),
  INPUT("input", 0, 1),
  INT("int", 1, 1),
  FLOAT("float", 1, 1),
  TYPEOF("typeof", 1, 1),
  ISTYPE("istype", 2, 2),
  ASSERT_EQ("assert_eq", 3, 3),
  TIMESTAMP("timestamp", 0, 0);

  private static final Map<String, Builtin> BY_NAME = new HashMap<>();

  static {
    for (Builtin builtin : values()) {
      BY_NAME.put(builtin.text, builtin);
    }
  }

  private final String text;
  private final int minimum;
  private final int maximum;

  Builtin(String text, int minimum, int maximum) {
    this.text = text;
    this.minimum = minimum;
    this.maximum = maximum;
  }

  /** The builtin of that name, or null. */
  public static Builtin named(String name) {
    return BY_NAME.get(name);
  }

  /** The name as programs write it. */
  public String text() {
    return text;
  }

  public int minimumArguments() {
    return minimum;
  }

  public int maximumArguments() {
    return maximum;
  }
}
