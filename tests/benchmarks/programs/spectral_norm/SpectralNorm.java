public class SpectralNorm {
  static final int N = 1500;
  static final int REPS = 1;

  static double evalA(int i, int j) {
    return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1);
  }

  static void mulAv(int n, double[] v, double[] av) {
    int i = 0;
    while (i < n) {
      double s = 0.0;
      int j = 0;
      while (j < n) {
        s = s + evalA(i, j) * v[j];
        j = j + 1;
      }
      av[i] = s;
      i = i + 1;
    }
  }

  static void mulAtv(int n, double[] v, double[] atv) {
    int i = 0;
    while (i < n) {
      double s = 0.0;
      int j = 0;
      while (j < n) {
        s = s + evalA(j, i) * v[j];
        j = j + 1;
      }
      atv[i] = s;
      i = i + 1;
    }
  }

  static double newtonSqrt(double x) {
    double g = x;
    for (int i = 0; i < 30; i++) g = 0.5 * (g + x / g);
    return g;
  }

  static double run(int n) {
    double[] u = new double[n], v = new double[n], t = new double[n];
    for (int i = 0; i < n; i++) {
      u[i] = 1.0;
      v[i] = 0.0;
      t[i] = 0.0;
    }
    for (int i = 0; i < 10; i++) {
      mulAv(n, u, t);
      mulAtv(n, t, v);
      mulAv(n, v, t);
      mulAtv(n, t, u);
    }
    double vbv = 0.0, vv = 0.0;
    for (int i = 0; i < n; i++) {
      vbv = vbv + u[i] * v[i];
      vv = vv + v[i] * v[i];
    }
    return newtonSqrt(vbv / vv);
  }

  public static void main(String[] args) {
    double res = 0;
    for (int r = 0; r < REPS; r++) {
      long t = System.nanoTime();
      res = run(N);
      if (REPS > 1) System.out.println("iter " + (System.nanoTime() - t) / 1e9);
    }
    System.out.println(String.format("%.9f", res));
  }
}
