package org.oruslang.jit.telemetry;

import java.util.Arrays;
import org.oruslang.jit.frame.ExitReason;

/** What happened to one loop or function in one context. */
public final class RegionStatistics {

  private static final int REASONS = ExitReason.values().length;

  private final String name;
  private final String place;
  private final int function;
  private final int loop;
  private final long[] exits = new long[REASONS];
  private final long[][] exitsBySite = new long[REASONS][];
  private String[] sites = {};
  private long interpreted;
  private long nativeIterations;
  private long entries;
  private int compilations;
  private long compileNanos;
  private int codeSize;

  /**
   * @param name of the function, with the number of the loop
   * @param place where it is, as {@code file:line:column}
   * @param function its number in the entry cache
   * @param loop the number of the loop there
   */
  public RegionStatistics(String name, String place, int function, int loop) {
    this.name = name;
    this.place = place;
    this.function = function;
    this.loop = loop;
  }

  /** The name of the function, with the number of the loop. */
  public String name() {
    return name;
  }

  /** Where it is, as {@code file:line:column}. */
  public String place() {
    return place;
  }

  /** The number of the function in the entry cache. */
  public int function() {
    return function;
  }

  /** The number of the loop in the entry cache. */
  public int loop() {
    return loop;
  }

  /** Counts iterations or calls in the interpreter. */
  public void interpreted(long iterations) {
    interpreted += iterations;
  }

  /**
   * Notes that code was installed.
   *
   * @param nanos what translating and compiling took
   * @param bytes of machine code; 0 where the evaluator stands in for it
   * @param places where in the source its sites are
   */
  public void compiled(long nanos, int bytes, String[] places) {
    compilations += bytes > 0 ? 1 : 0;
    compileNanos += nanos;
    codeSize = bytes;
    sites = places.clone();
    Arrays.fill(exitsBySite, null);
  }

  /** Notes that native code is entered. */
  public void entered() {
    entries++;
  }

  /** Notes that native code was left, after a number of iterations. */
  public void left(ExitReason reason, int site, long iterations) {
    int number = reason.ordinal();
    exits[number]++;
    nativeIterations += iterations;
    if (exitsBySite[number] == null) {
      exitsBySite[number] = new long[sites.length];
    }
    if (site < sites.length) {
      exitsBySite[number][site]++;
    }
  }

  /** How often native code was entered. */
  public long entries() {
    return entries;
  }

  /** How often it was left for a reason. */
  public long exits(ExitReason reason) {
    return exits[reason.ordinal()];
  }

  /** How often it was left for a reason at a site of the code compiled last. */
  public long exits(ExitReason reason, int site) {
    long[] counts = exitsBySite[reason.ordinal()];
    return counts == null || site >= counts.length ? 0 : counts[site];
  }

  /** How often it was left. */
  public long allExits() {
    return Arrays.stream(exits).sum();
  }

  /** The number of sites of the code compiled last. */
  public int siteCount() {
    return sites.length;
  }

  /** Where in the source a site is, as {@code line:column}. */
  public String sitePlace(int site) {
    return sites[site];
  }

  /** Iterations in native code, inner loops included. */
  public long nativeIterations() {
    return nativeIterations;
  }

  /** Iterations or calls that the interpreter executed. */
  public long interpretedIterations() {
    return interpreted;
  }

  /** How often machine code for it was installed. */
  public int compilations() {
    return compilations;
  }

  /** What translating and compiling it took. */
  public long compileNanos() {
    return compileNanos;
  }

  /** Bytes of the machine code compiled last. */
  public int codeSize() {
    return codeSize;
  }
}
