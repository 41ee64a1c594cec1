#define N 2000000
#define REPS 1

#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>
#include <stdbool.h>
#include <string.h>
#include <time.h>

typedef struct {
  double x, y, z, vx, vy, vz, m;
} Body;

static void advance(Body *bs, int32_t count, double dt) {
  int32_t i = 0;
  while (i < count) {
    Body *b = &bs[i];
    int32_t j = i + 1;
    while (j < count) {
      Body *c = &bs[j];
      double dx = b->x - c->x, dy = b->y - c->y, dz = b->z - c->z;
      double d2 = dx * dx + dy * dy + dz * dz + 0.01;
      double mag = dt / (d2 * d2);
      b->vx = b->vx - dx * c->m * mag;
      b->vy = b->vy - dy * c->m * mag;
      b->vz = b->vz - dz * c->m * mag;
      c->vx = c->vx + dx * b->m * mag;
      c->vy = c->vy + dy * b->m * mag;
      c->vz = c->vz + dz * b->m * mag;
      j = j + 1;
    }
    i = i + 1;
  }
  i = 0;
  while (i < count) {
    Body *p = &bs[i];
    p->x = p->x + dt * p->vx;
    p->y = p->y + dt * p->vy;
    p->z = p->z + dt * p->vz;
    i = i + 1;
  }
}

static __attribute__((noinline)) double run(int32_t n) {
  Body bs[5] = {{0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 39.5},
                {4.84, -1.16, -0.10, 0.61, 2.81, -0.02, 0.037},
                {8.34, 4.12, -0.40, -1.01, 1.82, 0.008, 0.011},
                {12.89, -15.11, -0.22, 1.08, 0.86, -0.01, 0.0017},
                {15.37, -25.91, 0.18, 0.97, 0.59, -0.03, 0.002}};
  int32_t s = 0;
  while (s < n) {
    advance(bs, 5, 0.001);
    s = s + 1;
  }
  double e = 0.0;
  for (int i = 0; i < 5; i++) {
    Body *b = &bs[i];
    e = e + 0.5 * b->m * (b->vx * b->vx + b->vy * b->vy + b->vz * b->vz) + b->x + b->y + b->z;
  }
  return e;
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
