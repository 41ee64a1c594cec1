#define N 8000
#define REPS 1

#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>
#include <stdbool.h>
#include <string.h>
#include <time.h>

static __attribute__((noinline)) int32_t run(int32_t n) {
  int32_t acc = 0;
  for (int32_t i = 0; i < n; i++)
    for (int32_t j = 0; j < n; j++)
      acc = (acc * 3 + i * j + j) % 1000003;
  return acc;
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
