package org.oruslang.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.frame.MaterializedFrame;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames of specialised functions on their way back to the baseline. */
class DeoptStubTest {

  private static MaterializedFrame frame(int slots) {
    FrameDescriptor.Builder builder = FrameDescriptor.newBuilder();
    builder.addSlots(slots, FrameSlotKind.Illegal);
    return Truffle.getRuntime().createMaterializedFrame(new Object[0], builder.build());
  }

  private static List<DynamicVariable> variables(int count) {
    List<DynamicVariable> variables = new ArrayList<>();
    for (int slot = 0; slot < count; slot++) {
      variables.add(new DynamicVariable(slot));
    }
    return variables;
  }

  private static FunctionProfile specialized(DeoptStub stub) {
    FunctionProfile profile = new FunctionProfile("f", 1, stub);
    assertTrue(profile.hit());
    return profile;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 255, 256, 1000})
  @DisplayName("N-51 parameters carry no typed cache after a type error, other slots keep theirs")
  void parametersAreBoxed(int arity) {
    MaterializedFrame frame = frame(arity + 2);
    List<DynamicVariable> all = variables(arity + 2);
    for (DynamicVariable variable : all) {
      assertTrue(variable.store(frame, variable.slot() * 3));
      assertTrue(frame.isInt(variable.slot()));
    }
    FunctionProfile profile = specialized(new DeoptStub(arity, all.subList(0, arity)));
    profile.typeError(frame);
    for (int slot = 0; slot < arity; slot++) {
      assertTrue(frame.isObject(slot));
      assertEquals(slot * 3, frame.getObject(slot));
    }
    assertEquals(arity * 3, frame.getInt(arity));
    assertEquals((arity + 1) * 3, frame.getInt(arity + 1));
  }

  @Test
  @DisplayName("N-52 a parameter changed in its typed form only keeps its value")
  void lastValueIsKept() {
    MaterializedFrame frame = frame(4);
    List<DynamicVariable> parameters = variables(4);
    Object[] values = {41, 1L << 40, 2.5, false};
    for (int i = 0; i < values.length; i++) {
      parameters.get(i).store(frame, values[i]);
    }
    frame.setInt(0, 42);
    frame.setLong(1, -1L);
    frame.setDouble(2, Double.NaN);
    frame.setBoolean(3, true);
    specialized(new DeoptStub(4, parameters)).typeError(frame);
    assertEquals(42, frame.getObject(0));
    assertEquals(-1L, frame.getObject(1));
    assertEquals(Double.NaN, frame.getObject(2));
    assertEquals(true, frame.getObject(3));
  }

  @Test
  @DisplayName("N-59 the frame stays the same and all values in it survive")
  void valuesSurvive() {
    Object[] values = {41, 1L << 40, 2.5, false, "text"};
    MaterializedFrame frame = frame(2 * values.length);
    List<DynamicVariable> all = variables(2 * values.length);
    for (DynamicVariable variable : all) {
      variable.store(frame, values[variable.slot() % values.length]);
    }
    specialized(new DeoptStub(values.length, all.subList(0, values.length))).typeError(frame);
    for (DynamicVariable variable : all) {
      assertEquals(values[variable.slot() % values.length], frame.getValue(variable.slot()));
    }
  }

  @Test
  @DisplayName("N-56 without a running activation only the metadata changes")
  void withoutActivation() {
    DynamicVariable parameter = new DynamicVariable(0);
    FunctionProfile profile = specialized(new DeoptStub(1, List.of(parameter)));
    profile.typeError(null);
    assertEquals(FunctionTier.BASELINE, profile.tier());
    assertEquals(0, profile.specializationHits());
    assertEquals(1, profile.telemetry().typeErrors());
  }

  @Test
  @DisplayName("N-64 a parameter that has no value yet keeps having none")
  void unassigned() {
    MaterializedFrame frame = frame(1);
    specialized(new DeoptStub(1, variables(1))).typeError(frame);
    assertEquals(null, frame.getObject(0));
  }

  @Test
  @DisplayName("N-57 each deoptimisation makes the next specialisation take more hits")
  void cooldown() {
    FunctionProfile profile =
        new FunctionProfile("f", FunctionProfile.THRESHOLD, new DeoptStub(0, List.of()));
    long last = 0;
    for (int round = 0; round < 5; round++) {
      long needed = profile.telemetry().threshold();
      assertTrue(needed >= 2 * last);
      for (long i = 1; i < needed; i++) {
        assertTrue(!profile.hit());
      }
      assertTrue(profile.hit());
      profile.typeError(null);
      last = needed;
    }
  }

  @Test
  @DisplayName("N-57 the quarter rule")
  void hysteresis() {
    FunctionProfile profile =
        new FunctionProfile("f", FunctionProfile.THRESHOLD, new DeoptStub(0, List.of()));
    for (int i = 0; i < FunctionProfile.THRESHOLD; i++) {
      profile.enter();
    }
    assertEquals(FunctionTier.SPECIALIZED, profile.tier());
    profile.resetHits();
    for (int i = 1; i < FunctionProfile.THRESHOLD / 4; i++) {
      profile.hit();
    }
    profile.enter();
    assertEquals(FunctionTier.SPECIALIZED, profile.tier(), "exactly a quarter");
    profile.resetHits();
    profile.enter();
    assertEquals(FunctionTier.BASELINE, profile.tier(), "less than a quarter");
  }
}
