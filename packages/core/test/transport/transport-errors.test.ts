import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { ConnectionError } from '@cloudconnexa/errors'
import { createTestClient } from '../support/create-test-client.ts'
import { findClosedPort } from '../support/dead-ends.ts'
import { catchFailure, catchRejection } from '../support/catch-failure.ts'
import { type ScriptedResponse, startScriptedServer } from '../support/scripted-server.ts'
import { createStaticAuthenticator } from '../support/create-static-authenticator.ts'
import { createThing, findThings, getThing } from '../support/things-service.ts'

describe('errors', () => {
  const truncated: ScriptedResponse = (response) => {
    response.writeHead(200, { 'content-length': '99' }).write('canary-response', () => response.destroy())
  }
  const canaries = ['canary-token', 'canary-body', 'canary-query', 'canary-header', 'canary-response']

  async function findLeaks(url: string): Promise<readonly string[]> {
    await using own = createTestClient(url, {
      auth: createStaticAuthenticator(url, 'canary-token').factory,
      retry: { maxAttempts: 1 },
      maxResponseBytes: 100,
    })
    const headers = { 'x-note': 'canary-header' }
    const errors = [
      await catchRejection(own.context.execute(createThing, { body: { name: 'canary-body' } }, { headers })),
      await catchRejection(
        own.context.execute(findThings, { kind: 'RED', owner: 'canary-query' }, { headers }),
      ),
    ]
    const shown = errors.flatMap((error) => [
      inspect(error, { depth: 12, showHidden: true, getters: true }),
      JSON.stringify(error),
      String(error),
      error instanceof Error ? String(error.stack) : '',
      inspect(structuredClone(error), { depth: 12, showHidden: true }),
    ])
    return canaries.filter((canary) => shown.join('\n').includes(canary))
  }

  it.each<[string, ScriptedResponse]>([
    ['a cut connection', 'reset'],
    ['a truncated response', truncated],
    ['a broken encoding', { body: 'canary-response', headers: { 'content-encoding': 'gzip' } }],
    ['a response that is too large', { body: 'canary-response'.repeat(99) }],
    ['a redirect', { status: 302, headers: { location: 'https://canary-response.invalid/' } }],
    ['400', { status: 400, body: 'canary-response' }],
    ['500', { status: 500, body: '<html>canary-response' }],
    ['no JSON', { body: 'canary-response' }],
  ])('show neither token, nor headers, nor body, nor query, nor response: %s', async (_, response) => {
    await using server = await startScriptedServer([response])
    expect(await findLeaks(server.url)).toEqual([])
  })

  it('do not either when the connection cannot be made', async () => {
    expect(await findLeaks(`http://127.0.0.1:${await findClosedPort()}`)).toEqual([])
    expect(await findLeaks('https://nothing.invalid')).toEqual([])
  })

  it('say that it was carried out, and where to look, when the response breaks off', async () => {
    await using server = await startScriptedServer([truncated])
    await using own = createTestClient(server.url)
    const error = await catchFailure(
      own.context.execute(createThing, { body: { name: 'n' } }),
      ConnectionError,
    )
    expect(error).toMatchObject({ status: 200, outcome: 'applied', isRetryable: false })
    expect(error.hint).toMatch(/carried out createThing.*not sent again.*GET \/things\)/)
    expect(server.requests).toHaveLength(1)
  })

  it.each(['localhost', '127.0.0.1'])(
    'know that nothing was sent when a connection to %s is refused',
    async (host) => {
      await using own = createTestClient(`http://${host}:${await findClosedPort()}`, {
        retry: { maxAttempts: 1 },
      })
      const error = await catchFailure(own.context.execute(getThing, { id: '1' }), ConnectionError)
      expect(error).toMatchObject({ outcome: 'not-sent', systemCode: 'ECONNREFUSED' })
      expect(error.cause).toBeUndefined()
    },
  )
})
