package org.oruslang.jit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.oruslang.jit.ir.Condition;
import org.oruslang.jit.ir.IrBuilder;
import org.oruslang.jit.ir.IrFunctionBuilder;
import org.oruslang.jit.ir.IrKind;
import org.oruslang.jit.ir.OrusJitIRProgram;

/**
 * Kernels as the translator would write them, each with inputs by size. The result is the return
 * value.
 */
public final class Kernels {

  private static final IrKind I32 = IrKind.I32;
  private static final IrKind I64 = IrKind.I64;
  private static final IrKind F64 = IrKind.F64;
  private static final IrKind BOOL = IrKind.BOOL;
  private static final IrKind PTR = IrKind.PTR;

  private Kernels() {}

  /** All kernels: name to activation of a size. */
  public static Map<String, IntFunction<Activation>> all() {
    Map<String, IntFunction<Activation>> all = new LinkedHashMap<>();
    all.put("loop_sum", Kernels::loopSum);
    all.put("nested_loops", Kernels::nestedLoops);
    all.put("sieve", Kernels::sieve);
    all.put("fib", Kernels::fib);
    all.put("mandelbrot", Kernels::mandelbrot);
    all.put("matmul", Kernels::matmul);
    all.put("collatz", Kernels::collatz);
    all.put("nqueens", Kernels::nqueens);
    all.put("quicksort", Kernels::quicksort);
    all.put("spectral_norm", Kernels::spectralNorm);
    return all;
  }

  private static final Map<String, OrusJitIRProgram> PROGRAMS = new LinkedHashMap<>();

  private interface Maker {
    void make(IrBuilder builder);
  }

  private static OrusJitIRProgram program(String name, Maker maker) {
    return PROGRAMS.computeIfAbsent(
        name,
        key -> {
          IrBuilder builder = new IrBuilder(name, 1, 0);
          maker.make(builder);
          return builder.build();
        });
  }

  static Activation loopSum(int n) {
    OrusJitIRProgram program =
        program(
            "loop_sum",
            builder -> {
              Source s = new Source(builder.function("run", null));
              s.local(I64, "limit").local(I64, "s").local(I64, "i");
              s.loop(
                  s.test(Condition.LT, "i", "limit"),
                  () -> {
                    s.set("s", s.add(s.get("s"), s.mul(s.get("i"), s.i64(17))));
                    s.when(
                        s.test(Condition.GE, () -> s.get("s"), () -> s.i64(1000000000039L)),
                        () -> s.set("s", s.sub(s.get("s"), s.i64(1000000000039L))),
                        null);
                    s.set("i", s.add(s.get("i"), s.i64(1)));
                  });
              s.f.ret(s.get("s"), s.site());
            });
    return new Activation(program).slot(0, n);
  }

  static Activation nestedLoops(int n) {
    OrusJitIRProgram program =
        program(
            "nested_loops",
            builder -> {
              Source s = new Source(builder.function("run", null));
              s.local(I32, "n").local(I32, "acc").local(I32, "i");
              s.loop(
                  s.test(Condition.LT, "i", "n"),
                  () -> {
                    s.set("j", s.i32(0));
                    s.loop(
                        s.test(Condition.LT, "j", "n"),
                        () -> {
                          int sum = s.mul(s.get("acc"), s.i32(3));
                          sum = s.add(sum, s.mul(s.get("i"), s.get("j")));
                          sum = s.add(sum, s.get("j"));
                          s.set("acc", s.mod(sum, s.i32(1000003)));
                          s.set("j", s.add(s.get("j"), s.i32(1)));
                        });
                    s.set("i", s.add(s.get("i"), s.i32(1)));
                  });
              s.f.ret(s.get("acc"), s.site());
            });
    return new Activation(program).slot(0, n);
  }

