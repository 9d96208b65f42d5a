import { describe, expect, it } from 'vitest'
import { ConfigurationError, UnsupportedOperationError } from '@cloudconnexa/errors'
import { type ClientOptions, createClient } from '../../src/index.ts'
import type { Authenticator } from '../../src/runtime.ts'
import { defineService, operations, type ServiceContext, type ServiceDefinition } from '../../src/service.ts'
import { createAnyModel } from '../support/any-model.ts'
import { clientOf } from '../support/client-of.ts'
import { failureOf, rejectionOf } from '../support/failure-of.ts'
import { recordingLogger } from '../support/recording-logger.ts'
import { startScriptedServer } from '../support/scripted-server.ts'
import { staticAuthenticator } from '../support/static-authenticator.ts'
import { getThing, things } from '../support/things-service.ts'

const nowhere = 'http://127.0.0.1:9'
const settings = (): ClientOptions => ({
  auth: staticAuthenticator(nowhere).factory,
  logger: recordingLogger(),
})

function thrownBy(action: () => unknown): ConfigurationError {
  try {
    action()
  } catch (error) {
    if (error instanceof ConfigurationError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

/** Definitions as a caller without type checks passes them. */
function unchecked(services: object): Readonly<Record<string, ServiceDefinition<unknown>>> {
  return services as Readonly<Record<string, ServiceDefinition<unknown>>>
}

function serviceOf<S>(create: (context: ServiceContext) => S): ServiceDefinition<S> {
  return defineService({ name: 'mine', package: { name: 'mine', version: '1.0.0' }, operations: [], create })
}

describe('services', () => {
  it('are made when they are first asked for, once, and shared under all keys and with other services', () => {
    let made = 0
    const shared = serviceOf(() => ({ number: (made += 1) }))
    const workflow = serviceOf((context) => ({ shared: context.use(shared) }))
    const client = createClient({ ...settings(), services: { shared, again: shared, workflow } })
    expect(made).toBe(0)
    const { workflow: flow, shared: first, again } = client
    expect(made).toBe(1)
    expect(first).toBe(again)
    expect(flow.shared).toBe(first)
    expect(Object.keys(client)).toEqual(expect.arrayContaining(['shared', 'again', 'workflow']))
  })

  it('of two clients are not shared', () => {
    const services = { mine: serviceOf(() => ({})) }
    const [left, right] = [
      createClient({ ...settings(), services }),
      createClient({ ...settings(), services }),
    ]
    expect(left.mine).not.toBe(right.mine)
  })

  it('written for another version of the interface are refused by name, version and remedy', () => {
    const old = {
      ...serviceOf(() => ({})),
      package: { name: 'their-package', version: '0.3.1' },
      specificationVersion: 0,
    }
    const error = thrownBy(() => createClient({ ...settings(), services: unchecked({ old }) }))
    expect(error.code).toBe('PACKAGE_MISMATCH')
    expect(error.message).toMatch(
      /their-package 0\.3\.1.*version 0.*@cloudconnexa\/core \d+\.\d+\.\d+.*version 1/,
    )
    expect(error.hint).toContain('npm install their-package@latest @cloudconnexa/core@latest')
  })

  it('of another version are refused when another service uses them, too', () => {
    const old = { ...serviceOf(() => ({})), specificationVersion: 2 } as unknown as ServiceDefinition<object>
    const client = createClient({
      ...settings(),
      services: { outer: serviceOf((context) => context.use(old)) },
    })
    expect(thrownBy(() => client.outer).code).toBe('PACKAGE_MISMATCH')
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
  ])('that are %s are no services', (_, services) => {
    const error = thrownBy(() => createClient({ ...settings(), services: unchecked(services) }))
    expect(error.code).toBe('SERVICE_INVALID')
    expect(error.message).toContain('"mine"')
  })

  it.each(['ready', 'limits', 'request', 'requestPages', 'close', 'then'])(
    'cannot stand under the key %s',
    (key) => {
      const error = thrownBy(() => createClient({ ...settings(), services: unchecked({ [key]: things }) }))
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
    const error = thrownBy(() => createClient({ ...given, services: {} }))
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
    await failureOf(client.ready(), ConfigurationError)
    expect(asked).toEqual(['resolve', 'token'])
  })

  it('ends with its signal, and refuses after it is closed, whatever signal it is given', async () => {
    const authenticator = staticAuthenticator(nowhere)
    const client = createClient({ ...settings(), auth: authenticator.factory, services: {} })
    const reason = new Error('enough')
    expect(await rejectionOf(client.ready({ signal: AbortSignal.abort(reason) }))).toBe(reason)
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
    const authenticator = staticAuthenticator(nowhere)
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

  it('of an older API refuses newer operations before any request, and carries out older ones', async () => {
    await using server = await startScriptedServer([{ body: '1' }])
    const define = operations(async () => ({ any: createAnyModel() }))
    const base = { method: 'GET', path: '/new', response: 'any' } as const
    const [newer, equal] = [
      define({ ...base, id: 'newer', since: '1.1.1' }),
      define({ ...base, id: 'equal', since: '1.1.0' }),
    ]
    await using own = clientOf(server.url, { apiVersion: '1.1.0' })
    const error = await failureOf(own.context.execute(newer, {}), UnsupportedOperationError)
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
    await using own = clientOf(server.url)
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

  it('that failed is caught by catch and passed through finally', async () => {
    await using server = await startScriptedServer([{ status: 404 }])
    await using own = clientOf(server.url)
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
  ])('that failed and was %s is reported as unhandled %i times', async (how, times) => {
    await using server = await startScriptedServer([{ status: 404 }])
    await using own = clientOf(server.url)
    const reasons: unknown[] = []
    const others = process.listeners('unhandledRejection')
    process.removeAllListeners('unhandledRejection')
    process.on('unhandledRejection', (reason) => reasons.push(reason))
    try {
      const call = own.context.execute(getThing, { id: '1' })
      if (how === 'awaited') await rejectionOf(call)
      if (how === 'asked for its response only') await rejectionOf(call.withResponse())
      // Carried out after the first, so that its answer has come by then.
      await server.received(1)
      await rejectionOf(own.context.execute(getThing, { id: '2' }))
      await new Promise((resolve) => setImmediate(resolve))
    } finally {
      process.removeAllListeners('unhandledRejection')
      for (const listener of others) process.on('unhandledRejection', listener)
    }
    expect(reasons).toHaveLength(times)
  })
})
