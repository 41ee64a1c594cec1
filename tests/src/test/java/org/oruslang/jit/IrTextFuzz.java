package org.oruslang.jit;

import java.nio.charset.StandardCharsets;
import org.oruslang.jit.ir.IrParser;
import org.oruslang.jit.ir.IrPrinter;
import org.oruslang.jit.ir.OrusJitIRProgram;
import org.oruslang.jit.opt.IrOptimizer;

/**
 * Any text is refused as IR, or is a program that the verifier has found right: then it can be
 * optimised, compiled and read back.
 */
public final class IrTextFuzz {

  private static final NativeHost HOST = new NativeHost();

  private IrTextFuzz() {}

  /** Reads a text; only what the parser and the verifier say about it may be thrown. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    OrusJitIRProgram program;
    try {
      program = IrParser.parse(new String(bytes, StandardCharsets.ISO_8859_1));
    } catch (IllegalArgumentException refused) {
      return;
    }
    String text = IrPrinter.print(program);
    if (!text.equals(IrPrinter.print(IrParser.parse(text)))) {
      throw new AssertionError("read back differently:\n" + text);
    }
    HOST.release(HOST.compile(program));
    HOST.release(HOST.compile(IrOptimizer.optimize(program)));
  }
}
