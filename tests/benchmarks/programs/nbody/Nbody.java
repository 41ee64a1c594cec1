public class Nbody {
  static final int N = 2000000;
  static final int REPS = 1;

  static final class Body {
    double x, y, z, vx, vy, vz, m;

    Body(double x, double y, double z, double vx, double vy, double vz, double m) {
      this.x = x;
      this.y = y;
      this.z = z;
      this.vx = vx;
      this.vy = vy;
      this.vz = vz;
      this.m = m;
    }
  }

  static void advance(Body[] bs, double dt) {
    int count = bs.length, i = 0;
    while (i < count) {
      Body b = bs[i];
      int j = i + 1;
      while (j < count) {
        Body c = bs[j];
        double dx = b.x - c.x, dy = b.y - c.y, dz = b.z - c.z;
        double d2 = dx * dx + dy * dy + dz * dz + 0.01;
        double mag = dt / (d2 * d2);
        b.vx = b.vx - dx * c.m * mag;
        b.vy = b.vy - dy * c.m * mag;
        b.vz = b.vz - dz * c.m * mag;
        c.vx = c.vx + dx * b.m * mag;
        c.vy = c.vy + dy * b.m * mag;
        c.vz = c.vz + dz * b.m * mag;
        j = j + 1;
      }
      i = i + 1;
    }
    i = 0;
    while (i < count) {
      Body p = bs[i];
      p.x = p.x + dt * p.vx;
      p.y = p.y + dt * p.vy;
      p.z = p.z + dt * p.vz;
      i = i + 1;
    }
  }

  static double run(int n) {
    Body[] bs = {
      new Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 39.5),
      new Body(4.84, -1.16, -0.10, 0.61, 2.81, -0.02, 0.037),
      new Body(8.34, 4.12, -0.40, -1.01, 1.82, 0.008, 0.011),
      new Body(12.89, -15.11, -0.22, 1.08, 0.86, -0.01, 0.0017),
      new Body(15.37, -25.91, 0.18, 0.97, 0.59, -0.03, 0.002)
    };
    int s = 0;
    while (s < n) {
      advance(bs, 0.001);
      s = s + 1;
    }
    double e = 0.0;
    for (Body b : bs)
      e = e + 0.5 * b.m * (b.vx * b.vx + b.vy * b.vy + b.vz * b.vz) + b.x + b.y + b.z;
    return e;
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
