package org.oruslang;

import com.oracle.truffle.api.Option;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.graalvm.options.OptionCategory;
import org.graalvm.options.OptionDescriptors;
import org.graalvm.options.OptionKey;
import org.graalvm.options.OptionStability;
import org.graalvm.options.OptionType;
import org.oruslang.diagnostics.ErrorFormat;
import org.oruslang.jit.tiering.NativeMode;
import org.oruslang.translate.Tier;

/** The options {@code orus.*} of contexts. */
@Option.Group(OrusLanguage.ID)
final class OrusOptions {

  static final int DEFAULT_RECURSION = 50_000;
  private static final int LEAST_RECURSION = 10;

  /** What is printed of a program instead of running it. */
  enum Listing {
    NOTHING,
    TOKENS,
    AST,
    TYPED_AST
  }

  @Option(
      help = "How programs are executed: baseline, specialized or auto (default: auto).",
      usageSyntax = "baseline|specialized|auto",
      category = OptionCategory.EXPERT,
      stability = OptionStability.STABLE)
  static final OptionKey<Tier> Tier =
      new OptionKey<>(org.oruslang.translate.Tier.AUTO, ofWords(Tier.class));

  @Option(
      help =
          "Whether hot loops and recursive functions become machine code: off, auto or on (default:"
              + " auto; on does not wait until they are hot).",
      usageSyntax = "off|auto|on",
      category = OptionCategory.EXPERT,
      stability = OptionStability.STABLE)
  static final OptionKey<NativeMode> NativeTier =
      new OptionKey<>(NativeMode.AUTO, ofWords(NativeMode.class));

  @Option(
      help =
          "How deep calls may nest before they raise a stack overflow (default: "
              + DEFAULT_RECURSION
              + "). The stack of the thread may end earlier.",
      usageSyntax = "<number>",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  static final OptionKey<Integer> MaxRecursion =
      new OptionKey<>(
          DEFAULT_RECURSION,
          new OptionType<>("recursion depth", OrusOptions::depth, OrusOptions::checkDepth));

  @Option(
      help =
          "Further directories to find modules in, separated as in PATH (default: the environment"
              + " variable ORUSPATH).",
      usageSyntax = "<directory>[:<directory>...]",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  static final OptionKey<String> ModulePath = new OptionKey<>("");

  @Option(
      help = "The form of compile error reports: friendly, json or minimal (default: friendly).",
      usageSyntax = "friendly|json|minimal",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  static final OptionKey<ErrorFormat> ErrorFormat =
      new OptionKey<>(org.oruslang.diagnostics.ErrorFormat.FRIENDLY, ofWords(ErrorFormat.class));

  @Option(
      help = "Colour compile error reports of the friendly form.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  static final OptionKey<Boolean> Colors = new OptionKey<>(false);

  @Option(
      help = "Check programs and do not run them.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  static final OptionKey<Boolean> Check = new OptionKey<>(false);

  @Option(
      help =
          "Print the tokens, the syntax tree or the syntax tree with types of programs and do not"
              + " run them.",
      usageSyntax = "nothing|tokens|ast|typed-ast",
      category = OptionCategory.EXPERT,
      stability = OptionStability.STABLE)
  static final OptionKey<Listing> Show = new OptionKey<>(Listing.NOTHING, ofWords(Listing.class));

  @Option(
      help =
          "Whether evaluating a program yields the value of its last statement (default: true). The"
              + " orus command has no use for the value and starts faster without.",
      category = OptionCategory.INTERNAL,
      stability = OptionStability.STABLE)
  static final OptionKey<Boolean> ProgramValue = new OptionKey<>(true);

  private OrusOptions() {}

  static OptionDescriptors descriptors() {
    return new OrusOptionsOptionDescriptors();
  }

  /** Constants written in lower case, with hyphens. */
  private static <T extends Enum<T>> OptionType<T> ofWords(Class<T> type) {
    return new OptionType<>(type.getSimpleName(), word -> ofWord(type, word));
  }

  private static <T extends Enum<T>> T ofWord(Class<T> type, String word) {
    for (T constant : type.getEnumConstants()) {
      if (word(constant).equals(word)) {
        return constant;
      }
    }
    String known =
        Arrays.stream(type.getEnumConstants())
            .map(OrusOptions::word)
            .collect(Collectors.joining(", "));
    throw new IllegalArgumentException("'" + word + "' is none of " + known + ".");
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static int depth(String number) {
    try {
      return Integer.parseInt(number);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + number + "' is not a number.", e);
    }
  }

  private static void checkDepth(int depth) {
    if (depth < LEAST_RECURSION) {
      throw new IllegalArgumentException("The depth must be at least " + LEAST_RECURSION + ".");
    }
  }
}
