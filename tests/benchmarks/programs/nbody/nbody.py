N = 2000000
REPS = 1

import time

class Body:
    __slots__ = ("x", "y", "z", "vx", "vy", "vz", "m")
    def __init__(self, x, y, z, vx, vy, vz, m):
        self.x = x; self.y = y; self.z = z; self.vx = vx; self.vy = vy; self.vz = vz; self.m = m

def advance(bs, dt):
    count = len(bs)
    i = 0
    while i < count:
        b = bs[i]
        j = i + 1
        while j < count:
            c = bs[j]
            dx = b.x - c.x
            dy = b.y - c.y
            dz = b.z - c.z
            d2 = dx * dx + dy * dy + dz * dz + 0.01
            mag = dt / (d2 * d2)
            b.vx = b.vx - dx * c.m * mag
            b.vy = b.vy - dy * c.m * mag
            b.vz = b.vz - dz * c.m * mag
            c.vx = c.vx + dx * b.m * mag
            c.vy = c.vy + dy * b.m * mag
            c.vz = c.vz + dz * b.m * mag
            j = j + 1
        i = i + 1
    i = 0
    while i < count:
        p = bs[i]
        p.x = p.x + dt * p.vx
        p.y = p.y + dt * p.vy
        p.z = p.z + dt * p.vz
        i = i + 1

def run(n):
    bs = [Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 39.5),
          Body(4.84, -1.16, -0.10, 0.61, 2.81, -0.02, 0.037),
          Body(8.34, 4.12, -0.40, -1.01, 1.82, 0.008, 0.011),
          Body(12.89, -15.11, -0.22, 1.08, 0.86, -0.01, 0.0017),
          Body(15.37, -25.91, 0.18, 0.97, 0.59, -0.03, 0.002)]
    s = 0
    while s < n:
        advance(bs, 0.001)
        s = s + 1
    e = 0.0
    for b in bs:
        e = e + 0.5 * b.m * (b.vx * b.vx + b.vy * b.vy + b.vz * b.vz) + b.x + b.y + b.z
    return e

for _r in range(REPS):
    _t = time.perf_counter()
    res = run(N)
    if REPS > 1:
        print("iter", time.perf_counter() - _t)
print("%.9f" % res)
