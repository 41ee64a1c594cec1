public class Collatz {
  static final int N = 1000000;
  static final int REPS = 1;

  static long run(int n) {
    long limit = n, total = 0, start = 1;
    while (start < limit) {
      long x = start, steps = 0;
      while (x != 1) {
        if (x % 2 == 0) x = x / 2;
        else x = x * 3 + 1;
        steps = steps + 1;
      }
      total = total + steps;
      start = start + 1;
    }
    return total;
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
