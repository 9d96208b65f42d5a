import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import {
  AuthorizationError,
  ConflictError,
  NotFoundError,
  ResponseValidationError,
  ServerError,
  UnexpectedStatusError,
  ValidationError,
} from '@cloudconnexa/errors'
import { isSecret, Secret } from '../../../src/index.ts'
import { operations } from '../../../src/service.ts'
import { createAnyModel } from '../../support/any-model.ts'
import { createTestClient } from '../../support/create-test-client.ts'
import { catchFailure } from '../../support/catch-failure.ts'
import { type ScriptedResponse, startScriptedServer } from '../../support/scripted-server.ts'
import { createStaticAuthenticator } from '../../support/create-static-authenticator.ts'
import {
  createThing,
  deleteThing,
  getProfile,
  getSecrets,
  getSetting,
  getThing,
  setSetting,
  startThing,
} from '../../support/things-service.ts'

const once = { retry: false } as const

describe('a good response', () => {
  it('is parsed as JSON, unknown keys included, whatever its media type', async () => {
    const body = '{"id":"1","name":"ü","extra":[1,null]}'
    await using server = await startScriptedServer([{ body, headers: { 'content-type': 'text/html' } }])
    await using own = createTestClient(server.url)
    expect(await own.context.execute(getThing, { id: '1' })).toEqual({ id: '1', name: 'ü', extra: [1, null] })
  })

  it.each(['plain', '"quoted"', '{"not":"parsed"}', ' \n', ''])(
    'is handed out as it is when it is raw text: %j',
    async (body) => {
      await using server = await startScriptedServer([{ body }])
      await using own = createTestClient(server.url)
      expect(await own.context.execute(getSetting, {})).toBe(body)
    },
  )

  it.each<[string, ScriptedResponse]>([
    ['204', { status: 204 }],
    ['200 without a body', { status: 200 }],
    ['200 with a body that the contract does not know', { status: 200, body: 'true' }],
  ])('is undefined for an operation without a response body: %s', async (_, response) => {
    await using server = await startScriptedServer([response])
    await using own = createTestClient(server.url)
    expect(await own.context.execute(deleteThing, { id: '1' })).toBeUndefined()
    expect(await own.context.execute(startThing, { id: '1' })).toBeUndefined()
  })

  it('names `pending: true` where 202 has no body and the contract does not say that it may', async () => {
    await using server = await startScriptedServer([{ status: 202 }, { status: 200 }])
    await using own = createTestClient(server.url)
    const read = (): Promise<ResponseValidationError> =>
      catchFailure(own.context.execute(getThing, { id: '1' }, once), ResponseValidationError)
    expect((await read()).hint).toContain('add `pending: true` to the contract of getThing')
    expect((await read()).hint).not.toContain('pending')
  })

  it('202 without a body, or with a blank one, is "not yet" where the contract says so', async () => {
    await using server = await startScriptedServer([
      { status: 202 },
      { status: 202, body: ' \r\n' },
      { body: 'profile' },
    ])
    await using own = createTestClient(server.url)
    expect(await own.context.execute(getProfile, { id: '1' })).toBeUndefined()
    expect(await own.context.execute(getProfile, { id: '1' })).toBeUndefined()
    const profile = await own.context.execute(getProfile, { id: '1' })
    expect(profile?.reveal()).toBe('profile')
  })

  it('changes no prototype by a key named __proto__', async () => {
    await using server = await startScriptedServer([
      { body: '{"id":"1","name":"n","__proto__":{"polluted":1}}' },
    ])
    await using own = createTestClient(server.url, { validate: 'throw' })
    const response = await own.context.execute(getThing, { id: '1' })
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    expect(Reflect.get(response, 'polluted')).toBeUndefined()
    expect(Object.getPrototypeOf(response)).toBe(Object.prototype)
  })
})

describe('a response that cannot be read', () => {
  it.each([
    ['{"key":"canary', 'applied', true],
    ['<html>canary</html>', 'unknown', false],
    ['canary', 'unknown', false],
    ['', 'applied', false],
  ] as const)('is a typed error that quotes nothing: %j', async (body, outcome, isRetryable) => {
    await using server = await startScriptedServer([{ body }])
    await using own = createTestClient(server.url)
    const call = own.context.execute(getThing, { id: '1' }, once)
    const error = await catchFailure(call, ResponseValidationError)
    expect(error).toMatchObject({
      code: 'RESPONSE_MALFORMED',
      status: 200,
      operation: 'getThing',
      outcome,
      isRetryable,
    })
    expect(inspect(error, { depth: 8, showHidden: true }) + JSON.stringify(error)).not.toContain('canary')
    expect(server.requests).toHaveLength(1)
  })

  it('says for a POST that the outcome is unknown, and what may have responded', async () => {
    await using server = await startScriptedServer([{ body: '<html>' }])
    await using own = createTestClient(server.url)
    const call = own.context.execute(createThing, { body: { name: 'one' } })
    const error = await catchFailure(call, ResponseValidationError)
    expect(error.outcome).toBe('unknown')
    expect(error.hint).toMatch(/proxy/)
    expect(error.hint).toMatch(/GET \/things/)
  })
})

