public class EnumMatch {
  static final int N = 10000000;
  static final int REPS = 1;

  sealed interface Op permits Add, Mul, MulAdd, Half, Bump, Nop {}

  record Add(long v) implements Op {}

  record Mul(long v) implements Op {}

  record MulAdd(long a, long b) implements Op {}

  record Half() implements Op {}

  record Bump() implements Op {}

  record Nop() implements Op {}

  static long step(long acc, Op op) {
    return switch (op) {
      case Add o -> acc + o.v;
      case Mul o -> (acc * o.v) % 1000003;
      case MulAdd o -> (acc * o.a + o.b) % 1000003;
      case Half o -> acc / 2;
      case Bump o -> acc + 1;
      case Nop o -> acc;
    };
  }

  static long run(int n) {
    Op[] prog = {
      new Add(17), new Mul(31), new Half(), new MulAdd(5, 99), new Bump(), new Nop(),
      new Mul(7), new Add(1000), new Bump(), new MulAdd(3, 4), new Half(), new Add(5)
    };
    int count = prog.length, i = 0;
    long acc = 1;
    while (i < n) {
      int pc = 0;
      while (pc < count) {
        acc = step(acc, prog[pc]);
        pc = pc + 1;
      }
      i = i + 1;
    }
    return acc;
  }

  public static void main(String[] args) {
    long res = 0;
    for (int r = 0; r < REPS; r++) {
      long t = System.nanoTime();
      res = run(N);
      if (REPS > 1) System.out.println("iter " + (System.nanoTime() - t) / 1e9);
    }
    System.out.println(res);
  }
}
