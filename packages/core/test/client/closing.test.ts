import { getEventListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import type { AuthenticatorFactory } from '../../src/runtime.ts'
import { pageNumbers } from '../../src/service.ts'
import { settleAtNextTurn } from '../support/settle-at-next-turn.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { catchRejection } from '../support/catch-failure.ts'
import { startScriptedServer } from '../support/scripted-server.ts'
import { createStaticAuthenticator } from '../support/create-static-authenticator.ts'
import { getThing, getThings } from '../support/things-service.ts'

const thing = { id: '1', name: 'one' }

describe('a closed client', () => {
  it('refuses everything, and closes its authenticator once', async () => {
    await using server = await startScriptedServer([{ body: thing }])
    const authenticator = createStaticAuthenticator(server.url)
    await using own = createTestClient(server.url, { auth: authenticator.factory })
    const list = own.context.paginate(getThings, pageNumbers())
    await Promise.all([own.client.close(), own.client.close(), own.client[Symbol.asyncDispose]()])
    expect(authenticator.isClosed).toBe(true)
    const later: readonly (() => PromiseLike<unknown>)[] = [
      () => own.context.execute(getThing, { id: '1' }),
      () => own.context.poll(async () => ({ done: true, value: 1 })),
      () => list,
      () => list.toArray(),
      () => own.client.ready(),
      () => own.client.ready({ signal: new AbortController().signal }),
      () => own.client.limits(),
    ]
    for (const act of later) expect(await catchRejection(act())).toMatchObject({ code: 'CLIENT_CLOSED' })
    expect(server.requests).toHaveLength(0)
  })

  it('has closed its connections even if its authenticator could not be closed', async () => {
    await using server = await startScriptedServer([{ body: thing }])
    const failure = new Error('no')
    const own = createTestClient(server.url, {
      auth: () => ({ ...createStaticAuthenticator(server.url), close: () => Promise.reject(failure) }),
    })
    await own.context.execute(getThing, { id: '1' })
    expect(await server.connections()).toBe(1)
    expect(await catchRejection(own.client.close())).toBe(failure)
    while ((await server.connections()) > 0) await new Promise((resolve) => setImmediate(resolve))
  })
})

describe('ready()', () => {
  it.each(['getEndpoint', 'getToken'] as const)(
    'ends with the reason of its signal or of the client, in %s()',
    async (method) => {
      const auth: AuthenticatorFactory = () => ({
        ...createStaticAuthenticator('http://127.0.0.1:9'),
        [method]: () => new Promise<never>(() => undefined),
      })
      await using own = createTestClient('', { auth })
      const controller = new AbortController()
      const reason = new Error('mine')
      const call = own.client.ready({ signal: controller.signal })
      expect(await settleAtNextTurn(call, () => controller.abort(reason))).toBe(reason)
      expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0)
      const other = own.client.ready({ signal: new AbortController().signal })
      expect(await settleAtNextTurn(other, () => void own.client.close())).toMatchObject({
        code: 'CLIENT_CLOSED',
      })
    },
  )
})
