#define N 1000000
#define REPS 1

#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>
#include <stdbool.h>
#include <string.h>
#include <time.h>

static void quick(int32_t *v, int32_t lo, int32_t hi) {
  if (lo >= hi)
    return;
  int32_t pivot = v[(lo + hi) / 2], i = lo, j = hi;
  while (i <= j) {
    while (v[i] < pivot)
      i = i + 1;
    while (v[j] > pivot)
      j = j - 1;
    if (i <= j) {
      int32_t t = v[i];
      v[i] = v[j];
      v[j] = t;
      i = i + 1;
      j = j - 1;
    }
  }
  quick(v, lo, j);
  quick(v, i, hi);
}

static void sift_down(int32_t *v, int32_t start, int32_t count) {
  int32_t root = start, child = root * 2 + 1, value = v[root];
  bool going = true;
  while (going && child < count) {
    if (child + 1 < count && v[child] < v[child + 1])
      child = child + 1;
    if (value < v[child]) {
      v[root] = v[child];
      root = child;
      child = root * 2 + 1;
    } else
      going = false;
  }
  v[root] = value;
}

static void heap(int32_t *v, int32_t n) {
  int32_t start = n / 2 - 1;
  while (start >= 0) {
    sift_down(v, start, n);
    start = start - 1;
  }
  int32_t last = n - 1;
  while (last > 0) {
    int32_t t = v[0];
    v[0] = v[last];
    v[last] = t;
    sift_down(v, 0, last);
    last = last - 1;
  }
}

static __attribute__((noinline)) int64_t run(int32_t n) {
  int32_t *a = malloc(sizeof(int32_t) * n), *b = malloc(sizeof(int32_t) * n);
  int64_t seed = 42;
  for (int32_t i = 0; i < n; i++) {
    seed = (seed * 16807) % 2147483647;
    a[i] = (int32_t)seed;
    b[i] = (int32_t)seed;
  }
  quick(a, 0, n - 1);
  heap(b, n);
  int64_t h = 0, bad = 0;
  for (int32_t i = 0; i < n; i++) {
    if (a[i] != b[i])
      bad = bad + 1;
    h = (h * 31 + a[i]) % 1000000007;
  }
  free(a);
  free(b);
  return h + bad * 10000000000LL;
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
