#define N 100000
#define REPS 1

#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>
#include <stdbool.h>
#include <string.h>
#include <time.h>

typedef struct {
  char *p;
  int32_t len, cap;
} Str;

static void append(Str *s, const char *t, int32_t n) {
  if (s->len + n > s->cap) {
    while (s->len + n > s->cap)
      s->cap = s->cap ? s->cap * 2 : 16;
    s->p = realloc(s->p, s->cap);
  }
  memcpy(s->p + s->len, t, n);
  s->len += n;
}

static const char *const WORDS[] = {"alpha", "be", "gamma", "d", "epsilon", "zet", "eta", "thetas"};
static const int32_t SIZES[] = {5, 2, 5, 1, 7, 3, 3, 6};

static __attribute__((noinline)) int64_t run(int32_t n) {
  int64_t total = 0;
  int32_t r = 0;
  while (r < n) {
    Str s = {0};
    int32_t length = 0, k = 0;
    while (k < 100) {
      int32_t w = (k * 37 + k / 8 + r) % 8;
      append(&s, WORDS[w], SIZES[w]);
      append(&s, ",", 1);
      length = length + SIZES[w] + 1;
      k = k + 1;
    }
    int32_t p = 0, commas = 0;
    while (p < length) {
      if (s.p[p] == ',')
        commas = commas + 1;
      p = p + 7;
    }
    total = total + (int64_t)length * 100 + commas;
    free(s.p);
    r = r + 1;
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
