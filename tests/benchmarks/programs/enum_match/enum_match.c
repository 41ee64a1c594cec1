#define N 10000000
#define REPS 1

#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>
#include <stdbool.h>
#include <string.h>
#include <time.h>

typedef enum { ADD, MUL, MULADD, HALF, BUMP, NOP } Tag;

typedef struct {
  Tag tag;
  int64_t a, b;
} Op;

static int64_t step(int64_t acc, const Op *op) {
  switch (op->tag) {
    case ADD:
      return acc + op->a;
    case MUL:
      return (acc * op->a) % 1000003;
    case MULADD:
      return (acc * op->a + op->b) % 1000003;
    case HALF:
      return acc / 2;
    case BUMP:
      return acc + 1;
    default:
      return acc;
  }
}

static __attribute__((noinline)) int64_t run(int32_t n) {
  Op prog[] = {{ADD, 17, 0}, {MUL, 31, 0},   {HALF, 0, 0}, {MULADD, 5, 99},
               {BUMP, 0, 0}, {NOP, 0, 0},    {MUL, 7, 0},  {ADD, 1000, 0},
               {BUMP, 0, 0}, {MULADD, 3, 4}, {HALF, 0, 0}, {ADD, 5, 0}};
  int32_t count = sizeof prog / sizeof *prog, i = 0;
  int64_t acc = 1;
  while (i < n) {
    int32_t pc = 0;
    while (pc < count) {
      acc = step(acc, &prog[pc]);
      pc = pc + 1;
    }
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
