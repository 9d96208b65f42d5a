import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BucketAccount, computeExchange, type LeaseRequest } from '@cloudconnexa/core/shared-limits'
import { createScriptRunner, type RedisClient } from '../../src/connection/redis-client.ts'
import { Script } from '../../src/connection/script.ts'
import { createRedisLeaseStore } from '../../src/limits/redis-lease-store.ts'
import { buildExchangeScript } from '../../src/limits/script/exchange-lua.ts'
import { exchangeSequences, type RandomExchange } from '../support/arbitrary-exchanges.ts'
import { clientPackages, type ConnectedClient } from '../support/servers/clients.ts'
import { readAccount } from '../support/read-account.ts'
import { RedisServer } from '../support/servers/redis-server.ts'

// A server time of the tests' own: they put it into a key beforehand, which production never reads.
const timeOfTests = `local now = tonumber(redis.call('GET', '{' .. string.match(KEYS[1], '{(.-)}') .. '}:now'))\n`
const root = 'cc:{account}'
const started = Date.UTC(2026, 10, 28)

describe('the script of an exchange', () => {
  let server: RedisServer
  let connection: ConnectedClient
  beforeAll(async () => {
    server = await RedisServer.start()
    connection = await clientPackages[1].connect(server.path)
  })
  afterAll(async () => {
    await connection[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
  })

  /** Runs a sequence on the server and in the pure function, and compares every reply and every account. */
  async function compare(sequence: readonly RandomExchange[], client: RedisClient): Promise<void> {
    const script = new Script(buildExchangeScript(timeOfTests))
    const store = createRedisLeaseStore(createScriptRunner('test', client), 'cc', script)
    await connection.send('FLUSHALL')
    let state: BucketAccount | undefined
    let now = started
    for (const [index, { elapsed, isLost, knows, request }] of sequence.entries()) {
      now += elapsed
      if (isLost) {
        state = undefined
        await connection.send('FLUSHALL')
      }
      const generation = { current: state?.generation, older: 'older', none: undefined }[knows]
      const complete: LeaseRequest = { ...request, generation, freshGeneration: `generation ${index}` }
      await connection.send('SET', '{account}:now', String(now))
      const expected = computeExchange(state, complete, now)
      expect(await store.exchange('account', complete)).toEqual(expected.reply)
      state = expected.state
      expect(await readAccount(connection, root)).toEqual(state)
    }
  }

  it('replies and keeps what the pure function does, in 150 random sequences', async () => {
    const property = fc.asyncProperty(exchangeSequences, (sequence) => compare(sequence, connection.client))
    await fc.assert(property, { numRuns: 150, seed: 58 })
  })

  it('begins anew where a server that runs out of memory has removed the account and kept the promises', async () => {
    const store = createRedisLeaseStore(createScriptRunner('test', connection.client), 'cc')
    const limits = { capacity: 20, amount: 10, period: 1000 }
    const report = { settled: 0, returned: 0, unpromised: 0, refusals: 0, freshGeneration: 'one' }
    const lowest = { remaining: 20, age: 0 }
    await store.exchange('account', { ...report, process: 'one', want: 5, limits, lowest })
    await connection.send('DEL', root)
    await store.exchange('account', { ...report, process: 'two', want: 0 })
    expect((await readAccount(connection, root)).processes).toEqual({})
  })

  it.each([
    ['a text', () => 'text'],
    ['nothing but a generation', () => 'generation first\n'],
    ['a time that never comes', (text: string) => text.replace(/cursor .*/, 'cursor inf')],
    ['a pause that never ends', (text: string) => text.replace(/pausedUntil .*/, 'pausedUntil inf')],
    ['no number', (text: string) => text.replace(/left .*/, 'left nan')],
    ['limits that never refill', (text: string) => text.replace(/amount .*/, 'amount 0')],
  ])('begins anew where another program has left %s', async (_, change) => {
    await connection.send('FLUSHALL')
    const store = createRedisLeaseStore(createScriptRunner('test', connection.client), 'cc')
    const report = { settled: 0, returned: 0, unpromised: 0, refusals: 0, process: 'one', want: 1 }
    const limits = { capacity: 20, amount: 10, period: 1000 }
    const learned = { ...report, limits, lowest: { remaining: 20, age: 0 }, freshGeneration: 'first' }
    expect(await store.exchange('account', learned)).toMatchObject({ status: 'granted' })
    await connection.send('SET', root, change(String(await connection.send('GET', root))))
    const reply = await store.exchange('account', { ...report, freshGeneration: 'second' })
    expect(reply).toMatchObject({ status: 'probe', generation: 'second' })
  })

  it('ignores promises that another program has written', async () => {
    await connection.send('FLUSHALL')
    const store = createRedisLeaseStore(createScriptRunner('test', connection.client), 'cc')
    const report = {
      settled: 0,
      returned: 0,
      unpromised: 0,
      refusals: 0,
      process: 'one',
      freshGeneration: 'x',
    }
    const limits = { capacity: 20, amount: 10, period: 1000 }
    await store.exchange('account', { ...report, want: 1, limits, lowest: { remaining: 20, age: 0 } })
    await connection.send('ZADD', `${root}:p`, 'inf', 'two')
    await connection.send('HSET', `${root}:o`, 'one', 'x:y', 'two', 'a:b')
    expect(await store.exchange('account', { ...report, want: 1 })).toMatchObject({
      active: 1,
      status: 'granted',
    })
  })

  it('changes nothing when a client sends it a second time, and replies as before', async () => {
    const client: RedisClient = {
      async execute([name = '', ...values]) {
        await connection.send(name, ...values)
        return connection.send(name, ...values)
      },
    }
    const property = fc.asyncProperty(exchangeSequences, (sequence) =>
      compare(sequence.map(wantSomething), client),
    )
    await fc.assert(property, { numRuns: 40, seed: 58 })
  })
})

/** Of a process that holds nothing and wants nothing, no request is remembered. */
function wantSomething(exchange: RandomExchange): RandomExchange {
  return { ...exchange, request: { ...exchange.request, want: Math.max(1, exchange.request.want) } }
}
