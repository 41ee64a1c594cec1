package org.oruslang.jit.tiering;

import com.oracle.truffle.api.frame.MaterializedFrame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.frame.NativeExit;
import org.oruslang.jit.frame.NativeFrameBlock;
import org.oruslang.jit.frame.UnwoundFrame;
import org.oruslang.jit.translate.ExitPosition;
import org.oruslang.jit.translate.NativeFunction;
import org.oruslang.jit.translate.NativeLocation;
import org.oruslang.jit.translate.NativeSlot;
import org.oruslang.nodes.FrameValue;
import org.oruslang.nodes.ReplayNode;
import org.oruslang.nodes.ResumePoint;
import org.oruslang.nodes.control.LoopIteration;
import org.oruslang.runtime.CallDepth;
import org.oruslang.runtime.Environment;
import org.oruslang.runtime.OrusFunction;
import org.oruslang.translate.FrameLayout;
import org.oruslang.translate.TranslatedFunction;
import org.oruslang.types.program.StatementNumbers;
import org.oruslang.types.program.TypedExpression;
import org.oruslang.types.program.TypedStatement;
import org.oruslang.types.program.TypedTree;
import org.oruslang.types.program.Variable;

/**
 * Goes on in the AST after native code was left, perhaps inside calls: first the innermost function
 * to its end, then, with its result, the one that called it, and so on to the entry function.
 *
 * <p>A call without effects is made again instead: what was done inside it is dropped.
 */
final class NativeExitResume {

  private final CompiledRegion compiled;
  private final RegionFrame values;
  private final Environment environment;
  private final CallDepth depth;

  NativeExitResume(
      CompiledRegion compiled, RegionFrame values, Environment environment, CallDepth depth) {
    this.compiled = compiled;
    this.values = values;
    this.environment = environment;
    this.depth = depth;
  }

  /**
   * Finishes the iteration of the loop in which native code was left.
   *
   * @param block of the loop, whose cells have been written back
   */
  int finishLoop(
      NativeExit exit, MaterializedFrame frame, LoopIteration iteration, NativeFrameBlock block) {
    ExitPosition entry = position(exit.entrySite());
    if (!exit.isNested() || entry.pending() == null) {
      ResumePoint point =
          exit.isNested()
              ? ResumePoint.before(entry.statement())
              : atExit(entry, exit, compiled.function(), entryFrame(exit, block));
      return iteration.finish(frame, point);
    }
    List<UnwoundFrame> frames = exit.frames();
    Object result = resumeCalls(exit, frames.size() - 2);
    UnwoundFrame last = frames.get(frames.size() - 1);
    return iteration.finish(frame, afterCall(compiled.function(), entry, last, result));
  }

  /**
   * Finishes the function that native code was called for; its first native frame only passes on
   * the arguments.
   */
  Object finishFunction(NativeExit exit) {
    return exit.isNested()
        ? resumeCalls(exit, exit.frames().size() - 2)
        : org.oruslang.nodes.NativeFunction.NOT_ENTERED;
  }

  /** Goes on with the frames from the innermost up to the given one; yields its result. */
  private Object resumeCalls(NativeExit exit, int outermost) {
    List<UnwoundFrame> frames = exit.frames();
    int innermost = 0;
    for (int i = outermost; i > 0; i--) {
      if (position(frames.get(i).site()).pending() == null) {
        innermost = i;
        break;
      }
    }
    int base = depth.depth;
    Object result = null;
    for (int i = innermost; i <= outermost; i++) {
      UnwoundFrame frame = frames.get(i);
      ExitPosition position = position(frame.site());
      depth.depth = base + outermost - i;
      TranslatedFunction function = function(frame.function());
      ResumePoint point;
      if (i > innermost) {
        point = afterCall(function, position, frame, result);
      } else if (i > 0) {
        point = ResumePoint.before(position.statement());
      } else {
        point = atExit(position, exit, function, frame);
      }
      result = resume(function, frame, position, point);
    }
    depth.depth = base;
    compiled.functions().forget();
    return result;
  }

  private ExitPosition position(int site) {
    return compiled.region().positions().get(site);
  }

  private TranslatedFunction function(int index) {
    NativeFunction function = compiled.region().functions().get(index);
    return compiled.function().sibling(function.symbol(), function.substitution());
  }

