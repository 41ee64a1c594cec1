N = 8000
REPS = 1

import time

def run(n):
    acc = 0
    for i in range(n):
        for j in range(n):
            acc = (acc * 3 + i * j + j) % 1000003
    return acc

for _r in range(REPS):
    _t = time.perf_counter()
    res = run(N)
    if REPS > 1:
        print("iter", time.perf_counter() - _t)
print("%d" % res)
