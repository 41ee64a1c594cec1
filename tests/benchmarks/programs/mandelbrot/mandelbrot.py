N = 1500
REPS = 1

import time

def run(n):
    total = 0
    py = 0
    step = 2.0 / n
    while py < n:
        ci = py * step - 1.0
        px = 0
        while px < n:
            cr = px * step - 1.5
            zr = 0.0
            zi = 0.0
            zr2 = 0.0
            zi2 = 0.0
            it = 0
            while it < 50 and zr2 + zi2 <= 4.0:
                zi = 2.0 * zr * zi + ci
                zr = zr2 - zi2 + cr
                zr2 = zr * zr
                zi2 = zi * zi
                it = it + 1
            total = total + it
            px = px + 1
        py = py + 1
    return total

for _r in range(REPS):
    _t = time.perf_counter()
    res = run(N)
    if REPS > 1:
        print("iter", time.perf_counter() - _t)
print("%d" % res)
