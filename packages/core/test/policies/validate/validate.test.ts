import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { ConfigurationError, ValidationError } from '@cloudconnexa/errors'
import { Secret } from '../../../src/index.ts'
import { operations } from '../../../src/service.ts'
import { createTestClient } from '../../support/create-test-client.ts'
import { catchFailure } from '../../support/catch-failure.ts'
import { startScriptedServer } from '../../support/scripted-server.ts'
import {
  createThing,
  deleteThing,
  findThings,
  getThing,
  setSetting,
  updateThing,
} from '../../support/things-service.ts'
import { asUntyped } from '../../support/as-untyped.ts'

const thing = { id: '1', name: 'one' }

describe('path parameters', () => {
  it.each([
    ['a b', 'a%20b'],
    ['ä€😀', '%C3%A4%E2%82%AC%F0%9F%98%80'],
    ['50%2F', '50%252F'],
    ['%2e%2e', '%252e%252e'],
    ['a?b#c&d=e', 'a%3Fb%23c%26d%3De'],
    ['...', '...'],
    ['a..b', 'a..b'],
    ["it's(*)!", "it's(*)!"],
  ])('%j arrives encoded as one segment', async (id, segment) => {
    await using server = await startScriptedServer([{ body: thing }])
    await using own = createTestClient(server.url)
    await own.context.execute(getThing, { id })
    expect(server.requests[0]?.path).toBe(`/api/v1/things/${segment}`)
  })

  it.each([
    ['empty', '', 'must not be empty'],
    ['a dot', '.', 'dots'],
    ['two dots', '..', 'dots'],
    ['a slash', 'a/b', 'slashes'],
    ['a backslash', String.raw`a\b`, 'slashes'],
    ['a line feed', 'a\nb', 'control characters'],
    ['a NUL', 'a\0', 'control characters'],
    ['a C1 control character', 'a\u0085', 'control characters'],
    ['a lone surrogate', 'a\uD800', 'well-formed'],
    ['missing', undefined, 'not undefined'],
    ['null', null, 'not null'],
    ['a number', 7, 'not number'],
    ['an object', { toString: () => 'x' }, 'not object'],
  ])('refuses an id that is %s, and sends nothing', async (_, id, message) => {
    await using server = await startScriptedServer([{ body: thing }])
    await using own = createTestClient(server.url)
    const error = await catchFailure(own.context.execute(getThing, asUntyped({ id })), ValidationError)
    expect(error).toMatchObject({
      code: 'REQUEST_INVALID',
      origin: 'client',
      outcome: 'not-sent',
      isRetryable: false,
      operation: 'getThing',
      issues: [{ path: 'id', message: expect.stringContaining(message) }],
    })
    expect(server.requests).toHaveLength(0)
  })
})

describe('query parameters', () => {
  const good = { kind: 'RED', owner: 'me' } as const

  it('sends what is given, each kind in its form, and leaves out what is not', async () => {
    await using server = await startScriptedServer([{ body: { content: [] } }])
    await using own = createTestClient(server.url)
    await own.context.execute(findThings, {
      ...good,
      owner: 'a b&c=d',
      limit: 0,
      exact: false,
      note: undefined,
    })
    expect([...(server.requests[0]?.query ?? [])]).toEqual([
      ['kind', 'RED'],
      ['owner', 'a b&c=d'],
      ['limit', '0'],
      ['exact', 'false'],
    ])
  })

  it.each([
    ['kind', 'GREEN', 'must be one of RED, BLUE'],
    ['kind', undefined, 'must be one of RED, BLUE'],
    ['kind', ['RED'], 'must be one of RED, BLUE'],
    ['owner', undefined, 'is missing'],
    ['owner', '', 'must not be empty'],
    ['owner', 1, 'must be a string, not number'],
    ['owner', 'a\uDC00', 'is not well-formed Unicode'],
    ['note', null, 'must be a string, not null'],
    ['note', '', 'must not be empty'],
    ['limit', -1, 'must be an integer of zero or more'],
    ['limit', 1.5, 'must be an integer of zero or more'],
    ['limit', Number.NaN, 'must be an integer of zero or more'],
    ['limit', '5', 'must be an integer of zero or more'],
    ['limit', 2 ** 53, 'must be an integer of zero or more'],
    ['exact', 'true', 'must be true or false, not string'],
  ])('refuses %s = %j', async (name, value, message) => {
    await using server = await startScriptedServer([{ body: { content: [] } }])
    await using own = createTestClient(server.url)
    const input = asUntyped({ ...good, [name]: value })
    const error = await catchFailure(own.context.execute(findThings, input), ValidationError)
    expect(error.issues).toEqual([{ path: name, message }])
    expect(server.requests).toHaveLength(0)
  })

  it('lists everything that is wrong at once', async () => {
    await using own = createTestClient('http://127.0.0.1:9')
    const error = await catchFailure(
      own.context.execute(findThings, asUntyped({ limit: -1 })),
      ValidationError,
    )
    expect(error.issues.map(({ path }) => path)).toEqual(['kind', 'owner', 'limit'])
  })

  it('refuses a parameter that the operation does not have', async () => {
    await using own = createTestClient('http://127.0.0.1:9')
    const input = asUntyped({ ...good, ownr: 'me', timout: 5, colour: 'red' })
    const error = await catchFailure(own.context.execute(findThings, input), ValidationError)
    expect(error.issues).toEqual([
      { path: 'ownr', message: 'does not exist: it is called "owner"' },
      { path: 'timout', message: 'does not exist: it is called "timeout"' },
      { path: 'colour', message: 'is not a parameter of this operation' },
    ])
  })
})

