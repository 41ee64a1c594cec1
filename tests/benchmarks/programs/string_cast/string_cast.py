N = 100000
REPS = 1

import time

def digits(k):
    if k >= 1000:
        return 4
    if k >= 100:
        return 3
    if k >= 10:
        return 2
    return 1

def run(n):
    total = 0
    r = 0
    while r < n:
        s = ""
        length = 0
        k = 0
        while k < 100:
            v = (k * 37 + r) % 2000
            s = s + str(v) + ","
            length = length + digits(v) + 1
            k = k + 1
        p = 0
        commas = 0
        while p < length:
            if s[p] == ",":
                commas = commas + 1
            p = p + 7
        total = total + length * 100 + commas
        r = r + 1
    return total

for _r in range(REPS):
    _t = time.perf_counter()
    res = run(N)
    if REPS > 1:
        print("iter", time.perf_counter() - _t)
print("%d" % res)
