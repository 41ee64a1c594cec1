public class Nqueens {
  static final int N = 13;
  static final int REPS = 1;

  static int place(int n, int row, boolean[] cols, boolean[] d1, boolean[] d2) {
    if (row == n) return 1;
    int count = 0, c = 0;
    while (c < n) {
      if (!cols[c] && !d1[row + c] && !d2[row - c + n - 1]) {
        cols[c] = true;
        d1[row + c] = true;
        d2[row - c + n - 1] = true;
        count = count + place(n, row + 1, cols, d1, d2);
        cols[c] = false;
        d1[row + c] = false;
        d2[row - c + n - 1] = false;
      }
      c = c + 1;
    }
    return count;
  }

  static int run(int n) {
    return place(n, 0, new boolean[2 * n], new boolean[2 * n], new boolean[2 * n]);
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
