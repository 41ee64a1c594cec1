package org.oruslang.jit.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The checks of the memory layout that Java and generated code share. */
class NativeLayoutTest {

  private static final int[] ARRAY = {0, 8, 16, 24};

  @Test
  @DisplayName("N-70 fields that overlap or change places fail the check")
  void mutationsAreFound() {
    int[] header = NativeLayout.headerCells();
    assertNull(NativeLayout.check(header, NativeLayout.LOCALS, ARRAY, 32));
    for (int[] mutant : mutants(header)) {
      assertNotNull(NativeLayout.check(mutant, NativeLayout.LOCALS, ARRAY, 32));
    }
    for (int[] mutant : mutants(ARRAY)) {
      assertNotNull(NativeLayout.check(header, NativeLayout.LOCALS, mutant, 32));
    }
    for (int i = 0; i < ARRAY.length; i++) {
      int[] moved = ARRAY.clone();
      moved[i] += 4;
      assertNotNull(NativeLayout.check(header, NativeLayout.LOCALS, moved, 32));
    }
    assertNotNull(NativeLayout.check(header, NativeLayout.LOCALS + 1, ARRAY, 32));
    assertNotNull(NativeLayout.check(header, NativeLayout.LOCALS, ARRAY, 40));
  }

  /** All layouts in which two fields are in one place, or have changed places. */
  private static List<int[]> mutants(int[] fields) {
    List<int[]> mutants = new ArrayList<>();
    for (int i = 0; i < fields.length; i++) {
      for (int j = 0; j < fields.length; j++) {
        if (i != j) {
          int[] overlapping = fields.clone();
          overlapping[i] = fields[j];
          mutants.add(overlapping);
          int[] reordered = overlapping.clone();
          reordered[j] = fields[i];
          mutants.add(reordered);
        }
      }
    }
    return mutants;
  }

  @Test
  @DisplayName("N-72 locals lie behind the header one after the other, then the canary")
  void localsAreContiguous() {
    for (int slots = 0; slots <= 8; slots++) {
      for (int slot = 0; slot < slots; slot++) {
        assertEquals(NativeLayout.LOCALS + slot, NativeLayout.local(slot));
      }
      assertEquals(NativeLayout.LOCALS + slots, NativeLayout.tailCanary(slots));
      assertEquals(NativeLayout.tailCanary(slots) + 1, NativeLayout.blockCells(slots));
    }
  }

  @Test
  @DisplayName("N-73 a damaged canary is noticed, at either end")
  void damagedCanaries() {
    for (int cell : new int[] {NativeLayout.HEAD_CANARY, NativeLayout.tailCanary(3)}) {
      NativeFrameBlock block = new NativeFrameBlock(3, 0x1234_5678_9ABC_DEF0L);
      assertTrue(block.isIntact());
      block.put(cell, block.get(cell) ^ 1);
      assertFalse(block.isIntact());
    }
  }
}
