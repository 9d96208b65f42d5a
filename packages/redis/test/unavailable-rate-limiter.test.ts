import { describe, expect, it } from 'vitest'
import type { SharedModeChange } from '@cloudconnexa/core/shared-limits'
import { redisRateLimiter } from '../src/index.ts'
import { serializeRequest } from '../src/limits/exchange-text.ts'
import { createScriptedAdapter, createSilentAdapter } from './support/scripted-adapter.ts'

const logger = { debug() {}, info() {}, warn() {}, error() {} }
const request = { bucket: 'read', credentialKey: 'digest', signal: new AbortController().signal } as const

describe('redisRateLimiter without a server that it can use', () => {
  it.each([
    [Object.assign(new Error('connect password@host'), { code: 'ECONNREFUSED' }), 'ECONNREFUSED'],
    [new Error('LOADING Redis is loading the dataset in memory'), 'LOADING'],
    [new Error('The client is closed'), 'ERROR'],
  ])('lets requests through where the client rejects with %s', async (failure, reason) => {
    const changes: SharedModeChange[] = []
    const adapter = createScriptedAdapter(() => Promise.reject(failure))
    const onModeChange = (change: SharedModeChange): unknown => changes.push(change)
    const limiter = redisRateLimiter(adapter, { logger, onModeChange })
    const permit = await limiter.acquire(request)
    permit.release({ refused: false, responded: true, sent: true })
    expect(limiter.state('digest').mode).toBe('degraded')
    expect(changes).toEqual([{ mode: 'degraded', store: 'redis', reason }])
    await limiter.close()
  })

  it('lets requests through where the client never responds', async () => {
    const limiter = redisRateLimiter(createSilentAdapter(), { logger })
    const permit = await limiter.acquire(request)
    permit.release({ refused: false, responded: true, sent: true })
    expect(limiter.state('digest').mode).toBe('degraded')
  })

  const refusals = ['NOPERM', 'NOAUTH', 'WRONGTYPE', 'ERR ACL failure', 'ERR unknown command']
  it.each(refusals)('says at once that the server refuses its scripts with %s', async (code) => {
    const adapter = createScriptedAdapter(() => Promise.reject(new Error(`${code} user password`)))
    const limiter = redisRateLimiter(adapter, { logger })
    await expect(limiter.acquire(request)).rejects.toMatchObject({
      code: 'LIMIT_STORE_UNAVAILABLE',
      message: `The server refuses the scripts of redisRateLimiter() with "${code}".`,
      hint: expect.stringContaining('may run EVALSHA') as string,
    })
    await limiter.close()
  })

  it('goes on alone where a reply is not that of the script', async () => {
    const limiter = redisRateLimiter(
      createScriptedAdapter(async () => 'OK'),
      { logger },
    )
    await limiter.acquire(request)
    expect(limiter.state('digest').mode).toBe('degraded')
  })

  it('sends no limits that would make the script count for ever', () => {
    const report = { process: 'one', want: 5, settled: 0, returned: 0, unpromised: 0, refusals: 0 }
    const limits = { capacity: 20, amount: 0, period: 1000 }
    const values = serializeRequest({ ...report, limits, freshGeneration: 'first' }, 'id')
    expect(values.slice(9, 12)).toEqual(['', '', ''])
  })

  it('refuses options that do not exist, and prefixes with braces', () => {
    const adapter = createSilentAdapter()
    const misspelled = { onModeChanged: () => undefined } as object
    expect(() => redisRateLimiter(adapter, misspelled)).toThrow(/onModeChanged/)
    expect(() => redisRateLimiter(adapter, { keyPrefix: '{tag}' })).toThrow(/"keyPrefix"/)
  })
})
