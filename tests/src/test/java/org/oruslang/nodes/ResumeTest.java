package org.oruslang.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ControlFlowException;
import com.oracle.truffle.api.nodes.NodeUtil;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.management.ExecutionListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oruslang.nodes.control.LoopIteration;
import org.oruslang.nodes.control.NativeLoop;
import org.oruslang.runtime.OrusContext;
import org.oruslang.translate.NativeTierHooks;
import org.oruslang.translate.TranslatedFunction;
import org.oruslang.types.program.StatementNumbers;
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
      this.statement = insert(statement);
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
              && !(node.getParent() instanceof StatementNodeWrapper)
              && !(node.getParent() instanceof ExpressionNodeWrapper)) {
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
          return mode == Mode.FUNCTIONS ? run(frame, root) : NOT_ENTERED;
        }
      };
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
      if (!numbers.contains(loop)) {
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
              code = loop.iterateFromHead(frame);
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
}