  static Activation sieve(int n) {
    OrusJitIRProgram program =
        program(
            "sieve",
            builder -> {
              Source s = new Source(builder.function("run", null));
              s.local(I32, "n").local(PTR, "flags").local(PTR, "primes");
              IrFunctionBuilder f = s.f;
              s.set("i", s.i32(0));
              s.loop(
                  s.test(Condition.LE, "i", "n"),
                  () -> {
                    s.push("flags", f.constant(BOOL, 1));
                    s.set("i", s.add(s.get("i"), s.i32(1)));
                  });
              s.set("i", s.i32(2));
              s.loop(
                  s.test(Condition.LE, () -> s.mul(s.get("i"), s.get("i")), () -> s.get("n")),
                  () -> {
                    s.when(
                        s.isTrue(() -> s.at(BOOL, "flags", s.get("i"))),
                        () -> {
                          s.set("j", s.mul(s.get("i"), s.get("i")));
                          s.loop(
                              s.test(Condition.LE, "j", "n"),
                              () -> {
                                s.put("flags", s.get("j"), f.constant(BOOL, 0));
                                s.set("j", s.add(s.get("j"), s.get("i")));
                              });
                        },
                        null);
                    s.set("i", s.add(s.get("i"), s.i32(1)));
                  });
              s.set("i", s.i32(2));
              s.loop(
                  s.test(Condition.LE, "i", "n"),
                  () -> {
                    s.when(
                        s.isTrue(() -> s.at(BOOL, "flags", s.get("i"))),
                        () -> s.push("primes", s.get("i")),
                        null);
                    s.set("i", s.add(s.get("i"), s.i32(1)));
                  });
              s.set("h", s.i64(0));
              s.set("k", s.i32(0));
              s.loop(
                  s.test(Condition.LT, () -> s.get("k"), () -> f.length(I32, s.get("primes"))),
                  () -> {
                    int prime = s.to(I64, s.at(I32, "primes", s.get("k")));
                    int sum = s.add(s.mul(s.get("h"), s.i64(31)), prime);
                    s.set("h", s.mod(sum, s.i64(1000000007)));
                    s.set("k", s.add(s.get("k"), s.i32(1)));
                  });
              int count = s.to(I64, f.length(I32, s.get("primes")));
              f.ret(s.add(s.get("h"), s.mul(count, s.i64(10000000000L))), s.site());
            });
    return new Activation(program)
        .slot(0, n)
        .slot(1, new NativeArray(BOOL, n + 1))
        .slot(2, new NativeArray(I32, n / 2 + 10));
  }

  static Activation fib(int n) {
    OrusJitIRProgram program =
        program(
            "fib",
            builder -> {
              Source entry = new Source(builder.function("entry", null)).local(I32, "n");
              Source s = new Source(builder.function("fib", I32)).param(I32, "n");
              IrFunctionBuilder f = s.f;
              f.enter(s.site());
              s.when(
                  s.test(Condition.LT, () -> s.get("n"), () -> s.i32(2)),
                  () -> {
                    f.ret(s.get("n"));
                    f.label(f.newLabel());
                  },
                  null);
              int left = f.call(f, s.site(), s.sub(s.get("n"), s.i32(1)));
              s.set("left", left);
              int right = f.call(f, s.site(), s.sub(s.get("n"), s.i32(2)));
              f.ret(s.add(s.get("left"), right));
              entry.f.ret(entry.f.call(f, entry.site(), entry.get("n")), entry.site());
            });
    return new Activation(program).slot(0, n);
  }

  static Activation mandelbrot(int n) {
    OrusJitIRProgram program =
        program(
            "mandelbrot",
            builder -> {
              Source s = new Source(builder.function("run", null));
              s.local(I32, "n").local(I64, "total").local(I32, "py");
              s.set("step", s.div(s.f64(2.0), s.to(F64, s.get("n"))));
              s.loop(
                  s.test(Condition.LT, "py", "n"),
                  () -> {
                    int scaled = s.mul(s.to(F64, s.get("py")), s.get("step"));
                    s.set("ci", s.sub(scaled, s.f64(1.0)));
                    s.set("px", s.i32(0));
                    s.loop(s.test(Condition.LT, "px", "n"), () -> mandelbrotPoint(s));
                    s.set("py", s.add(s.get("py"), s.i32(1)));
                  });
              s.f.ret(s.get("total"), s.site());
            });
    return new Activation(program).slot(0, n);
  }

