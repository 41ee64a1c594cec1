package org.oruslang.runtime;

/** The Java types that typed code keeps values in. */
public enum Representation {
  /** i32 and u32. */
  INT,
  /** i64 and u64. */
  LONG,
  /** f64. */
  DOUBLE,
  /** bool. */
  BOOLEAN,
  /** Everything else; for {@code any} the dynamic form. */
  OBJECT
}
