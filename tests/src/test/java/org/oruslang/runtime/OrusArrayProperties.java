package org.oruslang.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.oruslang.semantics.OrusFault;
import org.oruslang.semantics.OrusString;
import org.oruslang.semantics.Slice;
import org.oruslang.semantics.U32;
import org.oruslang.semantics.U64;

/** Arrays of every storage against lists of boxed values. */
class OrusArrayProperties {

  /** Something done to an array; which element or value it concerns follows from the seed. */
  private enum Operation {
    PUSH,
    POP,
    READ,
    WRITE,
    SLICE,
    REPEAT,
    COPY,
    MOVE_OUT_OF_THE_HEAP,
    PUSH_OTHER_TYPE
  }

  private record Step(Operation operation, int seed) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Operation> operations =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(6, Arbitraries.just(Operation.PUSH)),
            net.jqwik.api.Tuple.of(4, Arbitraries.of(Operation.values())));
    return Combinators.combine(operations, Arbitraries.integers())
        .as(Step::new)
        .list()
        .ofMaxSize(120);
  }

  @Provide
  Arbitrary<ValueType> elementTypes() {
    return Arbitraries.of(
        PrimitiveType.I32,
        PrimitiveType.U32,
        PrimitiveType.I64,
        PrimitiveType.U64,
        PrimitiveType.F64,
        PrimitiveType.BOOL,
        PrimitiveType.STRING,
        PrimitiveType.ANY);
  }

  @Property
  void arrayBehavesLikeList(
      @ForAll("elementTypes") ValueType element, @ForAll("steps") List<Step> steps) {
    OrusArray array = new OrusArray(element);
    List<Object> model = new ArrayList<>();
    for (Step step : steps) {
      array = apply(step, array, model);
      assertEquals(model, contents(array));
      assertEquals(element, array.elementType());
    }
  }

  private static OrusArray apply(Step step, OrusArray array, List<Object> model) {
    ValueType element = array.elementType();
    Object value = value(element, step.seed());
    int index = model.isEmpty() ? 0 : Math.floorMod(step.seed(), model.size());
    switch (step.operation()) {
      case PUSH -> {
        push(array, value, step.seed() % 2 == 0);
        model.add(value);
      }
      case POP -> {
        if (model.isEmpty()) {
          OrusFault fault = assertThrows(OrusFault.class, array::popDynamic);
          assertEquals("Cannot pop from an empty array", fault.getMessage());
        } else {
          assertEquals(model.removeLast(), pop(array, step.seed() % 2 == 0));
        }
      }
      case READ -> {
        if (model.isEmpty()) {
          OrusFault fault = assertThrows(OrusFault.class, () -> array.readDynamic(0));
          assertEquals("Array index out of bounds", fault.getMessage());
        } else {
          assertEquals(model.get(index), read(array, index, step.seed() % 2 == 0));
        }
      }
      case WRITE -> {
        if (!model.isEmpty()) {
          write(array, index, value, step.seed() % 2 == 0);
          model.set(index, value);
        }
      }
      case SLICE -> {
        if (!model.isEmpty()) {
          int distance = 1 + Math.floorMod(step.seed() >> 8, 3);
          List<Object> part = new ArrayList<>();
          for (int i = index; i < model.size(); i += distance) {
            part.add(model.get(i));
          }
          model.clear();
          model.addAll(part);
          return array.slice(new Slice(index, part.size(), distance));
        }
      }
      case REPEAT -> {
        int count = Math.floorMod(step.seed(), 3);
        if (model.size() * count <= 1000) {
          List<Object> repeated = new ArrayList<>();
          for (int i = 0; i < count; i++) {
            repeated.addAll(model);
          }
          model.clear();
          model.addAll(repeated);
          return array.repeat(count);
        }
      }
      case COPY -> {
        OrusArray copy = array.copy();
        push(array, value, true);
        return copy;
      }
      case MOVE_OUT_OF_THE_HEAP ->
          assertEquals(
              element.representation() != Representation.OBJECT,
              array.migrateToNative(new ElementMemory()) != null);
      case PUSH_OTHER_TYPE -> {
        if (element != PrimitiveType.ANY) {
          Object other = element == PrimitiveType.I32 ? (Object) 1L : (Object) 1;
          assertThrows(OrusFault.class, () -> array.pushDynamic(other));
        }
      }
      default -> throw new AssertionError(step);
    }
    return array;
  }

  private static Object value(ValueType element, int seed) {
    if (element == PrimitiveType.I32) {
      return seed;
    } else if (element == PrimitiveType.U32) {
      return U32.of(seed);
    } else if (element == PrimitiveType.I64) {
      return seed * 0x1_0000_0001L;
    } else if (element == PrimitiveType.U64) {
      return U64.of(seed * 0x1_0000_0001L);
    } else if (element == PrimitiveType.F64) {
      return seed / 7.0;
    } else if (element == PrimitiveType.BOOL) {
      return seed % 3 == 0;
    } else if (element == PrimitiveType.STRING) {
      return OrusString.fromJavaString(Integer.toString(seed));
    }
    return seed % 2 == 0 ? (Object) seed : U64.of(seed);
  }

  private static void push(OrusArray array, Object value, boolean typed) {
    Object raw = array.elementType().fromDynamic(value);
    switch (typed ? array.elementType().representation() : null) {
      case null -> array.pushDynamic(value);
      case INT -> array.pushInt((int) raw);
      case LONG -> array.pushLong((long) raw);
      case DOUBLE -> array.pushDouble((double) raw);
      case BOOLEAN -> array.pushBoolean((boolean) raw);
      case OBJECT -> array.pushObject(raw);
    }
  }

  private static Object pop(OrusArray array, boolean typed) {
    Object raw =
        switch (typed ? array.elementType().representation() : null) {
          case null -> array.elementType().fromDynamic(array.popDynamic());
          case INT -> array.popInt();
          case LONG -> array.popLong();
          case DOUBLE -> array.popDouble();
          case BOOLEAN -> array.popBoolean();
          case OBJECT -> array.popObject();
        };
    return array.elementType().toDynamic(raw);
  }

  private static Object read(OrusArray array, int index, boolean typed) {
    Object raw =
        switch (typed ? array.elementType().representation() : null) {
          case null -> array.elementType().fromDynamic(array.readDynamic(index));
          case INT -> array.readInt(index);
          case LONG -> array.readLong(index);
          case DOUBLE -> array.readDouble(index);
          case BOOLEAN -> array.readBoolean(index);
          case OBJECT -> array.readObject(index);
        };
    return array.elementType().toDynamic(raw);
  }

  private static void write(OrusArray array, int index, Object value, boolean typed) {
    Object raw = array.elementType().fromDynamic(value);
    switch (typed ? array.elementType().representation() : null) {
      case null -> array.writeDynamic(index, value);
      case INT -> array.writeInt(index, (int) raw);
      case LONG -> array.writeLong(index, (long) raw);
      case DOUBLE -> array.writeDouble(index, (double) raw);
      case BOOLEAN -> array.writeBoolean(index, (boolean) raw);
      case OBJECT -> array.writeObject(index, raw);
    }
  }

  private static List<Object> contents(OrusArray array) {
    List<Object> contents = new ArrayList<>();
    for (int i = 0; i < array.elementCount(); i++) {
      contents.add(array.element(i));
    }
    return contents;
  }

  @Property
  void sortedArrayHasTheElementsOfTheListInOrder(@ForAll List<Integer> values) {
    OrusArray signed = new OrusArray(PrimitiveType.I32);
    OrusArray unsigned = new OrusArray(PrimitiveType.U32);
    for (int value : values) {
      signed.pushInt(value);
      unsigned.pushInt(value);
    }
    List<Integer> expected = new ArrayList<>(values);
    Collections.sort(expected);
    assertEquals(expected, contents(signed.sorted()));
    assertEquals(new ArrayList<Object>(values), contents(signed));
    expected.sort(Integer::compareUnsigned);
    assertEquals(expected.stream().map(U32::of).toList(), contents(unsigned.sorted()));
  }
}
