package org.oruslang.jit.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    for (int i = 0; i < header.length; i++) {
      int[] overlapping = header.clone();
      overlapping[i] = (i + 1) % header.length;
      assertNotNull(NativeLayout.check(overlapping, NativeLayout.LOCALS, ARRAY, 32));
    }
    for (int i = 0; i < ARRAY.length; i++) {
      int[] moved = ARRAY.clone();
      moved[i] += 4;
      assertNotNull(NativeLayout.check(header, NativeLayout.LOCALS, moved, 32));
    }
    assertNotNull(NativeLayout.check(header, NativeLayout.LOCALS + 1, ARRAY, 32));
    assertNotNull(NativeLayout.check(header, NativeLayout.LOCALS, ARRAY, 40));
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
