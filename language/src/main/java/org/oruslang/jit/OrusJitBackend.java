package org.oruslang.jit;

import org.oruslang.jit.aarch64.Aarch64Generator;
import org.oruslang.jit.amd64.Amd64Generator;
import org.oruslang.jit.asm.AssemblyException;
import org.oruslang.jit.codegen.CodeGenerator;
import org.oruslang.jit.codegen.CompiledCode;
import org.oruslang.jit.ir.IrBuilder;
import org.oruslang.jit.ir.IrVerifier;
import org.oruslang.jit.ir.OrusJitIRProgram;
import org.oruslang.jit.memory.CodeMemory;
import org.oruslang.jit.memory.HostPlatform;
import org.oruslang.jit.memory.NativeEntryPoint;
import org.oruslang.jit.sim.DataMemory;
import org.oruslang.jit.sim.SimBackend;

/**
 * The only door to machine code: turns IR programs into entries and frees them again. One per
 * context, confined to the context's thread. Closing the backend does not free entries; their owner
 * releases them first.
 */
public final class OrusJitBackend {

  /** Debug name prefix of x86-64 code. */
  public static final String AMD64_NAME = "orus_jit_ir_stub";

  /** Debug name prefix of AArch64 code. */
  public static final String AARCH64_NAME = "orus_jit_ir_stub_arm64";

  /** Debug name prefix of programs that the evaluator executes. */
  public static final String SIM_NAME = "orus_jit_ir_sim";

  private final HostPlatform platform;
  private final CodeMemory memory;
  private final CodeGenerator generator;
  private final DataMemory simulated;
  private final CodeBudget budget = new CodeBudget();
  private final String message;
  private long simulations;

  private OrusJitBackend(
      HostPlatform platform,
      CodeMemory memory,
      CodeGenerator generator,
      DataMemory simulated,
      String message) {
    this.platform = platform;
    this.memory = memory;
    this.generator = generator;
    this.simulated = simulated;
    this.message = message;
  }

  /** A backend for the host. */
  public static OrusJitBackend create(HostPlatform platform, CodeMemory memory) {
    if (!platform.isSupported()) {
      return unavailable(platform, "no native code on " + platform);
    }
    CodeGenerator generator =
        platform.processor().equals("aarch64") ? new Aarch64Generator() : new Amd64Generator();
    return new OrusJitBackend(platform, memory, generator, null, "native code for " + platform);
  }

  /**
   * A backend whose entries are executed by the evaluator of the IR, on any platform.
   *
   * @param data the memory that programs load from and store to
   */
  public static OrusJitBackend simulating(HostPlatform platform, DataMemory data) {
    return new OrusJitBackend(platform, null, null, data, "the evaluator of the IR");
  }

  /** A backend that answers every request with {@link BackendStatus#UNSUPPORTED}. */
  public static OrusJitBackend unavailable(HostPlatform platform, String message) {
    return new OrusJitBackend(platform, null, null, null, message);
  }

  /** Whether code can be generated and run. */
  public boolean isAvailable() {
    return generator != null || isSimulating();
  }

  /** Whether the evaluator stands in for machine code. */
  public boolean isSimulating() {
    return simulated != null;
  }

  /** The platform code is generated for. */
  public HostPlatform platform() {
    return platform;
  }

  /** Why the backend is or is not available; never empty. */
  public String message() {
    return message;
  }

  /** The bytes and entries in use, and their limits. */
  public CodeBudget budget() {
    return budget;
  }

  /**
   * Compiles a program as it is.
   *
   * @param program the verified program, optimised by the caller if it is to be
   * @param out receives the entry; its previous content is ignored
   */
  public BackendStatus compileIr(OrusJitIRProgram program, JitEntry out) {
    if (program == null || out == null || isEmpty(program)) {
      return BackendStatus.ASSEMBLY_ERROR;
    }
    out.clear();
    if (!isAvailable()) {
      return BackendStatus.UNSUPPORTED;
    }
    if (isSimulating()) {
      String name = SIM_NAME.concat(":").concat(program.name());
      SimBackend evaluator = new SimBackend(program, simulated, null);
      out.simulate(++simulations, program.size(), name, evaluator);
      return BackendStatus.OK;
    }
    CompiledCode code;
    try {
      assert isVerified(program);
      code = generator.generate(program);
    } catch (AssemblyException e) {
      return BackendStatus.ASSEMBLY_ERROR;
    }
    return map(code, out);
  }

  private static boolean isVerified(OrusJitIRProgram program) {
    IrVerifier.verify(program);
    return true;
  }

  /** Makes code executable that was generated elsewhere for this platform. */
  public BackendStatus install(CompiledCode code, JitEntry out) {
    out.clear();
    return generator != null ? map(code, out) : BackendStatus.UNSUPPORTED;
  }

  private static boolean isEmpty(OrusJitIRProgram program) {
    return program.functions().isEmpty() || program.entry().code().length == 0;
  }

  /** Compiles the return stub: code that does nothing. */
  public BackendStatus compileNoop(JitEntry out) {
    if (!isAvailable()) {
      if (out != null) {
        out.clear();
      }
      return BackendStatus.UNSUPPORTED;
    }
    IrBuilder builder = new IrBuilder("noop", 0, OrusJitIRProgram.WHOLE_FUNCTION);
    builder.function("noop", null).ret();
    return compileIr(builder.build(), out);
  }

  private BackendStatus map(CompiledCode code, JitEntry out) {
    int size = code.code().length;
    int page = memory.pageSize();
    int capacity = (size + page - 1) / page * page;
    if (!budget.reserve(capacity)) {
      return BackendStatus.OUT_OF_MEMORY;
    }
    long base = memory.map(capacity);
    if (base == 0) {
      budget.cancel(capacity);
      return BackendStatus.OUT_OF_MEMORY;
    }
    NativeEntryPoint callable = null;
    try {
      memory.write(base, code.code());
      if (memory.protect(base, capacity)) {
        memory.flushInstructionCache(base, size);
        callable = memory.entryPoint(base);
      }
    } catch (OutOfMemoryError e) {
      discard(base, capacity);
      return BackendStatus.OUT_OF_MEMORY;
    }
    if (callable == null) {
      discard(base, capacity);
      return BackendStatus.ASSEMBLY_ERROR;
    }
    String name = platform.processor().equals("aarch64") ? AARCH64_NAME : AMD64_NAME;
    String program = code.program().name();
    out.fill(
        base,
        capacity,
        program.equals("noop") ? name : name.concat(":").concat(program),
        callable,
        code);
    return BackendStatus.OK;
  }

  /** Gives back memory that no entry has; it goes on to count while the system does not take it. */
  private void discard(long base, int capacity) {
    if (memory.unmap(base, capacity)) {
      budget.cancel(capacity);
    }
  }

  /** Frees the code of an entry and clears it; does nothing for null or a cleared entry. */
  public void releaseEntry(JitEntry entry) {
    if (entry == null || !entry.hasCode()) {
      return;
    }
    if (entry.isSimulated()) {
      entry.clear();
      return;
    }
    long base = entry.codeBase();
    int capacity = entry.codeCapacity();
    entry.clear();
    if (memory.unmap(base, capacity)) {
      budget.release(capacity);
    }
  }
}
