package org.oruslang.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.oruslang.diagnostics.Diagnostics;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.syntax.Identifier;
import org.oruslang.syntax.Span;
import org.oruslang.syntax.Statement;
import org.oruslang.types.ImportErrors;
import org.oruslang.types.Imports;
import org.oruslang.types.program.IntrinsicModule;
import org.oruslang.types.program.TypedModule;

/**
 * The files of somebody's work, and what is known about them.
 *
 * <p>Files are identified by their absolute, normalised paths. Each is checked once until {@link
 * #changed} says that its text is another one. Confined to one thread.
 */
public final class Workspace {

  private final SourceFiles files;
  private final List<Path> folders;
  private final List<Path> modulePath;
  private final Map<Path, SourceAnalysis> analyses = new HashMap<>();
  private final Map<Path, Set<Path>> users = new HashMap<>();
  private final Map<Path, String> moduleNames = new HashMap<>();
  private final Map<Path, String> inProgress = new LinkedHashMap<>();
  private final Map<String, SourceAnalysis> intrinsic = new HashMap<>();

  /**
   * @param folders where programs are run, so that modules are found from there
   * @param modulePath further folders with modules, searched last
   */
  public Workspace(SourceFiles files, List<Path> folders, List<Path> modulePath) {
    this.files = files;
    this.folders = List.copyOf(folders);
    this.modulePath = List.copyOf(modulePath);
    IntrinsicModule.all()
        .forEach(
            (name, module) ->
                intrinsic.put(
                    name,
                    new SourceAnalysis(
                        module.text(), null, module, new SymbolIndex(), List.of(), true)));
  }

  /**
   * What is known about a file.
   *
   * @throws IOException if it cannot be read
   */
  public SourceAnalysis analysis(Path file) throws IOException {
    SourceAnalysis known = analyses.get(file);
    return known != null ? known : check(file, files.read(file));
  }

  /** What would be known about a file if it had another text. */
  public SourceAnalysis analysis(Path file, String text) {
    return SourceAnalysis.of(
        moduleName(file),
        new SourceText(displayName(file), text),
        (use, diagnostics) -> load(file, use, new SourceText("", ""), diagnostics),
        null);
  }

  /** The same files with other texts; nothing is known about them yet. */
  Workspace over(SourceFiles texts) {
    return new Workspace(texts, folders, modulePath);
  }

  /** Says that the text of a file has changed: forgets what depends on it. */
  public void changed(Path file) {
    Set<Path> outdated = new LinkedHashSet<>(Set.of(file));
    List<Path> open = new ArrayList<>(outdated);
    while (!open.isEmpty()) {
      for (Path user : users.getOrDefault(open.removeLast(), Set.of())) {
        if (outdated.add(user)) {
          open.add(user);
        }
      }
    }
    analyses.keySet().removeAll(outdated);
  }

  /** Says that files have come or gone, so that {@code use} may find other ones. */
  public void filesChanged() {
    analyses.clear();
    users.clear();
  }

