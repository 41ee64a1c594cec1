package org.oruslang.modules;

import java.util.List;
import org.oruslang.diagnostics.Diagnostics;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.types.Imports;
import org.oruslang.types.program.TypedModule;

/** Parses and checks one source text. */
@FunctionalInterface
public interface FrontEnd {

  /**
   * The checked program; meaningless if a mistake was reported.
   *
   * @param name the module name, or the file name of a program
   * @param imports where the modules come from that the text uses
   * @param earlier the inputs of the session that the text belongs to, whose names it sees; null
   *     for a text of its own
   */
  TypedModule check(
      String name,
      SourceText text,
      Imports imports,
      List<TypedModule> earlier,
      Diagnostics diagnostics);
}
