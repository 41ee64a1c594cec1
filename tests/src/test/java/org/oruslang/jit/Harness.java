package org.oruslang.jit;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.oruslang.jit.codegen.CompiledCode;
import org.oruslang.jit.frame.NativeLayout;

/**
 * Runs generated code in a process of its own, so that code for another processor can be executed
 * under an emulator and registers can be checked. The tests that use it are skipped, and say so,
 * where the C compiler or the emulator is missing.
 */
final class Harness {

  private final List<String> command;
  private final List<Case> cases = new ArrayList<>();

  private Harness(List<String> command) {
    this.command = command;
  }

  /** A piece of code with its inputs. */
  record Case(CompiledCode code, Activation activation) {}

  /** What came back from a case. */
  record Result(
      long base,
      long status,
      boolean preserved,
      long[] cells,
      List<byte[]> arrays,
      long[] lengths,
      byte[] unwind) {}

  /** The harness for x86-64, run directly. */
  static Harness amd64() {
    Assumptions.assumeTrue(
        System.getProperty("os.arch").equals("amd64"), "not on an x86-64 machine");
    return new Harness(List.of(build("gcc").toString()));
  }

  /** The harness for AArch64, run under qemu. */
  static Harness aarch64() {
    requireTool("qemu-aarch64");
    return new Harness(List.of("qemu-aarch64", build("aarch64-linux-gnu-gcc").toString()));
  }

  private static void requireTool(String tool) {
    boolean found = false;
    for (String directory : System.getenv("PATH").split(":")) {
      found |= Files.isExecutable(Path.of(directory, tool));
    }
    Assumptions.assumeTrue(found, tool + " is not installed");
  }

  private static Path build(String compiler) {
    requireTool(compiler);
    try {
      Path directory = Files.createDirectories(Path.of("target", "jit-harness"));
      Path source = directory.resolve("harness.c");
      Path binary = directory.resolve("harness-" + compiler).toAbsolutePath();
      try (InputStream in = Harness.class.getResourceAsStream("harness.c")) {
        Files.copy(in, source, StandardCopyOption.REPLACE_EXISTING);
      }
      Process process =
          new ProcessBuilder(compiler, "-O1", "-static", "-o", binary.toString(), source.toString())
              .inheritIO()
              .start();
      if (process.waitFor() != 0) {
        throw new AssertionError("the harness does not compile");
      }
      return binary;
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  void add(CompiledCode code, Activation activation) {
    cases.add(new Case(code, activation));
  }

  /** Runs all cases in one process. */
  List<Result> run() {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      byte[] input = input();
      Thread writer =
          new Thread(
              () -> {
                try (var out = process.getOutputStream()) {
                  out.write(input);
                } catch (IOException e) {
                  // The process died; the missing results tell.
                }
              });
      writer.start();
      List<Result> results = new ArrayList<>();
      try (DataInputStream in = new DataInputStream(process.getInputStream())) {
        for (Case each : cases) {
          results.add(read(in, each));
        }
      } catch (IOException e) {
        process.waitFor(10, TimeUnit.SECONDS);
        throw new AssertionError(
            "case "
                + results.size()
                + " failed: exit code "
                + process.exitValue()
                + "\n"
                + cases.get(results.size()).code().program(),
            e);
      }
      process.waitFor();
      return results;
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private byte[] input() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Case each : cases) {
      byte[] code = each.code().code();
      put(out, code.length);
      out.writeBytes(code);
      Activation.Outcome inputs = each.activation().prepare();
      int cells = NativeLayout.blockCells(inputs.block.slots());
      put(out, cells);
      for (int cell = 0; cell < cells; cell++) {
        put(out, inputs.block.get(cell) - inputs.heapStart(cell));
      }
      put(out, inputs.block.unwindBuffer().stackCapacity());
      List<Integer> slots = arraySlots(inputs);
      put(out, slots.size());
      for (int slot : slots) {
        NativeArray array = inputs.arrays[slot];
        put(out, slot);
        put(out, array.length());
        put(out, array.capacity());
        put(out, array.tag());
        put(out, array.data.size());
        byte[] data = new byte[array.data.size()];
        array.data.buffer().get(0, data);
        out.writeBytes(data);
      }
    }
    put(out, 0);
    return out.toByteArray();
  }

  private static List<Integer> arraySlots(Activation.Outcome inputs) {
    List<Integer> slots = new ArrayList<>();
    for (int slot = 0; slot < inputs.arrays.length; slot++) {
      if (inputs.arrays[slot] != null) {
        slots.add(slot);
      }
    }
    return slots;
  }

  private static void put(ByteArrayOutputStream out, long value) {
    out.writeBytes(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array());
  }

  private static long get(DataInputStream in) throws IOException {
    return Long.reverseBytes(in.readLong());
  }

  private static Result read(DataInputStream in, Case each) throws IOException {
    Activation.Outcome inputs = each.activation().prepare();
    long base = get(in);
    long status = get(in);
    boolean preserved = get(in) == 1;
    long[] cells = new long[NativeLayout.blockCells(inputs.block.slots())];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = get(in);
    }
    List<Integer> slots = arraySlots(inputs);
    long[] lengths = new long[slots.size()];
    List<byte[]> arrays = new ArrayList<>();
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = get(in);
      byte[] data = new byte[inputs.arrays[slots.get(i)].data.size()];
      in.readFully(data);
      arrays.add(data);
    }
    byte[] unwind = new byte[(int) get(in)];
    in.readFully(unwind);
    return new Result(base, status, preserved, cells, arrays, lengths, unwind);
  }
}
