local N = 100000
local REPS = 1

local WORDS = { "alpha", "be", "gamma", "d", "epsilon", "zet", "eta", "thetas" }
local SIZES = { 5, 2, 5, 1, 7, 3, 3, 6 }
local function run(n)
  local total = 0
  local r = 0
  while r < n do
    local s, length, k = "", 0, 0
    while k < 100 do
      local w = (k * 37 + (k // 8) + r) % 8
      s = s .. WORDS[w + 1] .. ","
      length = length + SIZES[w + 1] + 1
      k = k + 1
    end
    local p, commas = 0, 0
    while p < length do
      if s:sub(p + 1, p + 1) == "," then commas = commas + 1 end
      p = p + 7
    end
    total = total + length * 100 + commas
    r = r + 1
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
