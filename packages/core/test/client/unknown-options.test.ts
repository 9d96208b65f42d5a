import { describe, expect, it } from 'vitest'
import { ConfigurationError } from '@cloudconnexa/errors'
import { type ClientOptions, createClient, gotTransport } from '../../src/index.ts'
import { nodeTransport } from '../../src/transport/node.ts'
import { undiciTransport } from '../../src/transport/undici.ts'
import { asUntyped } from '../support/as-untyped.ts'
import { createRecordingLogger } from '../support/create-recording-logger.ts'
import { createStaticAuthenticator } from '../support/create-static-authenticator.ts'

const settings = (): ClientOptions => ({
  auth: createStaticAuthenticator('http://127.0.0.1:9').factory,
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

describe('options of a client that do not exist', () => {
  it.each([
    ['readonly', true, 'readOnly'],
    ['time_out', 5, 'timeout'],
    ['timout', 5, 'timeout'],
    ['tiemout', 5, 'timeout'],
    ['retries', 5, undefined],
    ['service', {}, 'services'],
    ['userAgents', 'x', 'userAgent'],
    ['ownsTransport', true, undefined],
    ['fetch', () => undefined, undefined],
  ])('%s is refused, and the nearest is named', (name, value, nearest) => {
    const options = { ...settings(), services: {}, [name]: value }
    const error = catchThrown(() => createClient(options))
    expect(error).toMatchObject({
      code: 'OPTION_INVALID',
      message: `The option "${name}" of the client does not exist${nearest === undefined ? '' : `: it is called "${nearest}"`}.`,
    })
    expect(error.hint).toContain(
      nearest === undefined ? 'or use one of: auth, apiVersion' : `Write "${nearest}"`,
    )
  })

  it.each([
    ['retry.attempts', { retry: { attempts: 3 } }],
    ['retry.maxAttempt', { retry: { maxAttempt: 3 } }],
    ['retryBudget.rate', { retryBudget: { rate: 1 } }],
    ['circuitBreaker.cooldown', { circuitBreaker: { cooldown: 1 } }],
    ['retry', { retry: 3 }],
    ['circuitBreaker', { circuitBreaker: true }],
  ])('%s is refused within its object', (name, options) => {
    const error = catchThrown(() => createClient({ ...settings(), services: {}, ...(options as object) }))
    expect(error).toMatchObject({ code: 'OPTION_INVALID', message: expect.stringContaining(`"${name}"`) })
  })

  it('are let pass where they are undefined, as in an object with optional parts', () => {
    const options = { ...settings(), services: {}, verbose: undefined }
    expect(createClient(options)).toHaveProperty('ready')
  })

  it('includes options that are no object, and services that are none', () => {
    for (const options of [undefined, null, 'client', 5])
      expect(catchThrown(() => createClient(asUntyped(options)))).toMatchObject({ code: 'OPTION_INVALID' })
    for (const services of [undefined, null, 'networks'])
      expect(catchThrown(() => createClient({ ...settings(), services: asUntyped(services) }))).toMatchObject(
        {
          code: 'OPTION_INVALID',
          message: expect.stringContaining('"services"'),
        },
      )
  })
})

describe('options of a transport that do not exist', () => {
  const transports: Readonly<Record<string, (options: object) => unknown>> = {
    got: gotTransport,
    node: nodeTransport,
    undici: undiciTransport,
  }
  it.each(Object.keys(transports))('are refused by %s, without quoting their values', (name) => {
    const create = (options: unknown): ConfigurationError =>
      catchThrown(() => transports[name]?.(asUntyped(options)))
    const secret = 'http://user:canary@proxy'
    expect(create({ proxyUrl: secret }).message).not.toContain('canary')
    expect(create({ connectTimout: 5 })).toMatchObject({
      code: 'OPTION_INVALID',
      message: 'The option "connectTimout" of the transport does not exist: it is called "connectTimeout".',
    })
    expect(create({ idleTimeout: { repeat: 5 } })).toMatchObject({ code: 'OPTION_INVALID' })
    expect(create({ proxy: { url: 'http://127.0.0.1:9', userName: 'a' } })).toMatchObject({
      code: 'OPTION_INVALID',
      hint: 'Write "username" in place of "userName".',
    })
    expect(create(null)).toMatchObject({ code: 'OPTION_INVALID' })
  })
})
