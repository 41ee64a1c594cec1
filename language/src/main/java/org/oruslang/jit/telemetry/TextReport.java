package org.oruslang.jit.telemetry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.telemetry.FailureLog.Failure;
import org.oruslang.jit.telemetry.JitTelemetry.Counter;

/** Telemetry for people. */
final class TextReport {

  private final JitTelemetry telemetry;
  private final StringBuilder out = new StringBuilder();

  TextReport(JitTelemetry telemetry) {
    this.telemetry = telemetry;
  }

  String text() {
    line("OrusJit: %s, %s", telemetry.status(), telemetry.message());
    line(
        "  %d compiled in %.1f ms, %d bytes of code mapped, %d refused",
        telemetry.get(Counter.COMPILATIONS),
        telemetry.compileNanos() / 1e6,
        telemetry.get(Counter.BYTES_MAPPED),
        telemetry.failures().total());
    line("  entered %d times, left by %s", telemetry.invocations(), exits());
    line(
        "  coverage %.1f %%: %d iterations of compiled loops were native, %d interpreted",
        100 * telemetry.coverage(),
        telemetry.nativeIterations(),
        telemetry.interpretedIterations());
    skips();
    for (RegionStatistics region : telemetry.regions()) {
      if (region.siteCount() > 0) {
        region(region);
      }
    }
    for (Failure failure : telemetry.failures().last()) {
      line("refused %s", failure.name());
      line("  %s: %s (%s)", failure.place(), failure.reason(), lower(failure.status()));
    }
    return out.toString();
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private String exits() {
    List<String> parts = new ArrayList<>();
    for (ExitReason reason : ExitReason.values()) {
      if (telemetry.exits(reason) > 0) {
        parts.add(lower(reason) + " " + telemetry.exits(reason));
      }
    }
    return parts.isEmpty() ? "nothing" : String.join(", ", parts);
  }

  private void skips() {
    List<String> parts = new ArrayList<>();
    for (SkipReason reason : SkipReason.values()) {
      if (telemetry.skips(reason) > 0) {
        parts.add(reason.text() + " " + telemetry.skips(reason));
      }
    }
    if (!parts.isEmpty()) {
      line("  not entered because of %s", String.join(", ", parts));
    }
  }

  private void region(RegionStatistics region) {
    line("compiled %s", region.name());
    line(
        "  %s: %d bytes in %.1f ms, entered %d times, %d iterations, %d interpreted",
        region.place(),
        region.codeSize(),
        region.compileNanos() / 1e6,
        region.entries(),
        region.nativeIterations(),
        region.interpretedIterations());
    for (ExitReason reason : ExitReason.values()) {
      for (int site = 0; site < region.siteCount(); site++) {
        if (region.exits(reason, site) > 0) {
          line(
              "  left by %s at %s: %d",
              lower(reason), region.sitePlace(site), region.exits(reason, site));
        }
      }
    }
  }
}
