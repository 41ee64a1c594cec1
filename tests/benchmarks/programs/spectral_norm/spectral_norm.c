#define N 1500
#define REPS 1

#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>
#include <stdbool.h>
#include <string.h>
#include <time.h>

static double eval_a(int32_t i, int32_t j) {
  return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1);
}

static __attribute__((noinline)) void mul_av(int32_t n, const double *v, double *av) {
  int32_t i = 0;
  while (i < n) {
    double s = 0.0;
    int32_t j = 0;
    while (j < n) {
      s = s + eval_a(i, j) * v[j];
      j = j + 1;
    }
    av[i] = s;
    i = i + 1;
  }
}

static __attribute__((noinline)) void mul_atv(int32_t n, const double *v, double *atv) {
  int32_t i = 0;
  while (i < n) {
    double s = 0.0;
    int32_t j = 0;
    while (j < n) {
      s = s + eval_a(j, i) * v[j];
      j = j + 1;
    }
    atv[i] = s;
    i = i + 1;
  }
}

static double newton_sqrt(double x) {
  double g = x;
  for (int i = 0; i < 30; i++)
    g = 0.5 * (g + x / g);
  return g;
}

static __attribute__((noinline)) double run(int32_t n) {
  double *u = malloc(sizeof(double) * n), *v = malloc(sizeof(double) * n),
         *t = malloc(sizeof(double) * n);
  for (int32_t i = 0; i < n; i++) {
    u[i] = 1.0;
    v[i] = 0.0;
    t[i] = 0.0;
  }
  for (int i = 0; i < 10; i++) {
    mul_av(n, u, t);
    mul_atv(n, t, v);
    mul_av(n, v, t);
    mul_atv(n, t, u);
  }
  double vbv = 0.0, vv = 0.0;
  for (int32_t i = 0; i < n; i++) {
    vbv = vbv + u[i] * v[i];
    vv = vv + v[i] * v[i];
  }
  free(u);
  free(v);
  free(t);
  return newton_sqrt(vbv / vv);
}

static double now(void) {
  struct timespec ts;
  clock_gettime(CLOCK_MONOTONIC, &ts);
  return ts.tv_sec + ts.tv_nsec * 1e-9;
}

// volatile: the call can be neither moved nor merged
static double (*volatile run_ptr)(int32_t) = run;

int main(void) {
  double res = 0;
  for (int r = 0; r < REPS; r++) {
    double t = now();
    res = run_ptr(N);
    if (REPS > 1)
      printf("iter %.9f\n", now() - t);
  }
  printf("%.9f\n", res);
  return 0;
}
