local N = 10000000
local REPS = 1

local ADD, MUL, MULADD, HALF, BUMP, NOP = 0, 1, 2, 3, 4, 5
local function step(acc, op)
  local t = op.tag
  if t == ADD then return acc + op.a
  elseif t == MUL then return (acc * op.a) % 1000003
  elseif t == MULADD then return (acc * op.a + op.b) % 1000003
  elseif t == HALF then return (acc // 2)
  elseif t == BUMP then return acc + 1
  else return acc end
end
local function O(tag, a, b) return { tag = tag, a = a, b = b } end
local function run(n)
  local prog = { O(ADD, 17), O(MUL, 31), O(HALF), O(MULADD, 5, 99), O(BUMP), O(NOP),
                 O(MUL, 7), O(ADD, 1000), O(BUMP), O(MULADD, 3, 4), O(HALF), O(ADD, 5) }
  local count = #prog
  local acc = 1
  local i = 0
  while i < n do
    local pc = 1
    while pc <= count do
      acc = step(acc, prog[pc])
      pc = pc + 1
    end
    i = i + 1
  end
  return acc
end

local res
for r = 1, REPS do
  local t = os.clock()
  res = run(N)
  if REPS > 1 then print("iter", os.clock() - t) end
end
print(string.format("%.0f", res))
