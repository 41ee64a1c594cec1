package org.oruslang.jit.telemetry;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.translate.TranslationStatus;

/**
 * What the native tier of one context did. A compilation is counted only for machine code that was
 * installed; the evaluator and the return stub never count. Confined to the context's thread.
 */
public final class JitTelemetry {

  /** How many exit events are kept while tracing. */
  public static final int TRACE_CAPACITY = 128;

  /** How long the text of an event may be. */
  public static final int TRACE_TEXT = 63;

  /** The counters, with their names in JSON. */
  public enum Counter {
    COMPILATIONS("compilations"),
    INVOCATIONS("invocations"),
    CACHE_HITS("cache_hits"),
    CACHE_MISSES("cache_misses"),
    DEOPTS("deopts"),
    TRANSLATIONS("translations"),
    NATIVE_ITERATIONS("native_iterations"),
    INTERPRETED_ITERATIONS("interpreted_iterations"),
    INTERRUPTS("interrupts"),
    LIVE_ACTIVATIONS("live_activations"),
    COMPILE_NANOS("compile_nanos"),
    BYTES_MAPPED("bytes_mapped"),
    BYTES_RELEASED("bytes_released");

    private final String text;

    Counter(String text) {
      this.text = text;
    }
  }

  /** An exit while tracing. */
  public record TraceEvent(int function, int loop, int site, ExitReason reason, String text) {}

  private final long[] counters = new long[Counter.values().length];
  private final long[] exits = new long[ExitReason.values().length];
  private final long[] skips = new long[SkipReason.values().length];
  private final Map<Long, Long> exitsBySite = new TreeMap<>();
  private final FailureLog failures = new FailureLog();
  private final Deque<TraceEvent> trace = new ArrayDeque<>();
  private boolean tracing;
  private int lastSkipFunction = -1;
  private int lastSkipLoop = -1;
  private SkipReason lastSkip = SkipReason.NONE;
  private String status = "";
  private String target = "";
  private String message = "";

  /** Notes how the tier came up. */
  public void tier(String newStatus, String newTarget, String newMessage) {
    status = newStatus;
    target = newTarget;
    message = newMessage;
  }

  /** Adds one. */
  public void count(Counter counter) {
    counters[counter.ordinal()]++;
  }

  /** Adds a number. */
  public void add(Counter counter, long number) {
    counters[counter.ordinal()] += number;
  }

  /** The value of a counter. */
  public long get(Counter counter) {
    return counters[counter.ordinal()];
  }

  /** Notes an exit of native code. */
  public void exit(int function, int loop, int site, ExitReason reason) {
    exits[reason.ordinal()]++;
    long key = (long) function << 32 | (long) loop << 16 | site;
    Long old = exitsBySite.get(key);
    exitsBySite.put(key, old == null ? 1 : old + 1);
    if (reason.isDeopt()) {
      count(Counter.DEOPTS);
    }
    if (tracing) {
      if (trace.size() == TRACE_CAPACITY) {
        trace.removeFirst();
      }
      String text = reason + " at site " + site;
      trace.addLast(
          new TraceEvent(
              function,
              loop,
              site,
              reason,
              text.substring(0, Math.min(TRACE_TEXT, text.length()))));
    }
  }

  /** How often native code was left for a reason. */
  public long exits(ExitReason reason) {
    return exits[reason.ordinal()];
  }

  /** How often native code was left at a site. */
  public long exits(int function, int loop, int site) {
    Long count = exitsBySite.get((long) function << 32 | (long) loop << 16 | site);
    return count == null ? 0 : count;
  }

  /** The number of all exits. */
  public long allExits() {
    long sum = 0;
    for (long each : exits) {
      sum += each;
    }
    return sum;
  }

  /** Notes that a trigger did not lead to native execution. */
  public void skip(SkipReason reason, int function, int loop) {
    skips[reason.ordinal()]++;
    lastSkip = reason;
    lastSkipFunction = function;
    lastSkipLoop = loop;
  }

  /** How often a trigger was refused for a reason. */
  public long skips(SkipReason reason) {
    return skips[reason.ordinal()];
  }

  /** The reason of the last refused trigger. */
  public SkipReason lastSkip() {
    return lastSkip;
  }

  /** The refused translations. */
  public FailureLog failures() {
    return failures;
  }

  /** Switches the trace of exits on or off; off is the default and costs nothing. */
  public void trace(boolean on) {
    tracing = on;
    trace.clear();
  }

  /** The last exits while tracing, oldest first. */
  public List<TraceEvent> traced() {
    return List.copyOf(trace);
  }

  /** Native iterations as a fraction of all iterations of admitted loops; 0 if there were none. */
  public double coverage() {
    long compiled = get(Counter.NATIVE_ITERATIONS);
    long all = compiled + get(Counter.INTERPRETED_ITERATIONS);
    return all == 0 || get(Counter.COMPILATIONS) == 0 ? 0 : (double) compiled / all;
  }

  /** Everything as JSON. */
  public String toJson() {
    JsonText json = new JsonText();
    json.begin();
    json.field("status", status).field("target", target).field("message", message);
    for (Counter counter : Counter.values()) {
      json.field(counter.text, get(counter));
    }
    json.field("coverage", coverage());
    json.begin("exits");
    for (ExitReason reason : ExitReason.values()) {
      json.field(reason.name().toLowerCase(Locale.ROOT), exits(reason));
    }
    json.end();
    json.begin("exits_by_site");
    for (Map.Entry<Long, Long> entry : exitsBySite.entrySet()) {
      long key = entry.getKey();
      String name = (key >> 32) + ":" + (key >> 16 & 0xFFFF) + ":" + (key & 0xFFFF);
      json.field(name, entry.getValue());
    }
    json.end();
    json.begin("skips");
    for (SkipReason reason : SkipReason.values()) {
      json.field(reason.text(), skips(reason));
    }
    json.end();
    json.begin("last_skip");
    json.field("reason", lastSkip.text());
    json.field("function", lastSkipFunction).field("loop", lastSkipLoop);
    json.end();
    failures(json);
    json.end();
    return json.toString();
  }

  private void failures(JsonText json) {
    json.begin("failures");
    json.field("total", failures.total());
    for (TranslationStatus each : TranslationStatus.values()) {
      if (failures.count(each) > 0) {
        json.field(each.name().toLowerCase(Locale.ROOT), failures.count(each));
      }
    }
    json.end();
  }
}
