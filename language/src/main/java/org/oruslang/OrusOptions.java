package org.oruslang;

import com.oracle.truffle.api.Option;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.TruffleLogger;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.graalvm.options.OptionCategory;
import org.graalvm.options.OptionDescriptors;
import org.graalvm.options.OptionKey;
import org.graalvm.options.OptionStability;
import org.graalvm.options.OptionType;
import org.graalvm.options.OptionValues;
import org.graalvm.polyglot.SandboxPolicy;
import org.oruslang.diagnostics.ErrorFormat;
import org.oruslang.jit.CodeBudget;
import org.oruslang.jit.cache.JitEntryCache;
import org.oruslang.jit.tiering.NativeMode;
import org.oruslang.jit.tiering.NativeTierOptions;
import org.oruslang.jit.tiering.RolloutStage;
import org.oruslang.semantics.Guard;
import org.oruslang.translate.Tier;

/** The options {@code orus.*} of contexts. */
@Option.Group(OrusLanguage.ID)
final class OrusOptions {

  static final int DEFAULT_RECURSION = 50_000;
  private static final int LEAST_RECURSION = 10;
  private static final int KIB = 1 << 10;

  /** With so few digits that the number of bytes fits into an i64. */
  private static final Pattern MEMORY = Pattern.compile("(\\d{1,18})B?|(\\d{1,9})([KMG])B");

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
      stability = OptionStability.STABLE,
      sandbox = SandboxPolicy.UNTRUSTED)
  static final OptionKey<Tier> Tier =
      new OptionKey<>(org.oruslang.translate.Tier.AUTO, ofWords(Tier.class));

  @Option(
      help =
          "Whether hot loops and recursive functions become machine code: off, auto, on, sim or"
              + " stress (default: auto, or the environment variable ORUS_NATIVE_TIER). on does not"
              + " wait until they are hot; sim and stress are for testing: sim evaluates what would"
              + " be machine code, stress leaves machine code at random places.",
      usageSyntax = "off|auto|on|sim|stress",
      category = OptionCategory.EXPERT,
      stability = OptionStability.STABLE)
  static final OptionKey<NativeMode> NativeTier =
      new OptionKey<>(NativeMode.AUTO, ofWords(NativeMode.class));

  @Option(
      help =
          "How many iterations or calls make a loop or function hot; negative leaves that to"
              + " NativeTier (default: -1).",
      usageSyntax = "<number>",
      category = OptionCategory.INTERNAL)
  static final OptionKey<Integer> NativeThreshold = new OptionKey<>(-1);

  @Option(
      help = "How many iterations native code makes at a time; 0 means about 2 ms (default: 0).",
      usageSyntax = "<number>",
      category = OptionCategory.INTERNAL)
  static final OptionKey<Integer> NativeFuel = new OptionKey<>(0);

  @Option(
      help = "Which random choices NativeTier=stress makes (default: 0).",
      usageSyntax = "<number>",
      category = OptionCategory.INTERNAL)
  static final OptionKey<Long> NativeSeed = new OptionKey<>(0L);

  @Option(
      help =
          "Which numbers native code may have: i32-only (and bool), wide-int (all integers), floats"
              + " (f64, too) or full (default: full).",
      usageSyntax = "i32-only|wide-int|floats|full",
      category = OptionCategory.INTERNAL)
  static final OptionKey<RolloutStage> NativeKinds =
      new OptionKey<>(
          RolloutStage.FULL, new OptionType<>("kinds of native values", RolloutStage::parse));

  @Option(
      help = "How many loops and functions may have machine code at a time (default: 1024).",
      usageSyntax = "<number>",
      category = OptionCategory.EXPERT)
  static final OptionKey<Integer> NativeEntries = new OptionKey<>(JitEntryCache.DEFAULT_CAPACITY);

  @Option(
      help = "How much memory machine code may take, in KiB (default: 16384).",
      usageSyntax = "<KiB>",
      category = OptionCategory.EXPERT)
  static final OptionKey<Integer> NativeCodeSize =
      new OptionKey<>((int) (CodeBudget.DEFAULT_BYTES / KIB));

  @Option(
      help = "Behave as on a machine that Orus makes no machine code for (default: false).",
      category = OptionCategory.INTERNAL)
  static final OptionKey<Boolean> NativeUnsupported = new OptionKey<>(false);

  @Option(
      help =
          "How many of a hundred requests for memory of machine code fail, at random by NativeSeed"
              + " (default: 0).",
      usageSyntax = "<number>",
      category = OptionCategory.INTERNAL)
  static final OptionKey<Integer> NativeFaults = new OptionKey<>(0);

  @Option(
      help = "Log what becomes machine code, what does not and why, and where it is left.",
      category = OptionCategory.EXPERT)
  static final OptionKey<Boolean> TraceTiering = new OptionKey<>(false);

  @Option(
      help = "Log the intermediate representation (IR) of what becomes machine code.",
      category = OptionCategory.EXPERT)
  static final OptionKey<Boolean> DumpIR = new OptionKey<>(false);

  @Option(
      help =
          "Write the machine code of each loop and function to a folder: NAME.bin with the bytes,"
              + " NAME.txt with its IR and how to disassemble the bytes.",
      usageSyntax = "<folder>",
      category = OptionCategory.EXPERT)
  static final OptionKey<String> DumpCode = new OptionKey<>("");

  @Option(
      help =
          "At the end, write to standard error what became machine code, how often it was entered"
              + " and why it was left.",
      category = OptionCategory.EXPERT)
  static final OptionKey<Boolean> JitStats = new OptionKey<>(false);

  @Option(
      help =
          "How deep calls may nest before they raise a stack overflow (default: "
              + DEFAULT_RECURSION
              + "). The stack of the thread may end earlier.",
      usageSyntax = "<number>",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE,
      sandbox = SandboxPolicy.UNTRUSTED)
  static final OptionKey<Integer> MaxRecursion =
      new OptionKey<>(
          DEFAULT_RECURSION,
          new OptionType<>("recursion depth", OrusOptions::depth, OrusOptions::checkDepth));

  @Option(
      help =
          "How much memory one array or string may take, as 64MB or 2GB (default: half of the JVM's"
              + " heap). What would take more is an error that programs can catch.",
      usageSyntax = "<number>[B|KB|MB|GB]",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE,
      sandbox = SandboxPolicy.UNTRUSTED)
  static final OptionKey<Long> MaxAllocation =
      new OptionKey<>(
          Guard.DEFAULT_LIMIT,
          new OptionType<>("memory size", OrusOptions::memory, OrusOptions::checkMemory));

  @Option(
      help =
          "Further directories to find modules in, separated as in PATH (default: the environment"
              + " variable ORUSPATH).",
      usageSyntax = "<directory>[:<directory>...]",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE,
      sandbox = SandboxPolicy.UNTRUSTED)
  static final OptionKey<String> ModulePath = new OptionKey<>("");

  @Option(
      help = "The form of compile error reports: friendly, json or minimal (default: friendly).",
      usageSyntax = "friendly|json|minimal",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE,
      sandbox = SandboxPolicy.UNTRUSTED)
  static final OptionKey<ErrorFormat> ErrorFormat =
      new OptionKey<>(org.oruslang.diagnostics.ErrorFormat.FRIENDLY, ofWords(ErrorFormat.class));

  @Option(
      help = "Colour compile error reports of the friendly form.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE,
      sandbox = SandboxPolicy.UNTRUSTED)
  static final OptionKey<Boolean> Colors = new OptionKey<>(false);

  @Option(
      help = "Check programs and do not run them.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE,
      sandbox = SandboxPolicy.UNTRUSTED)
  static final OptionKey<Boolean> Check = new OptionKey<>(false);

  @Option(
      help =
          "Print the tokens, the syntax tree or the syntax tree with types of programs and do not"
              + " run them.",
      usageSyntax = "nothing|tokens|ast|typed-ast",
      category = OptionCategory.EXPERT,
      stability = OptionStability.STABLE,
      sandbox = SandboxPolicy.UNTRUSTED)
  static final OptionKey<Listing> Show = new OptionKey<>(Listing.NOTHING, ofWords(Listing.class));

  @Option(
      help = "Print the values of interactive inputs; shells that do so themselves turn it off.",
      category = OptionCategory.INTERNAL,
      stability = OptionStability.STABLE,
      sandbox = SandboxPolicy.UNTRUSTED)
  static final OptionKey<Boolean> Echo = new OptionKey<>(true);

  @Option(
      help =
          "Whether evaluating a program yields the value of its last statement (default: true). The"
              + " orus command has no use for the value and starts faster without.",
      category = OptionCategory.INTERNAL,
      stability = OptionStability.STABLE,
      sandbox = SandboxPolicy.UNTRUSTED)
  static final OptionKey<Boolean> ProgramValue = new OptionKey<>(true);

  private OrusOptions() {}

  /** How a context uses native code. */
  static NativeTierOptions nativeTier(Env env) {
    OptionValues values = env.getOptions();
    return new NativeTierOptions(
        nativeMode(env),
        values.get(NativeFuel),
        values.get(NativeSeed),
        values.get(NativeKinds),
        values.get(NativeEntries),
        (long) values.get(NativeCodeSize) * KIB,
        values.get(NativeUnsupported),
        values.get(NativeFaults),
        values.get(TraceTiering),
        values.get(DumpIR),
        values.get(DumpCode),
        values.get(JitStats));
  }

  private static NativeMode nativeMode(Env env) {
    String word = env.getEnvironment().get("ORUS_NATIVE_TIER");
    if (env.getOptions().hasBeenSet(NativeTier) || word == null || word.isEmpty()) {
      return env.getOptions().get(NativeTier);
    }
    try {
      return ofWord(NativeMode.class, word);
    } catch (IllegalArgumentException e) {
      TruffleLogger.getLogger(OrusLanguage.ID, "jit")
          .warning("The environment variable ORUS_NATIVE_TIER is ignored: " + e.getMessage());
      return env.getOptions().get(NativeTier);
    }
  }

  /** How many iterations or calls make a loop or function hot. */
  static int nativeThreshold(Env env) {
    int given = env.getOptions().get(NativeThreshold);
    return given < 0 ? nativeMode(env).threshold() : given;
  }

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

  private static long memory(String text) {
    Matcher matcher = MEMORY.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a number of bytes, such as 1048576, 64MB or 2GB.");
    }
    return matcher.group(1) != null
        ? Long.parseLong(matcher.group(1))
        : Long.parseLong(matcher.group(2)) << 10 * "BKMG".indexOf(matcher.group(3));
  }

  private static void checkMemory(long bytes) {
    if (bytes < Guard.FREE_BYTES) {
      throw new IllegalArgumentException("The limit must be at least " + Guard.FREE_BYTES + ".");
    }
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
