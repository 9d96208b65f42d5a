import type { Transport } from '@cloudconnexa/core/runtime'
import { createErrorFromFailure } from '@cloudconnexa/errors/failures'
import { describe, expect, it } from 'vitest'
import { inspect } from 'node:util'
import { clientCredentials, hmacSigner } from '../../src/index.ts'
import { captureError } from '../support/capture-error.ts'
import { never, createTestRuntime, type TestRuntime } from '../support/runtime.ts'
import { sendJson, startTokenServer, type TokenServer } from '../support/token-server.ts'

const pair = { clientId: 'a.tenant', clientSecret: 'canary-secret' }

function ask(
  server: TokenServer,
  runtime: TestRuntime = createTestRuntime(),
  options: { tokenRequestStyle?: 'basic' | 'form' } = {},
): ReturnType<ReturnType<ReturnType<typeof clientCredentials>>['getToken']> {
  return clientCredentials({ ...pair, baseUrl: server.baseUrl, ...options })(runtime).getToken(never())
}

describe('the token request', () => {
  it('sends HTTP Basic and a JSON body by default', async () => {
    await using server = await startTokenServer()
    await ask(server)
    expect(server.seen).toHaveLength(1)
    const [request] = server.seen
    expect(request).toMatchObject({ method: 'POST', url: '/api/v1/oauth/token' })
    expect(request?.headers).toMatchObject({
      authorization: `Basic ${btoa('a.tenant:canary-secret')}`,
      'content-type': 'application/json',
      accept: 'application/json',
      'user-agent': 'test/1.0',
    })
    expect(JSON.parse(request?.body ?? '')).toEqual({ grant_type: 'client_credentials', scope: 'default' })
  })

  it("sends the headers of the client's signer", async () => {
    await using server = await startTokenServer()
    await ask(server, createTestRuntime({ signer: hmacSigner({ keyId: 'key-1', secret: 'gateway-secret' }) }))
    const [request] = server.seen
    const { method = '', url = '', headers = {}, body = '' } = request ?? {}
    const signature = await hmacSigner({
      keyId: 'key-1',
      secret: 'gateway-secret',
      clock: { now: () => 1000 * Number(headers['x-signature-timestamp']) },
      createNonce: () => String(headers['x-signature-nonce']),
    }).sign(
      {
        method,
        url: `${server.baseUrl}${url}`,
        headers: { 'content-type': String(headers['content-type']) },
        body,
      },
      never(),
    )
    expect(headers).toMatchObject(signature)
  })

  it('is not sent when the signer fails, whose error is passed on', async () => {
    await using server = await startTokenServer()
    const error = await captureError(
      ask(server, createTestRuntime({ signer: hmacSigner({ keyId: '', secret: 's' }) })),
    )
    expect(error.code).toBe('OPTION_INVALID')
    expect(server.seen).toEqual([])
  })

  it('sends a form body without HTTP Basic with the style "form"', async () => {
    await using server = await startTokenServer()
    await ask(server, createTestRuntime(), { tokenRequestStyle: 'form' })
    const [request] = server.seen
    expect(request?.url).toBe('/api/v1/oauth/token')
    expect(request?.headers['authorization']).toBeUndefined()
    expect(request?.headers['content-type']).toBe('application/x-www-form-urlencoded')
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      grant_type: 'client_credentials',
      client_id: 'a.tenant',
      client_secret: 'canary-secret',
    })
  })
})

