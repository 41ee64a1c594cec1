package org.oruslang.security;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;

/** Runs programs that use up the memory of their JVM, which {@link SmallHeapTest} makes small. */
public final class SmallHeap {

  private static final String MANY_ARRAYS =
      """
      mut xs: [any] = []
      try:
          while true: push(xs, [1, 2, 3])
      catch e: print(e)
      """;

  private static final String LINKED_LIST =
      """
      struct Node:
          next: any
      mut n = Node{ next: 0 }
      while true: n = Node{ next: n }
      """;

  private static final String LARGE_ARRAYS =
      """
      mut xs: [[i64]] = []
      try:
          while true:
              ys: [i64] = [7, 100000]
              push(xs, ys)
      catch e: print(e)
      """;

  private static final String GROWTH =
      """
      fn fill(xs: [i64]):
          while true: push(xs, 1)
      mut xs: [i64] = []
      try: fill(xs)
      catch e: print(e)
      """;

  private static final String TEXT =
      """
      mut kept: [string] = []
      try:
          mut s = "some text"
          while true:
              s = s + s
              push(kept, s)
      catch e: print(e)
      """;

  private SmallHeap() {}

  /** Prints how each program ends, in each tier, and what its context can do afterwards. */
  public static void main(String[] arguments) {
    for (String program : new String[] {MANY_ARRAYS, LINKED_LIST, LARGE_ARRAYS, GROWTH, TEXT}) {
      for (String mode : new String[] {"off", "on"}) {
        Context.Builder builder =
            Context.newBuilder("orus")
                .allowNativeAccess(true)
                .allowExperimentalOptions(true)
                .option("orus.NativeTier", mode)
                .option("orus.MaxAllocation", "1GB");
        try (Context context = builder.build()) {
          run(context, program);
          System.out.println(context.eval("orus", "40 + 2"));
        }
      }
    }
  }

  private static void run(Context context, String program) {
    try {
      context.eval("orus", program);
    } catch (PolyglotException e) {
      System.out.println(e.isResourceExhausted() && !e.isInternalError() ? "exhausted" : e);
    }
  }
}
