local N = 1500
local REPS = 1

local function run(n)
  local total = 0
  local py = 0
  local step = 2.0 / n
  while py < n do
    local ci = py * step - 1.0
    local px = 0
    while px < n do
      local cr = px * step - 1.5
      local zr, zi, zr2, zi2 = 0.0, 0.0, 0.0, 0.0
      local it = 0
      while it < 50 and zr2 + zi2 <= 4.0 do
        zi = 2.0 * zr * zi + ci
        zr = zr2 - zi2 + cr
        zr2 = zr * zr
        zi2 = zi * zi
        it = it + 1
      end
      total = total + it
      px = px + 1
    end
    py = py + 1
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
