package org.oruslang.modules;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.source.Source;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oruslang.diagnostics.Diagnostics;
import org.oruslang.grammar.SourceDecoder;
import org.oruslang.modules.LoadedModule.Dependency;
import org.oruslang.types.program.TypedModule;

/** Checks programs and the modules they use, each module once per context. */
public final class ModuleLoader {

  private final Env env;
  private final String languageId;
  private final ModuleFinder finder;
  private final FrontEnd frontEnd;
  private final SharedModules shared;
  private final Map<String, LoadedModule> loaded = new HashMap<>();

  public ModuleLoader(
      Env env, String languageId, ModuleFinder finder, FrontEnd frontEnd, SharedModules shared) {
    this.env = env;
    this.languageId = languageId;
    this.finder = finder;
    this.frontEnd = frontEnd;
    this.shared = shared;
  }

  /**
   * Checks a program and, before it, the modules it uses that are not loaded yet.
   *
   * @param earlier the inputs of the session it belongs to, or null
   * @return null if mistakes were reported, whether in the program or in a module
   */
  public LoadedModule check(Source source, List<TypedModule> earlier, Diagnostics diagnostics) {
    return new LoadRequest(this, diagnostics).checkProgram(source, earlier);
  }

  /**
   * Whether a program that another context of the engine checked would be the same program here:
   * each of its {@code use} statements leads to a file with the same content.
   */
  public boolean isCurrent(LoadedModule program) {
    TruffleFile importer = file(program.source());
    for (Dependency dependency : program.dependencies()) {
      TruffleFile file = finder.find(dependency.name(), importer).file();
      LoadedModule found = file == null ? intrinsic(dependency.name()) : present(file);
      if (found != dependency.target()) {
        return false;
      }
    }
    return true;
  }

  /** The module of the file if it is loaded or can be taken over unchanged, else null. */
  private LoadedModule present(TruffleFile file) {
    try {
      String path = file.getCanonicalFile().getPath();
      LoadedModule module = loaded.get(path);
      return module != null ? module : adopt(path, read(file));
    } catch (IOException | SecurityException e) {
      return null;
    }
  }

  /** Takes over the module that another context made of the same text, or null. */
  LoadedModule adopt(String path, Source source) {
    LoadedModule candidate = shared.latest(path);
    if (candidate == null
        || !candidate.source().getCharacters().equals(source.getCharacters())
        || !isCurrent(candidate)) {
      return null;
    }
    loaded.put(path, candidate);
    return candidate;
  }

  /** The module that is part of Orus under that name, or null. A file of that name goes first. */
  LoadedModule intrinsic(List<String> name) {
    return shared.intrinsic(String.join(".", name));
  }

  LoadedModule loaded(String path) {
    return loaded.get(path);
  }

  void add(String path, LoadedModule module) {
    loaded.put(path, module);
    shared.add(path, module);
  }

  ModuleFinder finder() {
    return finder;
  }

  FrontEnd frontEnd() {
    return frontEnd;
  }

  /** The file a source was read from, or null. */
  TruffleFile file(Source source) {
    String path = source.getPath();
    return path == null ? null : env.getPublicTruffleFile(path);
  }

  /** Reads a module; its name is the path as seen from the current working directory. */
  Source read(TruffleFile file) throws IOException {
    String text = SourceDecoder.decode(file.readAllBytes());
    return Source.newBuilder(languageId, file).content(text).name(displayName(file)).build();
  }

  private String displayName(TruffleFile file) {
    TruffleFile absolute = file.getAbsoluteFile().normalize();
    try {
      TruffleFile directory = env.getCurrentWorkingDirectory();
      if (directory != null && absolute.startsWith(directory)) {
        return directory.relativize(absolute).getPath();
      }
    } catch (SecurityException e) {
      return absolute.getPath();
    }
    return absolute.getPath();
  }
}
