package org.oruslang.jit.encoding;

import java.util.Locale;
import org.oruslang.jit.amd64.Amd64Address;
import org.oruslang.jit.amd64.Amd64Assembler;
import org.oruslang.jit.amd64.Amd64Assembler.Alu;
import org.oruslang.jit.amd64.Amd64Assembler.Shift;
import org.oruslang.jit.amd64.Amd64Assembler.Sse;
import org.oruslang.jit.amd64.Amd64Assembler.Unary;
import org.oruslang.jit.amd64.Amd64Condition;

/** Every instruction form of the x86-64 assembler. */
final class Amd64Rows extends EncodingRows {

  private static final String[] QUAD = {
    "rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi",
    "r8", "r9", "r10", "r11", "r12", "r13", "r14", "r15"
  };
  private static final String[] LONG = {
    "eax", "ecx", "edx", "ebx", "esp", "ebp", "esi", "edi",
    "r8d", "r9d", "r10d", "r11d", "r12d", "r13d", "r14d", "r15d"
  };
  private static final String[] BYTE = {
    "al", "cl", "dl", "bl", "spl", "bpl", "sil", "dil",
    "r8b", "r9b", "r10b", "r11b", "r12b", "r13b", "r14b", "r15b"
  };
  private static final int[] DISPLACEMENTS = {0, 1, 127, 128, -128, -129, Integer.MAX_VALUE};
  private static final int[] IMMEDIATES = {
    0, 1, -1, 127, 128, -128, -129, Integer.MAX_VALUE, Integer.MIN_VALUE
  };

  private boolean all;

  private static String reg(boolean wide, int register) {
    return (wide ? QUAD : LONG)[register];
  }

  private static String xmm(int register) {
    return "xmm" + register;
  }

  private static String memory(String size, Amd64Address a) {
    StringBuilder text = new StringBuilder(size).append(" ptr [").append(QUAD[a.base()]);
    if (a.index() >= 0) {
      text.append('+').append(QUAD[a.index()]).append('*').append(a.scale());
    }
    if (a.displacement() != 0) {
      text.append(a.displacement() < 0 ? "" : "+").append(a.displacement());
    }
    return text.append(']').toString();
  }

  private static String name(Enum<?> op) {
    return op.name().toLowerCase(Locale.ROOT);
  }

  private void row(String text, Emitter<Amd64Assembler> emitter) {
    row(text, new Amd64Assembler(), emitter);
  }

  /** Something for two registers. */
  private interface Pair {
    void with(int a, int b);
  }

  private void pairs(Pair pair) {
    for (int a = 0; a < 16; a++) {
      for (int b = 0; b < 16; b++) {
        if (all || b % 3 == 0 && a == (5 * b + 3) % 16 || a == b && b % 8 == 4) {
          pair.with(a, b);
        }
      }
    }
  }

  /** Something for a register and an address. */
  private interface Access {
    void with(int register, Amd64Address address);
  }

  private void addresses(Access access) {
    int number = 0;
    for (int base = 0; base < 16; base++) {
      for (int displacement : DISPLACEMENTS) {
        if (all || (base & 6) == 4 && displacement == (byte) displacement || ++number % 11 == 0) {
          access.with((base * 7 + 1) % 16, Amd64Address.at(base, displacement));
        }
        for (int index = 0; index < 16; index++) {
          for (int scale = 1; scale <= 8; scale *= 2) {
            if (index != 4 && (all || ++number % 211 == 0)) {
              int register = (base + index) % 16;
              access.with(register, Amd64Address.at(base, index, scale, displacement));
            }
          }
        }
      }
    }
  }

  @Override
  protected void fill(boolean everything) {
    all = everything;
    moves();
    for (boolean wide : new boolean[] {false, true}) {
      integers(wide);
    }
    conditions();
    doubles();
    memoryForms();
    others();
  }

