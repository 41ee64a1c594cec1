package org.oruslang.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Polymorphic functions in the types they are used with. */
class InstancesTest {

  private static String output(Tier tier, String program) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (Context context =
        Context.newBuilder("orus")
            .option("orus.Tier", tier.name().toLowerCase())
            .out(output)
            .build()) {
      context.eval("orus", program);
    }
    return output.toString(StandardCharsets.UTF_8);
  }

  /** Past the bound on instances the code for values of unknown type takes over. */
  @ParameterizedTest
  @EnumSource(Tier.class)
  void moreTypesThanInstances(Tier tier) {
    StringBuilder program = new StringBuilder();
    program.append("fn pair(a, b): return [a, b,]\n");
    program.append("fn first(xs): return xs[0]\n");
    StringBuilder expected = new StringBuilder();
    for (int depth = 0; depth < 100; depth++) {
      String value = "[".repeat(depth) + depth + "u32" + ",]".repeat(depth);
      program.append("print(first(pair(").append(value).append(", ").append(value).append(")))\n");
      expected.append(depth).append('\n');
    }
    assertEquals(expected.toString(), output(tier, program.toString()));
  }

  @ParameterizedTest
  @EnumSource(Tier.class)
  void valuesThatLeaveTheSharedInstanceHaveTheirStaticType(Tier tier) {
    StringBuilder program = new StringBuilder();
    program.append("fn id(x): return x\n");
    for (int depth = 1; depth < 80; depth++) {
      program.append("id(").append("[".repeat(depth)).append("1,");
      program.append("]".repeat(depth)).append(")\n");
    }
    program.append("a = id(4294967295u32)\n");
    program.append("b = id(2.5)\n");
    program.append("c = id(fn(x: i64) -> i64: x * 2)\n");
    program.append("print(a + 2u32, b * 2.0, c(21i64), typeof(a), typeof(id(true)))\n");
    assertEquals("1 5 42 u32 bool\n", output(tier, program.toString()));
  }

  @ParameterizedTest
  @EnumSource(Tier.class)
  void nestedFunctionsTakeTheTypesOfTheFunctionAround(Tier tier) {
    String program =
        """
        fn outer(x, n: i32):
            mut all = [x,]
            fn again(k: i32):
                if k > 0:
                    push(all, x + x)
                    again(k - 1)
            again(n)
            return all
        print(outer(2, 2), outer("a", 1), outer(1.5, 2))
        """;
    assertEquals("2, 4, 4 a, aa 1.5, 3, 3\n", output(tier, program));
  }
}
