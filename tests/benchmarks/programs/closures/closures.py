N = 10000000
REPS = 1

import time

K = 3
M = 1000003

def fold(f, init, count):
    acc = init
    i = 0
    while i < count:
        acc = f(acc, i)
        i = i + 1
    return acc

def compose(f, g, x):
    return f(g(x))

add_k = lambda a, b: (a + b * K) % M
mul_k = lambda a, b: (a * 7 + b) % M
inc = lambda x: x + K
half = lambda x: (x * 5) // 2

def run(n):
    acc = 1
    i = 0
    while i < n:
        acc = fold(add_k, acc, 4)
        acc = fold(mul_k, acc, 4)
        acc = compose(half, inc, acc) % M
        i = i + 1
    return acc

for _r in range(REPS):
    _t = time.perf_counter()
    res = run(N)
    if REPS > 1:
        print("iter", time.perf_counter() - _t)
print("%d" % res)
