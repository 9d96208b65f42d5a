/** Steps 1 to 3 of an exchange, as in `open-account.ts` and `outstanding.ts` of `@cloudconnexa/core/shared-limits`. */
export const processesLua: string = String.raw`
-- How long a process counts as active after it could last send something, and how long promises stay usable.
local patience = 2000
-- A clock that is behind by less is one of several clocks that differ; by more it was set back.
local clockTolerance = 1000

-- Step 1. Without an account one is opened. Where it was lost, nothing is sent besides the promises that are still out, until they
-- are over. Then one request shows what is left.
local function openAccount(request, now)
  return {
    generation = request.freshGeneration,
    at = now,
    shift = 0,
    isUnlimited = false,
    cursor = request.generation and now + math.max(patience, request.horizon or 0) or now,
    left = 0,
    returned = 0,
    pausedUntil = 0,
    probeUntil = 0,
    missing = 0,
    processes = {},
  }
end

-- The time of the account stands still while the clock of the server is behind it, as after a failover to another machine.
local function readTime(account, now)
  local behind = account.at - (now + account.shift)
  if behind > clockTolerance then account.shift = account.shift + behind end
  account.at = math.max(account.at, now + account.shift)
  return account.at
end

-- Whether the process speaks of an account that was lost. What it holds of that one is not in this one.
local function adoptLostLease(account, request, now)
  if request.generation == nil or request.generation == account.generation then return false end
  account.cursor = math.max(account.cursor, now + (request.horizon or 0))
  return true
end

-- Step 2. What was promised to processes that show no life counts as spent, because they may only be slow.
local function dropInactive(account, touched, now)
  for name, lease in pairs(account.processes) do
    if lease.activeUntil < now then
      for _, promise in ipairs(parsePromises(lease.text)) do account.missing = account.missing + promise.count end
      account.processes[name] = nil
      touched[name] = true
    end
  end
end

local function takeFirst(promises, most)
  local taken = {}
  local wanted = most
  while promises[1] and wanted > 0 do
    local first = promises[1]
    local count = math.min(first.count, wanted)
    taken[#taken + 1] = { due = first.due, count = count }
    wanted = wanted - count
    first.count = first.count - count
    if first.count == 0 then table.remove(promises, 1) end
  end
  return taken
end

-- What was not used before a refill is only there as far as the refill has left room for it.
local function returnPromises(account, due, count, now)
  local limits, cursor = account.limits, account.cursor
  if not limits then return end
  local lastRefill = cursor <= now and cursor or cursor - math.ceil((cursor - now) / limits.period) * limits.period
  local room = due < lastRefill and limits.capacity - limits.amount - account.returned or count
  account.returned = account.returned + math.max(0, math.min(count, room))
end

-- Step 3. What is over leaves the promises of the process. What it returns early can be promised again only where it belongs to
-- the refill that is being promised.
local function settlePromises(account, request, now)
  local lease = account.processes[request.process]
  local promises = lease and lease.promises or {}
  local settled = takeFirst(promises, request.settled)
  local lastSettled = settled[#settled] and settled[#settled].due
  for _, promise in ipairs(takeFirst(promises, request.returned)) do
    if promise.due <= now then
      returnPromises(account, promise.due, promise.count, now)
    elseif promise.due >= account.cursor then
      account.left = account.left + promise.count
    else
      account.missing = account.missing + promise.count
    end
  end
  return lastSettled
end

-- What was promised to all processes and has not been reported.
local function sumOutstanding(account, request, now)
  local outstanding = { due = 0, total = 0, earliest = math.huge }
  local function add(due, count)
    if due <= now then outstanding.due = outstanding.due + count end
    outstanding.total = outstanding.total + count
    if due < outstanding.earliest then outstanding.earliest = due end
  end
  for name, lease in pairs(account.processes) do
    if name == request.process then
      for _, promise in ipairs(lease.promises) do add(promise.due, promise.count) end
    else
      for due, count in string.gmatch(lease.text, '(%d+):(%d+)') do add(tonumber(due), tonumber(count)) end
    end
  end
  return outstanding
end
`