  /** The file that declares what belongs to a module, if it is a known one. */
  public Optional<Path> file(TypedModule module) {
    return analyses.entrySet().stream()
        .filter(entry -> entry.getValue().module() == module)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The files that are known, those included that others use. */
  public Set<Path> files() {
    return new HashSet<>(analyses.keySet());
  }

  /**
   * The modules that {@code use} could name in a file.
   *
   * @param parts the beginning of the name, without the word that is being written
   * @return possible next words, folders included
   */
  public SortedSet<String> importable(Path importer, List<String> parts) {
    SortedSet<String> names = new TreeSet<>();
    if (parts.isEmpty()) {
      names.addAll(intrinsic.keySet());
    }
    for (Path folder : searched(importer)) {
      Path place = folder.resolve(String.join("/", parts));
      for (Path file : files.list(place)) {
        String name = file.getFileName().toString();
        String module = name.replaceFirst("[.]orus$", "");
        boolean isModule = !module.equals(name) && !file.equals(importer);
        if ((isModule || !name.contains(".")) && module.matches("[A-Za-z_][A-Za-z0-9_]*")) {
          names.add(module);
        }
      }
    }
    return names;
  }

  /** The module that a name stands for in a file, if there is one that can be read. */
  public Optional<TypedModule> module(Path importer, List<String> parts) {
    Span nowhere = new Span(0, 0);
    List<Identifier> path = parts.stream().map(part -> new Identifier(nowhere, part)).toList();
    Statement.Use use = new Statement.Use(nowhere, nowhere, path, null, null, false);
    return Optional.ofNullable(load(importer, use, new SourceText("", ""), new Diagnostics()))
        .map(SourceAnalysis::module);
  }

  /** The folders in which {@code use} in a file looks for modules, in order. */
  private List<Path> searched(Path importer) {
    Set<Path> result = new LinkedHashSet<>(folders);
    if (importer.getParent() != null) {
      result.add(importer.getParent());
    }
    result.addAll(modulePath);
    return new ArrayList<>(result);
  }

  private SourceAnalysis check(Path file, String content) {
    SourceText text = new SourceText(displayName(file), content);
    inProgress.put(file, displayName(file));
    SourceAnalysis analysis =
        SourceAnalysis.of(
            moduleName(file), text, (use, diagnostics) -> load(file, use, text, diagnostics), null);
    inProgress.remove(file);
    analyses.put(file, analysis);
    return analysis;
  }

  private SourceAnalysis load(
      Path importer, Statement.Use use, SourceText text, Diagnostics diagnostics) {
    List<String> parts = use.path().stream().map(Identifier::text).toList();
    String path = Imports.path(parts);
    List<String> tried = new ArrayList<>();
    for (Path folder : searched(importer)) {
      Path candidate = folder.resolve(path).toAbsolutePath().normalize();
      users.computeIfAbsent(candidate, file -> new HashSet<>()).add(importer);
      if (files.exists(candidate)) {
        return load(importer, use, candidate, text, diagnostics);
      }
      tried.add(candidate + " (" + role(folder, importer) + ")");
    }
    SourceAnalysis module = intrinsic.get(String.join(".", parts));
    if (module == null) {
      diagnostics.report(ImportErrors.missing(text, use, path, tried, false));
    }
    return module;
  }

  private SourceAnalysis load(
      Path importer, Statement.Use use, Path file, SourceText text, Diagnostics diagnostics) {
    String name = String.join(".", use.path().stream().map(Identifier::text).toList());
    // Reports call a module what the first that uses it calls it.
    if (moduleNames.putIfAbsent(file, name) == null
        && analyses.containsKey(file)
        && !analyses.get(file).module().name().equals(name)) {
      changed(file);
    }
    SourceAnalysis known = analyses.get(file);
    if (known != null) {
      return known;
    }
    if (inProgress.containsKey(file) || file.equals(importer)) {
      Map<Path, String> cycle =
          inProgress.isEmpty() ? Map.of(importer, displayName(importer)) : inProgress;
      diagnostics.report(ImportErrors.cycle(text, use, cycle, file));
      return null;
    }
    try {
      return check(file, files.read(file));
    } catch (IOException e) {
      diagnostics.report(ImportErrors.unreadable(text, use, e));
      return null;
    }
  }

  private String moduleName(Path file) {
    String known = moduleNames.get(file);
    return known != null ? known : file.getFileName().toString().replaceFirst("[.]orus$", "");
  }

  private String role(Path folder, Path importer) {
    if (folders.contains(folder)) {
      return "current working directory";
    }
    return folder.equals(importer.getParent()) ? "importer directory" : "ORUSPATH entry";
  }

  private String displayName(Path file) {
    for (Path folder : folders) {
      if (file.startsWith(folder)) {
        return folder.relativize(file).toString();
      }
    }
    return file.toString();
  }
}
