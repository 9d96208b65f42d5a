import { VirtualClock } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import {
  type CloudConnexaErrorOptions,
  ConflictError,
  NotFoundError,
  TimeoutError,
} from '@cloudconnexa/errors'
import { CloudConnexaError } from '../../../src/index.ts'
import type { Policy } from '../../../src/runtime.ts'
import { createTestClient } from '../../support/create-test-client.ts'
import { catchFailure } from '../../support/catch-failure.ts'
import { type ScriptedResponse, startScriptedServer } from '../../support/scripted-server.ts'
import { createThing, deleteThing, getThing, removeThing, updateThing } from '../../support/things-service.ts'
import { createVirtualClient } from '../../support/create-virtual-client.ts'

const body = { name: 'one' }
const good: ScriptedResponse = { body: { id: '1', name: 'one' } }

/** A policy whose attempts fail with these errors, one after the other, and then go on. */
function createFailingPolicy(failures: readonly Partial<CloudConnexaErrorOptions>[]): Policy {
  const left = [...failures]
  return {
    name: 'failing',
    apply: (exchange, next) => {
      const options = left.shift()
      if (options === undefined) return next(exchange)
      return Promise.reject(new CloudConnexaError('Failed.', { code: 'CONNECTION_FAILED', ...options }))
    },
  }
}

describe('the outcome of a call', () => {
  it('stays unknown when a later attempt is refused, and the hint says why', async () => {
    await using server = await startScriptedServer([{ status: 503 }, { status: 409 }])
    await using own = createVirtualClient(server.url)
    const error = await catchFailure(own.context.execute(updateThing, { id: '1', body }), ConflictError)
    expect(error).toMatchObject({
      attempts: 2,
      outcome: 'unknown',
      hint: expect.stringMatching(
        /resolve the conflict.*earlier attempt of updateThing may have taken effect/,
      ),
    })
  })

  it('stays refused when nothing else happened, and reads need no such hint', async () => {
    await using server = await startScriptedServer([
      { status: 425 },
      { status: 409 },
      { status: 503 },
      { status: 404 },
    ])
    await using own = createVirtualClient(server.url)
    const refused = await catchFailure(own.context.execute(updateThing, { id: '1', body }), ConflictError)
    expect(refused.outcome).toBe('refused')
    expect(refused.hint).not.toMatch(/earlier attempt/)
    const missing = await catchFailure(own.context.execute(getThing, { id: '1' }), NotFoundError)
    expect(missing.hint).not.toMatch(/earlier attempt/)
  })

  it('leaves a read nothing to look for, whatever it has failed with', async () => {
    await using server = await startScriptedServer([{ status: 503 }, 'reset'])
    await using own = createVirtualClient(server.url)
    const call = (): Promise<unknown> =>
      own.context.execute(getThing, { id: '1' }, { retry: { maxAttempts: 1 } })
    for (const status of [503, undefined]) {
      const error = await catchFailure(call(), CloudConnexaError)
      expect(error.status).toBe(status)
      expect(error.hint).toMatch(/Nothing was changed: try again later\.$/)
      expect(error.hint).not.toMatch(/may have taken effect/)
    }
  })

  it('is that of the attempt that was carried out, whatever comes after it', async () => {
    await using server = await startScriptedServer([{ status: 503 }])
    const policy = createFailingPolicy([{ outcome: 'applied', isRetryable: true }])
    await using own = createVirtualClient(server.url, { policies: [{ after: 'retry', policy }] })
    const error = await catchFailure(own.context.execute(updateThing, { id: '1', body }), CloudConnexaError)
    expect(error).toMatchObject({
      status: 503,
      outcome: 'applied',
      hint: expect.stringMatching(/earlier attempt of updateThing was carried out/),
    })
  })

  it('is not forgotten while the next attempt is on the wire', async () => {
    await using server = await startScriptedServer(['hang'])
    const clock = new VirtualClock()
    const policy = createFailingPolicy([{ outcome: 'applied', isRetryable: true }])
    await using own = createTestClient(server.url, { clock, policies: [{ after: 'retry', policy }] })
    const call = own.context.execute(
      updateThing,
      { id: '1', body },
      { timeout: 5000, retry: { baseDelay: 0 } },
    )
    const failure = catchFailure(call, TimeoutError)
    await clock.advance(0)
    await server.received(1)
    await clock.advance(5000)
    expect(await failure).toMatchObject({
      kind: 'deadline',
      outcome: 'applied',
      cause: { message: 'Failed.' },
    })
  })

  it('forbids another attempt when a POST was carried out', async () => {
    const policy = createFailingPolicy([{ outcome: 'applied', isRetryable: true, hint: 'Read the manual.' }])
    await using server = await startScriptedServer([good])
    await using own = createVirtualClient(server.url, { policies: [{ after: 'retry', policy }] })
    const error = await catchFailure(own.context.execute(createThing, { body }), CloudConnexaError)
    expect(error).toMatchObject({
      attempts: 1,
      outcome: 'applied',
      isRetryable: false,
      hint: expect.stringMatching(/carried out createThing.*GET \/things\) before you repeat it/),
    })
    expect(server.requests).toHaveLength(0)
  })

  it.each(['unknown', 'applied'] as const)(
    'makes a DELETE that finds nothing a success after %s',
    async (outcome) => {
      const policy = createFailingPolicy([{ outcome, isRetryable: true }])
      await using server = await startScriptedServer([{ status: 404 }])
      await using own = createVirtualClient(server.url, { policies: [{ after: 'retry', policy }] })
      const { status } = await own.context.execute(deleteThing, { id: '1' }).withResponse()
      expect(status).toBe(204)
    },
  )

  it.each(['refused', 'not-sent'] as const)('leaves it a failure after %s', async (outcome) => {
    const policy = createFailingPolicy([{ outcome, isRetryable: true }])
    await using server = await startScriptedServer([{ status: 404 }])
    await using own = createVirtualClient(server.url, { policies: [{ after: 'retry', policy }] })
    const error = await catchFailure(own.context.execute(deleteThing, { id: '1' }), NotFoundError)
    expect(error.outcome).toBe('refused')
  })

  it('says of a DELETE with a response that the object may be gone because of the call itself', async () => {
    await using server = await startScriptedServer(['reset', { status: 404 }])
    await using own = createVirtualClient(server.url)
    const error = await catchFailure(own.context.execute(removeThing, { id: '1' }), NotFoundError)
    expect(error).toMatchObject({
      outcome: 'unknown',
      hint: expect.stringMatching(/earlier attempt of removeThing may have taken effect/),
    })
  })

  it('is known of an error of a plugin that does not say', async () => {
    const policy: Policy = {
      name: 'plain',
      apply: async (exchange, next) => {
        await next(exchange)
        throw new CloudConnexaError('Not as agreed.', { code: 'CONFLICT' })
      },
    }
    await using server = await startScriptedServer([good])
    await using own = createVirtualClient(server.url, { policies: [{ after: 'retry', policy }] })
    const error = await catchFailure(own.context.execute(createThing, { body }), CloudConnexaError)
    expect(error).toMatchObject({
      message: 'Not as agreed. In createThing (/things).',
      outcome: 'unknown',
      isRetryable: false,
    })
  })

  it('is left out where a plugin fails before anything was sent', async () => {
    const policy = createFailingPolicy([{}])
    await using own = createVirtualClient('http://127.0.0.1:9', { policies: [{ after: 'retry', policy }] })
    const error = await catchFailure(own.context.execute(createThing, { body }), CloudConnexaError)
    expect(error.outcome).toBeUndefined()
  })
})
