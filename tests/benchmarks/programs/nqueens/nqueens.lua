local N = 13
local REPS = 1

local function place(n, row, cols, d1, d2)
  if row == n then return 1 end
  local count = 0
  local c = 0
  while c < n do
    if not cols[c] and not d1[row + c] and not d2[row - c + n - 1] then
      cols[c] = true
      d1[row + c] = true
      d2[row - c + n - 1] = true
      count = count + place(n, row + 1, cols, d1, d2)
      cols[c] = false
      d1[row + c] = false
      d2[row - c + n - 1] = false
    end
    c = c + 1
  end
  return count
end
local function run(n)
  local cols, d1, d2 = {}, {}, {}
  local i = 0
  while i < 2 * n do
    cols[i] = false
    d1[i] = false
    d2[i] = false
    i = i + 1
  end
  return place(n, 0, cols, d1, d2)
end

local res
for r = 1, REPS do
  local t = os.clock()
  res = run(N)
  if REPS > 1 then print("iter", os.clock() - t) end
end
print(string.format("%.0f", res))
