local N = 10000000
local REPS = 1

local K, M = 3, 1000003
local function fold(f, init, count)
  local acc, i = init, 0
  while i < count do
    acc = f(acc, i)
    i = i + 1
  end
  return acc
end
local function compose(f, g, x) return f(g(x)) end
local add_k = function(a, b) return (a + b * K) % M end
local mul_k = function(a, b) return (a * 7 + b) % M end
local inc = function(x) return x + K end
local half = function(x) return ((x * 5) // 2) end
local function run(n)
  local acc, i = 1, 0
  while i < n do
    acc = fold(add_k, acc, 4)
    acc = fold(mul_k, acc, 4)
    acc = compose(half, inc, acc) % M
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
