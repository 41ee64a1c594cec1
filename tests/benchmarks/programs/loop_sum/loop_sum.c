#define N 200000000
#define REPS 1

#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>
#include <stdbool.h>
#include <string.h>
#include <time.h>

static __attribute__((noinline)) int64_t run(int32_t n) {
  int64_t limit = n, s = 0, i = 0;
  while (i < limit) {
    s = s + i * 17;
    if (s >= 1000000000039LL)
      s = s - 1000000000039LL;
    i = i + 1;
  }
  return s;
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
