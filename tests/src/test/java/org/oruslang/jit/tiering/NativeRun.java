package org.oruslang.jit.tiering;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.oruslang.jit.telemetry.JitTelemetry;
import org.oruslang.runtime.OrusContext;

/** A context in which a test looks at the native tier. */
final class NativeRun implements AutoCloseable {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  final Context context;

  private NativeRun(Engine engine, Function<Context.Builder, Context.Builder> options) {
    Context.Builder builder =
        Context.newBuilder("orus")
            .allowExperimentalOptions(true)
            .allowNativeAccess(true)
            .out(out)
            .err(err);
    if (engine != null) {
      builder.engine(engine);
    }
    context = options.apply(builder).build();
    context.initialize("orus");
  }

  /** A context with pairs of options and values, named without {@code orus.}. */
  static NativeRun with(String... options) {
    return with(null, builder -> options(builder, options));
  }

  static NativeRun with(Engine engine, Function<Context.Builder, Context.Builder> options) {
    return new NativeRun(engine, options);
  }

  static Context.Builder options(Context.Builder builder, String... options) {
    for (int i = 0; i < options.length; i += 2) {
      builder.option("orus.".concat(options[i]), options[i + 1]);
    }
    return builder;
  }

  /** What a program prints in a context with these options. */
  static String output(String program, String... options) {
    try (NativeRun run = with(options)) {
      return run.eval(program);
    }
  }

  /** What a program prints without native code. */
  static String interpreted(String program) {
    return output(program, "NativeTier", "off");
  }

  /** What a program prints, with the error that ends it and its stack trace. */
  String eval(String program) {
    out.reset();
    try {
      context.eval(Source.newBuilder("orus", program, "program.orus").buildLiteral());
    } catch (PolyglotException e) {
      if (e.isInternalError() || e.isCancelled() || e.isInterrupted()) {
        throw e;
      }
      StringBuilder text = new StringBuilder(out());
      text.append("error ").append(e.getMessage()).append('\n');
      for (PolyglotException.StackFrame frame : e.getPolyglotStackTrace()) {
        if (frame.isGuestFrame()) {
          text.append("  at ").append(frame.getRootName()).append(' ');
          text.append(place(frame)).append('\n');
        }
      }
      return text.toString();
    }
    return out();
  }

  private static String place(PolyglotException.StackFrame frame) {
    var at = frame.getSourceLocation();
    return at == null ? "nowhere" : at.getStartLine() + ":" + at.getStartColumn();
  }

  Value evalForValue(String program) {
    return context.eval("orus", program);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** The tier of the context. */
  NativeTier tier() {
    context.enter();
    try {
      return OrusContext.get(null).language().nativeTier();
    } finally {
      context.leave();
    }
  }

  JitTelemetry telemetry() {
    return tier().telemetry();
  }

  @Override
  public void close() {
    context.close(true);
  }
}
