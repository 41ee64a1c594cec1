package org.oruslang;

import com.oracle.truffle.api.source.Source;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.graalvm.options.OptionCategory;
import org.graalvm.options.OptionDescriptor;
import org.graalvm.options.OptionDescriptors;
import org.graalvm.options.OptionKey;
import org.graalvm.options.OptionType;
import org.graalvm.options.OptionValues;
import org.oruslang.analysis.Completions;
import org.oruslang.analysis.SourceAnalysis;
import org.oruslang.analysis.Symbols;
import org.oruslang.diagnostics.SourceText;
import org.oruslang.types.program.TypePrinter;
import org.oruslang.types.program.TypedModule;

/**
 * What a shell can ask about an input of its session instead of running it, with the source option
 * {@code orus.Query}; evaluating the source yields the answer as a string.
 */
enum SourceQuery {
  NONE {
    @Override
    String answer(Source source, Session session) {
      throw new IllegalStateException("nothing is asked");
    }
  },

  /** The type of the input's value, or nothing if it has none. */
  TYPE {
    @Override
    String answer(Source source, Session session) {
      TypedModule module = session.checkInput(source).program().module();
      return SourceAnalysis.resultType(module).map(TypePrinter::text).orElse("");
    }
  },

  /**
   * What can complete the word at the end: one name a line, a tab and its declaration behind it.
   */
  COMPLETIONS {
    @Override
    String answer(Source source, Session session) {
      String text = source.getCharacters().toString();
      List<TypedModule> inputs = session.inputs();
      return Completions.at(
              text,
              text.length(),
              changed -> SourceAnalysis.ofInput(new SourceText(source.getName(), changed), inputs))
          .stream()
          .map(SourceQuery::line)
          .collect(Collectors.joining("\n"));
    }
  };

  private static final OptionKey<SourceQuery> KEY =
      new OptionKey<>(
          NONE, new OptionType<>("query", word -> valueOf(word.toUpperCase(Locale.ROOT))));

  /** The option that asks. */
  static OptionDescriptors descriptors() {
    return OptionDescriptors.create(
        List.of(
            OptionDescriptor.newBuilder(KEY, OrusLanguage.ID + ".Query")
                .category(OptionCategory.INTERNAL)
                .help("Ask about the source instead of running it: none, type or completions.")
                .build()));
  }

  /** What the options of a source ask. */
  static SourceQuery of(OptionValues options) {
    return options.get(KEY);
  }

  /**
   * The answer.
   *
   * @throws OrusSyntaxException if it needs a source without mistakes, and this one has some
   */
  abstract String answer(Source source, Session session);

  private static String line(Completions completion) {
    String detail = completion.symbol() == null ? "" : Symbols.declaration(completion.symbol());
    return completion.name() + "\t" + detail;
  }
}