  private static void mandelbrotPoint(Source s) {
    s.set("cr", s.sub(s.mul(s.to(F64, s.get("px")), s.get("step")), s.f64(1.5)));
    s.set("zr", s.f64(0));
    s.set("zi", s.f64(0));
    s.set("zr2", s.f64(0));
    s.set("zi2", s.f64(0));
    s.set("it", s.i32(0));
    s.loop(
        s.and(
            s.test(Condition.LT, () -> s.get("it"), () -> s.i32(50)),
            s.test(Condition.LE, () -> s.add(s.get("zr2"), s.get("zi2")), () -> s.f64(4.0))),
        () -> {
          int product = s.mul(s.mul(s.f64(2.0), s.get("zr")), s.get("zi"));
          s.set("zi", s.add(product, s.get("ci")));
          s.set("zr", s.add(s.sub(s.get("zr2"), s.get("zi2")), s.get("cr")));
          s.set("zr2", s.mul(s.get("zr"), s.get("zr")));
          s.set("zi2", s.mul(s.get("zi"), s.get("zi")));
          s.set("it", s.add(s.get("it"), s.i32(1)));
        });
    s.set("total", s.add(s.get("total"), s.to(I64, s.get("it"))));
    s.set("px", s.add(s.get("px"), s.i32(1)));
  }

  static Activation matmul(int n) {
    OrusJitIRProgram program =
        program(
            "matmul",
            builder -> {
              Source s = new Source(builder.function("matmul", null));
              s.local(I32, "n").local(PTR, "a").local(PTR, "b").local(PTR, "c");
              s.set("i", s.i32(0));
              s.loop(
                  s.test(Condition.LT, "i", "n"),
                  () -> {
                    s.set("j", s.i32(0));
                    s.loop(s.test(Condition.LT, "j", "n"), () -> matmulCell(s));
                    s.set("i", s.add(s.get("i"), s.i32(1)));
                  });
              s.set("h", s.i64(0));
              s.set("i", s.i32(0));
              s.loop(
                  s.test(Condition.LT, () -> s.get("i"), () -> s.mul(s.get("n"), s.get("n"))),
                  () -> {
                    int cell = s.to(I64, s.at(F64, "c", s.get("i")));
                    int sum = s.add(s.mul(s.get("h"), s.i64(31)), cell);
                    s.set("h", s.mod(sum, s.i64(1000000007)));
                    s.set("i", s.add(s.get("i"), s.i32(1)));
                  });
              s.f.ret(s.get("h"), s.site());
            });
    NativeArray a = NativeArray.ofLength(F64, n * n);
    NativeArray b = NativeArray.ofLength(F64, n * n);
    for (int i = 0; i < n * n; i++) {
      a.set(i, Double.doubleToRawLongBits((i * 7 + 3) % 13));
      b.set(i, Double.doubleToRawLongBits((i * 5 + 1) % 11));
    }
    NativeArray c = NativeArray.ofLength(F64, n * n);
    return new Activation(program).slot(0, n).slot(1, a).slot(2, b).slot(3, c);
  }

  private static void matmulCell(Source s) {
    s.set("s", s.f64(0));
    s.set("k", s.i32(0));
    s.loop(
        s.test(Condition.LT, "k", "n"),
        () -> {
          int left = s.at(F64, "a", s.add(s.mul(s.get("i"), s.get("n")), s.get("k")));
          int right = s.at(F64, "b", s.add(s.mul(s.get("k"), s.get("n")), s.get("j")));
          s.set("s", s.add(s.get("s"), s.mul(left, right)));
          s.set("k", s.add(s.get("k"), s.i32(1)));
        });
    s.put("c", s.add(s.mul(s.get("i"), s.get("n")), s.get("j")), s.get("s"));
    s.set("j", s.add(s.get("j"), s.i32(1)));
  }

  static Activation collatz(int n) {
    OrusJitIRProgram program =
        program(
            "collatz",
            builder -> {
              Source s = new Source(builder.function("run", null));
              s.local(I64, "limit").local(I64, "total").local(I64, "start");
              s.loop(
                  s.test(Condition.LT, "start", "limit"),
                  () -> {
                    s.set("x", s.get("start"));
                    s.set("steps", s.i64(0));
                    s.loop(
                        s.test(Condition.NE, () -> s.get("x"), () -> s.i64(1)),
                        () -> {
                          s.when(
                              s.test(
                                  Condition.EQ, () -> s.mod(s.get("x"), s.i64(2)), () -> s.i64(0)),
                              () -> s.set("x", s.div(s.get("x"), s.i64(2))),
                              () -> s.set("x", s.add(s.mul(s.get("x"), s.i64(3)), s.i64(1))));
                          s.set("steps", s.add(s.get("steps"), s.i64(1)));
                        });
                    s.set("total", s.add(s.get("total"), s.get("steps")));
                    s.set("start", s.add(s.get("start"), s.i64(1)));
                  });
              s.f.ret(s.get("total"), s.site());
            });
    return new Activation(program).slot(0, n).slot(2, 1);
  }