  private void moves() {
    for (boolean wide : new boolean[] {false, true}) {
      pairs(
          (a, b) ->
              row("{load} mov " + reg(wide, a) + ", " + reg(wide, b), asm -> asm.mov(wide, a, b)));
    }
    pairs((a, b) -> row("movzx " + LONG[a] + ", " + BYTE[b], asm -> asm.movzxb(a, b)));
    pairs((a, b) -> row("movsxd " + QUAD[a] + ", " + LONG[b], asm -> asm.movsxd(a, b)));
    long[] constants = {
      0,
      1,
      0x7FFFFFFFL,
      0x80000000L,
      0xFFFFFFFFL,
      0x100000000L,
      -1,
      -0x80000000L,
      -0x80000001L,
      Long.MAX_VALUE,
      Long.MIN_VALUE
    };
    for (int r = 0; r < 16; r += all ? 1 : 5) {
      int register = r;
      for (long constant : constants) {
        boolean unsigned = constant >>> 32 == 0;
        boolean signed = constant == (int) constant;
        String text =
            unsigned
                ? "mov " + LONG[r] + ", " + constant
                : (signed ? "mov " : "movabs ") + QUAD[r] + ", " + constant;
        row(text, asm -> asm.movConstant(register, constant));
      }
      row("push " + QUAD[r], asm -> asm.push(register));
      row("pop " + QUAD[r], asm -> asm.pop(register));
    }
  }

  private void integers(boolean wide) {
    for (Alu op : Alu.values()) {
      pairs(
          (a, b) ->
              row(
                  "{load} " + name(op) + " " + reg(wide, a) + ", " + reg(wide, b),
                  asm -> asm.alu(op, wide, a, b)));
      for (int r = 0; r < 16; r += all ? 1 : 6) {
        int register = r;
        for (int imm : IMMEDIATES) {
          // The accumulator has a shorter form for 32-bit constants, which we do not use.
          if (imm == (byte) imm || r != 0) {
            row(
                name(op) + " " + reg(wide, r) + ", " + imm,
                asm -> asm.aluImm(op, wide, register, imm));
          }
        }
      }
    }
    pairs((a, b) -> row("test " + reg(wide, b) + ", " + reg(wide, a), asm -> asm.test(wide, a, b)));
    pairs((a, b) -> row("imul " + reg(wide, a) + ", " + reg(wide, b), asm -> asm.imul(wide, a, b)));
    pairs(
        (a, b) -> {
          for (int imm : IMMEDIATES) {
            row(
                "imul " + reg(wide, a) + ", " + reg(wide, b) + ", " + imm,
                asm -> asm.imul(wide, a, b, imm));
          }
        });
    for (int r = 0; r < 16; r += all ? 1 : 5) {
      int register = r;
      for (Unary op : Unary.values()) {
        row(name(op) + " " + reg(wide, r), asm -> asm.unary(op, wide, register));
      }
      for (Shift op : Shift.values()) {
        for (int count : new int[] {1, 2, 31}) {
          row(
              name(op) + " " + reg(wide, r) + ", " + count,
              asm -> asm.shift(op, wide, register, count));
        }
      }
      if (r != 0) {
        row("test " + reg(wide, r) + ", 305419896", asm -> asm.testImm(wide, register, 305419896));
      }
    }
    row(wide ? "cqo" : "cdq", asm -> asm.signExtendAccumulator(wide));
  }

  private void conditions() {
    for (Amd64Condition condition : Amd64Condition.values()) {
      String suffix = name(condition);
      for (int r = 0; r < 16; r++) {
        int register = r;
        row("set" + suffix + " " + BYTE[r], asm -> asm.setcc(condition, register));
      }
      pairs(
          (a, b) -> {
            row(
                "cmov" + suffix + " " + QUAD[a] + ", " + QUAD[b],
                asm -> asm.cmov(condition, true, a, b));
            row(
                "cmov" + suffix + " " + LONG[a] + ", " + LONG[b],
                asm -> asm.cmov(condition, false, a, b));
          });
    }
  }

