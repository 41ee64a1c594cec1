package org.oruslang.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.Test;
import org.oruslang.semantics.Guard;

/** What operations may do depends on the context that the thread has entered. */
class GuardTest {

  private static final long LARGE = 1 << 20;

  @Test
  void eachContextHasALimit() {
    try (Context small = context("512KB");
        Context large = context("8MB")) {
      small.enter();
      assertEquals(LARGE / 2, Guard.allowed(LARGE));
      assertEquals(Guard.FREE_BYTES, Guard.allowed(Guard.FREE_BYTES));
      small.leave();
      large.enter();
      assertEquals(LARGE, Guard.allowed(LARGE));
      large.leave();
    }
  }

  /** The front end works for editors, too, which have no context. */
  @Test
  void outsideOfContextsTheDefaultHolds() {
    context("512KB").close();
    assertEquals(LARGE, Guard.allowed(LARGE));
    Guard.poll();
  }

  private static Context context(String limit) {
    Context context = Context.newBuilder("orus").option("orus.MaxAllocation", limit).build();
    context.initialize("orus");
    return context;
  }
}
