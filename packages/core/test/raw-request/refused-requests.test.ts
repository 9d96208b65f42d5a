import { ValidationError } from '@cloudconnexa/errors'
import { describe, expect, it } from 'vitest'
import { type RawRequest, Secret } from '../../src/index.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { startScriptedServer } from '../support/scripted-server.ts'

/** A request as a caller without type checks writes it. */
function asUntypedRequest(request: object): RawRequest {
  return request as RawRequest
}

describe('what cannot be sent', () => {
  const paths = [
    '',
    'networks',
    'https://example.com/networks',
    '//example.com/networks',
    'mailto:x',
    '/networks?size=1',
    '/networks#top',
    '/networks/',
    '/a//b',
    '/../users',
    '/networks/..',
    '/./users',
    '/networks/%2e%2E/users',
    '/networks/.%2e',
    '/networks/%252e%252e/users',
    '/networks/..;a=b/users',
    '/networks/%2e%2e%3Ba/users',
    '/a%2fb',
    '/a%5Cb',
    '/a\\b',
    '/a%00b',
    '/a%250ab',
    '/a\nb',
    '/a\u0000b',
    '/a b',
    '/Grüße',
    '/a%zz',
    '/a%ff',
    '/{id}',
    '/%25252525252e',
    '/api/v1/networks',
    '/things/***',
    '/things/%5Bsecret%5D',
    42,
    undefined,
  ]

  it.each(paths.map((path) => [JSON.stringify(path), path] as const))('is the path %s', async (_, path) => {
    await expectRefused({ method: 'GET', path }, 'path')
  })

  it.each<[string, object, string]>([
    ['no method', { path: '/things' }, 'method'],
    ['an unknown method', { method: 'TRACE', path: '/things' }, 'method'],
    ['an inherited name as method', { method: 'constructor', path: '/things' }, 'method'],
    ['a method in small letters', { method: 'get', path: '/things' }, 'method'],
    ['a query that is a string', { method: 'GET', path: '/things', query: 'a=1' }, 'query'],
    ['a query that is null', { method: 'GET', path: '/things', query: null }, 'query'],
    [
      'a query that can be iterated',
      { method: 'GET', path: '/things', query: new URLSearchParams('a=1') },
      'query',
    ],
    ['null in a query', { method: 'GET', path: '/things', query: { a: null } }, 'query.a'],
    ['an object in a query', { method: 'GET', path: '/things', query: { a: {} } }, 'query.a'],
    ['a secret in a query', { method: 'GET', path: '/things', query: { a: new Secret('s') } }, 'query.a'],
    [
      'a number that is none in a query',
      { method: 'GET', path: '/things', query: { a: Number.NaN } },
      'query.a',
    ],
    ['half a character in a query', { method: 'GET', path: '/things', query: { a: '\ud800' } }, 'query.a'],
    ['a mask in a query', { method: 'GET', path: '/things', query: { token: '[secret]' } }, 'query.token'],
    ['a body with GET', { method: 'GET', path: '/things', body: {} }, 'body'],
    ['a number as body', { method: 'PUT', path: '/things', body: 1 }, 'body'],
    ['null as body', { method: 'PUT', path: '/things', body: null }, 'body'],
    ['a map as body', { method: 'PUT', path: '/things', body: new Map() }, 'body'],
    ['a promise as body', { method: 'PUT', path: '/things', body: Promise.resolve() }, 'body'],
    ['other numbers than bytes', { method: 'PUT', path: '/things', body: new Uint16Array(1) }, 'body'],
    ['an integer that JSON cannot hold', { method: 'PUT', path: '/things', body: { a: 1n } }, 'body'],
    [
      'a mask in a body',
      { method: 'PUT', path: '/things', body: { a: { preSharedKey: '[secret]' } } },
      'body.a.preSharedKey',
    ],
    ['a mask as body', { method: 'PUT', path: '/things', body: '[secret]' }, 'body'],
    [
      'a type with a line break',
      { method: 'PUT', path: '/things', body: '', contentType: 'a/b\r\nx: y' },
      'contentType',
    ],
    ['an unknown type of response', { method: 'GET', path: '/things', responseType: 'xml' }, 'responseType'],
    ['a schema that is none', { method: 'GET', path: '/things', schema: {} }, 'schema'],
    ['null as schema', { method: 'GET', path: '/things', schema: null }, 'schema'],
  ])('is %s', async (_, request, path) => {
    await expectRefused(request, path)
  })

  it.each(['host', 'content-length', 'transfer-encoding'])('is the header %s', async (name) => {
    await using own = createTestClient('http://127.0.0.1:9')
    const call = own.client.request({ method: 'GET', path: '/things' }, { headers: { [name]: '1' } })
    expect(await catchFailure(call, ValidationError)).toMatchObject({
      operation: 'GET /things',
      outcome: 'not-sent',
    })
  })

  /** Whether a request is refused before a token is requested, and nothing of it is quoted. */
  async function expectRefused(request: object, path: string): Promise<void> {
    const asked: string[] = []
    const auth = () => ({
      getEndpoint: async () => {
        asked.push('resolve')
        throw new Error('asked')
      },
      getToken: async () => {
        asked.push('token')
        throw new Error('asked')
      },
      invalidate: async () => undefined,
    })
    await using own = createTestClient('http://127.0.0.1:9', { auth })
    const error = await catchFailure(own.client.request(asUntypedRequest(request)), ValidationError)
    expect(error).toMatchObject({ code: 'REQUEST_INVALID', origin: 'client', outcome: 'not-sent' })
    expect(error.issues.map((issue) => issue.path)).toContain(path)
    expect(error.message).not.toMatch(/example\.com|size=1/)
    expect(asked).toEqual([])
  }
})

describe('a request of a caller without type checks', () => {
  it.each<[string, unknown, string, string]>([
    ['nothing', undefined, 'request', 'must be an object, not undefined'],
    ['null', null, 'request', 'must be an object, not null'],
    ['a path alone', '/networks', 'request', 'must be an object, not string'],
    [
      'a typing error',
      { method: 'GET', path: '/things', querry: { kind: 'canary' } },
      'querry',
      'it is called "query"',
    ],
    [
      'a property of other clients',
      { method: 'GET', path: '/things', data: 'canary' },
      'data',
      'does not exist',
    ],
    ['an option of the call', { method: 'GET', path: '/things', timeout: 5 }, 'timeout', 'second argument'],
  ])('that is or has %s is refused, and nothing is sent', async (_, request, path, message) => {
    await using server = await startScriptedServer([])
    await using own = createTestClient(server.url)
    const error = await catchFailure(own.client.request(asUntypedRequest(request as object)), ValidationError)
    expect(error).toMatchObject({
      code: 'REQUEST_INVALID',
      outcome: 'not-sent',
      issues: [{ path, message: expect.stringContaining(message) }],
    })
    expect(String(error)).not.toContain('canary')
    expect(server.requests).toHaveLength(0)
  })
})