describe('secrets', () => {
  const body = {
    name: 'visible',
    key: 'canary-1',
    nested: { key: 'canary-2', other: 1 },
    list: [{ key: 'canary-3' }, { other: 2 }, { key: null }, 'odd'],
    keys: ['canary-4', 'canary-5'],
  }

  it.each(['off', 'warn', 'throw'] as const)(
    'are wrapped at every path with validation %s',
    async (validate) => {
      await using server = await startScriptedServer([{ body }])
      await using own = createTestClient(server.url, { validate })
      const response = await own.context.execute(getSecrets, { id: '1' })
      expect(response.key.reveal()).toBe('canary-1')
      expect(response.nested.key.reveal()).toBe('canary-2')
      expect(response.list[0]?.key.reveal()).toBe('canary-3')
      expect(response.keys.map((key) => key.reveal())).toEqual(['canary-4', 'canary-5'])
      expect(response).toMatchObject({
        name: 'visible',
        nested: { other: 1 },
        list: [{}, { other: 2 }, { key: null }, 'odd'],
      })
      expect(inspect(response, { depth: 8, showHidden: true }) + JSON.stringify(response)).not.toContain(
        'canary',
      )
    },
  )

  it('are wrapped when something else stands in their place', async () => {
    const odd = { name: 'n', key: { text: 'canary' }, nested: 'flat', list: {}, keys: [['canary'], 7, null] }
    await using server = await startScriptedServer([{ body: odd }])
    await using own = createTestClient(server.url)
    const response = await own.context.execute(getSecrets, { id: '1' })
    expect(response.key.reveal()).toBe('{"text":"canary"}')
    expect(response.keys.map((key) => (isSecret(key) ? key.reveal() : key))).toEqual([
      '["canary"]',
      '7',
      null,
    ])
    expect(JSON.stringify(response)).not.toContain('canary')
  })

  it('are wrapped when what stands in their place is nested too deep to be written', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    await using server = await startScriptedServer([{ body: `{"name":"n","key":${deep}}` }])
    await using own = createTestClient(server.url)
    const response = await own.context.execute(getSecrets, { id: '1' })
    expect(isSecret(response.key)).toBe(true)
  })

  it('are wrapped as a whole response, be it text or JSON', async () => {
    await using server = await startScriptedServer([{ body: '{"token":"canary"}' }])
    await using own = createTestClient(server.url)
    const whole = operations(async () => ({ token: createAnyModel<Secret>() }))({
      id: 'getToken',
      method: 'GET',
      path: '/token',
      response: 'token',
      secrets: [''],
    })
    const response = await own.context.execute(whole, {})
    expect(isSecret(response)).toBe(true)
    expect(response.reveal()).toBe('{"token":"canary"}')
    const profile = await own.context.execute(getProfile, { id: '1' })
    expect(profile?.reveal()).toBe('{"token":"canary"}')
  })
})

describe('a refusal that quotes what was sent', () => {
  it('shows neither the token nor a secret of the body', async () => {
    await using server = await startScriptedServer((request) => ({
      status: 409,
      body: { errorMessage: `${request.headers.authorization} sent ${request.body}` },
    }))
    await using own = createTestClient(server.url, {
      auth: createStaticAuthenticator(server.url, 'canary-token').factory,
    })
    const body = new Secret('canary-motto')
    const error = await catchFailure(own.context.execute(setSetting, { body }), ConflictError)
    expect(error.message).toMatch(/\[withheld\] sent \[withheld\]/)
    expect(inspect(error, { depth: 20, showHidden: true })).not.toContain('canary')
  })
})

describe('a refusal', () => {
  it.each<[number, abstract new (...parameters: never[]) => Error]>([
    [400, ValidationError],
    [403, AuthorizationError],
    [404, NotFoundError],
    [409, ConflictError],
    [415, ValidationError],
    [422, ValidationError],
    [418, UnexpectedStatusError],
    [500, ServerError],
  ])('%i becomes its typed error', async (status, type) => {
    const headers = { 'x-request-id': 'request-7' }
    await using server = await startScriptedServer([{ status, headers, body: { errorMessage: 'No.' } }])
    await using own = createTestClient(server.url)
    const error = await catchFailure(own.context.execute(getThing, { id: '1' }, once), type)
    expect(error).toMatchObject({ status, operation: 'getThing', attempts: 1, requestId: 'request-7' })
    expect(error.message).toContain('No')
  })

  it.each([301, 302, 303, 307, 308])('%i is not followed, so no credentials go elsewhere', async (status) => {
    await using elsewhere = await startScriptedServer([{ body: { id: '1', name: 'stolen' } }])
    const headers = { location: `${elsewhere.url}/api/v1/things/1` }
    await using server = await startScriptedServer([{ status, headers }])
    await using own = createTestClient(server.url)
    const error = await catchFailure(own.context.execute(getThing, { id: '1' }), UnexpectedStatusError)
    expect(error).toMatchObject({ status, hint: expect.stringMatching(/redirect/) })
    expect(server.requests).toHaveLength(1)
    expect(elsewhere.requests).toHaveLength(0)
  })
})
