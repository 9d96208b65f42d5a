/** Step 10 of an exchange, as in `grant.ts` of `@cloudconnexa/core/shared-limits`. */
export const grantLua: string = String.raw`
-- How far ahead the lease of one process reaches where the bucket refills fast enough.
local leaseLength = 2000
local probeInterval = 30
-- After a refill, so that the clocks of the server and the process need not agree to the millisecond.
local afterRefill = 25
local soon = 20

local function countProcesses(account)
  local count = 0
  for _ in pairs(account.processes) do count = count + 1 end
  return count
end

local function extendActivity(account, process, time)
  local lease = account.processes[process]
  if lease then lease.activeUntil = math.max(lease.activeUntil, time + patience) end
end

-- A process that wants nothing and holds no promise is not counted, so that the others get more.
local function markActive(account, request, now)
  local lease = account.processes[request.process] or { activeUntil = now, promises = {} }
  if request.want == 0 and #lease.promises == 0 then
    account.processes[request.process] = nil
    return
  end
  account.processes[request.process] = lease
  local last = lease.promises[#lease.promises]
  extendActivity(account, request.process, math.max(now, last and last.due or now))
end

local function addPromise(promises, due, count)
  local last = promises[#promises]
  if last and last.due == due then
    last.count = last.count + count
  else
    promises[#promises + 1] = { due = due, count = count }
  end
end

-- While the limits are unknown, one process sends one request; the others wait for what its response says.
local function grantProbe(account, request, now)
  local start = math.max(account.pausedUntil, account.cursor)
  if start > now then return 'wait', {}, start - now end
  if request.want == 0 or account.probeUntil > now then return 'wait', {}, probeInterval end
  account.probeUntil = now + patience
  return 'probe', {}
end

-- All processes get leases of one size, so that first come, first served is fair.
local function countLease(account, want, now)
  local limits = account.limits
  local active = countProcesses(account)
  local ahead = math.ceil(leaseLength * limits.amount / limits.period / active)
  local atHand = account.returned + (account.cursor <= now and account.left or 0)
  return math.min(math.max(ahead, math.floor(atHand / active / 2), 1), want)
end

local function takePromises(account, count, now)
  local limits = account.limits
  local promises = {}
  local start = math.max(now, account.pausedUntil)
  local wanted = count
  local function take(available, due)
    local taken = math.max(0, math.min(available, wanted))
    if taken > 0 then addPromise(promises, due, taken) end
    wanted = wanted - taken
    return taken
  end
  account.returned = account.returned - take(account.returned, start)
  while true do
    account.left = account.left - take(account.left, math.max(start, account.cursor))
    -- Where the bucket may be full, its next refill comes a period after the next request, whose time is not known.
    if wanted == 0 or account.fullSince then return promises end
    account.cursor = account.cursor + limits.period
    account.left = account.left + limits.amount
    -- Two such refills may fill the bucket, if the first one is not used at once, or if what is missing is still there.
    if limits.amount * 2 + account.missing > limits.capacity then account.fullSince = account.cursor end
  end
end

-- The longer the response has not come that shows when the bucket's clock has started, the longer it may still take.
local function estimatePhase(account, now)
  return math.max(soon, math.ceil((now - (account.fullSince or math.huge)) / 2))
end

local function grant(account, request, now)
  markActive(account, request, now)
  if not account.limits then
    if account.isUnlimited then return 'unlimited', {} end
    return grantProbe(account, request, now)
  end
  if request.want == 0 then return 'granted', {} end
  local promises = takePromises(account, countLease(account, request.want, now), now)
  if #promises == 0 then
    local known = math.max(account.cursor + afterRefill, account.pausedUntil)
    local retryIn = math.max(known, now + estimatePhase(account, now)) - now
    extendActivity(account, request.process, now + retryIn)
    return 'wait', promises, retryIn
  end
  local lease = account.processes[request.process]
  for _, promise in ipairs(promises) do addPromise(lease.promises, promise.due, promise.count) end
  extendActivity(account, request.process, promises[#promises].due)
  return 'granted', promises
end
`
