N = 30000000
REPS = 1

import time

class Vec:
    __slots__ = ("x", "y")
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def plus(self, o):
        return Vec(self.x + o.x, self.y + o.y)
    def scale(self, k):
        return Vec(self.x * k, self.y * k)
    def dot(self, o):
        return self.x * o.x + self.y * o.y

class Acc:
    __slots__ = ("total", "hits")
    def __init__(self):
        self.total = 0
        self.hits = 0
    def add(self, d):
        self.total = (self.total * 3 + d) % 1000000007
        self.hits = self.hits + 1
    def result(self):
        return self.total + self.hits

def run(n):
    acc = Acc()
    p = Vec(1.0, 0.0)
    d = Vec(0.25, 0.5)
    i = 0
    while i < n:
        p = p.plus(d).scale(0.5)
        acc.add(int(p.dot(d) * 1000000.0))
        acc.add(i)
        i = i + 1
    return acc.result()

for _r in range(REPS):
    _t = time.perf_counter()
    res = run(N)
    if REPS > 1:
        print("iter", time.perf_counter() - _t)
print("%d" % res)