  /** What the entry function's slots hold after an exit of its own. */
  private UnwoundFrame entryFrame(NativeExit exit, NativeFrameBlock block) {
    int[] written = compiled.slotsOf(exit.site());
    long[] cells = new long[written.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = block.local(written[i]);
    }
    return new UnwoundFrame(0, exit.site(), cells);
  }

  private ResumePoint atExit(
      ExitPosition position, NativeExit exit, TranslatedFunction function, UnwoundFrame frame) {
    if (position.completed().isEmpty() || exit.reason() == ExitReason.FUEL) {
      return CompiledRegion.point(position, exit.reason());
    }
    return within(
        function, position.statement(), position.completed(), callResults(position, frame));
  }

  private ResumePoint afterCall(
      TranslatedFunction function, ExitPosition position, UnwoundFrame frame, Object result) {
    List<TypedExpression> completed = new ArrayList<>(position.completed());
    completed.add(position.pending());
    List<Object> results = callResults(position, frame);
    results.add(result);
    return within(function, position.statement(), completed, results);
  }

  private ResumePoint within(
      TranslatedFunction function,
      int number,
      List<TypedExpression> completed,
      List<Object> results) {
    ReplayNode replay = function.replay(statement(function, number), completed);
    return ResumePoint.within(number, replay, results.toArray());
  }

  private static TypedStatement statement(TranslatedFunction function, int number) {
    StatementNumbers numbers = StatementNumbers.of(function.symbol().body());
    TypedStatement[] found = new TypedStatement[1];
    TypedTree.visit(
        function.symbol().body(),
        statement -> {
          if (numbers.has(statement) && numbers.number(statement) == number) {
            found[0] = statement;
          }
        },
        expression -> {});
    return found[0];
  }

  /** The results of the completed calls of a frame's statement, in order. */
  private List<Object> callResults(ExitPosition position, UnwoundFrame frame) {
    List<NativeSlot> slots = compiled.region().functions().get(frame.function()).slots();
    int[] written = compiled.slotsOf(frame.site());
    Map<TypedExpression, Object> results = new IdentityHashMap<>();
    for (int i = 0; i < written.length; i++) {
      NativeSlot slot = slots.get(written[i]);
      if (slot.location() instanceof NativeLocation.CallResult call) {
        results.put(call.call(), values.value(slot, frame.cells()[i]));
      }
    }
    List<Object> ordered = new ArrayList<>();
    for (TypedExpression call : position.completed()) {
      ordered.add(results.get(call));
    }
    return ordered;
  }

  private Object resume(
      TranslatedFunction function, UnwoundFrame frame, ExitPosition position, ResumePoint point) {
    FrameLayout layout = function.frameLayout();
    NativeFunction code = compiled.region().functions().get(frame.function());
    int[] written = compiled.slotsOf(frame.site());
    Map<NativeLocation, OrusFunction> functions =
        values.functions(position.functions(), code.slots(), written, frame.cells());
    List<FrameValue> result = new ArrayList<>(written.length);
    for (int i = 0; i < written.length; i++) {
      FrameValue value = values.frameValue(layout, code.slots().get(written[i]), frame.cells()[i]);
      if (value != null) {
        result.add(value);
      }
    }
    functions.forEach((place, each) -> result.add(RegionFrame.functionValue(layout, place, each)));
    Environment own =
        code.closure() == null
            ? environment.module
            : closure(code, written, frame.cells(), functions);
    return function.resume(own, result, point);
  }

  /** What the closure ran in whose code was left. */
  private Environment closure(
      NativeFunction code,
      int[] written,
      long[] cells,
      Map<NativeLocation, OrusFunction> functions) {
    Map<NativeLocation, List<Object>> captured = new HashMap<>();
    for (int i = 0; i < written.length; i++) {
      NativeSlot slot = code.slots().get(written[i]);
      if (slot.location() instanceof NativeLocation.Local) {
        captured.put(slot.location(), List.of(values.value(slot, cells[i])));
      }
    }
    functions.forEach((place, each) -> captured.put(place, FunctionObjects.values(each)));
    List<Object> all = new ArrayList<>();
    for (Variable variable : code.symbol().captures()) {
      all.addAll(captured.get(new NativeLocation.Local(variable)));
    }
    return values.function(code.closure(), all).environment;
  }
}
