package org.oruslang.jit.encoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.oruslang.jit.aarch64.Aarch64Assembler;
import org.oruslang.jit.aarch64.Aarch64Assembler.Access;
import org.oruslang.jit.aarch64.Aarch64Assembler.Arithmetic;
import org.oruslang.jit.aarch64.Aarch64Assembler.Logical;
import org.oruslang.jit.aarch64.Aarch64Condition;
import org.oruslang.jit.aarch64.Aarch64Immediates;
import org.oruslang.jit.asm.AssemblyException;
import org.oruslang.jit.asm.Label;
import org.oruslang.jit.encoding.EncodingRows.Row;

/** The AArch64 assembler against GNU as: a frozen table, and all combinations where as is there. */
class Aarch64EncodingTest {

  private static final String TOOLS = "aarch64-linux-gnu-";

  @Test
  void tableIsWhatGnuAsMadeOfIt() {
    GoldenTable.check("aarch64-encodings.txt", new Aarch64Rows().make(false));
  }

  @Test
  void tableIsUpToDate() {
    GnuAssembler as = new GnuAssembler(TOOLS);
    List<Row> rows = new Aarch64Rows().make(false);
    assertArrayEquals(as.assemble("", rows), EncodingRows.join(rows));
  }

  @Test
  void allOperandCombinationsAreWhatGnuAsMakes() {
    GnuAssembler as = new GnuAssembler(TOOLS);
    List<Row> rows = new Aarch64Rows().make(true);
    byte[] ours = EncodingRows.join(rows);
    int at = EncodingRows.mismatch(ours, as.assemble("", rows));
    if (at >= 0) {
      Row row = EncodingRows.rowAt(rows, at);
      fail(row.text() + " is " + row.hex());
    }
  }

  private static int word(EncodingRows.Emitter<Aarch64Assembler> emitter) {
    Aarch64Assembler asm = new Aarch64Assembler();
    emitter.emit(asm);
    byte[] code = asm.finish();
    return code[0] & 0xFF | (code[1] & 0xFF) << 8 | (code[2] & 0xFF) << 16 | code[3] << 24;
  }

  @Test
  void wellKnownInstructions() {
    assertEquals(0xD65F03C0, word(Aarch64Assembler::ret));
    assertEquals(0xA9BF7BFD, word(asm -> asm.stpPre(29, 30, 31, -16)));
    assertEquals(0xA8C17BFD, word(asm -> asm.ldpPost(29, 30, 31, 16)));
    assertEquals(0x910003FD, word(asm -> asm.movSp(29, 31)));
    assertEquals(0x1E612000, word(asm -> asm.fcmp(0, 1)));
    assertEquals(0x1AC20C20, word(asm -> asm.sdiv(false, 0, 1, 2)));
    assertEquals(0x1B028460, word(asm -> asm.msub(false, 0, 3, 2, 1)));
    assertEquals(0x1E780000, word(asm -> asm.fcvtzs(false, 0, 0)));
    assertEquals(0x9B427C23, word(asm -> asm.smulh(3, 1, 2)));
  }

  @Test
  void branchOffsetsCountFromTheBranch() {
    assertEquals(
        0x14000000,
        word(
            asm -> {
              Label here = new Label();
              asm.bind(here);
              asm.b(here);
            }));
    assertEquals(
        0x54000021,
        word(
            asm -> {
              Label next = new Label();
              asm.b(Aarch64Condition.NE, next);
              asm.bind(next);
            }));
    Aarch64Assembler asm = new Aarch64Assembler();
    Label back = new Label();
    asm.bind(back);
    asm.ret();
    asm.cbz(true, 3, back);
    byte[] code = asm.finish();
    assertEquals((byte) 0xB4, code[7]);
    assertEquals((byte) 0xFF, code[6]);
    assertEquals((byte) 0xE3, code[4]);
  }

  @Test
  void branchesOutOfReachAreRefused() {
    Aarch64Assembler asm = new Aarch64Assembler();
    Label far = new Label();
    asm.b(Aarch64Condition.EQ, far);
    for (int i = 0; i < 1 << 18; i++) {
      asm.ret();
    }
    asm.bind(far);
    assertThrows(AssemblyException.class, asm::finish);

    Aarch64Assembler near = new Aarch64Assembler();
    Label label = new Label();
    near.b(Aarch64Condition.EQ, label);
    for (int i = 0; i < (1 << 18) - 2; i++) {
      near.ret();
    }
    near.bind(label);
    assertEquals(4 * ((1 << 18) - 1), near.finish().length);
  }

  @Test
  void constantsThatDoNotFitAreRefused() {
    Aarch64Assembler asm = new Aarch64Assembler();
    assertThrows(
        AssemblyException.class, () -> asm.arithmeticImm(Arithmetic.ADD, true, 0, 0, 4097));
    assertThrows(AssemblyException.class, () -> asm.logicalImm(Logical.AND, true, 0, 0, 0));
    assertThrows(AssemblyException.class, () -> asm.logicalImm(Logical.AND, true, 0, 0, -1));
    assertThrows(AssemblyException.class, () -> asm.logicalImm(Logical.AND, true, 0, 0, 5));
    assertThrows(AssemblyException.class, () -> asm.access(Access.LOAD_X, 0, 0, 257));
    assertThrows(AssemblyException.class, () -> asm.access(Access.LOAD_X, 0, 0, 32768));
    assertThrows(AssemblyException.class, () -> asm.stp(0, 1, 31, 512));
  }

  @Test
  void logicalImmediatesAreFoundExactlyWhereTheyExist() {
    // All that can be encoded, by decoding every field combination.
    int found = 0;
    for (int n = 0; n <= 1; n++) {
      for (int immr = 0; immr < 64; immr++) {
        for (int imms = 0; imms < 64; imms++) {
          Long value = decode(n, immr, imms);
          if (value != null) {
            assertEquals(value, decodeFields(Aarch64Immediates.logical(value, 64)));
            found++;
          }
        }
      }
    }
    assertEquals(5334, found);
    Random random = new Random(7);
    for (int i = 0; i < 100_000; i++) {
      long value = random.nextLong();
      int fields = Aarch64Immediates.logical(value, 64);
      if (fields >= 0) {
        assertEquals(value, decodeFields(fields));
      }
    }
  }

  private static Long decodeFields(int fields) {
    return decode(fields >> 12, fields >> 6 & 63, fields & 63);
  }

  /** DecodeBitMasks of the Arm manual for 64 bits, canonical rotations only. */
  private static Long decode(int n, int immr, int imms) {
    int length = 31 - Integer.numberOfLeadingZeros(n << 6 | ~imms & 63);
    if (length < 1) {
      return null;
    }
    int size = 1 << length;
    int ones = (imms & size - 1) + 1;
    if (ones == size || immr >= size) {
      return null;
    }
    long mask = size == 64 ? -1 : (1L << size) - 1;
    long run = (1L << ones) - 1;
    long element = immr == 0 ? run : (run >>> immr | run << size - immr) & mask;
    long value = 0;
    for (int at = 0; at < 64; at += size) {
      value |= element << at;
    }
    return value;
  }
}
