package org.oruslang.jit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.oruslang.jit.frame.ExitReason;
import org.oruslang.jit.ir.IrParser;
import org.oruslang.jit.ir.OrusJitIRProgram;

class KernelTest {

  @Test
  void sumLoop() {
    OrusJitIRProgram program =
        IrParser.parse(
            """
            program "sum" function 1 loop 0 slots 3
            func 0 "sum" (v0:i64=slot0, v1:i64=slot1, v2:i64=slot2)
              site 0: 7 [0=v0, 1=v1, 2=v2]
            L0:
              fuel 1 !0
              if lt.i64 v1, v0 goto L1 else L2
            L1:
              v2:i64 = add v2, v1
              v3:i64 = const 1
              v1:i64 = add v1, v3
              goto L0
            L2:
              exit DONE !0
            """);
    Activation activation = new Activation(program).slot(0, 100).slot(1, 0).slot(2, 0);
    Activation.Outcome simulated = activation.simulate();
    assertEquals(4950, simulated.local(2));
    try (NativeHost host = new NativeHost()) {
      Activation.Outcome native_ = activation.execute(host.compile(program));
      assertEquals(simulated.text, native_.text);
      assertEquals(ExitReason.DONE, native_.reason());
    }
  }

  @Test
  void fib() {
    OrusJitIRProgram program =
        IrParser.parse(
            """
            program "fib" function 1 loop 65535 slots 1
            func 0 "entry" (v0:i32=slot0)
              site 0: 0 [0=v0]
              v1:i32 = call @1(v0) !0
              return.i32 v1 !0
            func 1 "fib" (v0:i32):i32
              site 0: 1 [0=v0]
              site 1: 2 [0=v0]
              site 2: 3 [0=v0, 1=v4]
              enter !0
              v1:i32 = const 2
              if lt.i32 v0, v1 goto L0 else L1
            L0:
              return.i32 v0
            L1:
              v2:i32 = const 1
              v3:i32 = sub v0, v2
              v4:i32 = call @1(v3) !1
              v5:i32 = sub v0, v1
              v6:i32 = call @1(v5) !2
              v7:i32 = add v4, v6
              return.i32 v7
            """);
    Activation activation = new Activation(program).slot(0, 15);
    Activation.Outcome simulated = activation.simulate();
    assertEquals(610, simulated.block.result());
    try (NativeHost host = new NativeHost()) {
      JitEntry entry = host.compile(program);
      assertEquals(simulated.text, activation.execute(entry).text);
      activation.depth(9);
      assertEquals(activation.simulate().text, activation.execute(entry).text);
      assertEquals(ExitReason.STACK, activation.execute(entry).reason());
    }
  }
}
