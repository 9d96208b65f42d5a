import { VirtualClock } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { TimeoutError } from '@cloudconnexa/errors'
import { Secret } from '../../src/index.ts'
import { isSameName, patchResource, type PollResult, waitFor } from '../../src/service.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { catchFailure, catchRejection } from '../support/catch-failure.ts'
import { createHeldTransport } from '../support/create-held-transport.ts'
import { startScriptedServer } from '../support/scripted-server.ts'
import { getThing } from '../support/things-service.ts'

const nowhere = 'http://127.0.0.1:9'

interface Thing {
  readonly name: string
  readonly mode?: 'A' | 'B'
  readonly tags?: readonly string[]
  readonly nested?: { readonly one?: string; readonly two?: string }
  readonly key?: string | Secret
}

describe('patchResource', () => {
  const patched = async (changes: object, drafted: object): Promise<Thing> => {
    const written: Thing[] = []
    await using own = createTestClient(nowhere)
    await patchResource<string, Thing>(own.context, {
      read: async () => 'as read',
      draft: (response) => ({ name: response, ...drafted }),
      changes,
      write: async (request) => {
        written.push(request)
        return 'as written'
      },
    })
    expect(written).toHaveLength(1)
    return written[0] ?? { name: 'nothing was written' }
  }

  it('writes the draft with the changes in it', async () => {
    expect(await patched({ mode: 'B' }, { mode: 'A', tags: ['x'] })).toEqual({
      name: 'as read',
      mode: 'B',
      tags: ['x'],
    })
  })

  it('null leaves a key out, undefined leaves it as it is', async () => {
    const drafted = { mode: 'A', tags: ['x'] }
    const result = await patched({ mode: null, tags: undefined }, drafted)
    expect(result).toEqual({ name: 'as read', tags: ['x'] })
    expect(Object.keys(result)).toEqual(['name', 'tags'])
  })

  it('merges the top level only', async () => {
    expect(await patched({ nested: { two: '2' } }, { nested: { one: '1' } })).toMatchObject({
      nested: { two: '2' },
    })
    expect(await patched({ nested: { two: '2' } }, { nested: { one: '1' } })).not.toHaveProperty('nested.one')
  })

  it('leaves out what is absent at any depth, and keeps secrets', async () => {
    const key = new Secret('s')
    const result = await patched(
      {},
      { key, nested: { one: undefined, two: null }, list: [{ a: null, b: 1 }] },
    )
    expect(result).toStrictEqual({ name: 'as read', key, nested: {}, list: [{ b: 1 }] })
    expect(result.key).toBe(key)
  })

  it('returns what the API wrote, and writes nothing when reading fails', async () => {
    const steps = { draft: () => ({ name: 'n' }), changes: {}, write: async () => 'written' }
    await using own = createTestClient(nowhere)
    const patching = patchResource<string, Thing>(own.context, { ...steps, read: async () => 'read' })
    expect(await patching).toBe('written')
    let writes = 0
    const reading = patchResource<string, Thing>(own.context, {
      ...steps,
      read: () => Promise.reject(new Error('gone')),
      write: async () => {
        writes += 1
        return ''
      },
    })
    await expect(reading).rejects.toThrow('gone')
    expect(writes).toBe(0)
  })
})

describe('poll', () => {
  it('asks at every interval until it is done', async () => {
    const clock = new VirtualClock()
    await using own = createTestClient(nowhere, { clock })
    const start = clock.now()
    const times: number[] = []
    const stop = clock.autoAdvance()
    const ask = async (): Promise<PollResult<string>> => {
      times.push(clock.now() - start)
      return times.length === 4 ? { done: true, value: 'online' } : { done: false }
    }
    expect(await own.context.poll(ask, { interval: 2_000 })).toBe('online')
    stop()
    expect(times).toEqual([0, 2_000, 4_000, 6_000])
    expect(clock.sleeping).toBe(0)
  })

  it('asks every five seconds for two minutes unless told otherwise, and says what was awaited', async () => {
    const clock = new VirtualClock()
    await using own = createTestClient(nowhere, { clock })
    let asked = 0
    const stop = clock.autoAdvance()
    const polling = own.context.poll(
      async () => {
        asked += 1
        return { done: false }
      },
      { awaited: 'the connector to be online' },
    )
    const error = await catchFailure(polling, TimeoutError)
    stop()
    expect(error).toMatchObject({ code: 'DEADLINE_EXCEEDED', kind: 'deadline', milliseconds: 120_000 })
    // It has ended five seconds early, and says so.
    expect(error.message).toBe(
      'Waiting for the connector to be online was not done within 120000 ms: the next look, 5000 ms later, would be too late.',
    )
    expect(asked).toBe(24)
  })

  it('a question that hangs does not outlast the wait', async () => {
    const clock = new VirtualClock()
    await using own = createTestClient(nowhere, { clock })
    const seen: AbortSignal[] = []
    const hanging = own.context.poll(
      (signal) => {
        seen.push(signal)
        return new Promise(() => undefined)
      },
      { timeout: 3_000 },
    )
    const failure = catchFailure(hanging, TimeoutError)
    await clock.advance(3_000)
    expect(await failure).toMatchObject({ milliseconds: 3_000 })
    expect(seen[0]?.aborted).toBe(true)
  })

  it('ends with the reason of its signal, between two questions and during one', async () => {
    const clock = new VirtualClock()
    await using own = createTestClient(nowhere, { clock })
    for (const ask of [async () => ({ done: false }) as const, () => new Promise<never>(() => undefined)]) {
      const controller = new AbortController()
      const reason = { why: 'enough' }
      const polling = catchRejection(own.context.poll(ask, { signal: controller.signal }))
      await new Promise((resolve) => setImmediate(resolve))
      controller.abort(reason)
      expect(await polling).toBe(reason)
      expect(clock.sleeping).toBe(0)
    }
  })

  it('passes on what a question fails with', async () => {
    await using own = createTestClient(nowhere)
    const failure = new Error('no')
    expect(await catchRejection(own.context.poll(() => Promise.reject(failure)))).toBe(failure)
  })

  it('waitFor asks until the response holds the result, with the call options of every question', async () => {
    const clock = new VirtualClock()
    await using server = await startScriptedServer([{ body: { name: 'a' } }, { body: { name: 'b' } }])
    await using own = createTestClient(server.url, { clock, transport: createHeldTransport(clock) })
    const stop = clock.autoAdvance()
    const result = await waitFor(
      own.context,
      {
        ask: (options) => own.context.execute(getThing, { id: '1' }, options),
        result: ({ name }) => (name === 'b' ? `it is ${name}` : undefined),
        awaited: 'b',
      },
      { interval: 1_000, headers: { 'x-mine': 'yes' } },
    )
    stop()
    expect(result).toBe('it is b')
    expect(server.requests.map(({ headers }) => headers['x-mine'])).toEqual(['yes', 'yes'])
  })
})

describe('isSameName', () => {
  it.each([
    ['office', 'office', true],
    ['Office', 'oFFICE', true],
    ['Zo\u00eb@example.com', 'zoe\u0308@EXAMPLE.com', true],
    ['zoe\u0308@EXAMPLE.com', 'Zo\u00eb@example.com', true],
    ['office', 'office ', false],
    ['office', 'offices', false],
    ['', '', true],
    [undefined, '', false],
    [undefined, 'undefined', false],
  ])('%j and %j: %j', (left, right, same) => {
    expect(isSameName(left, right)).toBe(same)
  })
})
