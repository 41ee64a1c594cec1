public class LoopSum {
  static final int N = 200000000;
  static final int REPS = 1;

  static long run(int n) {
    long limit = n, s = 0, i = 0;
    while (i < limit) {
      s = s + i * 17;
      if (s >= 1000000000039L) s = s - 1000000000039L;
      i = i + 1;
    }
    return s;
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
