import { describe, expect, it } from 'vitest'
import { createTestClient, type ThingsClient } from '../../support/create-test-client.ts'
import { catchFailure } from '../../support/catch-failure.ts'
import {
  type StaticAuthenticator,
  createStaticAuthenticator,
} from '../../support/create-static-authenticator.ts'
import { createThing, deleteThing, getThing, updateThing } from '../../support/things-service.ts'
import { transports } from '../../support/transports.ts'
import { facts, faults, refusals, startFaultyServer, thing } from './support/faulty-bodies.ts'
import type { WireServer } from './support/wire-server.ts'
import { withTransport } from './support/with-transport.ts'

const body = { name: 'one' }
const once = { retry: false } as const

describe.each(transports)('responses by %s', (_, make) => {
  function use<T>(
    server: WireServer,
    work: (context: ThingsClient['context'], auth: StaticAuthenticator) => Promise<T>,
  ): Promise<T> {
    return withTransport(make(), async (transport) => {
      const auth = createStaticAuthenticator(server.url)
      const settings = { auth: auth.factory, transport, maxResponseBytes: 4000, retry: { baseDelay: 0 } }
      await using own = createTestClient(server.url, settings)
      return await work(own.context, auth)
    })
  }

  describe.each(Object.entries(faults))('with a body %s', (__, fault) => {
    it.each(refusals)('fail with the error of %i', async (status, type, outcome) => {
      await using server = await startFaultyServer(status, fault, 9)
      await use(server, async (context) => {
        const error = await catchFailure(context.execute(createThing, { body }, once), type)
        expect(error).toMatchObject({ status, outcome, operation: 'createThing', requestId: 'request-7' })
        expect(error.headers).toMatchObject(facts)
        expect(server.requests).toHaveLength(1)
      })
    })

    it.each([401, 429])('have a POST sent again after %i', async (status) => {
      await using server = await startFaultyServer(status, fault)
      await use(server, async (context, auth) => {
        expect(await context.execute(createThing, { body })).toEqual(thing)
        expect(server.requests).toHaveLength(2)
        expect(auth.invalidated).toHaveLength(status === 401 ? 1 : 0)
      })
    })

    it.each([200, 204, 206])('succeed with %i where nothing was expected in the body', async (status) => {
      await using server = await startFaultyServer(status, fault)
      await use(server, async (context) => {
        const { data, status: reported } = await context.execute(deleteThing, { id: '1' }).withResponse()
        expect({ data, reported }).toEqual({ data: undefined, reported: status })
        expect(server.requests).toHaveLength(1)
        // The connection is of no use any more.
        await context.execute(deleteThing, { id: '1' })
        expect(server.requests.map(({ index }) => index)).toEqual([0, 1])
      })
    })

    it('report a create as carried out, and do not send it again', async () => {
      await using server = await startFaultyServer(201, fault)
      await use(server, async (context) => {
        const error = await catchFailure(context.execute(createThing, { body }), fault.error)
        expect(error).toMatchObject({
          status: 201,
          outcome: 'applied',
          isRetryable: false,
          attempts: 1,
          operation: 'createThing',
          requestId: 'request-7',
        })
        expect(error.hint).toMatch(/status 201.*carried out createThing.*not sent again.*GET \/things\)/)
        expect(error.hint).not.toMatch(/may have taken effect|unknown whether/)
        expect(error.headers).toMatchObject(facts)
        expect(server.requests).toHaveLength(1)
      })
    })

    it(`are ${fault.isRetryable ? '' : 'not '}requested again for a read or an update`, async () => {
      for (const call of ['read', 'update'] as const) {
        await using server = await startFaultyServer(200, fault)
        await use(server, async (context) => {
          const result =
            call === 'read'
              ? context.execute(getThing, { id: '1' })
              : context.execute(updateThing, { id: '1', body })
          if (fault.isRetryable) expect(await result).toEqual(thing)
          else
            expect(await catchFailure(result, fault.error)).toMatchObject({ status: 200, outcome: 'applied' })
          expect(server.requests).toHaveLength(fault.isRetryable ? 2 : 1)
        })
      }
    })
  })
})
