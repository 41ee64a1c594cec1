package org.oruslang.modules;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.TruffleLanguage.Env;
import java.util.ArrayList;
import java.util.List;
import org.oruslang.types.Imports;

/**
 * Finds the file of a module: the first regular file among the module's path in the current working
 * directory, in the directory of the importing file, in the installation directory, and in the
 * entries of the module path, in this order.
 */
public final class ModuleFinder {

  private final Env env;
  private final String installation;
  private final List<String> modulePath;

  /**
   * @param installation the directory Orus is installed in, or null if it is not known
   * @param modulePath directories separated as in {@code ORUSPATH}; blanks around them are dropped
   */
  public ModuleFinder(Env env, String installation, String modulePath) {
    this.env = env;
    this.installation = installation;
    this.modulePath = split(modulePath, env.getPathSeparator());
  }

  /**
   * The result of a search.
   *
   * @param file the module's file, or null if there is none
   * @param path the module's path relative to each root
   * @param tried what was looked for, in words
   * @param denied whether the context may not look at some of the places
   */
  record Search(TruffleFile file, String path, List<String> tried, boolean denied) {}

  private record Candidate(TruffleFile file, String root) {}

  /**
   * @param module the parts of the module's name
   * @param importer the importing file, or null if it is none
   */
  Search find(List<String> module, TruffleFile importer) {
    String path = Imports.path(module);
    List<String> tried = new ArrayList<>();
    List<TruffleFile> seen = new ArrayList<>();
    boolean denied = false;
    for (Candidate candidate : candidates(path, importer)) {
      TruffleFile file = candidate.file();
      try {
        file = file.getAbsoluteFile().normalize();
        if (seen.contains(file)) {
          continue;
        }
        seen.add(file);
        if (file.isRegularFile()) {
          return new Search(file, path, tried, denied);
        }
      } catch (SecurityException e) {
        denied = true;
      }
      tried.add(file.getPath() + " (" + candidate.root() + ")");
    }
    return new Search(null, path, tried, denied);
  }

  private List<Candidate> candidates(String path, TruffleFile importer) {
    List<Candidate> candidates = new ArrayList<>();
    candidates.add(new Candidate(env.getPublicTruffleFile(path), "current working directory"));
    if (importer != null) {
      candidates.add(new Candidate(importer.resolveSibling(path), "importer directory"));
    }
    if (installation != null) {
      TruffleFile home = env.getInternalTruffleFile(installation);
      candidates.add(new Candidate(home.resolve(path), "runtime directory"));
    }
    for (String entry : modulePath) {
      candidates.add(
          new Candidate(env.getPublicTruffleFile(entry).resolve(path), "ORUSPATH entry"));
    }
    return candidates;
  }

  private static List<String> split(String path, String separator) {
    List<String> entries = new ArrayList<>();
    int start = 0;
    while (start <= path.length()) {
      int end = path.indexOf(separator, start);
      String entry = path.substring(start, end < 0 ? path.length() : end).strip();
      if (!entry.isEmpty()) {
        entries.add(entry);
      }
      start = end < 0 ? path.length() + 1 : end + separator.length();
    }
    return entries;
  }
}