  static Activation nqueens(int n) {
    OrusJitIRProgram program =
        program(
            "nqueens",
            builder -> {
              Source entry = new Source(builder.function("entry", null));
              entry.local(I32, "n").local(PTR, "cols").local(PTR, "d1").local(PTR, "d2");
              Source s = new Source(builder.function("place", I32));
              s.param(I32, "n").param(I32, "row");
              s.param(PTR, "cols").param(PTR, "d1").param(PTR, "d2");
              place(s);
              int solutions =
                  entry.f.call(
                      s.f,
                      entry.site(),
                      entry.get("n"),
                      entry.i32(0),
                      entry.get("cols"),
                      entry.get("d1"),
                      entry.get("d2"));
              entry.f.ret(solutions, entry.site());
            });
    return new Activation(program)
        .slot(0, n)
        .slot(1, NativeArray.ofLength(BOOL, 2 * n))
        .slot(2, NativeArray.ofLength(BOOL, 2 * n))
        .slot(3, NativeArray.ofLength(BOOL, 2 * n));
  }

  private static void place(Source s) {
    IrFunctionBuilder f = s.f;
    f.enter(s.site());
    s.when(
        s.test(Condition.EQ, "row", "n"),
        () -> {
          f.ret(s.i32(1));
          f.label(f.newLabel());
        },
        null);
    s.set("count", s.i32(0));
    s.set("c", s.i32(0));
    Source.Operand up = () -> s.add(s.get("row"), s.get("c"));
    Source.Operand down = () -> s.sub(s.add(s.sub(s.get("row"), s.get("c")), s.get("n")), s.i32(1));
    s.loop(
        s.test(Condition.LT, "c", "n"),
        () -> {
          s.when(
              s.and(
                  s.isFalse(() -> s.at(BOOL, "cols", s.get("c"))),
                  s.and(
                      s.isFalse(() -> s.at(BOOL, "d1", up.evaluate())),
                      s.isFalse(() -> s.at(BOOL, "d2", down.evaluate())))),
              () -> {
                s.put("cols", s.get("c"), f.constant(BOOL, 1));
                s.put("d1", up.evaluate(), f.constant(BOOL, 1));
                s.put("d2", down.evaluate(), f.constant(BOOL, 1));
                int more =
                    f.call(
                        f,
                        s.site(),
                        s.get("n"),
                        s.add(s.get("row"), s.i32(1)),
                        s.get("cols"),
                        s.get("d1"),
                        s.get("d2"));
                s.set("count", s.add(s.get("count"), more));
                s.put("cols", s.get("c"), f.constant(BOOL, 0));
                s.put("d1", up.evaluate(), f.constant(BOOL, 0));
                s.put("d2", down.evaluate(), f.constant(BOOL, 0));
              },
              null);
          s.set("c", s.add(s.get("c"), s.i32(1)));
        });
    f.ret(s.get("count"));
  }

  static Activation quicksort(int n) {
    OrusJitIRProgram program =
        program(
            "quicksort",
            builder -> {
              Source entry = new Source(builder.function("entry", null));
              entry.local(PTR, "v").local(I32, "lo").local(I32, "hi");
              Source s = new Source(builder.function("quick", null));
              s.param(PTR, "v").param(I32, "lo").param(I32, "hi");
              quick(s);
              entry.f.callVoid(s.f, entry.site(), entry.get("v"), entry.get("lo"), entry.get("hi"));
              entry.set("h", entry.i64(0));
              entry.set("i", entry.i32(0));
              entry.loop(
                  entry.test(Condition.LE, "i", "hi"),
                  () -> {
                    int element = entry.to(I64, entry.at(I32, "v", entry.get("i")));
                    int sum = entry.add(entry.mul(entry.get("h"), entry.i64(31)), element);
                    entry.set("h", entry.mod(sum, entry.i64(1000000007)));
                    entry.set("i", entry.add(entry.get("i"), entry.i32(1)));
                  });
              entry.f.ret(entry.get("h"), entry.site());
            });
    NativeArray array = NativeArray.ofLength(I32, n);
    long seed = 42;
    for (int i = 0; i < n; i++) {
      seed = seed * 16807 % 2147483647;
      array.set(i, (int) seed);
    }
    return new Activation(program).slot(0, array).slot(1, 0).slot(2, n - 1);
  }

