package org.oruslang.jit.telemetry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.ToLongFunction;
import org.oruslang.jit.frame.ExitReason;

/**
 * What the native tier of one context did. A compilation is counted only for machine code that was
 * installed; the evaluator and the return stub never count. Confined to the context's thread.
 */
public final class JitTelemetry {

  /** How many exits are kept while tracing. */
  public static final int TRACE_CAPACITY = 128;

  /** The counters, with their names in JSON. */
  public enum Counter {
    /** Machine code that was installed. */
    COMPILATIONS("compilations"),
    /** Loops and functions that became IR. */
    TRANSLATIONS("translations"),
    /** Questions that found code in the cache. */
    CACHE_HITS("cache_hits"),
    /** Questions that found none. */
    CACHE_MISSES("cache_misses"),
    /** Entries whose code was retired. */
    INVALIDATIONS("invalidations"),
    /** How often a context was polled between two slices of native execution. */
    POLLS("polls"),
    /** Activations of native code that have not been left. */
    LIVE_ACTIVATIONS("live_activations"),
    /** Bytes of executable memory mapped. */
    BYTES_MAPPED("bytes_mapped"),
    /** Bytes of executable memory released. */
    BYTES_RELEASED("bytes_released");

    private final String text;

    Counter(String text) {
      this.text = text;
    }

    /** The spelling in telemetry. */
    public String text() {
      return text;
    }
  }

  /** An exit while tracing. */
  public record TraceEvent(String region, ExitReason reason, int site, String place) {}

  private final long[] counters = new long[Counter.values().length];
  private final long[] skips = new long[SkipReason.values().length];
  private final List<RegionStatistics> regions = new ArrayList<>();
  private final FailureLog failures = new FailureLog();
  private final Deque<TraceEvent> trace = new ArrayDeque<>();
  private boolean tracing;
  private SkipReason lastSkip;
  private int lastSkipFunction = -1;
  private int lastSkipLoop = -1;
  private String status = "NOT_STARTED";
  private String target = "";
  private String message = "nothing was hot";

  /** Notes how the tier came up. */
  public void tier(String newStatus, String newTarget, String newMessage) {
    status = newStatus;
    target = newTarget;
    message = newMessage;
  }

  /** {@code OK}, or why there is no native code; {@code NOT_STARTED} before anything was hot. */
  public String status() {
    return status;
  }

  /** The platform, as system-processor; empty before anything was hot. */
  public String target() {
    return target;
  }

  /** Why there is or is not native code; never empty. */
  public String message() {
    return message;
  }

  /** Adds one. */
  public void count(Counter counter) {
    counters[counter.ordinal()]++;
  }

  /** Adds a number, which may be negative. */
  public void add(Counter counter, long number) {
    counters[counter.ordinal()] += number;
  }

  /** Replaces the value of a counter. */
  public void set(Counter counter, long value) {
    counters[counter.ordinal()] = value;
  }

  /** The value of a counter. */
  public long get(Counter counter) {
    return counters[counter.ordinal()];
  }

  /** Adds a loop or function. */
  public void add(RegionStatistics region) {
    regions.add(region);
  }

  /** The loops and functions that got hot, in this order. */
  public List<RegionStatistics> regions() {
    return Collections.unmodifiableList(regions);
  }

  private long sum(ToLongFunction<RegionStatistics> number) {
    return regions.stream().mapToLong(number).sum();
  }

  /** How often native code was entered. */
  public long invocations() {
    return sum(RegionStatistics::entries);
  }

  /** How often native code was left for a reason. */
  public long exits(ExitReason reason) {
    return sum(region -> region.exits(reason));
  }

  /** How often native code was left. */
  public long allExits() {
    return sum(RegionStatistics::allExits);
  }

  /** How often native code met something that it does not handle. */
  public long deopts() {
    long sum = 0;
    for (ExitReason reason : ExitReason.values()) {
      sum += reason.isDeopt() ? exits(reason) : 0;
    }
    return sum;
  }

  /** Iterations in native code. */
  public long nativeIterations() {
    return sum(RegionStatistics::nativeIterations);
  }

  /** Iterations in the interpreter of loops that have, or had, native code. */
  public long interpretedIterations() {
    return sum(region -> region.compilations() == 0 ? 0 : region.interpretedIterations());
  }

  /** What translating and compiling took. */
  public long compileNanos() {
    return sum(RegionStatistics::compileNanos);
  }

  /** Native iterations as a fraction of all iterations of compiled loops; 0 if there were none. */
  public double coverage() {
    long compiled = nativeIterations();
    long all = compiled + interpretedIterations();
    return all == 0 || get(Counter.COMPILATIONS) == 0 ? 0 : (double) compiled / all;
  }

  /** Notes that a question for native code was answered with the interpreter. */
  public void skip(SkipReason reason, int function, int loop) {
    skips[reason.ordinal()]++;
    lastSkip = reason;
    lastSkipFunction = function;
    lastSkipLoop = loop;
  }

  /** How often that happened for a reason. */
  public long skips(SkipReason reason) {
    return skips[reason.ordinal()];
  }

  /** The reason of the last time, or null. */
  public SkipReason lastSkip() {
    return lastSkip;
  }

  int lastSkipFunction() {
    return lastSkipFunction;
  }

  int lastSkipLoop() {
    return lastSkipLoop;
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

  /** Whether exits are traced. */
  public boolean isTracing() {
    return tracing;
  }

  /** Adds an exit to the trace. */
  public void trace(TraceEvent event) {
    if (trace.size() == TRACE_CAPACITY) {
      trace.removeFirst();
    }
    trace.addLast(event);
  }

  /** The last exits while tracing, oldest first. */
  public List<TraceEvent> traced() {
    return List.copyOf(trace);
  }

  /** Everything as JSON. */
  public String toJson() {
    return new JsonReport(this).text();
  }

  /** Everything as a text for people. */
  public String toText() {
    return new TextReport(this).text();
  }
}
