package org.oruslang.jit.encoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oruslang.jit.amd64.Amd64Address;
import org.oruslang.jit.amd64.Amd64Assembler;
import org.oruslang.jit.amd64.Amd64Condition;
import org.oruslang.jit.asm.AssemblyException;
import org.oruslang.jit.asm.Label;
import org.oruslang.jit.encoding.EncodingRows.Row;

/** The x86-64 assembler against GNU as: a frozen table, and all combinations where as is there. */
class Amd64EncodingTest {

  private static final String HEADER = ".intel_syntax noprefix\n";

  @Test
  void tableIsWhatGnuAsMadeOfIt() {
    GoldenTable.check("amd64-encodings.txt", new Amd64Rows().make(false));
  }

  @Test
  void allOperandCombinationsAreWhatGnuAsMakes() {
    GnuAssembler as = new GnuAssembler("");
    List<Row> rows = new Amd64Rows().make(true);
    byte[] ours = EncodingRows.join(rows);
    byte[] theirs = as.assemble(HEADER, rows);
    int at = EncodingRows.mismatch(ours, theirs);
    if (at >= 0) {
      Row row = EncodingRows.rowAt(rows, at);
      fail(row.text() + " is " + row.hex());
    }
  }

  @Test
  void tableIsUpToDate() {
    GnuAssembler as = new GnuAssembler("");
    List<Row> rows = new Amd64Rows().make(false);
    assertArrayEquals(EncodingRows.join(rows), as.assemble(HEADER, rows));
  }

  private static String hex(EncodingRows.Emitter<Amd64Assembler> emitter) {
    Amd64Assembler asm = new Amd64Assembler();
    emitter.emit(asm);
    return HexFormat.of().formatHex(asm.finish());
  }

  @Test
  void wellKnownInstructions() {
    assertEquals("c3", hex(Amd64Assembler::ret));
    assertEquals("4899", hex(asm -> asm.signExtendAccumulator(true)));
    assertEquals("f7f9", hex(asm -> asm.unary(Amd64Assembler.Unary.IDIV, false, 1)));
    assertEquals("660f2ec1", hex(asm -> asm.ucomisd(0, 1)));
    assertEquals("f2480f2cc0", hex(asm -> asm.cvttsd2si(true, 0, 0)));
    assertEquals("498b04cc", hex(asm -> asm.load(true, 0, Amd64Address.at(12, 1, 8, 0))));
    assertEquals("498b4500", hex(asm -> asm.load(true, 0, Amd64Address.at(13, 0))));
    assertEquals("400f94c6", hex(asm -> asm.setcc(Amd64Condition.E, 6)));
  }

  @Test
  void forwardBranchesHaveFourBytesAndBackwardOnesAsFewAsFit() {
    assertEquals(
        "ebfe",
        hex(
            asm -> {
              Label here = new Label();
              asm.bind(here);
              asm.jmp(here);
            }));
    assertEquals(
        "e90000000090",
        hex(
            asm -> {
              Label next = new Label();
              asm.jmp(next);
              asm.bind(next);
              asm.align(2);
            }));
    for (int distance : new int[] {125, 126, 127, 128, 32767}) {
      Amd64Assembler asm = new Amd64Assembler();
      Label back = new Label();
      asm.bind(back);
      for (int i = 0; i < distance; i++) {
        asm.ret();
      }
      asm.jcc(Amd64Condition.NE, back);
      byte[] code = asm.finish();
      boolean isShort = distance <= 126;
      assertEquals(distance + (isShort ? 2 : 6), code.length);
      assertEquals(isShort ? 0x75 : 0x0F, code[distance]);
    }
  }

  @Test
  void operandsRelativeToTheCodeCountFromTheEndOfTheInstruction() {
    assertEquals(
        "833d01000000" + "07" + "c3" + "0700000000000000",
        hex(
            asm -> {
              Label data = new Label();
              asm.aluImm(Amd64Assembler.Alu.CMP, false, Amd64Address.of(data), 7);
              asm.ret();
              asm.bind(data);
              asm.data64(7);
            }));
  }

  @Test
  void unboundLabelsAreRefused() {
    Amd64Assembler asm = new Amd64Assembler();
    asm.jmp(new Label());
    assertThrows(AssemblyException.class, asm::finish);
  }

  @Test
  void labelsAreBoundOnce() {
    Amd64Assembler asm = new Amd64Assembler();
    Label label = new Label();
    asm.bind(label);
    assertThrows(IllegalStateException.class, () -> asm.bind(label));
  }
}
