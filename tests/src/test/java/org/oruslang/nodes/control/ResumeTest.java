package org.oruslang.nodes.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.InstrumentableNode.WrapperNode;
import com.oracle.truffle.api.nodes.ControlFlowException;
import com.oracle.truffle.api.nodes.NodeUtil;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.management.ExecutionListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oruslang.nodes.ExpressionNode;
import org.oruslang.nodes.FrameValue;
import org.oruslang.nodes.FunctionBodyNode;
import org.oruslang.nodes.FunctionRootNode;
import org.oruslang.nodes.NativeFunction;
import org.oruslang.nodes.ReplayNode;
import org.oruslang.nodes.ResumePoint;
import org.oruslang.nodes.StatementNode;
import org.oruslang.runtime.CallArguments;
import org.oruslang.runtime.CallLevel;
import org.oruslang.runtime.Environment;
import org.oruslang.runtime.OrusContext;
import org.oruslang.runtime.Representation;
import org.oruslang.translate.NativeTierHooks;
import org.oruslang.translate.TranslatedFunction;
import org.oruslang.types.program.StatementNumbers;
import org.oruslang.types.program.TypedExpression;
import org.oruslang.types.program.TypedExpression.CallFunction;
import org.oruslang.types.program.TypedStatement;

/**
 * Programs whose functions are left and resumed at statements and loop heads print what they print
 * when nothing is left.
 */
class ResumeTest {

  /** Which positions a function or loop is left at, and where it is resumed. */
  private enum Mode {
    /** Whole functions are left before every statement and at every loop head. */
    FUNCTIONS,
    /** Loops finish every iteration that is left, from each statement of it. */
    LOOPS
  }

  private static final class Left extends ControlFlowException {

    private static final long serialVersionUID = 1L;
    private final transient ResumePoint point;

    Left(ResumePoint point) {
      this.point = point;
    }
  }

  /** Leaves before the statement that it stands for, unless it was just resumed there. */
  private static final class LeavingNode extends StatementNode {

    private final Leaving leaving;
    @Child private StatementNode statement;

    LeavingNode(Leaving leaving, StatementNode statement) {
      this.leaving = leaving;
      this.statement = statement;
      leadTo(statement);
    }

    @Override
    public int execute(VirtualFrame frame) {
      leaving.leave(ResumePoint.before(statement.number()));
      return statement.execute(frame);
    }

    @Override
    protected int resumeInside(VirtualFrame frame, ResumePoint point) {
      return statement.resume(frame, point);
    }
  }

  private static final class Leaving implements NativeTierHooks {

    private final Mode mode;
    private final Map<FunctionRootNode, Boolean> prepared = new HashMap<>();
    private int left;
    private int active;

    Leaving(Mode mode) {
      this.mode = mode;
    }

    void leave(ResumePoint point) {
      if (active > 0) {
        left++;
        throw new Left(point);
      }
    }

    private void prepare(FunctionRootNode root) {
      if (prepared.put(root, true) == null) {
        for (StatementNode node : NodeUtil.findAllNodeInstances(root, StatementNode.class)) {
          if (node.number() >= 0
              && !(node instanceof ExpressionNode && node.getParent() instanceof FunctionBodyNode)
              && !(node.getParent() instanceof WrapperNode)) {
            node.replace(new LeavingNode(this, node));
          }
        }
      }
    }

    @Override
    public NativeFunction function(TranslatedFunction function) {
      return new NativeFunction() {
        @Override
        public Object call(VirtualFrame frame, FunctionRootNode root) {
          prepare(root);
          return mode == Mode.FUNCTIONS ? run(frame, root) : runQuietly(frame, root);
        }
      };
    }

    private Object runQuietly(VirtualFrame frame, FunctionRootNode root) {
      int before = active;
      active = 0;
      try {
        return root.resume(frame, ResumePoint.before(0));
      } finally {
        active = before;
      }
    }

    private Object run(VirtualFrame frame, FunctionRootNode root) {
      int before = active;
      ResumePoint point = ResumePoint.before(0);
      while (true) {
        active = 1;
        try {
          return root.resume(frame, point);
        } catch (Left exit) {
          point = exit.point;
        } finally {
          active = before;
        }
      }
    }

    @Override
    public NativeLoop loop(TranslatedFunction function, TypedStatement loop) {
      StatementNumbers numbers = StatementNumbers.of(function.symbol().body());
      if (!numbers.has(loop)) {
        return null;
      }
      int number = numbers.number(loop);
      return mode == Mode.FUNCTIONS ? new LeftAtHead(number) : new Finishing(number);
    }

    /** Leaves the function at the head of the loop, every second time. */
    private final class LeftAtHead extends NativeLoop {

      private final int number;
      private boolean resumed;

      LeftAtHead(int number) {
        this.number = number;
      }

      @Override
      public int enter(VirtualFrame frame, LoopIteration loop) {
        resumed = !resumed;
        if (resumed) {
          leave(ResumePoint.atHead(number));
        }
        return AT_HEAD;
      }
    }

