import { describe, expect, it } from 'vitest'
import { AuthenticationError, ConfigurationError, TokenRequestError } from '@cloudconnexa/errors'
import { catchFailure } from '../../support/catch-failure.ts'
import { type ScriptedResponse, startScriptedServer } from '../../support/scripted-server.ts'
import { createStaticAuthenticator } from '../../support/create-static-authenticator.ts'
import { createThing, deleteThing, getThing } from '../../support/things-service.ts'
import { createVirtualClient } from '../../support/create-virtual-client.ts'

const good: ScriptedResponse = { body: { id: '1', name: 'one' } }
const body = { name: 'one' }

describe('a token that the API refuses', () => {
  it('is renewed, and the request sent once more at once, also a POST', async () => {
    await using server = await startScriptedServer([{ status: 401 }, good])
    const authenticator = createStaticAuthenticator(server.url)
    await using own = createVirtualClient(server.url, { auth: authenticator.factory })
    const { attempts, timing } = await own.context.execute(createThing, { body }).withResponse()
    expect(attempts).toBe(2)
    expect(timing.backoff).toBe(0)
    expect(authenticator.invalidated).toEqual(['token-1'])
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ])
    expect(server.requests.map((request) => request.body)).toEqual(['{"name":"one"}', '{"name":"one"}'])
  })

  it('is not renewed twice in one call', async () => {
    await using server = await startScriptedServer([{ status: 401 }])
    await using own = createVirtualClient(server.url)
    const error = await catchFailure(own.context.execute(getThing, { id: '1' }), AuthenticationError)
    expect(error).toMatchObject({ status: 401, attempts: 2, outcome: 'refused', isRetryable: false })
    expect(server.requests).toHaveLength(2)
  })

  it('is renewed again by the next call', async () => {
    await using server = await startScriptedServer([{ status: 401 }, good, { status: 401 }, good])
    await using own = createVirtualClient(server.url)
    await own.context.execute(getThing, { id: '1' })
    await own.context.execute(getThing, { id: '1' })
    expect(server.requests).toHaveLength(4)
  })

  it('is reported but the request not replayed where it may be sent only once', async () => {
    await using server = await startScriptedServer([{ status: 401 }, good])
    const authenticator = createStaticAuthenticator(server.url)
    await using own = createVirtualClient(server.url, { auth: authenticator.factory })
    await catchFailure(own.context.execute(getThing, { id: '1' }, { retry: false }), AuthenticationError)
    expect(authenticator.invalidated).toEqual(['token-1'])
    expect(server.requests).toHaveLength(1)
  })

  it('counts as an attempt', async () => {
    await using server = await startScriptedServer([{ status: 503 }, { status: 401 }, good])
    await using own = createVirtualClient(server.url, { retry: { maxAttempts: 2 } })
    const error = await catchFailure(own.context.execute(getThing, { id: '1' }), AuthenticationError)
    expect(error.attempts).toBe(2)
  })

  it('does not hide that an earlier attempt may have taken effect', async () => {
    await using server = await startScriptedServer(['reset', { status: 401 }])
    await using own = createVirtualClient(server.url)
    const error = await catchFailure(own.context.execute(deleteThing, { id: '1' }), AuthenticationError)
    expect(error).toMatchObject({ attempts: 3, outcome: 'unknown' })
  })

  it('leaves the retries of other failures as they are', async () => {
    await using server = await startScriptedServer([{ status: 503 }, { status: 401 }, { status: 503 }, good])
    await using own = createVirtualClient(server.url)
    const { attempts, timing } = await own.context.execute(getThing, { id: '1' }).withResponse()
    expect(attempts).toBe(4)
    expect(timing.backoff).toBe(1125)
  })
})

describe('a token that is not available', () => {
  function failingAuth(url: string, isRetryable: boolean, failures: number) {
    const authenticator = createStaticAuthenticator(url)
    let asked = 0
    const token: typeof authenticator.getToken = async (signal) => {
      asked += 1
      if (asked > failures) return authenticator.getToken(signal)
      throw new TokenRequestError('No token.', {
        status: isRetryable ? 503 : 401,
        isRetryable,
        outcome: 'not-sent',
      })
    }
    return { factory: () => ({ ...authenticator, getToken: token }), asked: () => asked }
  }

  it('is requested again where that can help, also for a POST, since nothing was sent', async () => {
    await using server = await startScriptedServer([good])
    const auth = failingAuth(server.url, true, 2)
    await using own = createVirtualClient(server.url, { auth: auth.factory })
    await own.context.execute(createThing, { body })
    expect(auth.asked()).toBe(3)
    expect(server.requests).toHaveLength(1)
  })

  it('ends the call at once where it cannot', async () => {
    await using server = await startScriptedServer([good])
    const auth = failingAuth(server.url, false, 9)
    await using own = createVirtualClient(server.url, { auth: auth.factory })
    const error = await catchFailure(own.context.execute(createThing, { body }), TokenRequestError)
    expect(error).toMatchObject({ outcome: 'not-sent', operation: 'createThing' })
    expect(auth.asked()).toBe(1)
    expect(server.requests).toHaveLength(0)
  })

  it('fails every call that waits for it with an error of its own', async () => {
    const shared = new TokenRequestError('No token.', { status: 401, outcome: 'not-sent' })
    const { promise: token, reject } = Promise.withResolvers<never>()
    await using own = createVirtualClient('http://127.0.0.1:9', {
      auth: () => ({ ...createStaticAuthenticator('http://127.0.0.1:9'), getToken: () => token }),
    })
    // Reads and writes wait in queues of their own, so that both get as far as the token.
    const read = catchFailure(own.context.execute(getThing, { id: '1' }), TokenRequestError)
    const write = catchFailure(own.context.execute(deleteThing, { id: '1' }), TokenRequestError)
    await new Promise((resolve) => setImmediate(resolve))
    reject(shared)
    expect(await read).toMatchObject({
      message: 'No token. In getThing (/things/{id}, id "1").',
      status: 401,
      operation: 'getThing',
    })
    expect(await write).toMatchObject({
      message: 'No token. In deleteThing (/things/{id}, id "1").',
      status: 401,
      operation: 'deleteThing',
    })
    expect(shared.toJSON()).not.toHaveProperty('operation')
  })

  it('fails every call with an error of its own also because of credentials', async () => {
    const shared = new ConfigurationError('No credentials.', { code: 'CREDENTIALS_MISSING' })
    await using own = createVirtualClient('http://127.0.0.1:9', {
      auth: () => ({
        ...createStaticAuthenticator('http://127.0.0.1:9'),
        getEndpoint: () => Promise.reject(shared),
      }),
    })
    const error = await catchFailure(own.context.execute(getThing, { id: '1' }), ConfigurationError)
    expect(error).not.toBe(shared)
    expect(error).toMatchObject({ code: 'CREDENTIALS_MISSING', operation: 'getThing' })
    expect(shared.toJSON()).not.toHaveProperty('operation')
  })
})
