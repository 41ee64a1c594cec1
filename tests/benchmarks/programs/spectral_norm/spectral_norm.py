N = 1500
REPS = 1

import time

def eval_a(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)

def mul_av(n, v, av):
    i = 0
    while i < n:
        s = 0.0
        j = 0
        while j < n:
            s = s + eval_a(i, j) * v[j]
            j = j + 1
        av[i] = s
        i = i + 1

def mul_atv(n, v, atv):
    i = 0
    while i < n:
        s = 0.0
        j = 0
        while j < n:
            s = s + eval_a(j, i) * v[j]
            j = j + 1
        atv[i] = s
        i = i + 1

def newton_sqrt(x):
    g = x
    for i in range(30):
        g = 0.5 * (g + x / g)
    return g

def run(n):
    u = [1.0] * n
    v = [0.0] * n
    t = [0.0] * n
    for i in range(10):
        mul_av(n, u, t)
        mul_atv(n, t, v)
        mul_av(n, v, t)
        mul_atv(n, t, u)
    vbv = 0.0
    vv = 0.0
    for i in range(n):
        vbv = vbv + u[i] * v[i]
        vv = vv + v[i] * v[i]
    return newton_sqrt(vbv / vv)

for _r in range(REPS):
    _t = time.perf_counter()
    res = run(N)
    if REPS > 1:
        print("iter", time.perf_counter() - _t)
print("%.9f" % res)
