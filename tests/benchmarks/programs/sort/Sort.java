public class Sort {
  static final int N = 1000000;
  static final int REPS = 1;

  static void quick(int[] v, int lo, int hi) {
    if (lo >= hi) return;
    int pivot = v[(lo + hi) / 2], i = lo, j = hi;
    while (i <= j) {
      while (v[i] < pivot) i = i + 1;
      while (v[j] > pivot) j = j - 1;
      if (i <= j) {
        int t = v[i];
        v[i] = v[j];
        v[j] = t;
        i = i + 1;
        j = j - 1;
      }
    }
    quick(v, lo, j);
    quick(v, i, hi);
  }

  static void siftDown(int[] v, int start, int count) {
    int root = start, child = root * 2 + 1, value = v[root];
    boolean going = true;
    while (going && child < count) {
      if (child + 1 < count && v[child] < v[child + 1]) child = child + 1;
      if (value < v[child]) {
        v[root] = v[child];
        root = child;
        child = root * 2 + 1;
      } else going = false;
    }
    v[root] = value;
  }

  static void heap(int[] v, int n) {
    int start = n / 2 - 1;
    while (start >= 0) {
      siftDown(v, start, n);
      start = start - 1;
    }
    int last = n - 1;
    while (last > 0) {
      int t = v[0];
      v[0] = v[last];
      v[last] = t;
      siftDown(v, 0, last);
      last = last - 1;
    }
  }

  static long run(int n) {
    int[] a = new int[n], b = new int[n];
    long seed = 42;
    for (int i = 0; i < n; i++) {
      seed = (seed * 16807) % 2147483647;
      a[i] = (int) seed;
      b[i] = (int) seed;
    }
    quick(a, 0, n - 1);
    heap(b, n);
    long h = 0, bad = 0;
    for (int i = 0; i < n; i++) {
      if (a[i] != b[i]) bad = bad + 1;
      h = (h * 31 + a[i]) % 1000000007;
    }
    return h + bad * 10000000000L;
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
