local N = 1000000
local REPS = 1

local function quick(v, lo, hi)
  if lo >= hi then return end
  local pivot = v[((lo + hi) // 2)]
  local i, j = lo, hi
  while i <= j do
    while v[i] < pivot do i = i + 1 end
    while v[j] > pivot do j = j - 1 end
    if i <= j then
      local t = v[i]
      v[i] = v[j]
      v[j] = t
      i = i + 1
      j = j - 1
    end
  end
  quick(v, lo, j)
  quick(v, i, hi)
end
local function sift_down(v, start, count)
  local root = start
  local child = root * 2 + 1
  local value = v[root]
  local going = true
  while going and child < count do
    if child + 1 < count and v[child] < v[child + 1] then child = child + 1 end
    if value < v[child] then
      v[root] = v[child]
      root = child
      child = root * 2 + 1
    else
      going = false
    end
  end
  v[root] = value
end
local function heap(v, n)
  local start = (n // 2) - 1
  while start >= 0 do
    sift_down(v, start, n)
    start = start - 1
  end
  local last = n - 1
  while last > 0 do
    local t = v[0]
    v[0] = v[last]
    v[last] = t
    sift_down(v, 0, last)
    last = last - 1
  end
end
local function run(n)
  local a, b = {}, {}
  local seed = 42
  local i = 0
  while i < n do
    seed = (seed * 16807) % 2147483647
    a[i] = seed
    b[i] = seed
    i = i + 1
  end
  quick(a, 0, n - 1)
  heap(b, n)
  local h, bad = 0, 0
  i = 0
  while i < n do
    if a[i] ~= b[i] then bad = bad + 1 end
    h = (h * 31 + a[i]) % 1000000007
    i = i + 1
  end
  return h + bad * 10000000000
end

local res
for r = 1, REPS do
  local t = os.clock()
  res = run(N)
  if REPS > 1 then print("iter", os.clock() - t) end
end
print(string.format("%.0f", res))
