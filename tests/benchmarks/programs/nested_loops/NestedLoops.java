public class NestedLoops {
  static final int N = 8000;
  static final int REPS = 1;

  static int run(int n) {
    int acc = 0;
    for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) acc = (acc * 3 + i * j + j) % 1000003;
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
