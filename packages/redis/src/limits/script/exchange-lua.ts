import { accountLua } from './account-lua.ts'
import { grantLua } from './grant-lua.ts'
import { limitsLua } from './limits-lua.ts'
import { processesLua } from './processes-lua.ts'

/** The request as the script reads it; `serializeRequest` writes it. */
const requestLua: string = String.raw`
local function readNumber(index) return ARGV[index] ~= '' and tonumber(ARGV[index]) or nil end
local function readText(index) return ARGV[index] ~= '' and ARGV[index] or nil end

local function readRequest()
  local remaining, capacity = readNumber(6), readNumber(10)
  return {
    process = ARGV[1],
    want = readNumber(2),
    settled = readNumber(3),
    returned = readNumber(4),
    unpromised = readNumber(5),
    lowest = remaining and { remaining = remaining, age = readNumber(7) } or nil,
    refusals = readNumber(8),
    retryAfter = readNumber(9),
    limits = capacity and { capacity = capacity, amount = readNumber(11), period = readNumber(12) } or nil,
    generation = readText(13),
    horizon = readNumber(14),
    finding = readText(15),
    freshGeneration = ARGV[16],
    id = ARGV[17],
  }
end
`

/** The steps in their order, as in `compute-exchange.ts`. */
const stepsLua: string = String.raw`
local function createReply(account, status, promises, retryIn, now)
  local limits = account.limits or {}
  local reply = {
    status,
    account.generation,
    format(math.max(1, countProcesses(account))),
    format(math.max(0, account.pausedUntil - now)),
    format(math.max(0, account.cursor - now)),
    format(limits.capacity),
    format(limits.amount),
    format(limits.period),
    account.fullSince and '1' or '0',
    format(retryIn),
  }
  for _, promise in ipairs(promises) do
    reply[#reply + 1] = format(promise.due - now)
    reply[#reply + 1] = format(promise.count)
  end
  return reply
end

local function exchange(now)
  local request = readRequest()
  local known = readLastReply(request)
  if known then return known end
  local touched = { [request.process] = true }
  -- 1. Account and time.
  local account = readAccount(request)
  local isNew = account == nil
  if isNew then account = openAccount(request, now) end
  local time = readTime(account, now)
  local isLost = isNew or adoptLostLease(account, request, time)
  -- What is reported of promises, and sent beside them, belongs to the account that was lost.
  if isLost and request.generation then
    request.settled, request.returned, request.unpromised = 0, 0, 0
  end
  -- 2 and 3. Processes and their promises.
  dropInactive(account, touched, time)
  local lastSettled = settlePromises(account, request, time)
  local outstanding = sumOutstanding(account, request, time)
  -- 4 to 6. Limits and refills.
  local unclaimed = countUnclaimed(account, time)
  adoptLimits(account, request, time)
  startPhase(account, request, lastSettled, time)
  refill(account, outstanding, time)
  -- 7 to 9. What the API says.
  findMissing(account, request, unclaimed, outstanding, time)
  applyHeaders(account, request, outstanding, time)
  applyRefusals(account, request, outstanding, time)
  -- 10 and 11. What may be sent.
  local status, promises, retryIn = grant(account, request, time)
  local reply = createReply(account, status, promises, retryIn, time)
  keepAccount(account, touched, request, reply)
  return reply
end
`

/** How long the account of a bucket is kept that nobody uses, in milliseconds. */
const accountTime = 3_600_000

/** The time of the server, in milliseconds: machines need not agree on theirs. */
const serverTime = String.raw`
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
`

/**
 * Builds the script that carries out one exchange: `computeExchange` of `@cloudconnexa/core/shared-limits`, step by step and with
 * the same names, on what Redis holds.
 *
 * @param readNow - Lua that sets `now`. Only tests, which compare the script with `computeExchange`, choose the time themselves.
 */
export function buildExchangeScript(readNow: string = serverTime): string {
  const constants = `local timeToLive = ${accountTime}\n`
  return [constants, requestLua, accountLua, processesLua, limitsLua, grantLua, stepsLua, readNow]
    .join('')
    .concat('return exchange(now)\n')
}
