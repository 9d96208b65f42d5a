import { VirtualClock } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { AbortError, ServiceUnavailableError } from '@cloudconnexa/errors'
import type { AuthenticatorFactory } from '../../../src/runtime.ts'
import { settleAtNextTurn } from '../../support/settle-at-next-turn.ts'
import { createTestClient } from '../../support/create-test-client.ts'
import { findClosedPort } from '../../support/dead-ends.ts'
import { catchFailure, catchRejection } from '../../support/catch-failure.ts'
import { createRecordingLogger } from '../../support/create-recording-logger.ts'
import { startScriptedServer } from '../../support/scripted-server.ts'
import { createStaticAuthenticator } from '../../support/create-static-authenticator.ts'
import { createThing, getThing, startThing, updateThing } from '../../support/things-service.ts'
import { transports } from '../../support/transports.ts'

const body = { name: 'one' }

describe.each(transports)('close() by %s', (_, makeTransport) => {
  it('says of a POST on the wire that its outcome is unknown, and how to find out', async () => {
    await using server = await startScriptedServer(['hang'])
    await using own = createTestClient(server.url, { transport: makeTransport() })
    const failure = catchFailure(own.context.execute(createThing, { body }), AbortError)
    await server.received(1)
    await own.client.close()
    expect(await failure).toMatchObject({
      code: 'CLIENT_CLOSED',
      operation: 'createThing',
      attempts: 1,
      outcome: 'unknown',
      isRetryable: false,
      timing: { backoff: 0, token: expect.any(Number) },
      hint: expect.stringMatching(
        /^It is unknown whether createThing took effect.*GET \/things\) before.*another client/,
      ),
    })
  })

  it.each([
    [201, 'application/json', 'applied', /carried out createThing.*GET \/things\) before you repeat it/],
    // None of the API's: a proxy has responded in its place.
    [200, 'text/html; charset=utf-8', 'unknown', /unknown whether createThing took effect.*GET \/things\)/],
    [502, 'application/json', 'unknown', /unknown whether createThing took effect.*GET \/things\)/],
    [409, 'application/json', 'refused', /^Create another client/],
  ])('goes by the status of a POST if that has arrived: %i %s', async (status, type, outcome, hint) => {
    await using server = await startScriptedServer([
      (response) => response.writeHead(status, { 'content-type': type }).write('{"id":'),
    ])
    let resolveHeard: () => void = () => undefined
    const responded = new Promise<void>((resolve) => {
      resolveHeard = resolve
    })
    const transport = makeTransport()
    await using own = createTestClient(server.url, {
      transport: {
        ...(transport.reportsProgress === undefined ? {} : { reportsProgress: transport.reportsProgress }),
        send: (request) =>
          transport.send({
            ...request,
            progress: {
              onSent: () => request.progress?.onSent(),
              onResponse: (received, headers) => {
                request.progress?.onResponse(received, headers)
                resolveHeard()
              },
            },
          }),
        close: async () => transport.close?.(),
      },
    })
    const failure = catchFailure(own.context.execute(createThing, { body }), AbortError)
    await responded
    await own.client.close()
    expect(await failure).toMatchObject({ outcome, isRetryable: false, hint: expect.stringMatching(hint) })
  })
})

