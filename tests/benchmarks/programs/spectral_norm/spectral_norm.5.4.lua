local N = 1500
local REPS = 1

local function eval_a(i, j)
  return 1.0 / ((((i + j) * (i + j + 1)) // 2) + i + 1)
end
local function mul_av(n, v, av)
  local i = 0
  while i < n do
    local s = 0.0
    local j = 0
    while j < n do
      s = s + eval_a(i, j) * v[j]
      j = j + 1
    end
    av[i] = s
    i = i + 1
  end
end
local function mul_atv(n, v, atv)
  local i = 0
  while i < n do
    local s = 0.0
    local j = 0
    while j < n do
      s = s + eval_a(j, i) * v[j]
      j = j + 1
    end
    atv[i] = s
    i = i + 1
  end
end
local function newton_sqrt(x)
  local g = x
  for i = 1, 30 do g = 0.5 * (g + x / g) end
  return g
end
local function run(n)
  local u, v, t = {}, {}, {}
  for i = 0, n - 1 do u[i] = 1.0; v[i] = 0.0; t[i] = 0.0 end
  for i = 1, 10 do
    mul_av(n, u, t)
    mul_atv(n, t, v)
    mul_av(n, v, t)
    mul_atv(n, t, u)
  end
  local vbv, vv = 0.0, 0.0
  for i = 0, n - 1 do
    vbv = vbv + u[i] * v[i]
    vv = vv + v[i] * v[i]
  end
  return newton_sqrt(vbv / vv)
end

local res
for r = 1, REPS do
  local t = os.clock()
  res = run(N)
  if REPS > 1 then print("iter", os.clock() - t) end
end
print(string.format("%.9f", res))
