import { describe, expect, it } from 'vitest'
import { readRateLimits, readRetryAfter, ServerError } from '../src/index.ts'

describe('readRateLimits', () => {
  it('reads all four headers', () => {
    const headers = {
      'x-ratelimit-remaining': '19',
      'x-ratelimit-replenish-rate': '1',
      'x-ratelimit-replenish-time': '15',
      'x-ratelimit-burst-capacity': '20',
    }
    expect(readRateLimits(headers)).toEqual({
      remaining: 19,
      replenishRate: 1,
      replenishTime: 15,
      burstCapacity: 20,
    })
  })

  it.each(['', '-1', '1.5', '1e3', 'many', '9'.repeat(30), '0x10'])('leaves %j out', (value) => {
    expect(readRateLimits({ 'x-ratelimit-remaining': value, 'x-ratelimit-burst-capacity': '0' })).toEqual({
      burstCapacity: 0,
    })
    expect(readRateLimits({ 'x-ratelimit-remaining': value })).toBeUndefined()
  })
})

describe('the time between two refills', () => {
  it.each([
    ['3600', { replenishRate: 1, replenishTime: 3600 }],
    ['3601', { replenishRate: 1 }],
    ['999999999999999', { replenishRate: 1 }],
  ])('of %s seconds is %j', (time, limits) => {
    const headers = { 'x-ratelimit-replenish-rate': '1', 'x-ratelimit-replenish-time': time }
    expect(readRateLimits(headers)).toEqual(limits)
  })
})

describe('readRetryAfter', () => {
  const now = Date.UTC(1994, 10, 6, 8, 49, 0)

  it.each([
    ['0', 0],
    ['120', 120_000],
    [' 7 ', 7000],
    ['1.5', 1500],
    ['Sun, 06 Nov 1994 08:49:37 GMT', 37_000],
    ['Sunday, 06-Nov-94 08:49:37 GMT', 37_000],
    ['Sun Nov  6 08:49:37 1994', 37_000],
    ['Sun, 06 Nov 1994 08:48:00 GMT', 0],
  ])('%j is %i ms', (value, milliseconds) => {
    expect(readRetryAfter({ 'retry-after': value }, now)).toBe(milliseconds)
  })

  it.each([
    '',
    '-1',
    'soon',
    '1e9',
    '99999999999',
    'Sun',
    'Sun, 99 Foo 1994 08:49:37 GMT',
    'Sun, 06 Nov 1994 08:49:37 +0100',
  ])('%j is nonsense', (value) => {
    expect(readRetryAfter({ 'retry-after': value }, now)).toBeUndefined()
  })

  it('may be missing', () => {
    expect(readRetryAfter({}, now)).toBeUndefined()
  })
})

describe('headers of an error', () => {
  const headers = {
    'Set-Cookie': 'session=CANARY',
    authorization: 'Bearer CANARY',
    'x-anything': 'CANARY',
    'X-Request-Id': 'r-1\u001b[2J',
    'Retry-After': '3',
    'x-ratelimit-remaining': '0',
    date: 'today',
    'content-type': 'application/json',
  }

  it('are only the harmless ones, cleaned', () => {
    const error = new ServerError('Failed.', { headers })
    expect(error.headers).toEqual({
      'x-request-id': 'r-1 [2J',
      'retry-after': '3',
      'x-ratelimit-remaining': '0',
      date: 'today',
      'content-type': 'application/json',
    })
    expect(error.requestId).toBe('r-1 [2J')
    expect(Object.isFrozen(error.headers)).toBe(true)
  })

  it('do not follow later changes of what was passed in', () => {
    const mutable = { date: 'today' }
    const error = new ServerError('Failed.', { headers: mutable })
    mutable.date = 'CANARY'
    expect(error.headers).toEqual({ date: 'today' })
  })
})
