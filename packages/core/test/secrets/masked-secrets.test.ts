import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { ValidationError } from '@cloudconnexa/errors'
import { isMaskedSecret, isSecret, type ProxyOptions, Secret } from '../../src/index.ts'
import { defineModel } from '../../src/model.ts'
import { type Operation, operations, patchResource } from '../../src/service.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { startScriptedServer } from '../support/scripted-server.ts'
import { createThing, setSetting, updateThing } from '../support/things-service.ts'
import { transports } from '../support/transports.ts'

const anything = defineModel<unknown>({ name: 'Anything', kind: 'request', schema: z.unknown() })
/** An operation of a plugin whose model knows nothing of secrets. */
const sendAnything: Operation<{ readonly body: unknown }, void> = operations(async () => ({ anything }))({
  id: 'sendAnything',
  method: 'POST',
  path: '/anything',
  body: 'anything',
})

describe('isMaskedSecret', () => {
  it.each([
    '[secret]',
    '[withheld]',
    ' [secret]\n',
    '"[secret]"',
    '[Secret]',
    'site-[secret]-1',
    '[REDACTED]',
    '[Redacted]',
    '<masked>',
    '{{hidden}}',
    '***',
    '••••••••',
    '[object Object]',
    String(new Secret('x')),
    JSON.stringify(new Secret('x')),
    new Secret('[secret]'),
  ])('knows %j', (value) => {
    expect(isMaskedSecret(value)).toBe(true)
  })

  it.each([
    '',
    'secret',
    'withheld',
    'redacted',
    '[]',
    '**',
    'a***b',
    '[secrets]',
    '(x)',
    'pass[word]',
    5,
    null,
    undefined,
  ])('leaves %j alone', (value) => {
    expect(isMaskedSecret(value)).toBe(false)
    if (typeof value === 'string') expect(isMaskedSecret(new Secret(value))).toBe(false)
  })
})

it('a long string is compared in time', () => {
  const start = performance.now()
  for (const text of ['"'.repeat(1_000_000), ' '.repeat(1_000_000), '*'.repeat(1_000_000)])
    expect(isMaskedSecret(`${text}x`)).toBe(false)
  expect(performance.now() - start).toBeLessThan(2000)
})

describe.each(transports)('a mask in place of the password of a proxy', (name, makeTransport) => {
  it.each<ProxyOptions>([
    { url: 'http://127.0.0.1:9', username: 'u', password: '[secret]' },
    { url: 'http://127.0.0.1:9', username: 'u', password: new Secret('[secret]') },
    { url: 'http://u:***@127.0.0.1:9' },
  ])(`is refused by ${name}: %j`, (proxy) => {
    const make = (): unknown => makeTransport({ proxy })
    expect(make).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }))
    expect(make).toThrow(/mask/)
  })
})

describe('a mask in place of a secret', () => {
  it.each<[string, unknown, string]>([
    ['as a string', { name: 'n', preSharedKey: '[secret]' }, 'preSharedKey'],
    ['as a Secret', { name: 'n', anything: new Secret('[secret]') }, 'anything'],
    ['of an error', { clientSecret: '[withheld]' }, 'clientSecret'],
    [
      'deep down',
      { a: { b: { c: { d: { e: { f: { g: { h: { i: { password: '[secret]' } } } } } } } } } },
      'a.b.c.d.e.f.g.h.i.password',
    ],
    [
      'in a list',
      { tunnels: [{ preSharedKey: 'x' }, { preSharedKey: '[secret]' }] },
      'tunnels[1].preSharedKey',
    ],
    ['in a list of secrets', { keys: 'x', tokens: ['a', '[secret]'] }, 'tokens[1]'],
    ['in a list of Secrets', [new Secret('x'), new Secret('[secret]')], '[1]'],
    ['within a longer one', { token: 'Bearer [secret]' }, 'token'],
    ['as a whole', new Secret('[secret]'), ''],
    [
      'after a round trip',
      JSON.parse(JSON.stringify({ ipSec: { preSharedKey: new Secret('x') } })),
      'ipSec.preSharedKey',
    ],
  ])('is refused %s, and nothing is sent', async (_, body, path) => {
    await using server = await startScriptedServer([{}])
    await using own = createTestClient(server.url)
    const error = await catchFailure(own.context.execute(sendAnything, { body }), ValidationError)
    expect(error).toMatchObject({
      code: 'REQUEST_INVALID',
      origin: 'client',
      outcome: 'not-sent',
      operation: 'sendAnything',
    })
    expect(error.issues).toEqual([{ path, message: expect.stringContaining('not the secret itself') }])
    expect(error.hint).toContain('reveal()')
    expect(server.requests).toEqual([])
  })

  it('is refused in a body of text', async () => {
    await using server = await startScriptedServer([{}])
    await using own = createTestClient(server.url)
    for (const body of ['[secret]', new Secret('[secret]'), new Secret('***')])
      await catchFailure(own.context.execute(setSetting, { body }), ValidationError)
    expect(server.requests).toEqual([])
    await own.context.execute(setSetting, { body: 'the [draft]' })
    expect(server.requests.map(({ body }) => body)).toEqual(['the [draft]'])
  })

  it('is refused in a header', async () => {
    await using server = await startScriptedServer([{}])
    await using own = createTestClient(server.url)
    const headers = { 'x-gateway-key': String(new Secret('x')) }
    const error = await catchFailure(
      own.context.execute(createThing, { body: { name: 'n' } }, { headers }),
      ValidationError,
    )
    expect(error.issues).toMatchObject([{ path: 'options.headers.x-gateway-key' }])
    expect(server.requests).toEqual([])
  })

  it('is refused among the changes of a patch before anything is read', async () => {
    await using own = createTestClient('http://127.0.0.1:9')
    let reads = 0
    const patching = patchResource(own.context, {
      read: async (): Promise<{ name: string; key?: string }> => {
        reads += 1
        return { name: 'n' }
      },
      draft: (response) => response,
      changes: { key: '[secret]' },
      write: async (request: { name: string; key?: string }) => request,
    })
    expect(await catchFailure(patching, ValidationError)).toMatchObject({ issues: [{ path: 'key' }] })
    expect(reads).toBe(0)
  })

  it('may stand where no secret is expected', async () => {
    await using server = await startScriptedServer([{ body: {} }])
    await using own = createTestClient(server.url)
    await own.context.execute(updateThing, {
      id: '1',
      body: { name: 'the [secret] garden', key: new Secret('real') },
    })
    expect(server.requests.map(({ body }) => body)).toEqual(['{"name":"the [secret] garden","key":"real"}'])
  })

  it('does not make a body with a circle hang', async () => {
    await using own = createTestClient('http://127.0.0.1:9')
    const body: Record<string, unknown> = { token: 'x' }
    body['self'] = body
    await expect(own.context.execute(sendAnything, { body })).rejects.toThrow(TypeError)
  })
})

it('what was printed before is a Secret no longer', () => {
  expect(isSecret(JSON.parse(JSON.stringify({ a: new Secret('x') })).a)).toBe(false)
})
