package org.oruslang.jit.tiering;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.frame.MaterializedFrame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.frame.NativeExit;
import org.oruslang.jit.frame.NativeFrameBlock;
import org.oruslang.jit.frame.UnwoundFrame;
import org.oruslang.jit.translate.ExitPosition;
import org.oruslang.jit.translate.NativeLocation;
import org.oruslang.jit.translate.NativeSlot;
import org.oruslang.nodes.CallPlace;
import org.oruslang.nodes.FailedCall;
import org.oruslang.nodes.FrameValue;
import org.oruslang.nodes.FunctionRootNode;
import org.oruslang.nodes.NativeFunction;
import org.oruslang.nodes.ReplayNode;
import org.oruslang.nodes.ResumePoint;
import org.oruslang.nodes.control.LoopIteration;
import org.oruslang.runtime.CallArguments;
import org.oruslang.runtime.CallLevel;
import org.oruslang.runtime.Environment;
import org.oruslang.runtime.OrusFunction;
import org.oruslang.syntax.Span;
import org.oruslang.translate.FrameLayout;
import org.oruslang.translate.TranslatedFunction;
import org.oruslang.types.program.TypedExpression;
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
  private final CallLevel level;

  /**
   * @param arguments of the function that entered native code
   */
  NativeExitResume(CompiledRegion compiled, RegionFrame values, Object[] arguments) {
    this.compiled = compiled;
    this.values = values;
    this.environment = CallArguments.environment(arguments);
    this.level = CallArguments.level(arguments);
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
              ? atStatement(entry, compiled.function(), exit.frames().getLast())
              : atExit(entry, exit, compiled.function(), entryFrame(exit, block));
      return iteration.finish(frame, point);
    }
    List<UnwoundFrame> frames = exit.frames();
    int outermost = frames.size() - 1;
    CallPlace place = iteration.adopt(place(entry));
    Object result = new Calls(exit, outermost).resumeCalled(outermost, place);
    compiled.functions().forget();
    UnwoundFrame last = frames.get(outermost);
    return iteration.finish(frame, afterCall(compiled.function(), entry, last, result));
  }

  /**
   * Finishes the function that native code was called for; its first native frame only passes on
   * the arguments.
   *
   * @param frame of the function, which executes nothing yet
   * @param root the running copy of its code
   */
  Object finishFunction(NativeExit exit, MaterializedFrame frame, FunctionRootNode root) {
    if (!exit.isNested()) {
      return NativeFunction.NOT_ENTERED;
    }
    int outermost = exit.frames().size() - 2;
    Calls calls = new Calls(exit, outermost + 1);
    UnwoundFrame own = exit.frames().get(outermost);
    FrameLayout layout = compiled.function().frameLayout();
    frameValues(layout, own, functions(own)).forEach(value -> value.store(frame));
    ResumePoint point = calls.point(outermost, call -> root.adopt(place(call)));
    compiled.functions().forget();
    return root.resume(frame, point);
  }

  /**
   * The native frames from the innermost that is not made again to the outermost. Each is resumed
   * by the one that called it, so that the stack is what it would be without native code.
   */
  private final class Calls {

    private final NativeExit exit;
    private final int innermost;

    /** That of the frame resumed last; the first is called by the one that entered native code. */
    private CallLevel reached = level;

    /**
     * @param caller the frame that has the others called
     */
    Calls(NativeExit exit, int caller) {
      this.exit = exit;
      int found = 0;
      for (int i = caller - 1; i > 0 && found == 0; i--) {
        if (position(exit.frames().get(i).site()).pending() == null) {
          found = i;
        }
      }
      this.innermost = found;
    }

    /** Executes the rest of what a frame has called; yields its result. */
    Object resumeCalled(int index, CallPlace place) {
      CallLevel current = reached.deeper();
      reached = current;
      int called = index - 1;
      UnwoundFrame frame = exit.frames().get(called);
      TranslatedFunction function = function(frame.function());
      Map<NativeLocation, OrusFunction> functions = functions(frame);
      List<FrameValue> variables = frameValues(function.frameLayout(), frame, functions);
      Environment own = environment(frame, functions);
      try {
        return place.call(
            () ->
                function.resume(
                    own,
                    current,
                    variables,
                    () -> point(called, call -> function.callPlace(span(call)))));
      } catch (AbstractTruffleException | StackOverflowError error) {
        // The statement that made the call raises it: it may be in a try.
        return new FailedCall(error);
      }
    }

    /** Where a frame goes on, after what it has called. */
    ResumePoint point(int index, Function<ExitPosition, CallPlace> places) {
      UnwoundFrame frame = exit.frames().get(index);
      ExitPosition position = position(frame.site());
      TranslatedFunction function = function(frame.function());
      if (index == innermost) {
        return index > 0
            ? atStatement(position, function, frame)
            : atExit(position, exit, function, frame);
      }
      Object result = resumeCalled(index, places.apply(position));
      return afterCall(function, position, frame, result);
    }
  }

  private static Span span(ExitPosition position) {
    return position.pending().span();
  }

  private static CallPlace place(ExitPosition position) {
    Span span = span(position);
    return new CallPlace(span.start(), span.length());
  }

  private ExitPosition position(int site) {
    return compiled.region().positions().get(site);
  }

  private TranslatedFunction function(int index) {
    var function = compiled.region().function(index);
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
    return exit.reason() == ExitReason.FUEL
        ? CompiledRegion.point(position, exit.reason())
        : atStatement(position, function, frame);
  }

  /** Before a statement some of whose calls have been made already. */
  private ResumePoint atStatement(
      ExitPosition position, TranslatedFunction function, UnwoundFrame frame) {
    return position.completed().isEmpty()
        ? ResumePoint.before(position.statement())
        : within(
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
    ReplayNode replay = function.replay(Statements.of(function.symbol()).get(number), completed);
    return ResumePoint.within(number, replay, results.toArray());
  }

  /** The results of the completed calls of a frame's statement, in order. */
  private List<Object> callResults(ExitPosition position, UnwoundFrame frame) {
    List<NativeSlot> slots = compiled.region().function(frame.function()).slots();
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

  /** The functions in the variables of a frame. */
  private Map<NativeLocation, OrusFunction> functions(UnwoundFrame frame) {
    ExitPosition position = position(frame.site());
    List<NativeSlot> slots = code(frame).slots();
    return values.functions(
        position.functions(), slots, compiled.slotsOf(frame.site()), frame.cells());
  }

  private org.oruslang.jit.translate.NativeFunction code(UnwoundFrame frame) {
    return compiled.region().function(frame.function());
  }

  private List<FrameValue> frameValues(
      FrameLayout layout, UnwoundFrame frame, Map<NativeLocation, OrusFunction> functions) {
    List<NativeSlot> slots = code(frame).slots();
    int[] written = compiled.slotsOf(frame.site());
    List<FrameValue> result = new ArrayList<>(written.length);
    for (int i = 0; i < written.length; i++) {
      FrameValue value = values.frameValue(layout, slots.get(written[i]), frame.cells()[i]);
      if (value != null) {
        result.add(value);
      }
    }
    functions.forEach((place, each) -> result.add(RegionFrame.functionValue(layout, place, each)));
    return result;
  }

  /** What the function of a frame was called in. */
  private Environment environment(UnwoundFrame frame, Map<NativeLocation, OrusFunction> functions) {
    var code = code(frame);
    if (code.closure() == null) {
      return environment.module;
    }
    int[] written = compiled.slotsOf(frame.site());
    Map<NativeLocation, List<Object>> captured = new HashMap<>();
    for (int i = 0; i < written.length; i++) {
      NativeSlot slot = code.slots().get(written[i]);
      if (slot.location() instanceof NativeLocation.Local) {
        captured.put(slot.location(), List.of(values.value(slot, frame.cells()[i])));
      }
    }
    functions.forEach((place, each) -> captured.put(place, FrameValues.values(each)));
    List<Object> all = new ArrayList<>();
    for (Variable variable : code.symbol().captures()) {
      all.addAll(captured.get(new NativeLocation.Local(variable)));
    }
    return values.function(code.closure(), all).environment;
  }
}
