N = 13
REPS = 1

import time

def place(n, row, cols, d1, d2):
    if row == n:
        return 1
    count = 0
    c = 0
    while c < n:
        if not cols[c] and not d1[row + c] and not d2[row - c + n - 1]:
            cols[c] = True
            d1[row + c] = True
            d2[row - c + n - 1] = True
            count = count + place(n, row + 1, cols, d1, d2)
            cols[c] = False
            d1[row + c] = False
            d2[row - c + n - 1] = False
        c = c + 1
    return count

def run(n):
    cols = [False] * (2 * n)
    d1 = [False] * (2 * n)
    d2 = [False] * (2 * n)
    return place(n, 0, cols, d1, d2)

for _r in range(REPS):
    _t = time.perf_counter()
    res = run(N)
    if REPS > 1:
        print("iter", time.perf_counter() - _t)
print("%d" % res)
