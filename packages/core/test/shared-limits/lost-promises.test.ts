import { describe, expect, it } from 'vitest'
import { Account, count, slow } from '../support/kept-account.ts'

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
