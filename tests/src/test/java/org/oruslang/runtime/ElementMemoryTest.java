package org.oruslang.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** The memory that arrays outside the Java heap grow into. */
class ElementMemoryTest {

  private static final int LARGE = 1 << 20;

  private final ElementMemory memory = new ElementMemory();

  @Test
  void largeBlocksAreUsedAgainForWhatFitsThem() {
    ByteBuffer block = memory.allocate(LARGE - 100);
    assertEquals(LARGE, block.capacity());
    memory.release(block);
    assertEquals(LARGE, memory.kept());
    assertNotSame(block, memory.allocate(LARGE / 8));
    assertNotSame(block, memory.allocate(LARGE + 1));
    assertSame(block, memory.allocate(LARGE / 4));
    assertEquals(0, memory.kept());
    memory.release(block);
    assertSame(block, memory.allocate(LARGE));
    assertEquals(0, memory.kept());
    assertNotSame(block, memory.allocate(LARGE));
  }

  @Test
  void smallBlocksAndMoreThanTheLimitAreNotKept() {
    memory.release(memory.allocate(100));
    assertEquals(0, memory.kept());
    for (int i = 0; i < 100; i++) {
      memory.release(ByteBuffer.allocateDirect(LARGE));
    }
    assertEquals(64 * LARGE, memory.kept());
    assertNull(memory.allocate(1L << 31));
  }

  @Test
  void largeBlocksAreAtMostAQuarterLargerThanAskedFor() {
    for (int bytes = 1 << 16; bytes < 1 << 24; bytes += bytes / 7 + 1) {
      int size = memory.allocate(bytes).capacity();
      assertTrue(size >= bytes && size <= bytes * 1.25, size + " for " + bytes);
      memory.release(memory.allocate(size));
      assertTrue(memory.kept() >= size, "not kept: " + size);
      assertEquals(size, memory.allocate(size).capacity());
    }
  }

  /** What they leave comes back when the garbage collector has found them, and makes it look. */
  @Test
  void arraysUseWhatUnreachableArraysHaveLeft() {
    int most = 0;
    for (int round = 0; round < 400; round++) {
      OrusArray array = OrusArray.filled(PrimitiveType.I64, (long) round, LARGE / 8);
      array.migrateToNative(memory);
      assertEquals(round, array.readLong(LARGE / 8 - 1));
      most = Math.max(most, memory.kept());
    }
    assertTrue(most > 0, "nothing has come back");
  }

  @Test
  void arraysGrowIntoWhatOtherArraysHaveLeft() {
    for (int round = 0; round < 3; round++) {
      OrusArray array = new OrusArray(PrimitiveType.I32);
      array.pushInt(-1);
      array.migrateToNative(memory);
      for (int i = 0; i < 300_000; i++) {
        array.pushInt(i);
      }
      assertEquals(300_001, array.size());
      assertEquals(-1, array.readInt(0));
      for (int i = 0; i < 300_000; i++) {
        assertEquals(i, array.readInt(i + 1));
      }
      assertTrue(memory.kept() > 0);
    }
  }
}