  private void doubles() {
    for (Sse op : Sse.values()) {
      pairs((a, b) -> row(name(op) + "sd " + xmm(a) + ", " + xmm(b), asm -> asm.sse(op, a, b)));
    }
    pairs(
        (a, b) -> {
          row("movaps " + xmm(a) + ", " + xmm(b), asm -> asm.movsd(a, b));
          row("ucomisd " + xmm(a) + ", " + xmm(b), asm -> asm.ucomisd(a, b));
          row("xorpd " + xmm(a) + ", " + xmm(b), asm -> asm.xorpd(a, b));
          row("cvtsi2sd " + xmm(a) + ", " + LONG[b], asm -> asm.cvtsi2sd(false, a, b));
          row("cvtsi2sd " + xmm(a) + ", " + QUAD[b], asm -> asm.cvtsi2sd(true, a, b));
          row("cvttsd2si " + LONG[a] + ", " + xmm(b), asm -> asm.cvttsd2si(false, a, b));
          row("cvttsd2si " + QUAD[a] + ", " + xmm(b), asm -> asm.cvttsd2si(true, a, b));
          row("movq " + xmm(a) + ", " + QUAD[b], asm -> asm.movqToXmm(a, b));
          row("movq " + QUAD[a] + ", " + xmm(b), asm -> asm.movqFromXmm(a, b));
        });
  }

  private void memoryForms() {
    addresses(
        (r, at) -> {
          String quad = memory("qword", at);
          String word = memory("dword", at);
          String single = memory("byte", at);
          row("mov " + QUAD[r] + ", " + quad, asm -> asm.load(true, r, at));
          row("mov " + LONG[r] + ", " + word, asm -> asm.load(false, r, at));
          row("mov " + quad + ", " + QUAD[r], asm -> asm.store(true, at, r));
          row("mov " + word + ", " + LONG[r], asm -> asm.store(false, at, r));
          row("mov " + single + ", " + BYTE[r], asm -> asm.storeb(at, r));
          row("mov " + quad + ", -7", asm -> asm.storeImm(true, at, -7));
          row("mov " + word + ", 70000", asm -> asm.storeImm(false, at, 70000));
          row("mov " + single + ", 1", asm -> asm.storebImm(at, 1));
          row("movzx " + LONG[r] + ", " + single, asm -> asm.movzxb(r, at));
          row("movsxd " + QUAD[r] + ", " + word, asm -> asm.movsxd(r, at));
          row("lea " + QUAD[r] + ", " + quad, asm -> asm.lea(true, r, at));
          row("lea " + LONG[r] + ", " + quad, asm -> asm.lea(false, r, at));
          row("xchg " + quad + ", " + QUAD[r], asm -> asm.xchgq(at, r));
          row("add " + QUAD[r] + ", " + quad, asm -> asm.alu(Alu.ADD, true, r, at));
          row("cmp " + word + ", " + LONG[r], asm -> asm.alu(Alu.CMP, false, at, r));
          row("sub " + quad + ", 100", asm -> asm.aluImm(Alu.SUB, true, at, 100));
          row("and " + word + ", 1000", asm -> asm.aluImm(Alu.AND, false, at, 1000));
          row("cmp " + single + ", 5", asm -> asm.cmpbImm(at, 5));
          row("imul " + QUAD[r] + ", " + quad, asm -> asm.imul(true, r, at));
          row("idiv " + word, asm -> asm.unary(Unary.IDIV, false, at));
          row("cmovl " + QUAD[r] + ", " + quad, asm -> asm.cmov(Amd64Condition.L, true, r, at));
          row("movsd " + xmm(r) + ", " + quad, asm -> asm.movsd(r, at));
          row("movsd " + quad + ", " + xmm(r), asm -> asm.movsd(at, r));
          row("mulsd " + xmm(r) + ", " + quad, asm -> asm.sse(Sse.MUL, r, at));
          row("ucomisd " + xmm(r) + ", " + quad, asm -> asm.ucomisd(r, at));
          row("fld " + quad, asm -> asm.fld(at));
          row("fstp " + quad, asm -> asm.fstp(at));
          row("call " + quad, asm -> asm.call(at));
        });
  }

  private void others() {
    row("fstp st(1)", Amd64Assembler::fstp1);
    row("fprem", Amd64Assembler::fprem);
    row("fnstsw ax", Amd64Assembler::fnstswAx);
    row("test ah, 4", asm -> asm.testAhImm(4));
    row("ret", Amd64Assembler::ret);
    row("rep movsq", Amd64Assembler::repMovsq);
    row("ud2", Amd64Assembler::ud2);
  }
}
