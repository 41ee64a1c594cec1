package org.oruslang.jit.tiering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oruslang.jit.cache.CachedEntry;
import org.oruslang.jit.frame.NativeFrameBlock;
import org.oruslang.jit.frame.NativeFrameStack;
import org.oruslang.jit.frame.NativeLayout;
import org.oruslang.jit.telemetry.JitTelemetry.Counter;
import org.oruslang.jit.telemetry.RegionStatistics;

/** What stands between a mistake in machine code and the process. */
class CrashSafetyTest {

  private static final String ENDLESS =
      """
      mut n: i64 = 0
      while n >= 0: n = (n + 1) % 1000000
      """;

  private static final String SUM =
      """
      mut total: i64 = 0
      for i in 0..30000: total += i as i64
      print(total)
      """;

  private static final String OUTPUT = "449985000\n";

  /** The block through which the loop that is running exchanges its variables. */
  private static NativeFrameBlock block(NativeTier tier) throws ReflectiveOperationException {
    Field blocks = NativeFrameStack.class.getDeclaredField("blocks");
    blocks.setAccessible(true);
    return (NativeFrameBlock) ((List<?>) blocks.get(tier.frames())).getFirst();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void damagedMemoryIsNoticedAndTurnsTheTierOff(boolean head) throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (NativeRun run = NativeRun.with()) {
      NativeTier tier = run.tier();
      Future<?> result = threads.submit(() -> run.context.eval("orus", ENDLESS));
      while (tier.telemetry().get(Counter.POLLS) < 3 && !result.isDone()) {
        Thread.sleep(5);
      }
      NativeFrameBlock block = block(tier);
      block.put(head ? NativeLayout.HEAD_CANARY : NativeLayout.tailCanary(block.slots()), 0);
      ExecutionException failure = assertThrows(ExecutionException.class, result::get);
      PolyglotException error = (PolyglotException) failure.getCause();
      assertTrue(error.isInternalError(), error::toString);
      assertTrue(error.getMessage().contains("native code has damaged its frame block"));
      assertEquals("DISABLED", run.telemetry().status());
      assertEquals("native code has damaged memory that is not its own", run.telemetry().message());
      long entered = run.telemetry().invocations();
      assertEquals(OUTPUT, run.eval(SUM));
      assertEquals(entered, run.telemetry().invocations());
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void allCodeIsExecutableAndNoneWritable() throws IOException {
    assumeTrue(ExecutableMaps.areKnown(), "only Linux tells what is mapped");
    try (NativeRun run = NativeRun.with("NativeTier", "on")) {
      for (String program : StressTest.PROGRAMS) {
        run.eval(program);
      }
      int checked = 0;
      for (RegionStatistics region : run.telemetry().regions()) {
        CachedEntry entry = run.tier().dispatch().cache().lookup(region.function(), region.loop());
        if (entry != null) {
          assertEquals("r-xp", ExecutableMaps.permissions(entry.entry().codeBase()));
          checked++;
        }
      }
      assertTrue(checked >= StressTest.PROGRAMS.size() / 2, checked + " regions");
      long stub = run.tier().dispatch().stub().codeBase();
      assertEquals("r-xp", ExecutableMaps.permissions(stub));
    }
  }

  @Test
  void theSwitchTurnsEverythingNativeOff() {
    try (NativeRun run = NativeRun.with("NativeTier", "off")) {
      assertEquals(OUTPUT, run.eval(SUM));
      assertEquals("OFF", run.telemetry().status());
      assertEquals(null, run.tier().dispatch());
    }
    try (NativeRun run =
        NativeRun.with(null, builder -> builder.environment("ORUS_NATIVE_TIER", "off"))) {
      assertEquals(OUTPUT, run.eval(SUM));
      assertFalse(run.tier().start());
    }
  }
}
