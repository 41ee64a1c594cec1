N = 10000000
REPS = 1

import time

def run(n):
    flags = []
    primes = []
    i = 0
    while i <= n:
        flags.append(True)
        i = i + 1
    i = 2
    while i * i <= n:
        if flags[i]:
            j = i * i
            while j <= n:
                flags[j] = False
                j = j + i
        i = i + 1
    i = 2
    while i <= n:
        if flags[i]:
            primes.append(i)
        i = i + 1
    h = 0
    k = 0
    while k < len(primes):
        h = (h * 31 + primes[k]) % 1000000007
        k = k + 1
    return h + len(primes) * 10000000000

for _r in range(REPS):
    _t = time.perf_counter()
    res = run(N)
    if REPS > 1:
        print("iter", time.perf_counter() - _t)
print("%d" % res)
