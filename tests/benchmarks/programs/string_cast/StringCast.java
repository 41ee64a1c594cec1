public class StringCast {
  static final int N = 100000;
  static final int REPS = 1;

  static int digits(int k) {
    if (k >= 1000) return 4;
    if (k >= 100) return 3;
    if (k >= 10) return 2;
    return 1;
  }

  static long run(int n) {
    long total = 0;
    int r = 0;
    while (r < n) {
      String s = "";
      int length = 0, k = 0;
      while (k < 100) {
        int v = (k * 37 + r) % 2000;
        s = s + v + ",";
        length = length + digits(v) + 1;
        k = k + 1;
      }
      int p = 0, commas = 0;
      while (p < length) {
        if (s.charAt(p) == ',') commas = commas + 1;
        p = p + 7;
      }
      total = total + length * 100L + commas;
      r = r + 1;
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