describe('bodies', () => {
  it('go out as JSON with secrets in clear', async () => {
    await using server = await startScriptedServer([{ body: thing }])
    await using own = createTestClient(server.url)
    await own.context.execute(createThing, { body: { name: 'ü', key: new Secret('s3cret') } })
    expect(server.requests[0]).toMatchObject({ method: 'POST', body: '{"name":"ü","key":"s3cret"}' })
    expect(server.requests[0]?.headers['content-type']).toBe('application/json')
  })

  it.each([
    ['an unknown key', { name: 'one', nmae: 'typo' }],
    ['a missing key', {}],
    ['a wrong type', { name: 1 }],
    ['nothing', undefined],
    ['null', null],
  ])('are checked by their model: %s is refused, and nothing is sent', async (_, body) => {
    await using server = await startScriptedServer([{ body: thing }])
    await using own = createTestClient(server.url)
    const error = await catchFailure(
      own.context.execute(updateThing, asUntyped({ id: '1', body })),
      ValidationError,
    )
    expect(error).toMatchObject({ origin: 'client', outcome: 'not-sent', operation: 'updateThing' })
    expect(error.issues.length).toBeGreaterThan(0)
    expect(server.requests).toHaveLength(0)
  })

  it('are not quoted when they are refused', async () => {
    await using own = createTestClient('http://127.0.0.1:9')
    const body = asUntyped({ name: 'one', key: { secret: 'canary' } })
    const error = await catchFailure(own.context.execute(createThing, { body }), ValidationError)
    expect(error.issues[0]?.path).toBe('key')
    expect(inspect(error, { depth: 8, showHidden: true }) + JSON.stringify(error)).not.toContain('canary')
  })

  it.each([
    ['a text', 'line one\nline "two" ü', 'line one\nline "two" ü'],
    ['a secret', new Secret('hush'), 'hush'],
    ['an empty text', '', ''],
  ])('go out unquoted as raw text: %s', async (_, body, sent) => {
    await using server = await startScriptedServer([{ status: 204 }])
    await using own = createTestClient(server.url)
    await own.context.execute(setSetting, { body })
    expect(server.requests[0]?.body).toBe(sent)
    expect(server.requests[0]?.headers['content-type']).toMatch(/^text\/plain/)
  })

  it('are not sent where the contract has none', async () => {
    await using server = await startScriptedServer([{ status: 204 }])
    await using own = createTestClient(server.url)
    await own.context.execute(deleteThing, { id: '1' })
    expect(server.requests[0]).toMatchObject({ method: 'DELETE', body: '' })
    expect(server.requests[0]?.headers).not.toHaveProperty('content-type')
  })

  it('are not sent when the package does not have their model', async () => {
    await using server = await startScriptedServer([{ body: thing }])
    await using own = createTestClient(server.url)
    const contract = asUntyped({ id: 'odd', method: 'POST', path: '/things', body: 'oddRequest' })
    const odd = operations(async () => ({}))(contract)
    const error = await catchFailure(own.context.execute(odd, asUntyped({ body: {} })), ConfigurationError)
    expect(error.code).toBe('SERVICE_INVALID')
    expect(server.requests).toHaveLength(0)
  })
})
