local N = 1000000
local REPS = 1

local function run(n)
  local total = 0
  local start = 1
  while start < n do
    local x, steps = start, 0
    while x ~= 1 do
      if x % 2 == 0 then x = (x // 2) else x = x * 3 + 1 end
      steps = steps + 1
    end
    total = total + steps
    start = start + 1
  end
  return total
end

local res
for r = 1, REPS do
  local t = os.clock()
  res = run(N)
  if REPS > 1 then print("iter", os.clock() - t) end
end
print(string.format("%.0f", res))
