import { describe, expect, it } from 'vitest'
import { ValidationError } from '@cloudconnexa/errors'
import type { CallOptions } from '../../src/index.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { startScriptedServer } from '../support/scripted-server.ts'
import { createThing, getThing } from '../support/things-service.ts'
import { asUntyped } from '../support/as-untyped.ts'

const thing = { id: '1', name: 'one' }

describe('call options', () => {
  it.each<[string, CallOptions, string]>([
    ['a timeout of zero', { timeout: 0 }, 'options.timeout'],
    ['a timeout that is no number', { timeout: Number.NaN }, 'options.timeout'],
    ['a negative attempt timeout', { attemptTimeout: -1 }, 'options.attemptTimeout'],
    ['no attempts', { retry: { maxAttempts: 0 } }, 'options.retry.maxAttempts'],
    ['attempts that are no number', { retry: { maxAttempts: Number.NaN } }, 'options.retry.maxAttempts'],
    ['a negative delay', { retry: { baseDelay: -1 } }, 'options.retry.baseDelay'],
    ['an unknown kind of validation', { validate: asUntyped('loud') }, 'options.validate'],
    ['a header with a line feed', { headers: { 'x-note': 'a\r\nx-evil: 1' } }, 'options.headers.x-note'],
    ['a header without a name', { headers: { '': 'x' } }, 'options.headers.'],
    [
      'a header that frames the body',
      { headers: { 'Content-Length': '1' } },
      'options.headers.content-length',
    ],
    ['another host', { headers: { Host: 'example.org' } }, 'options.headers.host'],
  ])('are checked: %s is refused, and nothing is sent', async (_, options, path) => {
    await using server = await startScriptedServer([{ body: thing }])
    await using own = createTestClient(server.url)
    const error = await catchFailure(own.context.execute(getThing, { id: '1' }, options), ValidationError)
    expect(error.issues.map((issue) => issue.path)).toEqual([path])
    expect(error.outcome).toBe('not-sent')
    expect(server.requests).toHaveLength(0)
  })

  it('headers are added but cannot replace the SDK’s own', async () => {
    await using server = await startScriptedServer([{ body: thing }])
    await using own = createTestClient(server.url, { userAgent: 'my-tool/1.2' })
    const headers = {
      'X-Note': 'n',
      Authorization: 'Bearer mine',
      'User-Agent': 'mine',
      'Content-Type': 'text/mine',
      Accept: 'mine/mine',
    }
    await own.context.execute(createThing, { body: { name: 'one' } }, { headers })
    expect(server.requests[0]?.headers).toMatchObject({
      'x-note': 'n',
      authorization: 'Bearer token-1',
      'user-agent': expect.stringMatching(/^cloudconnexa-typescript\/\S+ my-tool\/1\.2$/),
      'content-type': 'application/json',
      accept: '*/*',
    })
  })
})
