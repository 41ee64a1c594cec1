package org.oruslang.jit.telemetry;

import java.util.Locale;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.telemetry.FailureLog.Failure;
import org.oruslang.jit.translate.TranslationStatus;

/** Telemetry for programs. */
final class JsonReport {

  private final JitTelemetry telemetry;
  private final JsonText json = new JsonText();

  JsonReport(JitTelemetry telemetry) {
    this.telemetry = telemetry;
  }

  String text() {
    json.begin();
    json.field("status", telemetry.status());
    json.field("target", telemetry.target()).field("message", telemetry.message());
    for (JitTelemetry.Counter counter : JitTelemetry.Counter.values()) {
      json.field(counter.text(), telemetry.get(counter));
    }
    json.field("invocations", telemetry.invocations()).field("deopts", telemetry.deopts());
    json.field("native_iterations", telemetry.nativeIterations());
    json.field("interpreted_iterations", telemetry.interpretedIterations());
    json.field("compile_nanos", telemetry.compileNanos());
    json.field("coverage", telemetry.coverage());
    json.begin("exits");
    for (ExitReason reason : ExitReason.values()) {
      json.field(lower(reason), telemetry.exits(reason));
    }
    json.end();
    json.begin("skips");
    for (SkipReason reason : SkipReason.values()) {
      json.field(reason.text(), telemetry.skips(reason));
    }
    json.end();
    lastSkip();
    failures();
    json.begin("regions");
    for (RegionStatistics region : telemetry.regions()) {
      region(region);
    }
    json.end();
    json.end();
    return json.toString();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private void lastSkip() {
    if (telemetry.lastSkip() != null) {
      json.begin("last_skip");
      json.field("reason", telemetry.lastSkip().text());
      json.field("function", telemetry.lastSkipFunction());
      json.field("loop", telemetry.lastSkipLoop());
      json.end();
    }
  }

  private void failures() {
    json.begin("failures");
    json.field("total", telemetry.failures().total());
    for (TranslationStatus each : TranslationStatus.values()) {
      json.field(lower(each), telemetry.failures().count(each));
    }
    json.begin("last");
    for (Failure failure : telemetry.failures().last()) {
      String at = failure.name().concat(" at ").concat(failure.place());
      json.field(at, failure.reason());
    }
    json.end();
    json.end();
  }

  private void region(RegionStatistics region) {
    json.begin(region.function() + ":" + region.loop());
    json.field("name", region.name()).field("place", region.place());
    json.field("compilations", region.compilations());
    json.field("compile_nanos", region.compileNanos());
    json.field("code_size", region.codeSize());
    json.field("entries", region.entries());
    json.field("native_iterations", region.nativeIterations());
    json.field("interpreted_iterations", region.interpretedIterations());
    json.begin("exits");
    for (ExitReason reason : ExitReason.values()) {
      if (region.exits(reason) > 0) {
        json.begin(lower(reason));
        json.field("total", region.exits(reason));
        for (int site = 0; site < region.siteCount(); site++) {
          if (region.exits(reason, site) > 0) {
            json.field(String.valueOf(site), region.exits(reason, site));
          }
        }
        json.end();
      }
    }
    json.end();
    json.end();
  }
}
