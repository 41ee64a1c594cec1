#define N 1500
#define REPS 1

#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>
#include <stdbool.h>
#include <string.h>
#include <time.h>

static __attribute__((noinline)) int64_t run(int32_t n) {
  int64_t total = 0;
  int32_t py = 0;
  double step = 2.0 / n;
  while (py < n) {
    double ci = py * step - 1.0;
    int32_t px = 0;
    while (px < n) {
      double cr = px * step - 1.5;
      double zr = 0.0, zi = 0.0, zr2 = 0.0, zi2 = 0.0;
      int32_t it = 0;
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

static double now(void) {
  struct timespec ts;
  clock_gettime(CLOCK_MONOTONIC, &ts);
  return ts.tv_sec + ts.tv_nsec * 1e-9;
}

// volatile: the call can be neither moved nor merged
static int64_t (*volatile run_ptr)(int32_t) = run;

int main(void) {
  int64_t res = 0;
  for (int r = 0; r < REPS; r++) {
    double t = now();
    res = run_ptr(N);
    if (REPS > 1)
      printf("iter %.9f\n", now() - t);
  }
  printf("%lld\n", (long long)res);
  return 0;
}
