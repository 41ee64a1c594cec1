package org.oruslang.jit.tiering;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.TruffleLogger;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.logging.Level;
import org.oruslang.jit.JitEntry;
import org.oruslang.jit.ir.IrFunction;
import org.oruslang.jit.ir.IrSite;
import org.oruslang.jit.translate.ExitPosition;
import org.oruslang.jit.translate.NativeRegion;
import org.oruslang.syntax.Span;
import org.oruslang.translate.TranslatedFunction;
import org.oruslang.types.program.FunctionSymbol;

/** What the native tier shows to whoever looks for a mistake in it. */
final class TierLog {

  private static final TruffleLogger LOGGER = TruffleLogger.getLogger("orus", "jit");
  private static final int BYTES_PER_LINE = 16;

  private final Env env;
  private final NativeTierOptions options;
  private int dumps;

  TierLog(Env env, NativeTierOptions options) {
    this.env = env;
    this.options = options;
  }

  private boolean isLogged(Level level) {
    return options.trace() || LOGGER.isLoggable(level);
  }

  /** Logs a decision of the tier: with the option for tracing visibly, otherwise as fine. */
  void event(String format, Object... values) {
    if (isLogged(Level.FINE)) {
      LOGGER.log(
          options.trace() ? Level.INFO : Level.FINE, String.format(Locale.ROOT, format, values));
    }
  }

  /** Whether each exit is to be logged. */
  boolean logsExits() {
    return options.trace();
  }

  /** Shows the IR of a region. */
  void ir(NativeRegion region) {
    if (options.dumpIr()) {
      LOGGER.info("IR\n".concat(region.program().toString()));
    }
  }

  /** Where a piece of a function's text is, as {@code file:line:column}. */
  String place(TranslatedFunction function, Span span) {
    Source source = function.source();
    return source.getName().concat(":").concat(lineAndColumn(source, span));
  }

  private static String lineAndColumn(Source source, Span span) {
    SourceSection section = source.createSection(span.start(), span.length());
    return section.getStartLine() + ":" + section.getStartColumn();
  }

  /** Where in the source the sites of a region are, as {@code line:column}, by their numbers. */
  String[] sitePlaces(TranslatedFunction function, NativeRegion region) {
    String[] places = new String[region.positions().size()];
    for (int i = 0; i < places.length; i++) {
      ExitPosition position = region.positions().get(i);
      FunctionSymbol symbol = region.function(position.function()).symbol();
      Span span = Statements.of(symbol).span(position.statement());
      places[i] = lineAndColumn(function.source(), span);
    }
    return places;
  }

  /** Writes machine code to files: the bytes, and a description of them. */
  void code(String name, NativeRegion region, JitEntry entry, String platform) {
    if (options.codeFolder().isEmpty() || entry.isSimulated()) {
      return;
    }
    String file = ++dumps + "-" + name.replaceAll("[^A-Za-z0-9_.#-]", "_");
    byte[] code = entry.compiledCode().code();
    TruffleFile folder = env.getPublicTruffleFile(options.codeFolder());
    try {
      folder.createDirectories();
      write(folder.resolve(file.concat(".bin")), code);
      String text = describe(file, region, entry, platform);
      write(folder.resolve(file.concat(".txt")), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException | SecurityException e) {
      LOGGER.log(Level.WARNING, "no machine code can be written to " + folder, e);
    }
  }

  private static void write(TruffleFile file, byte[] content) throws IOException {
    try (OutputStream out = file.newOutputStream()) {
      out.write(content);
    }
  }

  private static String describe(
      String file, NativeRegion region, JitEntry entry, String platform) {
    byte[] code = entry.compiledCode().code();
    boolean isArm = platform.endsWith("aarch64");
    StringBuilder out = new StringBuilder();
    out.append(entry.debugName()).append(" for ").append(platform).append('\n');
    out.append(code.length).append(" bytes at 0x").append(Long.toHexString(entry.codeBase()));
    out.append(" when it was compiled; to disassemble:\n  ");
    out.append(isArm ? "aarch64-linux-gnu-objdump -D -b binary -m aarch64 " : "")
        .append(isArm ? "" : "objdump -D -b binary -m i386:x86-64 -M intel ")
        .append(file)
        .append(".bin\n\nIR\n")
        .append(region.program())
        .append("\nSites\n");
    for (IrFunction function : region.program().functions()) {
      for (IrSite site : function.sites()) {
        out.append("  !").append(site.id()).append(' ').append(region.positions().get(site.id()));
        out.append('\n');
      }
    }
    out.append("\nCode\n");
    for (int i = 0; i < code.length; i += BYTES_PER_LINE) {
      out.append(String.format(Locale.ROOT, "%6x:", i));
      for (int j = i; j < Math.min(code.length, i + BYTES_PER_LINE); j++) {
        out.append(String.format(Locale.ROOT, " %02x", code[j]));
      }
      out.append('\n');
    }
    return out.toString();
  }
}