    /** Executes all iterations itself: starts each one and finishes it from where it was left. */
    private final class Finishing extends NativeLoop {

      private final int number;

      Finishing(int number) {
        this.number = number;
      }

      @Override
      public int enter(VirtualFrame frame, LoopIteration loop) {
        int before = active;
        ResumePoint point = null;
        int code = AT_HEAD;
        while (code == AT_HEAD) {
          active = 1;
          try {
            if (point == null) {
              code = loop.iterate(frame);
            } else {
              code = loop.finish(frame, point);
            }
            point = null;
            active = 0;
            if (code == AT_HEAD) {
              assertEquals(AT_HEAD, loop.finish(frame, ResumePoint.atHead(number)));
            }
          } catch (Left exit) {
            point = exit.point;
          } finally {
            active = before;
          }
        }
        return code;
      }
    }
  }

  private static String run(NativeTierHooks hooks, boolean traced, String program) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Engine engine = Engine.newBuilder("orus").out(out).err(out).build();
        Context context = Context.newBuilder("orus").engine(engine).build()) {
      if (traced) {
        ExecutionListener.newBuilder()
            .onEnter(event -> {})
            .statements(true)
            .roots(true)
            .attach(engine);
      }
      context.initialize("orus");
      context.enter();
      OrusContext.get(null).language().useNativeTier(hooks);
      context.eval("orus", program);
      context.leave();
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  static String[] programs() {
    return new String[] {
      """
      mut i = 0
      mut sum = 0
      while i < 10:
          i += 1
          if i % 2 == 0:
              continue
          elif i == 9:
              break
          else:
              sum += i
          print(i, sum)
      print("end", sum)
      """,
      """
      mut sum = 0
      for i in 0..5:
          sum = sum * 3 + i
          print(i, sum)
      for i in 3..=3:
          print("once", i)
      for i in 5..5:
          print("never")
      print(sum)
      """,
      """
      mut sum: i64 = 0
      for i in 2147483645 as i64..=2147483650 as i64:
          sum += i
          print(i)
      print(sum)
      """,
      """
      for i in 0..10..3:
          print(i)
          print("step")
      for i in 10..0..-4:
          print(i)
      """,
      """
      xs = [3, 1, 2]
      mut total = 0
      for x in xs:
          total += x
          if x == 1:
              push(xs, 7)
          print(x, total)
      for c in "aé":
          print(c)
          print("-")
      for pair in [[1, 2], [3, 4]]:
          print(pair)
      for n in range(3):
          print(n)
      """,
      """
      mut count = 0
      for i in 0..4:
          mut j = i
          while j < 4:
              for k in 0..=j:
                  if k == 2:
                      break
                  count += 1
                  print(i, j, k)
              j += 1
          print(count)
      """,
      """
      fn find(limit: i32) -> i32:
          for i in 0..100:
              mut j = 0
              while j < i:
                  if i * j > limit:
                      return i * 1000 + j
                  j += 1
          return -1
      print(find(10))
      print(find(100000))
      """,
      """
      fn name(n: i32) -> string:
          match n:
              0 ->
                  print("zero")
                  return "none"
              1 ->
                  mut s = "o"
                  s = s + "ne"
                  return s
              _ -> print("other")
          return "many"
      for n in 0..3:
          print(name(n))
      """,
      """
      enum Shape:
          Circle(radius: f64)
          Point
      for s in [Shape.Circle(2.0), Shape.Point]:
          match s:
              Shape.Circle(r) ->
                  print("circle")
                  print(r)
              Shape.Point ->
                  print("point")
                  print("none")
      """,
      """
      fn half(n: i32) -> i32:
          return 100 / n
      for i in 0..3:
          try:
              print("before")
              x = half(i)
              print(x)
          catch e:
              print("caught")
              print(i)
          print("after")
      """,
      """
      fn work(n: i32) -> i32:
          mut k = n
          try:
              while true:
                  k -= 1
                  if k == 2:
                      return k
                  if k < 0:
                      print(10 / (k + 1))
                      return 5 / (k + 1)
                  print(k)
          catch e:
              print("error")
              return 99
          return 0
      print(work(5))
      print(work(0))
      """,
      """
      fn fib(n: i32) -> i32:
          if n < 2:
              return n
          a = fib(n - 1)
          return a + fib(n - 2)
      print(fib(8))
      """,
      """
      mut at = 0
      fn seen() -> i32:
          return at * 10
      for i in 0..3:
          at = i
          print(seen())
          at += 1
          print(at)
      fn show(n: i32):
          if n == 0:
              return
          print(n)
          show(n - 1)
          print(-n)
      show(2)
      """,
      """
      mut n = 5
      for i in 0..n:
          n = 2
          i += 1
          print(i, n)
      """,
      """
      mut total = 0.0
      mut flags = [true, false, true]
      for i in 0..len(flags):
          if flags[i]:
              total += 0.5
              flags[i] = false
          else:
              total *= 2.0
              flags[i] = true
      print(total, flags)
      """
    };
  }

  private static void staysTheSame(Mode mode, boolean traced, String program) {
    Leaving leaving = new Leaving(mode);
    assertEquals(run(null, traced, program), run(leaving, traced, program));
    boolean leaves = mode == Mode.FUNCTIONS || program.contains(" in ");
    assertTrue(leaving.left > 0 || !leaves, "nothing was left");
  }

  @ParameterizedTest
  @MethodSource("programs")
  void functionsCanBeLeftAndResumedEverywhere(String program) {
    staysTheSame(Mode.FUNCTIONS, false, program);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void iterationsCanBeLeftAndFinished(String program) {
    staysTheSame(Mode.LOOPS, false, program);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void toolsDoNotKeepFunctionsFromBeingResumed(String program) {
    staysTheSame(Mode.FUNCTIONS, true, program);
  }

  /** Answers calls of one function by resuming it in a frame of its own. */
  private abstract static class Answering implements NativeTierHooks {

    @Override
    public NativeLoop loop(TranslatedFunction function, TypedStatement loop) {
      return null;
    }

    @Override
    public NativeFunction function(TranslatedFunction function) {
      if (!function.symbol().name().equals("f")) {
        return null;
      }
      return new NativeFunction() {
        @Override
        public Object call(VirtualFrame frame, FunctionRootNode root) {
          return answer(
              function,
              CallArguments.environment(frame.getArguments()),
              CallArguments.level(frame.getArguments()));
        }
      };
    }

    abstract Object answer(TranslatedFunction function, Environment environment, CallLevel level);

    static TypedStatement statement(TranslatedFunction function, int index) {
      return function.symbol().body().statements().get(index);
    }

    static FrameValue value(TranslatedFunction function, int local, int value) {
      int slot = function.frameLayout().slot(function.symbol().locals().get(local));
      return new FrameValue(slot, Representation.INT, value);
    }

    /** The calls in {@code a + g(..) * h(..)}, in order. */
    static List<CallFunction> calls(TypedExpression expression) {
      return switch (expression) {
        case CallFunction call -> List.of(call);
        case TypedExpression.Arithmetic a ->
            Stream.concat(calls(a.left()).stream(), calls(a.right()).stream()).toList();
        case TypedExpression.Comparison c ->
            Stream.concat(calls(c.left()).stream(), calls(c.right()).stream()).toList();
        default -> List.of();
      };
    }
  }

  private static final String CALLS =
      """
      fn g(n: i32) -> i32:
          print("g", n)
          return n
      fn f(n: i32) -> i32:
          mut s = n
          if g(s) + g(1) > 5:
              s += 1
          for i in g(0)..=g(3):
              s += i
          s = s + g(n)
          return s + g(2) * g(3)
      print(f(1))
      """;

  @Test
  void functionIsResumedInAFrameOfItsOwn() {
    NativeTierHooks hooks =
        new Answering() {
          @Override
          Object answer(TranslatedFunction function, Environment environment, CallLevel level) {
            StatementNumbers numbers = StatementNumbers.of(function.symbol().body());
            return function.resume(
                environment,
                level,
                List.of(value(function, 0, 7), value(function, 1, 100)),
                () -> ResumePoint.before(numbers.number(statement(function, 3))));
          }
        };
    assertEquals("g 7\ng 2\ng 3\n113\n", run(hooks, false, CALLS));
  }

  /** Resumes {@code f} after the first call of one of its statements, which yielded 50. */
  private static String afterFirstCall(int index) {
    return run(
        new Answering() {
          @Override
          Object answer(TranslatedFunction function, Environment environment, CallLevel level) {
            TypedStatement statement = statement(function, index);
            TypedExpression calling =
                switch (statement) {
                  case TypedStatement.If choice -> choice.branches().getFirst().condition();
                  case TypedStatement.ForRange range -> range.start();
                  case TypedStatement.Return result -> result.value();
                  case TypedStatement.Evaluate evaluate ->
                      ((TypedExpression.Assign) evaluate.expression()).value();
                  default -> throw new AssertionError(statement);
                };
            ReplayNode replay = function.replay(statement, List.of(calls(calling).getFirst()));
            int number = StatementNumbers.of(function.symbol().body()).number(statement);
            return function.resume(
                environment,
                level,
                List.of(value(function, 0, 7), value(function, 1, 100)),
                () -> ResumePoint.within(number, replay, 50));
          }
        },
        false,
        CALLS);
  }

  @Test
  void completedCallsAreNotMadeAgain() {
    assertEquals("g 1\ng 0\ng 3\ng 7\ng 2\ng 3\n120\n", afterFirstCall(1));
    assertEquals("g 3\ng 7\ng 2\ng 3\n113\n", afterFirstCall(2));
    assertEquals("g 2\ng 3\n156\n", afterFirstCall(3));
    assertEquals("g 3\n250\n", afterFirstCall(4));
  }
}
