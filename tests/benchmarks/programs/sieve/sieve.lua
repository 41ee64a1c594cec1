local N = 10000000
local REPS = 1

local function run(n)
  local flags, primes = {}, {}
  local i = 0
  while i <= n do
    flags[i] = true
    i = i + 1
  end
  i = 2
  while i * i <= n do
    if flags[i] then
      local j = i * i
      while j <= n do
        flags[j] = false
        j = j + i
      end
    end
    i = i + 1
  end
  i = 2
  while i <= n do
    if flags[i] then primes[#primes + 1] = i end
    i = i + 1
  end
  local h, k = 0, 0
  while k < #primes do
    h = (h * 31 + primes[k + 1]) % 1000000007
    k = k + 1
  end
  return h + #primes * 10000000000
end

local res
for r = 1, REPS do
  local t = os.clock()
  res = run(N)
  if REPS > 1 then print("iter", os.clock() - t) end
end
print(string.format("%.0f", res))
