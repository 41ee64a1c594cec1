public class Mandelbrot {
  static final int N = 1500;
  static final int REPS = 1;

  static long run(int n) {
    long total = 0;
    int py = 0;
    double step = 2.0 / n;
    while (py < n) {
      double ci = py * step - 1.0;
      int px = 0;
      while (px < n) {
        double cr = px * step - 1.5;
        double zr = 0.0, zi = 0.0, zr2 = 0.0, zi2 = 0.0;
        int it = 0;
        while (it < 50 && zr2 + zi2 <= 4.0) {
          zi = 2.0 * zr * zi + ci;
          zr = zr2 - zi2 + cr;
          zr2 = zr * zr;
          zi2 = zi * zi;
          it = it + 1;
        }
        total = total + it;
        px = px + 1;
      }
      py = py + 1;
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
