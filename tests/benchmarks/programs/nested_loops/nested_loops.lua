local N = 8000
local REPS = 1

local function run(n)
  local acc = 0
  for i = 0, n - 1 do
    for j = 0, n - 1 do
      acc = (acc * 3 + i * j + j) % 1000003
    end
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
