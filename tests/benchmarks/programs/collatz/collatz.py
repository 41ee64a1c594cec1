N = 1000000
REPS = 1

import time

def run(n):
    total = 0
    start = 1
    while start < n:
        x = start
        steps = 0
        while x != 1:
            if x % 2 == 0:
                x = x // 2
            else:
                x = x * 3 + 1
            steps = steps + 1
        total = total + steps
        start = start + 1
    return total

for _r in range(REPS):
    _t = time.perf_counter()
    res = run(N)
    if REPS > 1:
        print("iter", time.perf_counter() - _t)
print("%d" % res)
