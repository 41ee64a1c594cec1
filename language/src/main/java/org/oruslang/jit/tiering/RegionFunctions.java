package org.oruslang.jit.tiering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oruslang.jit.translate.FunctionShape;
import org.oruslang.runtime.Closure;
import org.oruslang.runtime.Environment;
import org.oruslang.runtime.ModuleInstance;
import org.oruslang.runtime.OrusFunction;
import org.oruslang.translate.TranslatedFunction;

/** The code behind the function values that a region was translated for. */
final class RegionFunctions {

  private final TranslatedFunction function;
  private final ModuleInstance module;
  private final Map<FunctionShape, TranslatedFunction> code = new HashMap<>();

  /** A function value that has been made, by what it captures. */
  private record Made(FunctionShape shape, List<Object> values) {}

  private final Map<Made, OrusFunction> made = new HashMap<>();

  /**
   * @param function that the region is part of
   */
  RegionFunctions(TranslatedFunction function, ModuleInstance module) {
    this.function = function;
    this.module = module;
  }

  private TranslatedFunction code(FunctionShape shape) {
    return code.computeIfAbsent(shape, key -> function.sibling(key.symbol(), key.substitution()));
  }

  /** Whether native code that was made for a shape can call the function. */
  boolean hasShape(OrusFunction value, FunctionShape shape) {
    if (value.instance != code(shape) || value.environment.module != module) {
      return false;
    }
    Object[] captures = FrameValues.captures(value);
    for (int i = 0; i < captures.length; i++) {
      FunctionShape capture = shape.capture(i);
      if (capture != null
          && !(captures[i] instanceof OrusFunction captured && hasShape(captured, capture))) {
        return false;
      }
    }
    return true;
  }

  /**
   * A function that native code would have made, with what it captures: one object for the same
   * shape and values, as long as {@link #forget} is not called.
   *
   * @param values as typed code keeps them, boxed
   */
  OrusFunction make(FunctionShape shape, List<Object> values) {
    return made.computeIfAbsent(new Made(shape, List.copyOf(values)), this::newFunction);
  }

  private OrusFunction newFunction(Made key) {
    FunctionShape shape = key.shape();
    int count = shape.symbol().isNested() ? shape.symbol().captures().size() : 0;
    if (count == 0) {
      return new OrusFunction(code(shape), module);
    }
    Object[] captures = new Object[count];
    int next = 0;
    for (int i = 0; i < count; i++) {
      FunctionShape capture = shape.capture(i);
      int width = capture == null ? 1 : capture.valueCount();
      List<Object> part = key.values().subList(next, next + width);
      captures[i] = capture == null ? part.get(0) : make(capture, new ArrayList<>(part));
      next += width;
    }
    Environment environment = new Closure(module, captures);
    return new OrusFunction(code(shape), environment);
  }

  /** Lets functions that are made from now on be new ones. */
  void forget() {
    made.clear();
  }
}
