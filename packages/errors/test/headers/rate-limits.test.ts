import { describe, expect, it } from 'vitest'
import { readRateLimits } from '../../src/runtime.ts'

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

  it.each(['', '-1', '1.5', '1e3', 'many', '9'.repeat(30), '0x10'])('omits %j', (value) => {
    expect(readRateLimits({ 'x-ratelimit-remaining': value, 'x-ratelimit-burst-capacity': '0' })).toEqual({
      burstCapacity: 0,
    })
    expect(readRateLimits({ 'x-ratelimit-remaining': value })).toBeUndefined()
  })
})

describe('a rate limit header with several values', () => {
  it.each([
    ['x-ratelimit-remaining', '19, 19', { remaining: 19 }],
    ['x-ratelimit-remaining', '19, 3', { remaining: 3 }],
    ['x-ratelimit-remaining', '100, 100;w=60', { remaining: 100 }],
    ['x-ratelimit-replenish-rate', '5,1', { replenishRate: 1 }],
    ['x-ratelimit-replenish-time', '15, 60', { replenishTime: 60 }],
    ['x-ratelimit-replenish-time', '15, 86400', { replenishTime: 15 }],
    ['x-ratelimit-burst-capacity', '20, 10, 20', { burstCapacity: 10 }],
  ])('uses the most restrictive one: %s: %s', (name, value, limits) => {
    expect(readRateLimits({ [name]: value })).toEqual(limits)
  })
})

describe('the time between two refills', () => {
  it.each([
    ['3600', { replenishRate: 1, replenishTime: 3600 }],
    ['3601', { replenishRate: 1 }],
    ['999999999999999', { replenishRate: 1 }],
  ])('of %s seconds gives %j', (time, limits) => {
    const headers = { 'x-ratelimit-replenish-rate': '1', 'x-ratelimit-replenish-time': time }
    expect(readRateLimits(headers)).toEqual(limits)
  })
})
