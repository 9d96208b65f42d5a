import { startEmulator, VirtualClock } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import {
  AuthorizationError,
  ConflictError,
  ConnectionError,
  NotFoundError,
  ServerError,
  TimeoutError,
  TlsError,
  UnexpectedStatusError,
  ValidationError,
} from '@cloudconnexa/errors'
import type { CallOptions, CloudConnexaError } from '../../../src/index.ts'
import type { ServiceContext } from '../../../src/service.ts'
import { createTestClient } from '../../support/create-test-client.ts'
import { findClosedPort, startCuttingServer } from '../../support/dead-ends.ts'
import { catchFailure } from '../../support/catch-failure.ts'
import { type ScriptedResponse, startScriptedServer } from '../../support/scripted-server.ts'
import {
  createThing,
  deleteThing,
  getThing,
  patchThing,
  removeThing,
  startThing,
  updateThing,
} from '../../support/things-service.ts'
import { createVirtualClient } from '../../support/create-virtual-client.ts'

const thing = { id: '1', name: 'one' }
const body = { name: 'one' }
const good: ScriptedResponse = { body: thing }

type Method = 'GET' | 'PUT' | 'DELETE' | 'PATCH' | 'POST' | 'repeatable POST'
const methods: readonly Method[] = ['GET', 'PUT', 'DELETE', 'PATCH', 'POST', 'repeatable POST']

function call(context: ServiceContext, method: Method, options?: CallOptions): PromiseLike<unknown> {
  switch (method) {
    case 'GET':
      return context.execute(getThing, { id: '1' }, options)
    case 'PUT':
      return context.execute(updateThing, { id: '1', body }, options)
    case 'DELETE':
      return context.execute(deleteThing, { id: '1' }, options)
    case 'PATCH':
      return context.execute(patchThing, { id: '1', body }, options)
    case 'POST':
      return context.execute(createThing, { body }, options)
    case 'repeatable POST':
      return context.execute(startThing, { id: '1' }, options)
    default:
      throw new Error(method)
  }
}

