package org.oruslang.types;

import java.util.List;
import org.oruslang.syntax.Statement;
import org.oruslang.types.program.TypedModule;

/** Where the checker gets the modules from that a program uses. */
@FunctionalInterface
public interface Imports {

  /** The checked module that a {@code use} names; null after the reason was reported. */
  TypedModule load(Statement.Use use);

  /**
   * Where a module lies below each folder that is searched: {@code a.b.c} in {@code a/b/c.orus},
   * and so does {@code a.b.c.orus}.
   */
  static String path(List<String> module) {
    boolean extended = module.size() > 1 && module.getLast().equals("orus");
    List<String> parts = extended ? module.subList(0, module.size() - 1) : module;
    return String.join("/", parts) + ".orus";
  }
}
