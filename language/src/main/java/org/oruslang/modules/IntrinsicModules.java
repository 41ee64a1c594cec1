package org.oruslang.modules;

import com.oracle.truffle.api.source.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oruslang.types.program.IntrinsicModule;

/** The modules that are part of Orus: {@code polyglot} and {@code java}. They have no file. */
final class IntrinsicModules {

  private final Map<String, LoadedModule> modules = new LinkedHashMap<>();

  IntrinsicModules(String languageId) {
    IntrinsicModule.all()
        .forEach(
            (name, module) -> {
              Source source = Source.newBuilder(languageId, "", name).internal(true).build();
              modules.put(name, new LoadedModule(module, source, List.of()));
            });
  }

  /** The module of that name, or null. */
  LoadedModule named(String name) {
    return modules.get(name);
  }
}
