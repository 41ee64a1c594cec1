local N = 2000000
local REPS = 1

local function make(x, y, z, vx, vy, vz, m)
  return { x = x, y = y, z = z, vx = vx, vy = vy, vz = vz, m = m }
end
local function advance(bs, dt)
  local count = #bs
  local i = 1
  while i <= count do
    local b = bs[i]
    local j = i + 1
    while j <= count do
      local c = bs[j]
      local dx, dy, dz = b.x - c.x, b.y - c.y, b.z - c.z
      local d2 = dx * dx + dy * dy + dz * dz + 0.01
      local mag = dt / (d2 * d2)
      b.vx = b.vx - dx * c.m * mag
      b.vy = b.vy - dy * c.m * mag
      b.vz = b.vz - dz * c.m * mag
      c.vx = c.vx + dx * b.m * mag
      c.vy = c.vy + dy * b.m * mag
      c.vz = c.vz + dz * b.m * mag
      j = j + 1
    end
    i = i + 1
  end
  i = 1
  while i <= count do
    local p = bs[i]
    p.x = p.x + dt * p.vx
    p.y = p.y + dt * p.vy
    p.z = p.z + dt * p.vz
    i = i + 1
  end
end
local function run(n)
  local bs = {
    make(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 39.5),
    make(4.84, -1.16, -0.10, 0.61, 2.81, -0.02, 0.037),
    make(8.34, 4.12, -0.40, -1.01, 1.82, 0.008, 0.011),
    make(12.89, -15.11, -0.22, 1.08, 0.86, -0.01, 0.0017),
    make(15.37, -25.91, 0.18, 0.97, 0.59, -0.03, 0.002) }
  local s = 0
  while s < n do
    advance(bs, 0.001)
    s = s + 1
  end
  local e = 0.0
  for i = 1, #bs do
    local b = bs[i]
    e = e + 0.5 * b.m * (b.vx * b.vx + b.vy * b.vy + b.vz * b.vz) + b.x + b.y + b.z
  end
  return e
end

local res
for r = 1, REPS do
  local t = os.clock()
  res = run(N)
  if REPS > 1 then print("iter", os.clock() - t) end
end
print(string.format("%.9f", res))
