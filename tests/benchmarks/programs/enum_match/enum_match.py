N = 10000000
REPS = 1

import time

ADD, MUL, MULADD, HALF, BUMP, NOP = 0, 1, 2, 3, 4, 5

class Op:
    __slots__ = ("tag", "a", "b")
    def __init__(self, tag, a=0, b=0):
        self.tag = tag
        self.a = a
        self.b = b

def step(acc, op):
    t = op.tag
    if t == ADD:
        return acc + op.a
    elif t == MUL:
        return (acc * op.a) % 1000003
    elif t == MULADD:
        return (acc * op.a + op.b) % 1000003
    elif t == HALF:
        return acc // 2
    elif t == BUMP:
        return acc + 1
    else:
        return acc

def run(n):
    prog = [Op(ADD, 17), Op(MUL, 31), Op(HALF), Op(MULADD, 5, 99), Op(BUMP), Op(NOP),
            Op(MUL, 7), Op(ADD, 1000), Op(BUMP), Op(MULADD, 3, 4), Op(HALF), Op(ADD, 5)]
    count = len(prog)
    acc = 1
    i = 0
    while i < n:
        pc = 0
        while pc < count:
            acc = step(acc, prog[pc])
            pc = pc + 1
        i = i + 1
    return acc

for _r in range(REPS):
    _t = time.perf_counter()
    res = run(N)
    if REPS > 1:
        print("iter", time.perf_counter() - _t)
print("%d" % res)
