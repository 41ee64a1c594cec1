public class StringBuild {
  static final int N = 100000;
  static final int REPS = 1;

  static final String[] WORDS = {"alpha", "be", "gamma", "d", "epsilon", "zet", "eta", "thetas"};
  static final int[] SIZES = {5, 2, 5, 1, 7, 3, 3, 6};

  static long run(int n) {
    long total = 0;
    int r = 0;
    while (r < n) {
      String s = "";
      int length = 0, k = 0;
      while (k < 100) {
        int w = (k * 37 + k / 8 + r) % 8;
        s = s + WORDS[w] + ",";
        length = length + SIZES[w] + 1;
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
