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

static int32_t itoa10(int32_t v, char *buf) {
  char tmp[12];
  int32_t n = 0;
  do {
    tmp[n++] = '0' + v % 10;
    v /= 10;
  } while (v);
  for (int32_t i = 0; i < n; i++)
    buf[i] = tmp[n - 1 - i];
  return n;
}

static int32_t digits(int32_t k) {
  if (k >= 1000)
    return 4;
  if (k >= 100)
    return 3;
  if (k >= 10)
    return 2;
  return 1;
}

static __attribute__((noinline)) int64_t run(int32_t n) {
  int64_t total = 0;
  int32_t r = 0;
  while (r < n) {
    Str s = {0};
    int32_t length = 0, k = 0;
    while (k < 100) {
      int32_t v = (k * 37 + r) % 2000;
      char buf[12];
      append(&s, buf, itoa10(v, buf));
      append(&s, ",", 1);
      length = length + digits(v) + 1;
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
