import { Script } from '../connection/script.ts'

// Keys are named as they are in every script: the token, the lock, the last granted fence.

/** KEYS: token. Replies with the sealed token, or with nothing. */
export const readToken: Script = new Script(`
local sealed = redis.call('GET', KEYS[1])
return sealed and { sealed } or {}
`)

/**
 * KEYS: token, fence. ARGV: fence of the lease or an empty string, milliseconds to keep it, sealed token; without one, the token
 * is removed.
 *
 * Comparing and changing are one step: nobody can be granted a lease in between.
 */
export const changeToken: Script = new Script(`
local granted = tonumber(redis.call('GET', KEYS[2]) or '0')
if ARGV[1] ~= '' and tonumber(ARGV[1]) < granted then return { 'lost' } end
if ARGV[3] then
  redis.call('SET', KEYS[1], ARGV[3], 'PX', ARGV[2])
else
  redis.call('DEL', KEYS[1])
end
return { 'changed' }
`)

/**
 * KEYS: lock, fence. ARGV: owner, milliseconds until the lock ends by itself, milliseconds to keep the fence.
 *
 * Fences grow with each lease and are at least the server's time in microseconds, so that they also grow where the last one was lost with the
 * memory of the server. The same owner gets the same reply again: clients send what was in flight once more after they have lost
 * their connection.
 */
export const acquireLock: Script = new Script(`
local owner = redis.call('GET', KEYS[1])
if owner and owner ~= ARGV[1] then return { 'held', redis.call('PTTL', KEYS[1]) } end
local fence = tonumber(redis.call('GET', KEYS[2]) or '0')
if not owner then
  local time = redis.call('TIME')
  fence = math.max(fence + 1, time[1] * 1000000 + time[2])
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
redis.call('SET', KEYS[2], string.format('%.0f', fence), 'PX', ARGV[3])
return { 'granted', string.format('%.0f', fence) }
`)

/** KEYS: lock. ARGV: owner, milliseconds. A lock that was lost does not come back. */
export const renewLock: Script = new Script(`
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return { 'lost' } end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return { 'renewed' }
`)

/** KEYS: lock. ARGV: owner. */
export const releaseLock: Script = new Script(`
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
return {}
`)
