package org.oruslang.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oruslang.syntax.Span;
import org.oruslang.types.program.Builtin;
import org.oruslang.types.program.FunctionSymbol;
import org.oruslang.types.program.Symbol;
import org.oruslang.types.program.TypedModule;

/**
 * A new name for a symbol, in all files of a workspace that are known.
 *
 * @param places where the new name has to be written, by file
 */
public record Renaming(Map<Path, List<Span>> places) {

  /** A symbol can't be renamed; the message says why. */
  public static final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message, null, false, false);
    }
  }

  /** All places in known files that stand for a symbol, whatever its name is there. */
  public static Map<Path, List<Occurrence>> occurrences(Workspace workspace, Symbol symbol)
      throws IOException {
    Map<Path, List<Occurrence>> found = new LinkedHashMap<>();
    for (Path file : workspace.files().stream().sorted().toList()) {
      List<Occurrence> here =
          workspace.analysis(file).index().occurrences().stream()
              .filter(occurrence -> occurrence.symbol() == symbol)
              .toList();
      if (!here.isEmpty()) {
        found.put(file, here);
      }
    }
    return found;
  }

  /**
   * The name at an offset if it can be renamed.
   *
   * @throws Refused if there is none or it can't
   */
  public static Occurrence subject(SourceAnalysis analysis, int offset) throws Refused {
    Occurrence occurrence =
        analysis
            .index()
            .at(offset)
            .orElseThrow(() -> new Refused("There is no name that could be changed."));
    Symbol symbol = occurrence.symbol();
    String name = Symbols.name(symbol);
    boolean isPredeclared =
        symbol instanceof Builtin
            || symbol instanceof FunctionSymbol function && function.intrinsic() != null
            || name.equals("Result") && Symbols.module(symbol) == null;
    if (isPredeclared) {
      throw new Refused("'" + name + "' is part of Orus and keeps its name.");
    }
    if (symbol instanceof TypedModule) {
      throw new Refused("A module has the name of its file.");
    }
    if (name.equals("self")) {
      throw new Refused("'self' marks methods and keeps its name.");
    }
    if (!analysis.text().slice(occurrence.span()).equals(name)) {
      throw new Refused("This is another name for '" + name + "'; change it where it is given.");
    }
    return occurrence;
  }

  /**
   * Gives the symbol at an offset a new name.
   *
   * @param texts the files as they are, with which the result is tried out
   * @throws Refused if the name is none, or if names would mean something else afterwards
   */
  public static Renaming of(
      Workspace workspace, SourceFiles texts, Path file, int offset, String newName)
      throws IOException, Refused {
    Symbol symbol = subject(workspace.analysis(file), offset).symbol();
    String name = Symbols.name(symbol);
    if (!newName.matches("[A-Za-z_][A-Za-z0-9_]*") || newName.equals("_")) {
      throw new Refused("'" + newName + "' is not a name.");
    }
    if (Completions.KEYWORDS.contains(newName)) {
      throw new Refused("'" + newName + "' is a keyword.");
    }
    Map<Path, List<Span>> places = new LinkedHashMap<>();
    Map<Path, String> changed = new HashMap<>();
    for (Map.Entry<Path, List<Occurrence>> entry : occurrences(workspace, symbol).entrySet()) {
      SourceAnalysis analysis = workspace.analysis(entry.getKey());
      if (!analysis.program().complete()) {
        throw new Refused(
            "There are syntax errors in " + analysis.text().name() + "; mend them first.");
      }
      List<Span> spans =
          entry.getValue().stream()
              .map(Occurrence::span)
              .filter(span -> analysis.text().slice(span).equals(name))
              .toList();
      places.put(entry.getKey(), spans);
      changed.put(entry.getKey(), replaced(texts.read(entry.getKey()), spans, newName));
    }
    requireSameMeaning(workspace, new Overlay(texts, changed), newName);
    return new Renaming(places);
  }

  /** Checks that the same names stand for the same symbols once the texts are changed. */
  private static void requireSameMeaning(Workspace workspace, Overlay overlay, String newName)
      throws IOException, Refused {
    Workspace after = workspace.over(overlay);
    Map<Symbol, Symbol> partners = new IdentityHashMap<>();
    Map<Symbol, Symbol> back = new IdentityHashMap<>();
    for (Path file : workspace.files().stream().sorted().toList()) {
      SourceAnalysis old = workspace.analysis(file);
      SourceAnalysis now = after.analysis(file);
      List<Occurrence> before = old.index().occurrences();
      List<Occurrence> behind = now.index().occurrences();
      boolean same =
          before.size() == behind.size() && old.diagnostics().size() == now.diagnostics().size();
      for (int i = 0; same && i < before.size(); i++) {
        Symbol a = before.get(i).symbol();
        Symbol b = behind.get(i).symbol();
        same =
            before.get(i).declaration() == behind.get(i).declaration()
                && Optional.ofNullable(partners.putIfAbsent(a, b)).orElse(b) == b
                && Optional.ofNullable(back.putIfAbsent(b, a)).orElse(a) == a;
      }
      if (!same) {
        throw new Refused(
            "'" + newName + "' would mean something else in " + old.text().name() + ".");
      }
    }
  }

  private static String replaced(String text, List<Span> spans, String newName) {
    StringBuilder result = new StringBuilder();
    int end = 0;
    for (Span span : spans) {
      result.append(text, end, span.start()).append(newName);
      end = span.end();
    }
    return result.append(text.substring(end)).toString();
  }

  private record Overlay(SourceFiles files, Map<Path, String> changed) implements SourceFiles {
    Overlay {
      changed = new HashMap<>(changed);
    }

    @Override
    public boolean exists(Path file) {
      return files.exists(file);
    }

    @Override
    public List<Path> list(Path folder) {
      return files.list(folder);
    }

    @Override
    public String read(Path file) throws IOException {
      String text = changed.get(file);
      return text != null ? text : files.read(file);
    }
  }
}
