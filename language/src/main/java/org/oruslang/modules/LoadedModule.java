package org.oruslang.modules;

import com.oracle.truffle.api.source.Source;
import java.util.List;
import org.oruslang.types.program.TypedModule;

/**
 * A program or module without mistakes, and what it was checked against.
 *
 * @param dependencies the modules that it uses itself, each use once
 */
public record LoadedModule(TypedModule module, Source source, List<Dependency> dependencies) {

  public LoadedModule {
    dependencies = List.copyOf(dependencies);
  }

  /**
   * @param name the parts of the name that was used
   */
  public record Dependency(List<String> name, LoadedModule target) {}
}
