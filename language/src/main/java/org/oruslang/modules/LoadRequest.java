package org.oruslang.modules;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.source.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oruslang.diagnostics.Diagnostics;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.modules.LoadedModule.Dependency;
import org.oruslang.modules.ModuleFinder.Search;
import org.oruslang.syntax.Identifier;
import org.oruslang.syntax.Statement;
import org.oruslang.types.ImportErrors;
import org.oruslang.types.Imports;
import org.oruslang.types.program.TypedModule;

/** The check of one program, with the modules that it is the first to use. */
final class LoadRequest {

  private final ModuleLoader loader;
  private final Diagnostics diagnostics;

  /** The files being checked, outermost first, by canonical path, under the names reports show. */
  private final Map<String, String> inProgress = new LinkedHashMap<>();

  private final Set<String> failed = new HashSet<>();

  LoadRequest(ModuleLoader loader, Diagnostics diagnostics) {
    this.loader = loader;
    this.diagnostics = diagnostics;
  }

  LoadedModule checkProgram(Source source, List<TypedModule> earlier) {
    TruffleFile file = loader.file(source);
    String path = file == null ? null : canonicalPath(file);
    if (path != null) {
      inProgress.put(path, source.getName());
    }
    return new Importer(source, file).check(source.getName(), earlier);
  }

  /** The path by which the file is known even under other names, or null. */
  private static String canonicalPath(TruffleFile file) {
    try {
      return file.getCanonicalFile().getPath();
    } catch (IOException | SecurityException e) {
      return null;
    }
  }

  /** A file being checked; it asks for the modules that it uses. */
  private final class Importer implements Imports {

    private final Source source;
    private final TruffleFile file;
    private final SourceText text;
    private final List<Dependency> dependencies = new ArrayList<>();
    private boolean incomplete;

    Importer(Source source, TruffleFile file) {
      this.source = source;
      this.file = file;
      this.text = new SourceText(source.getName(), source.getCharacters());
    }

    /** The module, or null if mistakes were reported in it or in a module that it uses. */
    LoadedModule check(String name, List<TypedModule> earlier) {
      int before = diagnostics.count();
      TypedModule module = loader.frontEnd().check(name, text, this, earlier, diagnostics);
      boolean correct = diagnostics.count() == before && !incomplete;
      return correct ? new LoadedModule(module, source, dependencies) : null;
    }

    @Override
    public TypedModule load(Statement.Use use) {
      List<String> name = use.path().stream().map(Identifier::text).toList();
      LoadedModule module = find(name, use);
      if (module == null) {
        incomplete = true;
        return null;
      }
      dependencies.add(new Dependency(name, module));
      return module.module();
    }

    private LoadedModule find(List<String> name, Statement.Use use) {
      Search search = loader.finder().find(name, file);
      if (search.file() == null) {
        LoadedModule intrinsic = loader.intrinsic(name);
        if (intrinsic == null) {
          reportMissing(use, search);
        }
        return intrinsic;
      }
      try {
        return load(name, use, search.file());
      } catch (IOException | SecurityException e) {
        diagnostics.report(ImportErrors.unreadable(text, use, e));
        return null;
      }
    }

    private LoadedModule load(List<String> name, Statement.Use use, TruffleFile found)
        throws IOException {
      String path = found.getCanonicalFile().getPath();
      LoadedModule known = loader.loaded(path);
      if (known != null || failed.contains(path)) {
        return known;
      }
      if (inProgress.containsKey(path)) {
        reportCycle(use, path);
        return null;
      }
      Source read = loader.read(found);
      LoadedModule module = loader.adopt(path, read);
      return module != null ? module : checkNew(String.join(".", name), path, read, found);
    }

    private LoadedModule checkNew(String name, String path, Source read, TruffleFile found) {
      inProgress.put(path, read.getName());
      LoadedModule module = new Importer(read, found).check(name, null);
      inProgress.remove(path);
      if (module == null) {
        failed.add(path);
      } else {
        loader.add(path, module);
      }
      return module;
    }

    private void reportMissing(Statement.Use use, Search search) {
      diagnostics.report(
          ImportErrors.missing(text, use, search.path(), search.tried(), search.denied()));
    }

    private void reportCycle(Statement.Use use, String path) {
      diagnostics.report(ImportErrors.cycle(text, use, inProgress, path));
    }
  }
}
