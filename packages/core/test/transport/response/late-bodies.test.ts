import { VirtualClock } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { TimeoutError } from '@cloudconnexa/errors'
import type { Transport } from '../../../src/runtime.ts'
import { createTestClient, type ThingsClient } from '../../support/create-test-client.ts'
import { createThing, deleteThing } from '../../support/things-service.ts'
import { transports } from '../../support/transports.ts'
import { refusals, startFaultyServer } from './support/faulty-bodies.ts'

const body = { name: 'one' }
const once = { retry: false } as const

describe.each(transports)('responses by %s with a body that does not come to its end in time', (_, make) => {
  /** Ends the time of the attempt once the head of the response is there. */
  async function execute(status: number, call: (context: ThingsClient['context']) => PromiseLike<unknown>) {
    const clock = new VirtualClock()
    const transport = make()
    const { promise: isStarted, resolve: start } = Promise.withResolvers<void>()
    const observed: Transport = {
      ...transport,
      reportsProgress: true,
      send: (request) => {
        const onResponse = (...head: [number, Readonly<Record<string, string>>]): void => {
          request.progress?.onResponse(...head)
          start()
        }
        const onSent = (): void => request.progress?.onSent()
        return transport.send({ ...request, progress: { onSent, onResponse } })
      },
    }
    await using server = await startFaultyServer(status, {
      headers: 'content-length: 9\r\n',
      body: '{',
      error: TimeoutError,
      isRetryable: true,
    })
    await using own = createTestClient(server.url, { transport: observed, clock, attemptTimeout: 5000 })
    const ended = Promise.resolve(call(own.context)).catch((error: unknown) => error)
    await isStarted
    await clock.advance(5000)
    const result = await ended
    await transport.close?.()
    return { result, requests: server.requests.length }
  }

  it.each(refusals)('fail with the error of %i', async (status, type, outcome) => {
    const { result } = await execute(status, (context) => context.execute(createThing, { body }, once))
    expect(result).toBeInstanceOf(type)
    expect(result).toMatchObject({ status, outcome, requestId: 'request-7' })
  })

  it('succeed where nothing was expected in the body', async () => {
    const { result, requests } = await execute(200, (context) => context.execute(deleteThing, { id: '1' }))
    expect({ result, requests }).toEqual({ result: undefined, requests: 1 })
  })

  it('report a create as carried out', async () => {
    const { result, requests } = await execute(201, (context) => context.execute(createThing, { body }))
    expect(result).toBeInstanceOf(TimeoutError)
    expect(result).toMatchObject({
      code: 'ATTEMPT_TIMEOUT',
      status: 201,
      outcome: 'applied',
      isRetryable: false,
      message: 'The response with status 201 was not complete within 5000 ms. In createThing (/things).',
      hint: expect.stringMatching(/carried out createThing.*GET \/things\).*attemptTimeout/),
    })
    expect(requests).toBe(1)
  })
})
