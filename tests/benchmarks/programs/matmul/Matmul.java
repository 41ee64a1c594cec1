public class Matmul {
  static final int N = 500;
  static final int REPS = 1;

  static void matmul(double[] a, double[] b, double[] c, int n) {
    int i = 0;
    while (i < n) {
      int j = 0;
      while (j < n) {
        double s = 0.0;
        int k = 0;
        while (k < n) {
          s = s + a[i * n + k] * b[k * n + j];
          k = k + 1;
        }
        c[i * n + j] = s;
        j = j + 1;
      }
      i = i + 1;
    }
  }

  static long run(int n) {
    double[] a = new double[n * n], b = new double[n * n], c = new double[n * n];
    for (int i = 0; i < n * n; i++) {
      a[i] = (i * 7 + 3) % 13;
      b[i] = (i * 5 + 1) % 11;
      c[i] = 0.0;
    }
    matmul(a, b, c, n);
    long h = 0;
    for (int i = 0; i < n * n; i++) h = (h * 31 + (long) c[i]) % 1000000007;
    return h;
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
