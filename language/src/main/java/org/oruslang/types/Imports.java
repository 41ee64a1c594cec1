package org.oruslang.types;

import org.oruslang.syntax.Statement;
import org.oruslang.types.program.TypedModule;

/** Where the checker gets the modules from that a program uses. */
@FunctionalInterface
public interface Imports {

  /** The checked module that a {@code use} names; null after the reason was reported. */
  TypedModule load(Statement.Use use);
}