describe('close()', () => {
  it('gives every call an error of its own, with the facts of that call', async () => {
    await using server = await startScriptedServer(['hang'])
    await using own = createTestClient(server.url)
    const create = catchFailure(own.context.execute(createThing, { body }), AbortError)
    const read = catchFailure(own.context.execute(getThing, { id: '1' }), AbortError)
    await server.received(2)
    // Before the limits are known each of the two buckets lets one request pass: these two wait.
    const update = catchFailure(own.context.execute(updateThing, { id: '1', body }), AbortError)
    const start = catchFailure(own.context.execute(startThing, { id: '1' }), AbortError)
    await own.client.close()
    const errors = await Promise.all([create, update, read, start])
    expect(new Set(errors).size).toBe(4)
    expect(errors.map(({ operation, outcome }) => [operation, outcome])).toEqual([
      ['createThing', 'unknown'],
      ['updateThing', 'not-sent'],
      ['getThing', 'unknown'],
      ['startThing', 'not-sent'],
    ])
    // Sending it a second time does no harm, so there is nothing to look for.
    expect(errors.map(({ hint }) => /GET \/things/.test(hint ?? ''))).toEqual([true, false, false, false])
  })

  it('between two attempts says what the attempts before have done, and why they failed', async () => {
    await using server = await startScriptedServer([{ status: 503 }])
    const logger = createRecordingLogger()
    await using own = createTestClient(server.url, { logger, clock: new VirtualClock() })
    const failure = catchFailure(own.context.execute(updateThing, { id: '1', body }), AbortError)
    while (!logger.lines.some(({ message }) => message === 'trying again'))
      await new Promise((resolve) => setImmediate(resolve))
    await own.client.close()
    const error = await failure
    expect(error).toMatchObject({ attempts: 1, outcome: 'unknown' })
    expect(error.cause).toBeInstanceOf(ServiceUnavailableError)
  })

  it('between two attempts that sent nothing says so, of a POST too', async () => {
    const logger = createRecordingLogger()
    await using own = createTestClient(`http://127.0.0.1:${await findClosedPort()}`, {
      logger,
      clock: new VirtualClock(),
    })
    const failure = catchFailure(own.context.execute(createThing, { body }), AbortError)
    while (!logger.lines.some(({ message }) => message === 'trying again'))
      await new Promise((resolve) => setImmediate(resolve))
    await own.client.close()
    expect(await failure).toMatchObject({
      outcome: 'not-sent',
      hint: 'Create another client for further calls.',
    })
  })

  it('gives ready(), limits() and polls errors of their own', async () => {
    const never = (): Promise<never> => new Promise(() => undefined)
    const auth: AuthenticatorFactory = () => ({
      ...createStaticAuthenticator('http://127.0.0.1:9'),
      getEndpoint: never,
    })
    await using own = createTestClient('', { auth })
    const work = [
      own.client.ready(),
      own.client.ready(),
      own.client.limits(),
      own.context.poll(never),
      own.context.execute(getThing, { id: '1' }),
    ].map((call) => catchRejection(call))
    await own.client.close()
    const errors = await Promise.all([...work, catchRejection(own.client.limits())])
    for (const error of errors) expect(error).toBeInstanceOf(AbortError)
    expect(new Set(errors).size).toBe(errors.length)
  })

  it('refuses further calls as not sent', async () => {
    await using own = createTestClient('http://127.0.0.1:9')
    await own.client.close()
    const error = await catchFailure(own.context.execute(createThing, { body }), AbortError)
    expect(error).toMatchObject({ operation: 'createThing', attempts: 0, outcome: 'not-sent' })
  })

  it('closes the rate limiter once, also when the authenticator fails', async () => {
    const closed: string[] = []
    const failure = new Error('no')
    const own = createTestClient('', {
      auth: () => ({ ...createStaticAuthenticator(''), close: () => Promise.reject(failure) }),
      rateLimiter: {
        acquire: () => Promise.reject(new Error('not asked')),
        state: () => {
          throw new Error('not asked')
        },
        close: async () => void closed.push('limiter'),
      },
    })
    expect(await catchRejection(own.client.close())).toBe(failure)
    expect(await catchRejection(own.client.close())).toBe(failure)
    expect(closed).toEqual(['limiter'])
  })

  it('ends work at the next turn even if a call begins while it runs', async () => {
    await using server = await startScriptedServer(['hang'])
    await using own = createTestClient(server.url)
    const first = own.context.execute(getThing, { id: '1' })
    const again = first.catch(() => own.context.execute(getThing, { id: '1' }))
    await server.received(1)
    const error = await settleAtNextTurn(again, () => void own.client.close())
    expect(error).toMatchObject({ code: 'CLIENT_CLOSED', outcome: 'not-sent' })
  })
})
