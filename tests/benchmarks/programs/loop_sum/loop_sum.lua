local N = 200000000
local REPS = 1

local function run(n)
  local s, i = 0, 0
  while i < n do
    s = s + i * 17
    if s >= 1000000000039 then s = s - 1000000000039 end
    i = i + 1
  end
  return s
end

local res
for r = 1, REPS do
  local t = os.clock()
  res = run(N)
  if REPS > 1 then print("iter", os.clock() - t) end
end
print(string.format("%.0f", res))
