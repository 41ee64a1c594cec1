package org.oruslang.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.SandboxPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oruslang.jit.telemetry.EngineTelemetry;

/** Orus under the polyglot API's presets for code that is not trusted. */
class SandboxPolicyTest {

  private static Context.Builder constrained(OutputStream out) {
    return Context.newBuilder("orus")
        .sandbox(SandboxPolicy.CONSTRAINED)
        .in(new ByteArrayInputStream("line\n".getBytes(StandardCharsets.UTF_8)))
        .out(out)
        .err(OutputStream.nullOutputStream());
  }

  @Test
  void constrainedProgramsRunWithoutNativeCode() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Context context = constrained(out).build()) {
      context.eval(
          "orus",
          """
          mut total: i64 = 0
          for i in 0..30000: total += i as i64
          print(input(), total)
          """);
      assertEquals("line 449985000\n", out.toString(StandardCharsets.UTF_8));
      String report =
          context
              .getEngine()
              .getInstruments()
              .get("orus-tiers")
              .lookup(EngineTelemetry.class)
              .json()
              .getFirst();
      assertTrue(report.contains("\"status\":\"UNSUPPORTED\""), report);
      assertTrue(report.contains("native access is not allowed"), report);
    }
  }

  @Test
  void constrainedProgramsReachNothing() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Context context = constrained(out).build()) {
      context.eval(
          "orus",
          """
          use java
          use polyglot
          try: print(java.type("java.lang.System"))
          catch e: print(e)
          try: print(polyglot.eval_file("/etc/passwd"))
          catch e: print(e)
          """);
      assertEquals(
          """
          Error: This context does not allow programs to use Java classes
          Error: This context does not allow programs to read files
          """,
          out.toString(StandardCharsets.UTF_8));
    }
  }

  @Test
  void constrainedContextsCanBeLimitedFurther() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Context.Builder builder =
        constrained(out)
            .option("orus.MaxAllocation", "1MB")
            .option("orus.MaxRecursion", "100")
            .option("orus.ErrorFormat", "json");
    try (Context context = builder.build()) {
      PolyglotException failure =
          assertThrows(PolyglotException.class, () -> context.eval("orus", "xs = [0, 1000000]"));
      assertEquals("Array is too large", failure.getMessage());
    }
  }

  @Test
  void theNativeTierCannotBeSwitchedOn() {
    assertThrows(
        IllegalArgumentException.class,
        () -> constrained(OutputStream.nullOutputStream()).option("orus.NativeTier", "on").build());
    assertThrows(
        IllegalArgumentException.class,
        () -> constrained(OutputStream.nullOutputStream()).allowNativeAccess(true).build());
  }

  /** Their isolates are not part of the community runtime, which says so. */
  @ParameterizedTest
  @EnumSource(
      value = SandboxPolicy.class,
      names = {"ISOLATED", "UNTRUSTED"})
  void strongerPoliciesAreRefusedWithAReason(SandboxPolicy policy) {
    Context.Builder builder =
        Context.newBuilder("orus")
            .sandbox(policy)
            .allowHostAccess(
                policy == SandboxPolicy.UNTRUSTED ? HostAccess.UNTRUSTED : HostAccess.ISOLATED)
            .out(OutputStream.nullOutputStream())
            .err(OutputStream.nullOutputStream())
            .in(new ByteArrayInputStream(new byte[0]))
            .option("engine.MaxIsolateMemory", "1GB");
    IllegalArgumentException reason =
        assertThrows(IllegalArgumentException.class, () -> builder.build().close());
    String supported = "only supports the TRUSTED or CONSTRAINED sandbox policies";
    assertTrue(reason.getMessage().contains(supported), reason::toString);
  }
}
