#define N 500
#define REPS 1

#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>
#include <stdbool.h>
#include <string.h>
#include <time.h>

static __attribute__((noinline)) void matmul(const double *a, const double *b, double *c,
                                             int32_t n) {
  int32_t i = 0;
  while (i < n) {
    int32_t j = 0;
    while (j < n) {
      double s = 0.0;
      int32_t k = 0;
      while (k < n) {
        s = s + a[i * n + k] * b[k * n + j];
        k = k + 1;
      }
      c[i * n + j] = s;
      j = j + 1;
    }
    i = i + 1;
  }
}

static __attribute__((noinline)) int64_t run(int32_t n) {
  double *a = malloc(sizeof(double) * n * n), *b = malloc(sizeof(double) * n * n),
         *c = malloc(sizeof(double) * n * n);
  for (int32_t i = 0; i < n * n; i++) {
    a[i] = (i * 7 + 3) % 13;
    b[i] = (i * 5 + 1) % 11;
    c[i] = 0.0;
  }
  matmul(a, b, c, n);
  int64_t h = 0;
  for (int32_t i = 0; i < n * n; i++)
    h = (h * 31 + (int64_t)c[i]) % 1000000007;
  free(a);
  free(b);
  free(c);
  return h;
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
