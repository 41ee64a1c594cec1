local N = 40
local REPS = 1

local function fib(n)
  if n < 2 then return n end
  return fib(n - 1) + fib(n - 2)
end
local function run(n) return fib(n) end

local res
for r = 1, REPS do
  local t = os.clock()
  res = run(N)
  if REPS > 1 then print("iter", os.clock() - t) end
end
print(string.format("%.0f", res))
