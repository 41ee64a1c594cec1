package org.oruslang.tiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.NodeUtil;
import com.oracle.truffle.api.nodes.RootNode;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.oruslang.nodes.FunctionRootNode;
import org.oruslang.nodes.NativeFunction;
import org.oruslang.nodes.ResumePoint;
import org.oruslang.nodes.control.NativeLoop;
import org.oruslang.runtime.OrusContext;
import org.oruslang.translate.NativeTierHooks;
import org.oruslang.translate.TranslatedFunction;
import org.oruslang.types.program.TypedStatement;

/** What nodes and slots programs get whose types are known. */
class TypedTreeTest {

  /** Nodes that work on values whose types are not known, or box and unbox them. */
  private static final Set<String> BOXING =
      Set.of(
          "DynamicArithmeticNode",
          "DynamicComparisonNode",
          "SpeculativeArithmeticNode",
          "SpeculativeComparisonNode",
          "FromDynamicNode",
          "ToDynamicNode",
          "CheckTypeNode",
          "DynamicCastNode",
          "ReadDynamicNode",
          "WriteDynamicNode",
          "StoreDynamicParameterNode",
          "PromoteNode",
          "Boxed",
          "Dynamic");

  private static final class Functions implements NativeTierHooks {

    private final Map<String, TranslatedFunction> functions = new HashMap<>();

    @Override
    public NativeFunction function(TranslatedFunction function) {
      functions.put(function.symbol().name(), function);
      return null;
    }

    @Override
    public NativeLoop loop(TranslatedFunction function, TypedStatement loop) {
      return null;
    }

    RootNode root(String name) {
      return functions.get(name).callTarget().getRootNode();
    }
  }

  private static Functions run(String program) {
    Functions functions = new Functions();
    try (Context context =
        Context.newBuilder("orus")
            .option("orus.Tier", "auto")
            .out(OutputStream.nullOutputStream())
            .build()) {
      context.initialize("orus");
      context.enter();
      OrusContext.get(null).language().useNativeTier(functions);
      context.eval("orus", program);
      context.leave();
    }
    return functions;
  }

  private static Set<String> boxing(RootNode root) {
    List<Node> nodes = NodeUtil.findAllNodeInstances(root, Node.class);
    return nodes.stream()
        .map(node -> node.getClass().getSimpleName())
        .filter(BOXING::contains)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static final String TYPED =
      """
      struct Point:
          x: i32
          y: f64

      fn scalars(n: i32) -> f64:
          mut a: i32 = 1
          mut b: i64 = 2
          mut c: u32 = 3
          mut d: u64 = 4
          mut e = 0.5
          mut f = true
          for i in 0..n:
              a = a * 3 + i
              b += (a as i64)
              c = c + 1
              d = d * 2
              e = e / 2.0 + (b as f64)
              f = not f and a > 7
              if c < 10 or d == 8: a -= 1
          mut k = 0
          while k < n:
              k += 1
          return e

      fn arrays(n: i32) -> i64:
          mut xs: [i64] = []
          for i in 0..n:
              push(xs, (i as i64))
          mut total: i64 = 0
          for x in xs:
              total += x
          xs[0] = total
          return xs[0] + (len(xs) as i64)

      fn points(p: Point) -> f64:
          p.x += 1
          p.y = p.y * 2.0
          return p.y + (p.x as f64)

      fn id(x):
          return x

      fn calls(n: i32) -> i32:
          if n < 2: return n
          return calls(n - 1) + id(n) + id(2)

      print(scalars(10), arrays(3), points(Point{x: 1, y: 2.0}), calls(5))
      """;

  @Test
  @DisplayName("N-80 code whose types are known has neither boxing nodes nor slots of varying kind")
  void typedCodeIsUnboxed() {
    Functions functions = run(TYPED);
    for (String name : List.of("scalars", "arrays", "points", "calls", "id")) {
      RootNode root = functions.root(name);
      assertEquals(Set.of(), boxing(root), name);
      FrameDescriptor frame = root.getFrameDescriptor();
      for (int slot = 0; slot < frame.getNumberOfSlots(); slot++) {
        assertEquals(FrameSlotKind.Static, frame.getSlotKind(slot), name);
      }
    }
  }

  @Test
  @DisplayName("N-80 dynamic code is where dynamic nodes are")
  void dynamicCodeIsNot() {
    Functions functions = run("fn f(x: any) -> any:\n    return x + 1\nprint(f(1))\n");
    assertEquals(
        Set.of("ReadDynamicNode", "SpeculativeArithmeticNode", "StoreDynamicParameterNode"),
        boxing(functions.root("f")));
  }

  @Test
  @DisplayName("N-81 captured variables live in their cell only, dynamic ones too")
  void capturedVariablesAreNotCached() {
    Functions functions =
        run(
            """
            fn f(start: any) -> any:
                mut n: any = start
                bump = fn() -> any:
                    n = n + 1
                    return n
                bump()
                n = n + 10
                bump()
                return n
            print(f(1))
            """);
    assertFalse(boxing(functions.root("f")).contains("WriteDynamicNode"));
  }

  @Test
  @DisplayName("N-55 positions before a body resume at its start, positions behind it at its end")
  void positionsAreClamped() {
    Functions functions = new Functions();
    try (Context context =
        Context.newBuilder("orus").out(OutputStream.nullOutputStream()).build()) {
      context.initialize("orus");
      context.enter();
      OrusContext.get(null).language().useNativeTier(functions);
      context.eval(
          "orus",
          """
          mut steps = 0
          fn f() -> i32:
              steps += 1
              steps += 10
              return steps
          print(f())
          """);
      FunctionRootNode root = (FunctionRootNode) functions.root("f");
      var environment =
          OrusContext.get(null).instance(functions.functions.get("f").template().module());
      var frame =
          Truffle.getRuntime()
              .createMaterializedFrame(new Object[] {environment}, root.getFrameDescriptor());
      assertEquals(22, root.resume(frame, ResumePoint.before(-5)), "the whole body again");
      assertEquals(32, root.resume(frame, ResumePoint.before(1)), "without its first statement");
      assertEquals(32, root.resume(frame, ResumePoint.before(1000)), "only its end");
      context.leave();
    }
    assertTrue(functions.functions.containsKey("f"));
  }
}
