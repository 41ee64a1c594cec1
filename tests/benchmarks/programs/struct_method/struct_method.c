#define N 30000000
#define REPS 1

#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>
#include <stdbool.h>
#include <string.h>
#include <time.h>

typedef struct {
  double x, y;
} Vec;

static Vec plus(Vec a, Vec o) {
  return (Vec){a.x + o.x, a.y + o.y};
}

static Vec scale(Vec a, double k) {
  return (Vec){a.x * k, a.y * k};
}

static double dot(Vec a, Vec o) {
  return a.x * o.x + a.y * o.y;
}

typedef struct {
  int64_t total;
  int32_t hits;
} Acc;

static void add(Acc *a, int64_t d) {
  a->total = (a->total * 3 + d) % 1000000007;
  a->hits = a->hits + 1;
}

static int64_t result(Acc *a) {
  return a->total + a->hits;
}

static __attribute__((noinline)) int64_t run(int32_t n) {
  Acc acc = {0, 0};
  Vec p = {1.0, 0.0}, d = {0.25, 0.5};
  int32_t i = 0;
  while (i < n) {
    p = scale(plus(p, d), 0.5);
    add(&acc, (int64_t)(dot(p, d) * 1000000.0));
    add(&acc, i);
    i = i + 1;
  }
  return result(&acc);
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
