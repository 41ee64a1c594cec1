N = 500
REPS = 1

import time

def matmul(a, b, c, n):
    i = 0
    while i < n:
        j = 0
        while j < n:
            s = 0.0
            k = 0
            while k < n:
                s = s + a[i * n + k] * b[k * n + j]
                k = k + 1
            c[i * n + j] = s
            j = j + 1
        i = i + 1

def run(n):
    a = []
    b = []
    c = []
    i = 0
    while i < n * n:
        a.append(float((i * 7 + 3) % 13))
        b.append(float((i * 5 + 1) % 11))
        c.append(0.0)
        i = i + 1
    matmul(a, b, c, n)
    h = 0
    i = 0
    while i < n * n:
        h = (h * 31 + int(c[i])) % 1000000007
        i = i + 1
    return h

for _r in range(REPS):
    _t = time.perf_counter()
    res = run(N)
    if REPS > 1:
        print("iter", time.perf_counter() - _t)
print("%d" % res)
