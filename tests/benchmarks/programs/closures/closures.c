#define N 10000000
#define REPS 1

#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>
#include <stdbool.h>
#include <string.h>
#include <time.h>

typedef struct {
  int32_t k, m;
} Env;

typedef struct {
  int32_t (*fn)(const Env *, int32_t, int32_t);
  const Env *env;
} Fn2;

typedef struct {
  int32_t (*fn)(const Env *, int32_t);
  const Env *env;
} Fn1;

static int32_t fold(Fn2 f, int32_t init, int32_t count) {
  int32_t acc = init, i = 0;
  while (i < count) {
    acc = f.fn(f.env, acc, i);
    i = i + 1;
  }
  return acc;
}

static int32_t compose(Fn1 f, Fn1 g, int32_t x) {
  return f.fn(f.env, g.fn(g.env, x));
}

static int32_t add_k(const Env *e, int32_t a, int32_t b) {
  return (a + b * e->k) % e->m;
}

static int32_t mul_k(const Env *e, int32_t a, int32_t b) {
  return (a * 7 + b) % e->m;
}

static int32_t inc(const Env *e, int32_t x) {
  return x + e->k;
}

static int32_t half(const Env *e, int32_t x) {
  (void)e;
  return (x * 5) / 2;
}

static const Env genv = {3, 1000003};

static __attribute__((noinline)) int32_t run(int32_t n) {
  const Env *e = &genv;
  int32_t acc = 1, i = 0;
  while (i < n) {
    acc = fold((Fn2){add_k, e}, acc, 4);
    acc = fold((Fn2){mul_k, e}, acc, 4);
    acc = compose((Fn1){half, e}, (Fn1){inc, e}, acc) % e->m;
    i = i + 1;
  }
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
