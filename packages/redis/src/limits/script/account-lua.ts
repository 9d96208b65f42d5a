/**
 * Reads and keeps the account of a bucket. Its shape in Lua is that of `BucketAccount`, and the names are the same. It is kept
 * under four keys, so that a process writes what is its own and not that of all others:
 *
 * - `KEYS[1]`, a string: everything but the processes, as lines of name and value;
 * - `KEYS[2]`, a sorted set: the processes by the time until which they count as active;
 * - `KEYS[3]`, a hash: what each process was promised, as `due:count` with commas between;
 * - `KEYS[4]`, a hash: the last request of each process, with the reply to it.
 */
export const accountLua: string = String.raw`
-- Numbers are kept with all their digits, and what is absent as an empty string.
local function format(value) return value and string.format('%.17g', value) or '' end

local numberFields = {
  'at', 'shift', 'cursor', 'left', 'returned', 'fullSince', 'pausedUntil', 'probeUntil', 'missing',
}

-- Others may write to the keys, too.
local function isNumber(value) return value ~= nil and value - value == 0 end

local function parsePromises(text)
  local promises = {}
  for due, count in string.gmatch(text, '(%d+):(%d+)') do
    promises[#promises + 1] = { due = tonumber(due), count = tonumber(count) }
  end
  return promises
end

local function formatPromises(promises)
  local texts = {}
  for index, promise in ipairs(promises) do
    texts[index] = format(promise.due) .. ':' .. format(promise.count)
  end
  return table.concat(texts, ',')
end

local function readPairs(reply)
  local entries = {}
  for index = 1, #reply, 2 do entries[reply[index]] = reply[index + 1] end
  return entries
end

-- Clients send what was in flight once more after they have lost their connection, so that a script may run twice. The second run
-- replies as the first one did and changes nothing: promises that come later than they could are harmless, twice as many are not.
local function readLastReply(request)
  local known = redis.call('HGET', KEYS[4], request.process)
  if not known or string.sub(known, 1, #request.id) ~= request.id then return nil end
  local reply = {}
  for text in string.gmatch(string.sub(known, #request.id + 1), '\n([^\n]*)') do reply[#reply + 1] = text end
  return reply
end

-- One that never ends would be counted for ever.
local function readScore(score)
  local time = tonumber(score)
  return isNumber(time) and time or 0
end

-- The promises of others are only added up. They stay texts, because tables would take most of the time.
local function readProcesses(request)
  local promises = readPairs(redis.call('HGETALL', KEYS[3]))
  local active = redis.call('ZRANGE', KEYS[2], 0, -1, 'WITHSCORES')
  local processes = {}
  for index = 1, #active, 2 do
    local name = active[index]
    processes[name] = { activeUntil = readScore(active[index + 1]), text = promises[name] or '' }
  end
  local own = processes[request.process]
  if own then own.promises = parsePromises(own.text) end
  return processes
end

local function readFields()
  local fields = {}
  for name, value in string.gmatch(redis.call('GET', KEYS[1]) or '', '(%S+) ([^\n]*)\n') do fields[name] = value end
  local account = { generation = fields.generation, isUnlimited = fields.isUnlimited == '1' }
  for _, name in ipairs(numberFields) do account[name] = tonumber(fields[name]) end
  if fields.capacity then
    account.limits = {
      capacity = tonumber(fields.capacity),
      amount = tonumber(fields.amount),
      period = tonumber(fields.period),
    }
  end
  if fields['search.since'] then
    account.search = {
      since = tonumber(fields['search.since']),
      missing = tonumber(fields['search.missing']),
      lowest = tonumber(fields['search.lowest']),
      unclaimed = tonumber(fields['search.unclaimed']),
    }
  end
  return account
end

-- An account that cannot be used counts as lost, as in read-account.ts: it would stop every process for good.
local function isUsable(account)
  local limits, search = account.limits, account.search
  for _, name in ipairs(numberFields) do
    if not isNumber(account[name]) and not (name == 'fullSince' and account[name] == nil) then return false end
  end
  for _, name in ipairs({ 'capacity', 'amount', 'period' }) do
    if limits and not (isNumber(limits[name]) and limits[name] >= 1) then return false end
  end
  for _, name in ipairs({ 'since', 'missing', 'unclaimed' }) do
    if search and not isNumber(search[name]) then return false end
  end
  return account.generation ~= nil
end

local function readAccount(request)
  local account = readFields()
  if not isUsable(account) then
    -- A server that runs out of memory may have removed one key and not the others.
    redis.call('DEL', KEYS[2], KEYS[3], KEYS[4])
    return nil
  end
  account.processes = readProcesses(request)
  return account
end

local function keepFields(account)
  local lines = { 'generation ' .. account.generation .. '\n', 'isUnlimited ' .. (account.isUnlimited and '1' or '0') .. '\n' }
  local function add(name, value)
    if value ~= nil then lines[#lines + 1] = name .. ' ' .. format(value) .. '\n' end
  end
  for _, name in ipairs(numberFields) do add(name, account[name]) end
  for name, value in pairs(account.limits or {}) do add(name, value) end
  for name, value in pairs(account.search or {}) do add('search.' .. name, value) end
  redis.call('SET', KEYS[1], table.concat(lines), 'PX', timeToLive)
end

-- Step 11. Of the processes, only those that the exchange has touched.
local function keepAccount(account, touched, request, reply)
  keepFields(account)
  for name in pairs(touched) do
    local lease = account.processes[name]
    if lease then
      redis.call('ZADD', KEYS[2], format(lease.activeUntil), name)
      redis.call('HSET', KEYS[3], name, formatPromises(lease.promises))
      redis.call('HSET', KEYS[4], name, request.id .. '\n' .. table.concat(reply, '\n'))
    else
      redis.call('ZREM', KEYS[2], name)
      redis.call('HDEL', KEYS[3], name)
      redis.call('HDEL', KEYS[4], name)
    end
  end
  for index = 2, 4 do redis.call('PEXPIRE', KEYS[index], timeToLive) end
end
`
