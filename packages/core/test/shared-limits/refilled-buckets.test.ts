import { describe, expect, it } from 'vitest'
import type { BucketLimits } from '../../src/shared-limits.ts'
import { Account, count, slow, start } from '../support/kept-account.ts'

describe('a refill that fills the bucket', () => {
  const full: BucketLimits = { capacity: 10, amount: 10, period: 1000 }

  it('is promised alone: when the next one comes is not known before a response', () => {
    const account = Account.learn(full, 0)
    expect(account.ask('a', { want: 30 }).promises).toEqual([{ delay: 1000, count: 10 }])
    expect(account.ask('b', { want: 1 })).toMatchObject({ status: 'wait', awaitsPhase: true })
  })

  it('is followed by one that counts from the response to its first request', () => {
    const account = Account.learn(full, 0)
    account.ask('a', { want: 10 })
    account.now += 1300
    account.ask('a', { settled: 1, lowest: { remaining: 9, age: 0 } })
    expect(account.ask('b', { want: 1 }).promises).toEqual([{ delay: 1000, count: 1 }])
  })

  it('is not taken for one that has begun by a response that is older', () => {
    const account = Account.learn(full, 0)
    account.ask('a', { want: 10 })
    account.now += 1300
    account.ask('a', { settled: 1, lowest: { remaining: 9, age: 400 } })
    expect(account.ask('b', { want: 1 }).status).toBe('wait')
  })

  it('after a rest counts from the next request, too', () => {
    const account = Account.learn(slow, 5)
    account.now += 10_400
    expect(account.ask('a', { want: 20 }).promises).toEqual([{ delay: 0, count: 20 }])
    expect(account.ask('b', { want: 1 })).toMatchObject({ status: 'wait', awaitsPhase: true })
    account.now += 50
    account.ask('a', { settled: 1, lowest: { remaining: 19, age: 0 } })
    expect(account.ask('b', { want: 1 }).promises).toEqual([{ delay: 1000, count: 1 }])
  })

  it('has processes ask less and less often while the response does not come', () => {
    const account = Account.learn(full, 0)
    account.ask('a', { want: 10 })
    account.now += 1100
    const soon = account.ask('b', { want: 1 }).retryIn ?? 0
    account.now += 300
    expect(account.ask('b', { want: 1 }).retryIn).toBeGreaterThan(soon)
  })
})

describe('what the API says', () => {
  it('wins where it has less left than the account believes', () => {
    const account = Account.learn(slow, 19)
    account.ask('a', { want: 2 })
    account.ask('a', { settled: 2, lowest: { remaining: 3, age: 0 } })
    expect(account.ask('b', { want: 10 }).promises[0]).toEqual({ delay: 0, count: 3 })
  })

  it('of before a refill says nothing of what came with it', () => {
    const account = Account.learn(slow, 5)
    account.now += 1100
    account.ask('a', { lowest: { remaining: 0, age: 500 } })
    expect(account.ask('b', { want: 10 }).promises[0]).toEqual({ delay: 0, count: 10 })
  })

  it('changes the limits for everybody', () => {
    const account = Account.learn(slow, 2)
    const fewer: BucketLimits = { capacity: 3, amount: 1, period: 500 }
    account.ask('a', { limits: fewer, lowest: { remaining: 2, age: 0 } })
    const reply = account.ask('b', { want: 4 })
    expect(reply.limits).toEqual(fewer)
    expect(reply.promises.map(({ delay }) => delay)).toEqual([0, 500, 1000])
  })

  it('is not undone by the limits that another process knew before', () => {
    const account = Account.learn(slow, 19)
    account.ask('a', { limits: { ...slow, capacity: 30 }, lowest: { remaining: 19, age: 0 } })
    expect(account.ask('b', { limits: slow, want: 1 }).limits?.capacity).toBe(30)
  })
})

describe('a refusal', () => {
  it('holds everybody back for as long as it says', () => {
    const account = Account.learn(slow, 19)
    account.ask('a', { refusals: 1, retryAfter: 5000 })
    const reply = account.ask('b', { want: 3 })
    expect(reply.pause).toBe(5000)
    for (const { delay } of reply.promises) expect(delay).toBeGreaterThanOrEqual(5000)
  })

  it('without a time holds everybody back for a period', () => {
    const account = Account.learn(slow, 19)
    expect(account.ask('a', { refusals: 1 }).pause).toBe(1000)
  })

  it('leaves nothing of what was believed to be left', () => {
    const account = Account.learn(slow, 19)
    account.ask('a', { refusals: 1, retryAfter: 10 })
    account.now += 20
    expect(account.ask('b', { want: 1 }).promises).toEqual([{ delay: 980, count: 1 }])
  })

  it('is not shortened by a later one', () => {
    const account = Account.learn(slow, 19)
    account.ask('a', { refusals: 1, retryAfter: 5000 })
    expect(account.ask('b', { refusals: 1, retryAfter: 100 }).pause).toBe(5000)
  })

  it('before the limits are known holds back the request that would learn them', () => {
    const account = new Account()
    account.ask('a', { want: 1 })
    account.ask('a', { refusals: 1, retryAfter: 700, finding: 'failed' })
    expect(account.ask('b', { want: 1 })).toMatchObject({ status: 'wait', retryIn: 700 })
  })
})

it('requests that were sent without a promise are taken off', () => {
  const account = Account.learn(slow, 10)
  account.ask('a', { unpromised: 4 })
  expect(account.ask('a', { want: 10 }).promises[0]).toEqual({ delay: 0, count: 6 })
})

describe('many more requests than the bucket holds', () => {
  it('that were sent in a long outage hold nobody back for longer than until the next refill', () => {
    const account = Account.learn(slow, 10)
    account.now += 60_000
    account.ask('a', { unpromised: 600, lowest: { remaining: 9, age: 10 }, limits: slow })
    account.now += 1000
    expect(count(account.ask('a', { want: 5 }))).toBe(5)
  })

  it('that were refused while later refills are promised cost no more than what was promised', () => {
    const account = Account.learn(slow, 0)
    expect(count(account.ask('a', { want: 10 }))).toBe(10)
    account.ask('b', { refusals: 500, retryAfter: 100 })
    // Ten were promised and may be refused; another refill makes up for them.
    expect(account.ask('b', { want: 1 }).promises).toEqual([{ delay: 3000, count: 1 }])
  })
})

describe('the clock of the store', () => {
  it('that is set back by two hours stops nobody', () => {
    const account = Account.learn(slow, 0)
    account.ask('a', { want: 10 })
    account.now -= 7_200_000
    expect(account.ask('b', { want: 1 }).promises).toEqual([{ delay: 2000, count: 1 }])
    account.now += 2000
    expect(account.ask('b', { settled: 1, want: 1 }).promises[0]?.delay).toBeLessThanOrEqual(1000)
  })

  it('of several machines may differ a little without the account running ahead', () => {
    const account = Account.learn(slow, 0)
    for (let turn = 0; turn < 100; turn += 1) {
      account.now = start + turn - (turn % 2 === 0 ? 0 : 50)
      account.ask('a', {})
    }
    expect(account.state?.at).toBe(start + 98)
  })
})
