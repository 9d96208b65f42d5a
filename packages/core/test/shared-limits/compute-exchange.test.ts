import { describe, expect, it } from 'vitest'
import {
  type BucketAccount,
  type BucketLimits,
  computeExchange,
  type LeaseReply,
  type LeaseRequest,
} from '../../src/shared-limits.ts'

const start = 1_000_000
const slow: BucketLimits = { capacity: 20, amount: 10, period: 1000 }

/** The account of one bucket, and time that only the test moves. */
class Account {
  state: BucketAccount | undefined
  now: number = start

  ask(process: string, more: Partial<LeaseRequest> = {}): LeaseReply {
    const request: LeaseRequest = {
      process,
      want: 0,
      settled: 0,
      returned: 0,
      unpromised: 0,
      refusals: 0,
      generation: this.state?.generation,
      freshGeneration: 'first',
      ...more,
    }
    // A store keeps it as JSON.
    const kept: unknown = this.state === undefined ? undefined : JSON.parse(JSON.stringify(this.state))
    const { state, reply } = computeExchange(kept as BucketAccount | undefined, request, this.now)
    this.state = state
    return reply
  }

  /** An account that has learned its limits. */
  static learn(limits: BucketLimits = slow, remaining: number = limits.capacity - 1): Account {
    const account = new Account()
    account.ask('a', { want: 1, generation: undefined })
    account.ask('a', { limits, lowest: { remaining, age: 0 } })
    return account
  }
}

function count({ promises }: LeaseReply): number {
  return promises.reduce((sum, promise) => sum + promise.count, 0)
}

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

describe('a process that shows no life', () => {
  it('leaves promises that count as spent', () => {
    const account = Account.learn(slow, 10)
    account.ask('dead', { want: 6 })
    account.now += 2001
    account.ask('b', { want: 1 })
    expect(account.state?.missing).toBe(6)
    expect(Object.keys(account.state?.processes ?? {})).toEqual(['b'])
  })

  it('leaves promises that are found again, because the API always has as many left', () => {
    const account = Account.learn(slow, 10)
    account.ask('dead', { want: 6 })
    let server = 10
    const found: number[] = []
    // The living send whatever they are promised, at once. Nobody sends the six.
    for (let period = 0; period < 8; period += 1) {
      const reply = account.ask('live', { want: 10, generation: account.state?.generation })
      const used = count(reply)
      const end = account.now + Math.max(0, ...reply.promises.map(({ delay }) => delay))
      server = Math.min(20, server + 10 * Math.floor((end - account.now) / 1000)) - used
      account.now = end
      found.push(account.state?.returned ?? 0)
      account.ask('live', { settled: used, lowest: { remaining: server, age: 0 } })
    }
    expect(server).toBeLessThan(6)
    expect(account.state?.missing).toBe(0)
  })

  it('that was only slow, and has used its promises, is not found again', () => {
    const account = Account.learn(slow, 10)
    account.ask('slow', { want: 6 })
    account.now += 2001
    let promised = count(account.ask('live', { want: 1 }))
    for (let turn = 0; turn < 12; turn += 1) {
      account.now += 500
      // Nothing is ever left: the six were used.
      const reply = account.ask('live', { want: 1, settled: promised, lowest: { remaining: 0, age: 0 } })
      promised = count(reply)
      expect(account.state?.returned).toBe(0)
    }
    expect(account.state?.missing).toBe(0)
  })

  it('gets no credit for promises that were dropped when it wakes up and reports them', () => {
    const account = Account.learn(slow, 20)
    account.ask('slow', { want: 20 })
    account.now += 5000
    account.ask('other', { want: 1 })
    account.ask('slow', { settled: 10, returned: 10 })
    expect(account.state).toMatchObject({ returned: 0, missing: 20 })
  })

  it('may have left the bucket full, so that no two refills are promised ahead', () => {
    const account = Account.learn(slow, 10)
    account.ask('dead', { want: 6 })
    account.ask('live', { want: 14 })
    account.now += 1500
    account.ask('live', { want: 20, settled: 10, lowest: { remaining: 6, age: 0 } })
    account.ask('second', { want: 4 })
    account.now += 550
    expect(account.ask('other', { want: 1 })).toMatchObject({ awaitsPhase: true })
    expect(count(account.ask('third', { want: 20 }))).toBeLessThan(10)
  })
})

describe('a store that has lost its memory', () => {
  const knows = { generation: 'lost', limits: slow, horizon: 3500 }

  it('lets nobody send anything until the promises of before are over, then one request', () => {
    const account = new Account()
    expect(account.ask('a', { ...knows, want: 1 })).toMatchObject({ status: 'wait', retryIn: 3500 })
    account.now += 3499
    expect(account.ask('b', { ...knows, generation: 'first', want: 1 }).status).toBe('wait')
    account.now += 1
    expect(account.ask('b', { ...knows, generation: 'first', want: 1 }).status).toBe('probe')
    account.now += 50
    account.ask('b', { limits: slow, lowest: { remaining: 17, age: 0 } })
    expect(account.ask('a', { want: 20 }).promises[0]).toEqual({ delay: 0, count: 17 })
  })

  it('waits two seconds at least', () => {
    const account = new Account()
    expect(account.ask('a', { ...knows, horizon: 0, want: 1 })).toMatchObject({
      status: 'wait',
      retryIn: 2000,
    })
  })

  it('learns from each process until when its promises run, and ignores what it reports of them', () => {
    const account = new Account()
    account.ask('a', { ...knows, horizon: 0, want: 1, unpromised: 50 })
    const reply = account.ask('b', {
      ...knows,
      horizon: 8000,
      want: 1,
      settled: 5,
      returned: 5,
      unpromised: 50,
    })
    expect(reply).toMatchObject({ generation: 'first', status: 'wait', retryIn: 8000 })
    expect(account.state).toMatchObject({ returned: 0, missing: 0 })
  })

  it('learns nothing from responses to what was promised before', () => {
    const account = new Account()
    const reply = account.ask('a', { ...knows, want: 1, lowest: { remaining: 15, age: 0 } })
    expect(reply).toMatchObject({ status: 'wait', limits: undefined })
  })

  it('goes on at once where no process knows anything', () => {
    expect(new Account().ask('a', { want: 1, generation: undefined }).status).toBe('probe')
  })
})

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