describe('the token response', () => {
  it('counts the lifetime from before the request was sent', async () => {
    const runtime = createTestRuntime()
    const start = runtime.clock.now()
    await using server = await startTokenServer((_request, response) => {
      runtime.clock.advance(3000)
      sendJson(response, 200, {
        access_token: 'token',
        token_type: 'bearer',
        expires_in: 43_199,
        scope: 'read write',
      })
    })
    const token = await ask(server, runtime)
    expect(token.secret.reveal()).toBe('token')
    expect(token.expiresAt).toBe(start + 43_199_000)
  })

  it('counts as valid for five minutes when it names no lifetime', async () => {
    const runtime = createTestRuntime()
    await using server = await startTokenServer((_request, response) =>
      sendJson(response, 200, { access_token: 'token' }),
    )
    expect((await ask(server, runtime)).expiresAt).toBe(runtime.clock.now() + 300_000)
  })

  it.each([
    ['no JSON', '<html>canary-token</html>'],
    ['an empty body', ''],
    ['JSON that is no object', '"canary-token"'],
    ['null', 'null'],
    ['no token', '{"expires_in":60}'],
    ['an empty token', '{"access_token":"","expires_in":60}'],
    ['a token that is a number', '{"access_token":7,"expires_in":60}'],
    [
      'a token that would break a header',
      String.raw`{"access_token":"canary-token\r\nx: y","expires_in":60}`,
    ],
    ['a token of another type', '{"access_token":"canary-token","token_type":"mac","expires_in":60}'],
    ['a lifetime of zero', '{"access_token":"canary-token","expires_in":0}'],
    ['a negative lifetime', '{"access_token":"canary-token","expires_in":-5}'],
    ['a lifetime that is a string', '{"access_token":"canary-token","expires_in":"soon"}'],
    ['an endless lifetime', '{"access_token":"canary-token","expires_in":1e300}'],
  ])('%s is refused', async (_name, body) => {
    await using server = await startTokenServer((_request, response) => void response.end(body))
    const error = await captureError(ask(server))
    expect(error).toMatchObject({
      name: 'TokenRequestError',
      code: 'TOKEN_REQUEST_FAILED',
      outcome: 'not-sent',
    })
    expect(inspect(error, { depth: 10 })).not.toContain('canary')
  })
})

describe('a token request that fails', () => {
  it.each([400, 401, 403, 302, 429, 500, 503])(
    'rejects with a TokenRequestError for status %i',
    async (status) => {
      await using server = await startTokenServer(
        (_request, response) => void response.writeHead(status).end(),
      )
      const error = await captureError(ask(server))
      expect(error).toMatchObject({ name: 'TokenRequestError', outcome: 'not-sent', status })
      expect(error.isRetryable).toBe(status === 429 || status >= 500)
    },
  )

  it('may be repeated when no server listens', async () => {
    const server = await startTokenServer()
    await server[Symbol.asyncDispose]()
    const error = await captureError(ask(server))
    expect(error).toMatchObject({ name: 'TokenRequestError', outcome: 'not-sent', isRetryable: true })
    expect(error.hint).toBeTruthy()
  })

  it('says that the operation was not sent when the connection breaks after the token request was sent', async () => {
    await using server = await startTokenServer((_request, response) => void response.destroy())
    const error = await captureError(ask(server))
    expect(error).toMatchObject({ name: 'TokenRequestError', outcome: 'not-sent', isRetryable: true })
    expect(error.hint).toMatch(/before the access token arrived.*The operation itself was not sent/)
    // Printed, the cause has a hint, too.
    expect(inspect(error)).not.toMatch(/create the object again|may have taken effect/)
  })

  it('may not be repeated when the certificate is not trusted', async () => {
    const transport: Transport = {
      send: async () => {
        throw createErrorFromFailure({
          code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
          host: 'tenant.api.openvpn.com',
          sent: false,
        })
      },
    }
    await using server = await startTokenServer()
    const error = await captureError(ask(server, createTestRuntime({ transport })))
    expect(error).toMatchObject({ name: 'TokenRequestError', isRetryable: false })
  })

  it('does not keep what a custom transport throws', async () => {
    const transport: Transport = {
      send: async (request) => {
        throw Object.assign(new Error(`canary ${request.headers['authorization']}`), { request })
      },
    }
    await using server = await startTokenServer()
    const error = await captureError(ask(server, createTestRuntime({ transport })))
    expect(error.name).toBe('TokenRequestError')
    expect(inspect(error, { depth: 10, showHidden: true })).not.toMatch(/canary|Basic/)
  })

  it('rejects a response that is too long', async () => {
    await using server = await startTokenServer((_request, response) => void response.end('x'.repeat(2000)))
    const error = await captureError(ask(server, createTestRuntime({ maxResponseBytes: 1000 })))
    expect(error).toMatchObject({ name: 'TokenRequestError', isRetryable: false })
  })

  it('times out with the attempt timeout', async () => {
    const runtime = createTestRuntime({ attemptTimeout: 5000 })
    await using server = await startTokenServer(() => runtime.clock.advance(5000))
    const error = await captureError(ask(server, runtime))
    expect(error).toMatchObject({ name: 'TokenRequestError', isRetryable: true })
    expect(error.message).toContain('5000 ms')
    expect(runtime.clock.sleeping).toBe(0)
  })

  it('stops its timer when the response has arrived', async () => {
    const runtime = createTestRuntime()
    await using server = await startTokenServer()
    await ask(server, runtime)
    expect(runtime.clock.sleeping).toBe(0)
  })
})
