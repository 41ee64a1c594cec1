#define N 10000000
#define REPS 1

#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>
#include <stdbool.h>
#include <string.h>
#include <time.h>

typedef struct {
  bool *p;
  int32_t len, cap;
} BV;

typedef struct {
  int32_t *p;
  int32_t len, cap;
} IV;

#define PUSH(v, x)                                      \
  do {                                                  \
    if ((v).len == (v).cap) {                           \
      (v).cap = (v).cap ? (v).cap * 2 : 8;              \
      (v).p = realloc((v).p, sizeof(*(v).p) * (v).cap); \
    }                                                   \
    (v).p[(v).len++] = (x);                             \
  } while (0)

static __attribute__((noinline)) int64_t run(int32_t n) {
  BV flags = {0};
  IV primes = {0};
  int32_t i = 0;
  while (i <= n) {
    PUSH(flags, true);
    i = i + 1;
  }
  i = 2;
  while (i * i <= n) {
    if (flags.p[i]) {
      int32_t j = i * i;
      while (j <= n) {
        flags.p[j] = false;
        j = j + i;
      }
    }
    i = i + 1;
  }
  i = 2;
  while (i <= n) {
    if (flags.p[i])
      PUSH(primes, i);
    i = i + 1;
  }
  int64_t h = 0;
  int32_t k = 0;
  while (k < primes.len) {
    h = (h * 31 + primes.p[k]) % 1000000007;
    k = k + 1;
  }
  h += (int64_t)primes.len * 10000000000LL;
  free(flags.p);
  free(primes.p);
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