  private static void quick(Source s) {
    IrFunctionBuilder f = s.f;
    f.enter(s.site());
    s.when(
        s.test(Condition.GE, "lo", "hi"),
        () -> {
          f.ret();
          f.label(f.newLabel());
        },
        null);
    int middle = s.div(s.add(s.get("lo"), s.get("hi")), s.i32(2));
    s.set("pivot", s.at(I32, "v", middle));
    s.set("i", s.get("lo"));
    s.set("j", s.get("hi"));
    s.loop(
        s.test(Condition.LE, "i", "j"),
        () -> {
          s.loop(
              s.test(Condition.LT, () -> s.at(I32, "v", s.get("i")), () -> s.get("pivot")),
              () -> s.set("i", s.add(s.get("i"), s.i32(1))));
          s.loop(
              s.test(Condition.GT, () -> s.at(I32, "v", s.get("j")), () -> s.get("pivot")),
              () -> s.set("j", s.sub(s.get("j"), s.i32(1))));
          s.when(
              s.test(Condition.LE, "i", "j"),
              () -> {
                s.set("t", s.at(I32, "v", s.get("i")));
                s.put("v", s.get("i"), s.at(I32, "v", s.get("j")));
                s.put("v", s.get("j"), s.get("t"));
                s.set("i", s.add(s.get("i"), s.i32(1)));
                s.set("j", s.sub(s.get("j"), s.i32(1)));
              },
              null);
        });
    f.callVoid(f, s.site(), s.get("v"), s.get("lo"), s.get("j"));
    f.callVoid(f, s.site(), s.get("v"), s.get("i"), s.get("hi"));
    f.ret();
  }

  /** One matrix-vector product of the spectral norm, with the element function called. */
  static Activation spectralNorm(int n) {
    OrusJitIRProgram program =
        program(
            "spectral_norm",
            builder -> {
              Source s = new Source(builder.function("mul_av", null));
              Source e = new Source(builder.function("eval_a", F64));
              e.param(I32, "i").param(I32, "j");
              e.f.enter(e.site());
              int sum = e.add(e.get("i"), e.get("j"));
              int triangle = e.div(e.mul(sum, e.add(sum, e.i32(1))), e.i32(2));
              int index = e.add(e.add(triangle, e.get("i")), e.i32(1));
              e.f.ret(e.div(e.f64(1.0), e.to(F64, index)));
              s.local(I32, "n").local(PTR, "v").local(PTR, "av").local(F64, "total");
              s.set("i", s.i32(0));
              s.loop(
                  s.test(Condition.LT, "i", "n"),
                  () -> {
                    s.set("s", s.f64(0));
                    s.set("j", s.i32(0));
                    s.loop(
                        s.test(Condition.LT, "j", "n"),
                        () -> {
                          int a = s.f.call(e.f, s.site(), s.get("i"), s.get("j"));
                          int product = s.mul(a, s.at(F64, "v", s.get("j")));
                          s.set("s", s.add(s.get("s"), product));
                          s.set("j", s.add(s.get("j"), s.i32(1)));
                        });
                    s.put("av", s.get("i"), s.get("s"));
                    s.set("total", s.add(s.get("total"), s.get("s")));
                    s.set("i", s.add(s.get("i"), s.i32(1)));
                  });
              s.f.ret(s.get("total"), s.site());
            });
    NativeArray v = NativeArray.ofLength(F64, n);
    for (int i = 0; i < n; i++) {
      v.set(i, Double.doubleToRawLongBits(1.0 + i % 7));
    }
    return new Activation(program).slot(0, n).slot(1, v).slot(2, NativeArray.ofLength(F64, n));
  }
}
