package org.oruslang;

import com.oracle.truffle.api.source.Source;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.BiFunction;
import org.oruslang.modules.LoadedModule;
import org.oruslang.runtime.ModuleCode;
import org.oruslang.types.program.TypedModule;

/**
 * The translated code of checked modules, kept as long as something uses it. Safe for use by
 * several threads.
 */
final class CodeCache {

  private final BiFunction<TypedModule, Source, ModuleCode> translator;
  private final Map<TypedModule, Source> sources = new WeakHashMap<>();
  private final Map<TypedModule, WeakReference<ModuleCode>> codes = new WeakHashMap<>();

  CodeCache(BiFunction<TypedModule, Source, ModuleCode> translator) {
    this.translator = translator;
  }

  /** Makes known where a module and those that it uses come from. */
  synchronized void register(LoadedModule loaded) {
    if (sources.put(loaded.module(), loaded.source()) == null) {
      loaded.dependencies().forEach(dependency -> register(dependency.target()));
    }
  }

  /** The code of a module that was registered. */
  synchronized ModuleCode code(TypedModule module) {
    WeakReference<ModuleCode> known = codes.get(module);
    ModuleCode code = known == null ? null : known.get();
    if (code == null) {
      code = translator.apply(module, sources.get(module));
      codes.put(module, new WeakReference<>(code));
    }
    return code;
  }
}
