package org.oruslang.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.oruslang.syntax.Span;
import org.oruslang.types.CheckObserver;
import org.oruslang.types.program.Symbol;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.Variable;

/** From positions of one checked text to symbols, types and visible names. */
public final class SymbolIndex implements CheckObserver {

  private final TreeMap<Integer, Occurrence> occurrences = new TreeMap<>();
  private final Map<Span, Type> types = new HashMap<>();
  private final List<Region> regions = new ArrayList<>();

  private record Region(Span span, Map<String, Symbol> names) {}

  SymbolIndex() {}

  @Override
  public void declared(Span name, Symbol symbol) {
    if (name.length() > 0) {
      occurrences.put(name.start(), new Occurrence(name, symbol, true));
    }
  }

  @Override
  public void referenced(Span name, Symbol symbol) {
    if (name.length() > 0) {
      occurrences.putIfAbsent(name.start(), new Occurrence(name, symbol, false));
    }
  }

  @Override
  public void typed(Span expression, Type type) {
    types.put(expression, type);
  }

  @Override
  public void scope(Span region, Map<String, Symbol> names) {
    regions.add(new Region(region, names));
  }

  /** All names that stand for something, in the order of the text. */
  public List<Occurrence> occurrences() {
    return List.copyOf(occurrences.values());
  }

  /** The name at or directly before an offset. */
  public Optional<Occurrence> at(int offset) {
    Map.Entry<Integer, Occurrence> entry = occurrences.floorEntry(offset);
    if (entry == null || entry.getValue().span().end() < offset) {
      return Optional.empty();
    }
    return Optional.of(entry.getValue());
  }

  /** The name that ends at an offset. */
  Optional<Occurrence> endingAt(int offset) {
    Map.Entry<Integer, Occurrence> entry = occurrences.lowerEntry(offset);
    return Optional.ofNullable(entry)
        .map(Map.Entry::getValue)
        .filter(occurrence -> occurrence.span().end() == offset);
  }

  /** Where this text introduces a symbol, if it does. */
  public Optional<Span> declaration(Symbol symbol) {
    return occurrences.values().stream()
        .filter(occurrence -> occurrence.declaration() && occurrence.symbol() == symbol)
        .map(Occurrence::span)
        .findFirst();
  }

  /** The innermost expression or annotation that covers an offset, with its type. */
  public Optional<Map.Entry<Span, Type>> typeAt(int offset) {
    return types.entrySet().stream()
        .filter(entry -> entry.getKey().start() <= offset && offset < entry.getKey().end())
        .min(Comparator.comparingInt(entry -> entry.getKey().length()));
  }

  /** Whether the checker has come to an expression or annotation at exactly that place. */
  boolean isTyped(Span span) {
    return types.containsKey(span);
  }

  /** The type of the longest expression that ends at an offset. */
  Optional<Type> typeEndingAt(int offset) {
    return types.entrySet().stream()
        .filter(entry -> entry.getKey().end() == offset)
        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
        .map(Map.Entry::getValue);
  }

  /** The names that can be used at an offset, inner ones first; builtins are not among them. */
  public Map<String, Symbol> visibleAt(int offset) {
    Map<String, Symbol> visible = new LinkedHashMap<>();
    regions.stream()
        .filter(region -> region.span().start() <= offset && offset <= region.span().end())
        .sorted(Comparator.comparingInt(region -> region.span().length()))
        .forEach(
            region ->
                region.names().entrySet().stream()
                    .filter(entry -> isDeclaredBefore(entry.getValue(), offset))
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> visible.putIfAbsent(entry.getKey(), entry.getValue())));
    return visible;
  }

  /** Variables are visible behind their declaration only; functions and types everywhere. */
  private boolean isDeclaredBefore(Symbol symbol, int offset) {
    if (!(symbol instanceof Variable variable)) {
      return true;
    }
    Occurrence own = occurrences.get(variable.declaration().start());
    boolean isHere = own != null && own.symbol() == variable;
    return !isHere || variable.declaration().end() <= offset;
  }
}
