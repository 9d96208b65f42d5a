import { describe, expect, it } from 'vitest'
import { ConfigurationError, UnsupportedOperationError } from '@cloudconnexa/errors'
import { type ClientOptions, createClient } from '../../src/index.ts'
import type { Authenticator } from '../../src/runtime.ts'
import { defineService, operations, type ServiceContext, type ServiceDefinition } from '../../src/service.ts'
import { createAnyModel } from '../support/any-model.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { catchFailure, catchRejection } from '../support/catch-failure.ts'
import { createRecordingLogger } from '../support/create-recording-logger.ts'
import { asUntyped } from '../support/as-untyped.ts'
import { startScriptedServer } from '../support/scripted-server.ts'
import { createStaticAuthenticator } from '../support/create-static-authenticator.ts'
import { getThing, things } from '../support/things-service.ts'

const nowhere = 'http://127.0.0.1:9'
const settings = (): ClientOptions => ({
  auth: createStaticAuthenticator(nowhere).factory,
  logger: createRecordingLogger(),
})

function catchThrown(action: () => unknown): ConfigurationError {
  try {
    action()
  } catch (error) {
    if (error instanceof ConfigurationError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

/** Definitions as a caller without type checks passes them. */
function asUnchecked(services: object): Readonly<Record<string, ServiceDefinition<unknown>>> {
  return services as Readonly<Record<string, ServiceDefinition<unknown>>>
}

function createDefinition<S>(create: (context: ServiceContext) => S): ServiceDefinition<S> {
  return defineService({ name: 'mine', package: { name: 'mine', version: '1.0.0' }, operations: [], create })
}

describe('services', () => {
  it('are made when they are first read, once, and shared under all keys and with other services', () => {
    let made = 0
    const shared = createDefinition(() => ({ number: (made += 1) }))
    const workflow = createDefinition((context) => ({ shared: context.use(shared) }))
    const client = createClient({ ...settings(), services: { shared, again: shared, workflow } })
    expect(made).toBe(0)
    const { workflow: flow, shared: first, again } = client
    expect(made).toBe(1)
    expect(first).toBe(again)
    expect(flow.shared).toBe(first)
    expect(Object.keys(client)).toEqual(expect.arrayContaining(['shared', 'again', 'workflow']))
  })

  it('are not shared between two clients', () => {
    const services = { mine: createDefinition(() => ({})) }
    const [left, right] = [
      createClient({ ...settings(), services }),
      createClient({ ...settings(), services }),
    ]
    expect(left.mine).not.toBe(right.mine)
  })

  it('written for another version of the interface are refused by name, version and remedy', () => {
    const old = {
      ...createDefinition(() => ({})),
      package: { name: 'their-package', version: '0.3.1' },
      specificationVersion: 0,
    }
    const error = catchThrown(() => createClient({ ...settings(), services: asUnchecked({ old }) }))
    expect(error.code).toBe('PACKAGE_MISMATCH')
    expect(error.message).toMatch(
      /their-package 0\.3\.1.*version 0.*@cloudconnexa\/core \d+\.\d+\.\d+.*version 1/,
    )
    expect(error.hint).toContain('npm install their-package@latest @cloudconnexa/core@latest')
  })

  it('are refused in another version when another service uses them, too', () => {
    const old: ServiceDefinition<object> = {
      ...createDefinition(() => ({})),
      specificationVersion: asUntyped(2),
    }
    const client = createClient({
      ...settings(),
      services: { outer: createDefinition((context) => context.use(old)) },
    })
    expect(catchThrown(() => client.outer).code).toBe('PACKAGE_MISMATCH')
  })

  it.each([
    [
      'a class',
      {
        mine: class Mine {
          readonly own = 1
        },
      },
    ],
    ['nothing', { mine: undefined }],
    ['null', { mine: null }],
    ['a module', { mine: { things } }],
    ['an object that only looks like one', { mine: { create: () => ({}) } }],
  ])('are refused when they are %s', (_, services) => {
    const error = catchThrown(() => createClient({ ...settings(), services: asUnchecked(services) }))
    expect(error.code).toBe('SERVICE_INVALID')
    expect(error.message).toContain('"mine"')
  })

  it.each(['ready', 'limits', 'request', 'requestPages', 'use', 'close', 'then'])(
    'cannot stand under the key %s',
    (key) => {
      const error = catchThrown(() =>
        createClient({ ...settings(), services: asUnchecked({ [key]: things }) }),
      )
      expect(error).toMatchObject({ code: 'SERVICE_INVALID' })
    },
  )
})

describe('options', () => {
  it.each<[string, Partial<Record<keyof ClientOptions, unknown>>]>([
    ['auth', { auth: undefined }],
    ['apiVersion', { apiVersion: '3.0' }],
    ['timeout', { timeout: 0 }],
    ['timeout', { timeout: Number.NaN }],
    ['attemptTimeout', { attemptTimeout: -1 }],
    ['maxResponseBytes', { maxResponseBytes: '1' }],
    ['retry.maxAttempts', { retry: { maxAttempts: 0 } }],
    ['validate', { validate: 'maybe' }],
  ])('%s that cannot be right is named: %j', (name, wrong) => {
    const given = { ...settings(), ...wrong } as ClientOptions // as a caller without type checks passes it
    const error = catchThrown(() => createClient({ ...given, services: {} }))
    expect(error.code).toBe('OPTION_INVALID')
    expect(error.message).toContain(`"${name}"`)
  })
})

describe('a client', () => {
  it('does no input or output until it is used', async () => {
    const asked: string[] = []
    const auth = (): Authenticator => ({
      getEndpoint: async () => {
        asked.push('resolve')
        return { baseUrl: nowhere, credentialKey: 'k' }
      },
      getToken: async () => {
        asked.push('token')
        throw new ConfigurationError('none', { code: 'CREDENTIALS_MISSING', hint: 'h' })
      },
      invalidate: async () => undefined,
    })
    const client = createClient({ ...settings(), auth, services: { things } })
    expect(client.things.context.apiVersion).toBe('1.2.3')
    await new Promise((resolve) => setImmediate(resolve))
    expect(asked).toEqual([])
    await catchFailure(client.ready(), ConfigurationError)
    expect(asked).toEqual(['resolve', 'token'])
  })

  it('ends with its signal, and refuses after it is closed, whatever signal it is given', async () => {
    const authenticator = createStaticAuthenticator(nowhere)
    const client = createClient({ ...settings(), auth: authenticator.factory, services: {} })
    const reason = new Error('enough')
    expect(await catchRejection(client.ready({ signal: AbortSignal.abort(reason) }))).toBe(reason)
    await client.ready()
    await Promise.all([client.close(), client.close()])
    expect(authenticator.isClosed).toBe(true)
    for (const late of [
      client.ready(),
      client.ready({ signal: new AbortController().signal }),
      client.limits(),
    ])
      await expect(late).rejects.toMatchObject({ code: 'CLIENT_CLOSED' })
  })

  it('can be disposed of', async () => {
    const authenticator = createStaticAuthenticator(nowhere)
    {
      await using client = createClient({ ...settings(), auth: authenticator.factory, services: {} })
      expect(client).toBeDefined()
    }
    expect(authenticator.isClosed).toBe(true)
  })

  it('closes no transport that was passed in', async () => {
    let closed = 0
    const transport = {
      send: () => Promise.reject(new Error('unused')),
      close: async () => void (closed += 1),
    }
    await createClient({ ...settings(), transport, services: {} }).close()
    expect(closed).toBe(0)
  })

  it('refuses operations newer than its API before any request, and carries out older ones', async () => {
    await using server = await startScriptedServer([{ body: '1' }])
    const define = operations(async () => ({ any: createAnyModel() }))
    const base = { method: 'GET', path: '/new', response: 'any' } as const
    const [newer, equal] = [
      define({ ...base, id: 'newer', since: '1.1.1' }),
      define({ ...base, id: 'equal', since: '1.1.0' }),
    ]
    await using own = createTestClient(server.url, { apiVersion: '1.1.0' })
    const error = await catchFailure(own.context.execute(newer, {}), UnsupportedOperationError)
    expect(error).toMatchObject({
      since: '1.1.1',
      apiVersion: '1.1.0',
      operation: 'newer',
      outcome: 'not-sent',
    })
    expect(error.hint).toContain('apiVersion')
    expect(server.requests).toHaveLength(0)
    expect(await own.context.execute(equal, {})).toBe(1)
  })
})

describe('a call', () => {
  it('can be awaited and asked for its response, and sends once', async () => {
    await using server = await startScriptedServer([
      { body: { id: '1' }, headers: { 'x-request-id': 'r-1' } },
    ])
    await using own = createTestClient(server.url)
    const call = own.context.execute(getThing, { id: '1' })
    expect(await call).toEqual({ id: '1' })
    const details = await call.withResponse()
    expect(details).toMatchObject({ status: 200, attempts: 1, requestId: 'r-1', data: { id: '1' } })
    expect(details.headers['x-request-id']).toBe('r-1')
    expect(await call.then(({ id }) => id)).toBe('1')
    expect(
      await Promise.all([call, call.finally(() => undefined), call.catch(() => undefined)]),
    ).toHaveLength(3)
    expect(server.requests).toHaveLength(1)
  })

  it('is caught by catch and passed through finally when it fails', async () => {
    await using server = await startScriptedServer([{ status: 404 }])
    await using own = createTestClient(server.url)
    const call = own.context.execute(getThing, { id: '1' })
    let last = 0
    expect(await call.catch(() => 'caught')).toBe('caught')
    await expect(call.finally(() => void (last += 1))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(Promise.all([call, call.withResponse()])).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(call.withResponse()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(last).toBe(1)
    expect(server.requests).toHaveLength(1)
  })

  it.each([
    ['not awaited', 1],
    ['awaited', 0],
    ['asked for its response only', 0],
  ])('is reported as unhandled when it failed and was %s, times: %i', async (how, times) => {
    await using server = await startScriptedServer([{ status: 404 }])
    await using own = createTestClient(server.url)
    const reasons: unknown[] = []
    const others = process.listeners('unhandledRejection')
    process.removeAllListeners('unhandledRejection')
    process.on('unhandledRejection', (reason) => reasons.push(reason))
    try {
      const call = own.context.execute(getThing, { id: '1' })
      if (how === 'awaited') await catchRejection(call)
      if (how === 'asked for its response only') await catchRejection(call.withResponse())
      // Carried out after the first, so that its response has come by then.
      await server.received(1)
      await catchRejection(own.context.execute(getThing, { id: '2' }))
      await new Promise((resolve) => setImmediate(resolve))
    } finally {
      process.removeAllListeners('unhandledRejection')
      for (const listener of others) process.on('unhandledRejection', listener)
    }
    expect(reasons).toHaveLength(times)
  })
})
