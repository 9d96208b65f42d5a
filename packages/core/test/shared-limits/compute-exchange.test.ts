import { describe, expect, it } from 'vitest'
import { computeExchange } from '../../src/shared-limits.ts'
import { Account, count, slow } from '../support/kept-account.ts'

describe('an account without limits', () => {
  it('lets one process of all send one request, and the others ask again soon', () => {
    const account = new Account()
    expect(account.ask('a', { want: 5 }).status).toBe('probe')
    expect(account.ask('b', { want: 5 })).toMatchObject({ status: 'wait', promises: [] })
    expect(account.ask('b', { want: 5 }).retryIn).toBeLessThanOrEqual(30)
  })

  it('lets another one do it where the first has failed or is gone', () => {
    const account = new Account()
    account.ask('a', { want: 1 })
    account.ask('a', { finding: 'failed' })
    expect(account.ask('b', { want: 1 }).status).toBe('probe')
    account.now += 2000
    expect(account.ask('c', { want: 1 }).status).toBe('probe')
  })

  it.each([
    { ...slow, amount: 0 },
    { ...slow, amount: 0.5 },
    { ...slow, period: 0 },
    { ...slow, period: Number.NaN },
  ])('ignores limits that never refill: $amount in $period ms', (limits) => {
    const account = Account.learn(limits)
    expect(account.ask('a', { want: 5, limits, lowest: { remaining: 0, age: 0 } })).toMatchObject({
      promises: [],
      limits: undefined,
    })
  })

  it('keeps its limits where a later response names some that never refill', () => {
    const account = Account.learn()
    const limits = { ...slow, amount: 0 }
    expect(account.ask('a', { want: 5, limits, lowest: { remaining: 5, age: 0 } }).limits).toEqual(slow)
  })

  it('limits nothing where the response named no limits, until one does', () => {
    const account = new Account()
    account.ask('a', { want: 1 })
    account.ask('a', { finding: 'unlimited' })
    expect(account.ask('b', { want: 100 }).status).toBe('unlimited')
    account.ask('b', { limits: slow, lowest: { remaining: 3, age: 0 } })
    expect(account.ask('a', { want: 100 })).toMatchObject({ status: 'granted', limits: slow })
  })
})

describe('promises', () => {
  it('are made of what is left, then of refills that are still to come', () => {
    const account = Account.learn(slow, 4)
    expect(account.ask('a', { want: 20 })).toMatchObject({
      promises: [
        { delay: 0, count: 4 },
        { delay: 1000, count: 10 },
        { delay: 2000, count: 6 },
      ],
      horizon: 2000,
    })
  })

  it('go to several processes in the order of their requests, with leases of one size', () => {
    const account = Account.learn(slow, 0)
    account.ask('a', { want: 1 })
    account.ask('b', { want: 1 })
    account.ask('c', { want: 1 })
    const [a, b] = [account.ask('a', { want: 100, settled: 1 }), account.ask('b', { want: 100, settled: 1 })]
    expect([count(a), count(b)]).toEqual([7, 7])
    expect(Math.max(...a.promises.map(({ delay }) => delay))).toBeLessThanOrEqual(
      Math.max(...b.promises.map(({ delay }) => delay)),
    )
  })

  it('never exceed what the bucket gives, however many processes ask', () => {
    const account = Account.learn(slow, 19)
    const due: number[] = []
    for (let process = 0; process < 12; process += 1)
      for (const { delay, count: number } of account.ask(`p${process}`, { want: 10 }).promises)
        for (let index = 0; index < number; index += 1) due.push(delay)
    for (const [index, delay] of due.toSorted((one, other) => one - other).entries())
      expect(index).toBeLessThan(19 + 10 * Math.floor(delay / 1000))
  })

  it('that are returned in time are made again at once', () => {
    const account = Account.learn(slow, 4)
    account.ask('a', { want: 4 })
    account.now += 100
    account.ask('a', { returned: 4 })
    expect(account.ask('b', { want: 4 }).promises).toEqual([{ delay: 0, count: 4 }])
  })

  it('that are returned before they are due are made again for the same time, not for now', () => {
    const account = Account.learn(slow, 0)
    expect(account.ask('a', { want: 6 }).promises).toEqual([{ delay: 1000, count: 6 }])
    account.now += 100
    account.ask('a', { returned: 6 })
    expect(account.ask('b', { want: 10 }).promises).toEqual([{ delay: 900, count: 10 }])
  })

  it('that were not used before a refill that filled the bucket are gone', () => {
    const account = Account.learn({ capacity: 10, amount: 10, period: 1000 }, 8)
    account.ask('a', { want: 4 })
    account.ask('b', { want: 4 })
    account.ask('b', { want: 10, settled: 4, lowest: { remaining: 4, age: 0 } })
    account.now += 1100
    account.ask('a', { returned: 4 })
    expect(account.state?.returned).toBe(0)
  })

  it('of a refill before the one that is being promised are lost when they are returned early', () => {
    const account = Account.learn(slow, 0)
    account.ask('a', { want: 10 })
    account.ask('b', { want: 10 })
    account.now += 100
    account.ask('a', { returned: 10 })
    // A refill holds ten: the next are for the one after that of b.
    expect(account.ask('c', { want: 1 }).promises).toEqual([{ delay: 2900, count: 1 }])
  })

  it('are not changed by a request that only reports, and the process that holds none is not counted', () => {
    const account = Account.learn()
    account.ask('a', { want: 1 })
    expect(account.ask('b', {})).toMatchObject({ status: 'granted', promises: [], active: 1 })
    expect(account.ask('b', { want: 1 }).active).toBe(2)
    expect(account.ask('b', { settled: 1 }).active).toBe(1)
  })
})

it('an exchange does not change the state that it gets', () => {
  const account = Account.learn(slow, 19)
  account.ask('a', { want: 3 })
  const before = structuredClone(account.state)
  const kept = account.state
  account.now += 1500
  const request = { process: 'a', want: 1, settled: 1, returned: 1, unpromised: 1, refusals: 1 } as const
  computeExchange(kept, { ...request, generation: 'first', freshGeneration: 'x' }, account.now)
  expect(kept).toEqual(before)
})
