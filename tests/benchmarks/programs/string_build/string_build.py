N = 100000
REPS = 1

import time

WORDS = ["alpha", "be", "gamma", "d", "epsilon", "zet", "eta", "thetas"]
SIZES = [5, 2, 5, 1, 7, 3, 3, 6]

def run(n):
    total = 0
    r = 0
    while r < n:
        s = ""
        length = 0
        k = 0
        while k < 100:
            w = (k * 37 + k // 8 + r) % 8
            s = s + WORDS[w] + ","
            length = length + SIZES[w] + 1
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
