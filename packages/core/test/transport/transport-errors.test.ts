import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { ConnectionError } from '@cloudconnexa/errors'
import { clientOf } from '../support/client-of.ts'
import { closedPort } from '../support/dead-ends.ts'
import { failureOf, rejectionOf } from '../support/failure-of.ts'
import { type Answer, startScriptedServer } from '../support/scripted-server.ts'
import { staticAuthenticator } from '../support/static-authenticator.ts'
import { createThing, findThings, getThing } from '../support/things-service.ts'

describe('errors', () => {
  const truncated: Answer = (response) => {
    response.writeHead(200, { 'content-length': '99' }).write('canary-answer', () => response.destroy())
  }
  const canaries = ['canary-token', 'canary-body', 'canary-query', 'canary-header', 'canary-answer']

  async function leaksOf(url: string): Promise<readonly string[]> {
    await using own = clientOf(url, {
      auth: staticAuthenticator(url, 'canary-token').factory,
      retry: { maxAttempts: 1 },
      maxResponseBytes: 100,
    })
    const headers = { 'x-note': 'canary-header' }
    const errors = [
      await rejectionOf(own.context.execute(createThing, { body: { name: 'canary-body' } }, { headers })),
      await rejectionOf(own.context.execute(findThings, { kind: 'RED', owner: 'canary-query' }, { headers })),
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

  it.each<[string, Answer]>([
    ['a cut connection', 'reset'],
    ['a truncated answer', truncated],
    ['a broken encoding', { body: 'canary-answer', headers: { 'content-encoding': 'gzip' } }],
    ['an answer that is too large', { body: 'canary-answer'.repeat(99) }],
    ['a redirect', { status: 302, headers: { location: 'https://canary-answer.invalid/' } }],
    ['400', { status: 400, body: 'canary-answer' }],
    ['500', { status: 500, body: '<html>canary-answer' }],
    ['no JSON', { body: 'canary-answer' }],
  ])('of %s show neither token, nor headers, nor body, nor query, nor answer', async (_, answer) => {
    await using server = await startScriptedServer([answer])
    expect(await leaksOf(server.url)).toEqual([])
  })

  it('of a connection that cannot be made do not either', async () => {
    expect(await leaksOf(`http://127.0.0.1:${await closedPort()}`)).toEqual([])
    expect(await leaksOf('https://nothing.invalid')).toEqual([])
  })

  it('of an answer that breaks off say that it was carried out, and where to look', async () => {
    await using server = await startScriptedServer([truncated])
    await using own = clientOf(server.url)
    const error = await failureOf(own.context.execute(createThing, { body: { name: 'n' } }), ConnectionError)
    expect(error).toMatchObject({ status: 200, outcome: 'applied', isRetryable: false })
    expect(error.hint).toMatch(/carried out createThing.*not sent again.*GET \/things\)/)
    expect(server.requests).toHaveLength(1)
  })

  it.each(['localhost', '127.0.0.1'])(
    'of a refused connection to %s know that nothing was sent',
    async (host) => {
      await using own = clientOf(`http://${host}:${await closedPort()}`, { retry: { maxAttempts: 1 } })
      const error = await failureOf(own.context.execute(getThing, { id: '1' }), ConnectionError)
      expect(error).toMatchObject({ outcome: 'not-sent', systemCode: 'ECONNREFUSED' })
      expect(error.cause).toBeUndefined()
    },
  )
})
