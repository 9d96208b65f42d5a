import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { inspect } from 'node:util'
import { CloudConnexaError } from '@cloudconnexa/errors'
import { describe, expect, it } from 'vitest'
import { catchRejection } from '../support/catch-failure.ts'
import { createRecordingLogger } from '../support/create-recording-logger.ts'
import { createStaticAuthenticator } from '../support/create-static-authenticator.ts'
import { createVirtualClient } from '../support/create-virtual-client.ts'
import { recordDiagnostics } from '../support/record-diagnostics.ts'
import { startScriptedServer } from '../support/scripted-server.ts'
import { createThing, findThings, getSecrets, getThing, updateThing } from '../support/things-service.ts'

const thing = { id: '1', name: 'one' }
const operation = { operation: 'getThing', method: 'GET', path: '/things/{id}' }

describe('tracing channels', () => {
  it('publish every call and every attempt, with outcome and times', async () => {
    await using server = await startScriptedServer([{ status: 503 }, { body: thing }])
    await using own = createVirtualClient(server.url)
    const { calls, attempts, starts } = await recordDiagnostics(async () =>
      own.context.execute(getThing, { id: '1' }),
    )
    const timing = { total: 375, queue: 0, backoff: 375, token: 0, network: 0 }
    const call = {
      ...operation,
      calledMethod: undefined,
      attempts: 2,
      status: 200,
      outcome: 'applied',
      error: undefined,
      timing,
    }
    expect(calls).toEqual([call])
    const address = {
      serverAddress: '127.0.0.1',
      serverPort: Number(new URL(server.url).port),
      requestBytes: undefined,
    }
    expect(attempts).toEqual([
      {
        ...operation,
        ...address,
        call,
        attempt: 1,
        status: 503,
        outcome: 'unknown',
        error: 'SERVICE_UNAVAILABLE',
        milliseconds: 0,
      },
      {
        ...operation,
        ...address,
        call,
        attempt: 2,
        status: 200,
        outcome: 'applied',
        error: undefined,
        milliseconds: 0,
      },
    ])
    expect(attempts[0]?.call).toBe(calls[0])
    expect(starts).toMatchObject([
      { attempts: 0, status: undefined, outcome: 'not-sent', timing: { total: 0 } },
      { attempt: 1, status: undefined, outcome: 'not-sent' },
      { attempt: 2, status: undefined, outcome: 'not-sent' },
    ])
  })

  it('publish the events of a call in the order of Node, those of its attempts inside', async () => {
    await using server = await startScriptedServer([{ status: 503 }, { body: thing }])
    await using own = createVirtualClient(server.url)
    const { events } = await recordDiagnostics(async () => own.context.execute(getThing, { id: '1' }))
    const attempt = ['attempt start', 'attempt end']
    const settled = ['attempt asyncStart', 'attempt asyncEnd']
    expect(events).toEqual([
      'call start',
      'call end',
      ...attempt,
      'attempt error',
      ...settled,
      ...attempt,
      ...settled,
      'call asyncStart',
      'call asyncEnd',
    ])
  })

  it('give an attempt its own network time, and the call that of all', async () => {
    await using server = await startScriptedServer([{ status: 503 }, { body: thing }])
    await using own = createVirtualClient(server.url, {
      policies: [
        {
          after: 'decode',
          policy: {
            name: 'slow',
            apply: async (exchange, next) => {
              const response = await next(exchange)
              exchange.statistics.network += 100
              return response
            },
          },
        },
      ],
    })
    const { calls, attempts } = await recordDiagnostics(async () =>
      own.context.execute(getThing, { id: '1' }),
    )
    expect(attempts).toMatchObject([{ milliseconds: 100 }, { milliseconds: 100 }])
    expect(calls).toMatchObject([{ timing: { network: 200 } }])
  })

  it('publish what failed, and that a caller has aborted', async () => {
    await using server = await startScriptedServer([{ status: 409 }, 'hang'])
    await using own = createVirtualClient(server.url)
    const controller = new AbortController()
    const { calls, attempts } = await recordDiagnostics(async () => {
      await catchRejection(own.context.execute(updateThing, { id: '1', body: { name: 'n' } }))
      const call = catchRejection(own.context.execute(getThing, { id: '1' }, { signal: controller.signal }))
      await server.received(2)
      controller.abort(new Error('canary'))
      await call
    })
    const expected = [
      { operation: 'updateThing', status: 409, error: 'CONFLICT', outcome: 'refused' },
      { operation: 'getThing', status: undefined, error: 'ABORTED', outcome: 'unknown' },
    ]
    expect(calls).toMatchObject(expected)
    expect(attempts).toMatchObject(expected)
    expect(attempts[0]?.requestBytes).toBe(Buffer.byteLength(JSON.stringify({ name: 'n' })))
  })

  it('publish calls that are refused before anything is sent, and failures of plugins', async () => {
    await using server = await startScriptedServer([])
    await using own = createVirtualClient(server.url, {
      policies: [
        {
          before: 'rate-limit',
          policy: { name: 'broken', apply: () => Promise.reject(new TypeError('canary')) },
        },
      ],
    })
    const { calls, attempts } = await recordDiagnostics(async () => {
      await catchRejection(own.context.execute(getThing, { id: '' }))
      await catchRejection(own.context.execute(getThing, { id: '1' }, { timeout: -1 }))
      await catchRejection(own.context.execute(getThing, { id: '1' }))
    })
    expect(calls).toMatchObject([
      { error: 'REQUEST_INVALID', outcome: 'not-sent', attempts: 0 },
      { error: 'REQUEST_INVALID', outcome: 'not-sent', attempts: 0 },
      { error: 'UNEXPECTED', outcome: 'not-sent', attempts: 1 },
    ])
    expect(attempts).toEqual([])
  })

  it('publish no code of a plugin that does not look like one', async () => {
    await using server = await startScriptedServer([])
    const failures = [
      new CloudConnexaError('no', { code: 'SEAT_TAKEN' }),
      new CloudConnexaError('no', { code: 'thing 42 of canary' }),
    ]
    await using own = createVirtualClient(server.url, {
      policies: [
        {
          before: 'rate-limit',
          policy: { name: 'plugin', apply: () => Promise.reject(failures.shift() ?? new Error('none')) },
        },
      ],
    })
    const { calls } = await recordDiagnostics(async () => {
      await catchRejection(own.context.execute(getThing, { id: '1' }))
      await catchRejection(own.context.execute(getThing, { id: '1' }))
    })
    expect(calls.map(({ error }) => error)).toEqual(['SEAT_TAKEN', 'UNEXPECTED'])
  })

  it('survive a subscriber that freezes the message', async () => {
    await using server = await startScriptedServer([{ body: thing }])
    await using own = createVirtualClient(server.url)
    const name = 'tracing:cloudconnexa:call:start'
    const freeze = (message: unknown): void => void Object.freeze(message)
    subscribe(name, freeze)
    try {
      expect(await own.context.execute(getThing, { id: '1' })).toEqual(thing)
    } finally {
      unsubscribe(name, freeze)
    }
  })

  it('hold nothing secret, nor does the log: no token, id, query, header, body, response or error', async () => {
    const body = { name: 'canary', key: 'canary', nested: {}, list: [], keys: [] }
    await using server = await startScriptedServer((_, index) =>
      index % 2 === 0 ? { status: 503, body } : { body },
    )
    const logger = createRecordingLogger()
    await using own = createVirtualClient(server.url, {
      logger,
      auth: createStaticAuthenticator(server.url, 'canary').factory,
      validate: 'warn',
    })
    const options = { headers: { 'x-note': 'canary' } }
    const recorded = await recordDiagnostics(async () => {
      await own.context.execute(getSecrets, { id: 'canary' }, options)
      await own.context.execute(findThings, { kind: 'RED', owner: 'canary' }, options)
      await catchRejection(own.context.execute(createThing, { body: { name: 'canary' } }, options))
      await catchRejection(own.context.execute(getThing, { id: '..canary/' }, options))
      await new Promise((resolve) => setImmediate(resolve))
    })
    expect(recorded.calls).toHaveLength(4)
    expect(recorded.rateLimit.length).toBeGreaterThan(4)
    expect(logger.lines.length).toBeGreaterThan(4)
    expect(inspect([recorded, logger.lines], { depth: 12, showHidden: true })).not.toMatch(/canary|key of/)
  })

  it('leave the line of the caller in the stack of an error', async () => {
    await using server = await startScriptedServer([{ status: 409 }])
    await using own = createVirtualClient(server.url)
    let stack: string | undefined
    await recordDiagnostics(async function callFromHere() {
      try {
        await own.context.execute(updateThing, { id: '1', body: { name: 'n' } })
      } catch (error) {
        stack = error instanceof Error ? error.stack : undefined
      }
    })
    expect(stack).toContain('callFromHere')
  })
})
