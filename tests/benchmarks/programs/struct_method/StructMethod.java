public class StructMethod {
  static final int N = 30000000;
  static final int REPS = 1;

  static final class Vec {
    final double x, y;

    Vec(double x, double y) {
      this.x = x;
      this.y = y;
    }

    Vec plus(Vec o) {
      return new Vec(x + o.x, y + o.y);
    }

    Vec scale(double k) {
      return new Vec(x * k, y * k);
    }

    double dot(Vec o) {
      return x * o.x + y * o.y;
    }
  }

  static final class Acc {
    long total;
    int hits;

    void add(long d) {
      total = (total * 3 + d) % 1000000007;
      hits = hits + 1;
    }

    long result() {
      return total + hits;
    }
  }

  static long run(int n) {
    Acc acc = new Acc();
    Vec p = new Vec(1.0, 0.0);
    Vec d = new Vec(0.25, 0.5);
    int i = 0;
    while (i < n) {
      p = p.plus(d).scale(0.5);
      acc.add((long) (p.dot(d) * 1000000.0));
      acc.add(i);
      i = i + 1;
    }
    return acc.result();
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
