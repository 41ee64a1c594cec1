N = 1000000
REPS = 1

import time

def quick(v, lo, hi):
    if lo >= hi:
        return
    pivot = v[(lo + hi) // 2]
    i = lo
    j = hi
    while i <= j:
        while v[i] < pivot:
            i = i + 1
        while v[j] > pivot:
            j = j - 1
        if i <= j:
            t = v[i]
            v[i] = v[j]
            v[j] = t
            i = i + 1
            j = j - 1
    quick(v, lo, j)
    quick(v, i, hi)

def sift_down(v, start, count):
    root = start
    child = root * 2 + 1
    value = v[root]
    going = True
    while going and child < count:
        if child + 1 < count and v[child] < v[child + 1]:
            child = child + 1
        if value < v[child]:
            v[root] = v[child]
            root = child
            child = root * 2 + 1
        else:
            going = False
    v[root] = value

def heap(v, n):
    start = n // 2 - 1
    while start >= 0:
        sift_down(v, start, n)
        start = start - 1
    last = n - 1
    while last > 0:
        t = v[0]
        v[0] = v[last]
        v[last] = t
        sift_down(v, 0, last)
        last = last - 1

def run(n):
    a = []
    b = []
    seed = 42
    i = 0
    while i < n:
        seed = (seed * 16807) % 2147483647
        a.append(seed)
        b.append(seed)
        i = i + 1
    quick(a, 0, n - 1)
    heap(b, n)
    h = 0
    bad = 0
    i = 0
    while i < n:
        if a[i] != b[i]:
            bad = bad + 1
        h = (h * 31 + a[i]) % 1000000007
        i = i + 1
    return h + bad * 10000000000

for _r in range(REPS):
    _t = time.perf_counter()
    res = run(N)
    if REPS > 1:
        print("iter", time.perf_counter() - _t)
print("%d" % res)
