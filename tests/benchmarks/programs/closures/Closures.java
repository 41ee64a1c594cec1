public class Closures {
  static final int N = 10000000;
  static final int REPS = 1;

  static final int K = 3, M = 1000003;

  static int fold(java.util.function.IntBinaryOperator f, int init, int count) {
    int acc = init, i = 0;
    while (i < count) {
      acc = f.applyAsInt(acc, i);
      i = i + 1;
    }
    return acc;
  }

  static int compose(
      java.util.function.IntUnaryOperator f, java.util.function.IntUnaryOperator g, int x) {
    return f.applyAsInt(g.applyAsInt(x));
  }

  static final java.util.function.IntBinaryOperator ADD_K = (a, b) -> (a + b * K) % M;
  static final java.util.function.IntBinaryOperator MUL_K = (a, b) -> (a * 7 + b) % M;
  static final java.util.function.IntUnaryOperator INC = x -> x + K;
  static final java.util.function.IntUnaryOperator HALF = x -> (x * 5) / 2;

  static int run(int n) {
    int acc = 1, i = 0;
    while (i < n) {
      acc = fold(ADD_K, acc, 4);
      acc = fold(MUL_K, acc, 4);
      acc = compose(HALF, INC, acc) % M;
      i = i + 1;
    }
    return acc;
  }

  public static void main(String[] args) {
    int res = 0;
    for (int r = 0; r < REPS; r++) {
      long t = System.nanoTime();
      res = run(N);
      if (REPS > 1) System.out.println("iter " + (System.nanoTime() - t) / 1e9);
    }
    System.out.println(res);
  }
}
