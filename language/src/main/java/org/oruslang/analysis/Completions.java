package org.oruslang.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.oruslang.grammar.OrusLexer;
import org.oruslang.syntax.Span;
import org.oruslang.types.program.Builtin;
import org.oruslang.types.program.EnumSymbol;
import org.oruslang.types.program.StructSymbol;
import org.oruslang.types.program.Symbol;
import org.oruslang.types.program.Type;
import org.oruslang.types.program.TypedModule;
import org.oruslang.types.program.TypedModule.Export;

/**
 * What could stand where somebody is writing.
 *
 * @param name what would be inserted
 * @param symbol what it stands for, or null for a keyword or the name of a type
 */
public record Completions(String name, Symbol symbol) {

  private static final String MARK = "orus_completion_";

  /** What may have to follow an unfinished expression so that its line can be read. */
  private static final List<String> ENDINGS = List.of("", ": pass", " -> pass", "\n");

  private static final List<String> TYPES =
      Stream.of(Type.Primitive.values())
          .filter(type -> type.compareTo(Type.Primitive.ERROR) < 0)
          .map(Type.Primitive::text)
          .toList();

  /** The words that the language reserves. */
  public static final List<String> KEYWORDS = keywords();

  private static List<String> keywords() {
    List<String> words = new ArrayList<>();
    for (int type = OrusLexer.AND; type <= OrusLexer.WHILE; type++) {
      String literal = OrusLexer.VOCABULARY.getLiteralName(type);
      words.add(literal.substring(1, literal.length() - 1));
    }
    return List.copyOf(words);
  }

  private static final Pattern IMPORTED_MODULE =
      Pattern.compile("\\s*use\\s+((?:[A-Za-z0-9_]+\\.)*)[A-Za-z0-9_]*");
  private static final Pattern IMPORTED_NAME =
      Pattern.compile("\\s*use\\s+([A-Za-z0-9_.]+?)(?:\\s+as\\s+\\w+)?\\s*:[^:]*");

  /** What can complete the word that ends at an offset in a file of a workspace. */
  public static List<Completions> at(Workspace workspace, Path file, String text, int offset) {
    String line = text.substring(text.lastIndexOf('\n', offset - 1) + 1, offset);
    Matcher module = IMPORTED_MODULE.matcher(line);
    if (module.matches()) {
      return workspace.importable(file, parts(module.group(1))).stream()
          .map(name -> new Completions(name, null))
          .toList();
    }
    Matcher name = IMPORTED_NAME.matcher(line);
    if (name.matches()) {
      return workspace
          .module(file, parts(name.group(1)))
          .map(Completions::exports)
          .orElse(List.of());
    }
    return at(text, offset, changed -> workspace.analysis(file, changed));
  }

  private static List<String> parts(String name) {
    return Stream.of(name.split("[.]")).filter(part -> !part.isEmpty()).toList();
  }

  /**
   * What can complete the word that ends at an offset; whether it begins like that word is not
   * looked at.
   *
   * @param analyse checks a text that stands in place of the one being written
   */
  public static List<Completions> at(
      String text, int offset, Function<String, SourceAnalysis> analyse) {
    int start = WrittenText.wordStart(text, offset);
    if (!WrittenText.isCode(text, start)
        || start < offset && Character.isDigit(text.charAt(start))) {
      return List.of();
    }
    int dot = start - 1;
    boolean member = dot >= 0 && text.charAt(dot) == '.';
    if (member && (dot == 0 || text.charAt(dot - 1) == '.')) {
      member = false;
    }
    Span mark = new Span(start, start + MARK.length());
    SourceAnalysis found = null;
    for (String ending : ENDINGS) {
      SourceAnalysis analysis = analyse.apply(marked(text, start, offset, ending));
      boolean seen =
          member
              ? analysis.index().typeEndingAt(dot).isPresent()
                  || analysis.index().endingAt(dot).isPresent()
              : analysis.index().isTyped(mark);
      if (seen) {
        found = analysis;
        break;
      }
    }
    if (member) {
      return found == null ? List.of() : members(found, dot);
    }
    SymbolIndex index = found != null ? found.index() : analyse.apply(text).index();
    return names(index, start);
  }

