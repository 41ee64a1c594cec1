#define N 13
#define REPS 1

#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>
#include <stdbool.h>
#include <string.h>
#include <time.h>

static int32_t place(int32_t n, int32_t row, bool *cols, bool *d1, bool *d2) {
  if (row == n)
    return 1;
  int32_t count = 0, c = 0;
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

static __attribute__((noinline)) int32_t run(int32_t n) {
  bool *cols = calloc(2 * n, 1), *d1 = calloc(2 * n, 1), *d2 = calloc(2 * n, 1);
  int32_t r = place(n, 0, cols, d1, d2);
  free(cols);
  free(d1);
  free(d2);
  return r;
}

static double now(void) {
  struct timespec ts;
  clock_gettime(CLOCK_MONOTONIC, &ts);
  return ts.tv_sec + ts.tv_nsec * 1e-9;
}

// volatile: the call can be neither moved nor merged
static int32_t (*volatile run_ptr)(int32_t) = run;

int main(void) {
  int32_t res = 0;
  for (int r = 0; r < REPS; r++) {
    double t = now();
    res = run_ptr(N);
    if (REPS > 1)
      printf("iter %.9f\n", now() - t);
  }
  printf("%lld\n", (long long)res);
  return 0;
}