describe.each(methods)('%s', (method) => {
  const repeats = method !== 'POST' && method !== 'PATCH'
  const operation = method === 'PATCH' ? 'patchThing' : 'createThing'

  it('is sent again after a refused connection', async () => {
    await using own = createVirtualClient(`http://127.0.0.1:${await findClosedPort()}`)
    const error = await catchFailure(call(own.context, method), ConnectionError)
    expect(error).toMatchObject({
      attempts: 5,
      outcome: 'not-sent',
      isRetryable: true,
      systemCode: 'ECONNREFUSED',
    })
  })

  it('is sent again after a name that cannot be found', async () => {
    await using own = createVirtualClient('https://nothing.invalid')
    const error = await catchFailure(
      call(own.context, method, { retry: { maxAttempts: 2 } }),
      ConnectionError,
    )
    expect(error).toMatchObject({ attempts: 2, outcome: 'not-sent', isRetryable: true })
  })

  it('is sent again after a TLS handshake that failed, so that no byte of it has left', async () => {
    await using server = await startScriptedServer([good])
    await using own = createVirtualClient(server.url.replace('http:', 'https:'))
    const error = await catchFailure(call(own.context, method), TlsError)
    expect(error).toMatchObject({ attempts: 5, outcome: 'not-sent', isRetryable: true })
    expect(server.requests).toHaveLength(0)
  })

  it('is sent again after a connection that was cut before it was secured', async () => {
    await using server = await startCuttingServer()
    await using own = createVirtualClient(`https://127.0.0.1:${server.port}`)
    const error = await catchFailure(call(own.context, method), ConnectionError)
    expect(error).toMatchObject({ attempts: 5, outcome: 'not-sent' })
    expect(server.connections()).toBe(5)
  })

  it('is not sent to a server whose certificate is not trusted, since that will not change', async () => {
    await using emulator = await startEmulator({ tls: true })
    await using own = createVirtualClient(emulator.url)
    const error = await catchFailure(call(own.context, method), TlsError)
    expect(error).toMatchObject({ attempts: 1, outcome: 'not-sent', isRetryable: false })
    expect(emulator.requests.count()).toBe(0)
  })

  it.each([421, 425, 429])('is sent again after %i', async (status) => {
    await using server = await startScriptedServer([{ status }, good])
    await using own = createVirtualClient(server.url)
    await call(own.context, method)
    expect(server.requests).toHaveLength(2)
  })

  it.each<[string, ScriptedResponse, abstract new (...parameters: never[]) => CloudConnexaError]>([
    ['a connection cut after sending', 'reset', ConnectionError],
    ['408', { status: 408 }, UnexpectedStatusError],
    ['499', { status: 499 }, UnexpectedStatusError],
    ['500', { status: 500 }, ServerError],
    ['502', { status: 502, body: '<html>' }, ServerError],
    ['503', { status: 503 }, ServerError],
    ['504', { status: 504 }, ServerError],
  ])(`is ${repeats ? '' : 'NOT '}sent again after %s`, async (_, response, type) => {
    await using server = await startScriptedServer([response, good])
    await using own = createVirtualClient(server.url)
    if (repeats) {
      await call(own.context, method)
      expect(server.requests).toHaveLength(2)
      return
    }
    expectUnknown(await catchFailure(call(own.context, method), type), operation)
    expect(server.requests).toHaveLength(1)
  })

  it(`is ${repeats ? '' : 'NOT '}sent again after an attempt that timed out`, async () => {
    await using server = await startScriptedServer(['hang', good])
    const clock = new VirtualClock()
    await using own = createTestClient(server.url, { clock, random: () => 0.5 })
    const started = call(own.context, method).then(
      () => undefined,
      (error: unknown) => error,
    )
    await server.received(1)
    await clock.advance(29_999)
    expect(server.requests).toHaveLength(1)
    await clock.advance(1000)
    const error = await started
    if (repeats) expect(error).toBeUndefined()
    else {
      expect(error).toBeInstanceOf(TimeoutError)
      expect(error).toMatchObject({ code: 'ATTEMPT_TIMEOUT', kind: 'attempt', milliseconds: 30_000 })
      expectUnknown(error, operation)
    }
    expect(server.requests).toHaveLength(repeats ? 2 : 1)
  })

  it.each<[number, abstract new (...parameters: never[]) => CloudConnexaError]>([
    [400, ValidationError],
    [403, AuthorizationError],
    [404, NotFoundError],
    [409, ConflictError],
    [415, ValidationError],
    [422, ValidationError],
    [423, UnexpectedStatusError],
  ])('is not sent again after %i', async (status, type) => {
    await using server = await startScriptedServer([{ status }, good])
    await using own = createVirtualClient(server.url)
    const error = await catchFailure(call(own.context, method), type)
    expect(error).toMatchObject({ attempts: 1, outcome: 'refused', isRetryable: false })
    expect(server.requests).toHaveLength(1)
  })
})

describe('an outcome that is lost', () => {
  it('makes a DELETE that then finds nothing a success', async () => {
    await using server = await startScriptedServer(['reset', { status: 404 }])
    await using own = createVirtualClient(server.url)
    const { data, status, attempts } = await own.context.execute(deleteThing, { id: '1' }).withResponse()
    expect({ data, status, attempts }).toEqual({ data: undefined, status: 204, attempts: 2 })
  })

  it('does not excuse a 404 after a mere 429, nor the first one', async () => {
    await using server = await startScriptedServer([{ status: 429 }, { status: 404 }])
    await using own = createVirtualClient(server.url)
    await catchFailure(own.context.execute(deleteThing, { id: '1' }), NotFoundError)
    await catchFailure(own.context.execute(deleteThing, { id: '1' }), NotFoundError)
    expect(server.requests).toHaveLength(3)
  })

  it('leaves it an error where the DELETE responds with something', async () => {
    await using server = await startScriptedServer(['reset', { status: 404 }])
    await using own = createVirtualClient(server.url)
    const error = await catchFailure(own.context.execute(removeThing, { id: '1' }), NotFoundError)
    expect(error).toMatchObject({ attempts: 2, outcome: 'unknown' })
  })

  it('is not made certain by a later refusal', async () => {
    await using server = await startScriptedServer([{ status: 503 }, { status: 429 }, { status: 409 }])
    await using own = createVirtualClient(server.url)
    const error = await catchFailure(own.context.execute(updateThing, { id: '1', body }), ConflictError)
    expect(error).toMatchObject({ attempts: 3, outcome: 'unknown' })
  })
})

function expectUnknown(error: unknown, operation: string): void {
  expect(error).toMatchObject({
    attempts: 1,
    outcome: 'unknown',
    isRetryable: false,
    operation,
    hint: expect.stringMatching(
      new RegExp(String.raw`unknown whether ${operation} took effect.*GET /things\)`),
    ),
  })
}
