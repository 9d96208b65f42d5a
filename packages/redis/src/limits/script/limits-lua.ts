/** Steps 4 to 9 of an exchange, as in `refill.ts`, `find-missing.ts` and `correct-account.ts` of `@cloudconnexa/core/shared-limits`. */
export const limitsLua: string = String.raw`
-- What a refusal holds everybody back for where neither it nor the limits say.
local standardPause = 1000

-- Requests that nobody has been promised and that could be sent now.
local function countUnclaimed(account, now)
  return account.returned + (account.cursor <= now and account.left or 0)
end

-- How many more the bucket can hold, besides those that processes may be about to send.
local function countRoom(account, outstanding)
  return (account.limits and account.limits.capacity or 0) - outstanding.due - account.returned
end

-- Step 4. Limits that a response has named.
local function adoptLimits(account, request, now)
  local limits = request.limits
  if request.finding then account.probeUntil = 0 end
  if request.finding == 'unlimited' and not account.limits then account.isUnlimited = true end
  if request.refusals > 0 then account.isUnlimited = false end
  -- Without a response they are what the process knew before, which others may know better by now.
  if not limits or not request.lowest then return end
  if not account.limits then
    -- The response may be older than the account, or the promises of a lost one may still be in use.
    if now - request.lowest.age < account.cursor then return end
    account.isUnlimited = false
    account.probeUntil = 0
    account.left = request.lowest.remaining
    account.cursor = now
  end
  account.limits = limits
  account.left = math.min(account.left, limits.capacity)
end

-- Step 5. A response to a request that was sent since the bucket was full shows that its clock has started by now.
local function startPhase(account, request, lastSettled, now)
  local fullSince = account.fullSince
  if not fullSince or not lastSettled or not request.lowest then return end
  if lastSettled < fullSince or now - request.lowest.age < fullSince then return end
  account.fullSince = nil
  account.cursor = math.max(account.cursor, now)
end

-- Step 6. The refills since the last exchange, as far as the bucket has had room for them.
local function refill(account, outstanding, now)
  local limits = account.limits
  if not limits or account.cursor > now then return end
  local refills = math.floor((now - account.cursor) / limits.period)
  account.left = account.left + refills * limits.amount
  account.cursor = account.cursor + refills * limits.period
  local room = countRoom(account, outstanding)
  if account.left <= 0 or account.left + account.missing < room then return end
  account.left = math.min(account.left, math.max(0, room))
  -- The server, which may have refilled earlier, starts its clock with the next request.
  if refills > 0 or not account.fullSince then account.fullSince = account.cursor end
end

-- Step 7. Finds requests that count as spent and were not, such as those of a process that was killed. What the API names as left
-- right before a refill is what nobody has used; where nobody was promised it either, it can be promised again.
local function findMissing(account, request, unclaimed, outstanding, now)
  local limits, missing, lowest = account.limits, account.missing, request.lowest
  if not limits or missing == 0 then
    account.search = nil
    return
  end
  -- Begun anew where more is missing than when it began.
  if not account.search or account.search.missing ~= missing then
    account.search = { since = now, missing = missing, unclaimed = unclaimed }
  end
  local search = account.search
  search.unclaimed = math.max(search.unclaimed, unclaimed)
  if lowest and now - lowest.age >= search.since then
    search.lowest = math.min(search.lowest or lowest.remaining, lowest.remaining)
  end
  -- Every process that uses the bucket has reported by then, and what was promised until the refill is over.
  local isLongEnough = now >= search.since + limits.period + patience
  if not isLongEnough or outstanding.earliest <= search.since + limits.period or not search.lowest then return end
  local surplus = math.max(0, search.lowest - search.unclaimed)
  local found = math.max(0, math.min(surplus, missing, countRoom(account, outstanding)))
  account.returned = account.returned + found
  -- The others were spent, unless there was no room for them.
  account.missing = found < math.min(surplus, missing) and missing - found or 0
  account.search = nil
end

-- Step 8. Where the API says that fewer are left, somebody else uses the API key, and the API is right.
local function applyHeaders(account, request, outstanding, now)
  local lowest = request.lowest
  if not lowest or not account.limits then return end
  if account.cursor > now - lowest.age or account.left + account.returned <= lowest.remaining then return end
  account.returned = 0
  account.left = math.max(0, lowest.remaining - outstanding.due)
  -- Some of what may be in use was counted by the API before it responded.
  account.missing = account.missing + lowest.remaining - account.left
end

-- Takes off requests that nobody was promised. A bucket is never emptier than empty: later refills have to make up for promises that
-- find it so, and for no more than these.
local function takeOff(account, count, outstanding)
  local before = account.left
  account.left = math.max(before - count, math.min(before, 0 - outstanding.total))
  return before - account.left
end

-- Step 9. What was sent without a promise, and refusals, which hold everybody back.
local function applyRefusals(account, request, outstanding, now)
  if request.unpromised > 0 and account.limits then
    -- Those that the API had counted before the last response are taken off twice.
    account.missing = account.missing + takeOff(account, request.unpromised, outstanding)
  end
  if request.refusals == 0 then return end
  local pause = request.retryAfter or (account.limits and account.limits.period) or standardPause
  account.pausedUntil = math.max(account.pausedUntil, now + pause)
  account.returned = 0
  if account.cursor > now then
    -- The promises that were made keep running; the pause holds them back.
    takeOff(account, request.refusals, outstanding)
    return
  end
  account.left = 0
  account.cursor = now
end
`
