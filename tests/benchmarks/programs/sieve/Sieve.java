public class Sieve {
  static final int N = 10000000;
  static final int REPS = 1;

  static final class BV {
    boolean[] p = new boolean[8];
    int len;

    void push(boolean x) {
      if (len == p.length) p = java.util.Arrays.copyOf(p, len * 2);
      p[len++] = x;
    }
  }

  static final class IV {
    int[] p = new int[8];
    int len;

    void push(int x) {
      if (len == p.length) p = java.util.Arrays.copyOf(p, len * 2);
      p[len++] = x;
    }
  }

  static long run(int n) {
    BV flags = new BV();
    IV primes = new IV();
    int i = 0;
    while (i <= n) {
      flags.push(true);
      i = i + 1;
    }
    i = 2;
    while (i * i <= n) {
      if (flags.p[i]) {
        int j = i * i;
        while (j <= n) {
          flags.p[j] = false;
          j = j + i;
        }
      }
      i = i + 1;
    }
    i = 2;
    while (i <= n) {
      if (flags.p[i]) primes.push(i);
      i = i + 1;
    }
    long h = 0;
    int k = 0;
    while (k < primes.len) {
      h = (h * 31 + primes.p[k]) % 1000000007;
      k = k + 1;
    }
    return h + primes.len * 10000000000L;
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
