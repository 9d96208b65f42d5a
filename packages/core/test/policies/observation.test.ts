import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { ConflictError } from '@cloudconnexa/errors'
import { catchFailure, catchRejection } from '../support/catch-failure.ts'
import { createRecordingLogger } from '../support/create-recording-logger.ts'
import { startScriptedServer } from '../support/scripted-server.ts'
import { createStaticAuthenticator } from '../support/create-static-authenticator.ts'
import { createThing, findThings, getSecrets, getThing, updateThing } from '../support/things-service.ts'
import { createVirtualClient } from '../support/create-virtual-client.ts'

const thing = { id: '1', name: 'one' }

/** What is published on both channels while something is done. */
async function collectPublished(
  act: () => Promise<unknown>,
): Promise<{ calls: unknown[]; attempts: unknown[] }> {
  const calls: unknown[] = []
  const attempts: unknown[] = []
  const onCall = (message: unknown): void => void calls.push(message)
  const onAttempt = (message: unknown): void => void attempts.push(message)
  subscribe('cloudconnexa:call', onCall)
  subscribe('cloudconnexa:attempt', onAttempt)
  try {
    await act()
  } finally {
    unsubscribe('cloudconnexa:call', onCall)
    unsubscribe('cloudconnexa:attempt', onAttempt)
  }
  return { calls, attempts }
}

describe('diagnostics channels', () => {
  it('tell of every call and every attempt, with times', async () => {
    await using server = await startScriptedServer([{ status: 503 }, { body: thing }])
    await using own = createVirtualClient(server.url)
    const { calls, attempts } = await collectPublished(async () => own.context.execute(getThing, { id: '1' }))
    const common = { operation: 'getThing', method: 'GET', path: '/things/{id}' }
    const timing = { total: 375, queue: 0, backoff: 375, token: 0, network: 0 }
    expect(calls).toEqual([{ ...common, attempts: 2, status: 200, error: undefined, timing }])
    expect(attempts).toEqual([
      {
        ...common,
        attempts: 1,
        status: 503,
        error: 'SERVICE_UNAVAILABLE',
        timing: { ...timing, total: 0, backoff: 0 },
      },
      { ...common, attempts: 2, status: 200, error: undefined, timing },
    ])
  })

  it('give an attempt its own network time, and the call that of all', async () => {
    await using server = await startScriptedServer([{ status: 503 }, { body: thing }])
    // The clock jumps while a request is on the wire.
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
    const { calls, attempts } = await collectPublished(async () => own.context.execute(getThing, { id: '1' }))
    expect(attempts).toMatchObject([{ timing: { network: 100 } }, { timing: { network: 100 } }])
    expect(calls).toMatchObject([{ timing: { network: 200 } }])
  })

  it('tell what failed, and that a caller has aborted', async () => {
    await using server = await startScriptedServer([{ status: 409 }, 'hang'])
    await using own = createVirtualClient(server.url)
    const controller = new AbortController()
    const { calls, attempts } = await collectPublished(async () => {
      await catchRejection(own.context.execute(updateThing, { id: '1', body: { name: 'n' } }))
      const call = catchRejection(own.context.execute(getThing, { id: '1' }, { signal: controller.signal }))
      await server.received(2)
      controller.abort(new Error('canary'))
      await call
    })
    const expected = [
      { operation: 'updateThing', status: 409, error: 'CONFLICT' },
      { operation: 'getThing', status: undefined, error: 'ABORTED' },
    ]
    expect(calls).toMatchObject(expected)
    expect(attempts).toMatchObject(expected)
  })

  it('hold nothing secret, nor does the log: no token, id, query, header, body or response', async () => {
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
    const messages = await collectPublished(async () => {
      await own.context.execute(getSecrets, { id: 'canary' }, options)
      await own.context.execute(findThings, { kind: 'RED', owner: 'canary' }, options)
      await catchRejection(own.context.execute(createThing, { body: { name: 'canary' } }, options))
      await new Promise((resolve) => setImmediate(resolve))
    })
    expect(messages.calls).toHaveLength(3)
    expect(logger.lines.length).toBeGreaterThan(4)
    expect(inspect([messages, logger.lines], { depth: 12, showHidden: true })).not.toContain('canary')
  })
})

describe('an error', () => {
  it('carries operation, attempts and where the time went', async () => {
    const headers = { 'retry-after': '3' }
    await using server = await startScriptedServer([
      { status: 429, headers },
      { status: 503 },
      { status: 409 },
    ])
    await using own = createVirtualClient(server.url)
    const error = await catchFailure(
      own.context.execute(updateThing, { id: '1', body: { name: 'n' } }),
      ConflictError,
    )
    expect(error).toMatchObject({
      operation: 'updateThing',
      attempts: 3,
      timing: { total: 4000, queue: 0, backoff: 4000, token: 0, network: 0 },
    })
  })
})

describe('a result', () => {
  it('says how it came about, when asked', async () => {
    const headers = { 'x-request-id': 'request-7' }
    await using server = await startScriptedServer([{ status: 503 }, { body: thing, headers }])
    await using own = createVirtualClient(server.url)
    const details = await own.context.execute(getThing, { id: '1' }).withResponse()
    expect(details).toMatchObject({
      data: thing,
      status: 200,
      attempts: 2,
      requestId: 'request-7',
      headers: { 'x-request-id': 'request-7' },
      timing: { total: 375, backoff: 375 },
    })
    expect(server.requests).toHaveLength(2)
  })
})
