N = 200000000
REPS = 1

import time

def run(n):
    s = 0
    i = 0
    while i < n:
        s = s + i * 17
        if s >= 1000000000039:
            s = s - 1000000000039
        i = i + 1
    return s

for _r in range(REPS):
    _t = time.perf_counter()
    res = run(N)
    if REPS > 1:
        print("iter", time.perf_counter() - _t)
print("%d" % res)
