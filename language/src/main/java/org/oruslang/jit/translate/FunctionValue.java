package org.oruslang.jit.translate;

import java.util.List;

/**
 * A function value in a function of a region.
 *
 * @param values the registers of the values that it and the functions it captures have captured
 */
record FunctionValue(FunctionShape shape, List<Integer> values) {

  FunctionValue {
    values = List.copyOf(values);
  }

  /** The captured function of the given index. */
  FunctionValue capture(int index) {
    int start = 0;
    for (int i = 0; i < index; i++) {
      start += width(i);
    }
    return new FunctionValue(shape.capture(index), values.subList(start, start + width(index)));
  }

  /** The register of the captured value of the given index, which is no function. */
  int value(int index) {
    int start = 0;
    for (int i = 0; i < index; i++) {
      start += width(i);
    }
    return values.get(start);
  }

  private int width(int index) {
    FunctionShape capture = shape.capture(index);
    return capture == null ? 1 : capture.valueCount();
  }
}
