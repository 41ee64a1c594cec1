package org.oruslang.types;

import org.oruslang.syntax.Statement;
import org.oruslang.types.program.TypedModule;

/** Finds the modules that a source file uses. */
public interface Imports {

  /** The checked module that the statement names, or null after reporting why there is none. */
  TypedModule load(Statement.Use use);
}