  /** The text with a name in place of the word, and with what its line needs to be readable. */
  private static String marked(String text, int start, int offset, String ending) {
    int end = WrittenText.wordEnd(text, offset);
    int lineEnd = text.indexOf('\n', end);
    lineEnd = lineEnd < 0 ? text.length() : lineEnd;
    String closing = WrittenText.closing(text, start, end, lineEnd);
    return text.substring(0, start)
        + MARK
        + text.substring(end, lineEnd)
        + closing
        + ending
        + text.substring(lineEnd);
  }

  private static List<Completions> names(SymbolIndex index, int offset) {
    List<Completions> result = new ArrayList<>();
    Map<String, Symbol> visible = index.visibleAt(offset);
    visible.forEach(
        (name, symbol) -> {
          if (!name.startsWith(MARK)) {
            result.add(new Completions(name, symbol));
          }
        });
    for (Builtin builtin : Builtin.values()) {
      if (!visible.containsKey(builtin.text())) {
        result.add(new Completions(builtin.text(), builtin));
      }
    }
    for (String word : KEYWORDS) {
      result.add(new Completions(word, null));
    }
    for (String type : TYPES) {
      result.add(new Completions(type, null));
    }
    return result;
  }

  /** What may follow the dot at an offset. */
  private static List<Completions> members(SourceAnalysis analysis, int dot) {
    Symbol owner = analysis.index().endingAt(dot).map(Occurrence::symbol).orElse(null);
    return switch (owner) {
      case TypedModule module -> exports(module);
      case EnumSymbol enumeration ->
          enumeration.variants().stream().map(v -> new Completions(v.name(), v)).toList();
      case StructSymbol struct -> methods(struct, false);
      case null, default ->
          analysis.index().typeEndingAt(dot).map(Type::resolved).orElse(null)
                  instanceof Type.Struct struct
              ? ofValue(struct.symbol())
              : List.of();
    };
  }

  private static List<Completions> ofValue(StructSymbol struct) {
    List<Completions> result = new ArrayList<>();
    struct.fields().forEach(field -> result.add(new Completions(field.name(), field)));
    result.addAll(methods(struct, true));
    return result;
  }

  private static List<Completions> methods(StructSymbol struct, boolean ofInstances) {
    return struct.methods().values().stream()
        .filter(method -> method.isInstanceMethod() == ofInstances)
        .map(method -> new Completions(method.name(), method))
        .toList();
  }

  /** What other modules can use of a module. */
  public static List<Completions> exports(TypedModule module) {
    List<Completions> result = new ArrayList<>();
    module.exports().forEach((name, export) -> result.add(new Completions(name, symbol(export))));
    return result;
  }

  private static Symbol symbol(Export export) {
    return switch (export) {
      case Export.OfVariable variable -> variable.variable();
      case Export.OfFunction function -> function.function();
      case Export.OfStruct struct -> struct.struct();
      case Export.OfEnum enumeration -> enumeration.symbol();
      case Export.OfModule module -> module.module();
    };
  }

  /**
   * A call that is being written.
   *
   * @param symbol what is called
   * @param argument the number of the argument at the position, from zero
   */
  public record OpenCall(Symbol symbol, int argument) {}

  /** The innermost call whose arguments are being written at an offset, or null. */
  public static OpenCall callAt(String text, int offset, Function<String, SourceAnalysis> analyse) {
    WrittenText.OpenParenthesis open = WrittenText.openParenthesis(text, offset);
    if (open == null || open.wordStart() == open.wordEnd()) {
      return null;
    }
    for (String ending : ENDINGS) {
      for (String candidate : List.of(text, marked(text, offset, offset, ending))) {
        Symbol symbol =
            analyse
                .apply(candidate)
                .index()
                .endingAt(open.wordEnd())
                .map(Occurrence::symbol)
                .orElse(null);
        if (symbol != null) {
          return new OpenCall(symbol, open.commas());
        }
      }
    }
    return null;
  }
}
