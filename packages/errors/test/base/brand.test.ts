import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as first from '../../src/index.ts'

type Copy = typeof first
type AnyClass = new (...values: never[]) => Error

let folder: string
let second: Copy

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloudconnexa-errors-'))
  await cp(fileURLToPath(new URL('../../src', import.meta.url)), folder, { recursive: true })
  const address = pathToFileURL(join(folder, 'index.ts')).href
  second = (await import(/* @vite-ignore */ address)) as Copy
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

const bases: Readonly<Record<string, string>> = {
  TokenRequestError: 'AuthenticationError',
  ServiceUnavailableError: 'ServerError',
  ConnectionError: 'NetworkError',
  TlsError: 'NetworkError',
}

function createInstances(copy: Copy): Readonly<Record<string, Error>> {
  const all = [
    new copy.ConfigurationError('m', { code: 'OPTION_INVALID' }),
    new copy.UnsupportedOperationError('m', { since: '1.1.0', apiVersion: '1.0.0' }),
    new copy.ValidationError('m', { issues: [], origin: 'client' }),
    new copy.ResponseValidationError('m', { code: 'RESPONSE_INVALID' }),
    new copy.AuthenticationError('m'),
    new copy.TokenRequestError('m'),
    new copy.AuthorizationError('m'),
    new copy.NotFoundError('m'),
    new copy.ConflictError('m'),
    new copy.RateLimitError('m'),
    new copy.ServerError('m'),
    new copy.ServiceUnavailableError('m'),
    new copy.UnexpectedStatusError('m'),
    new copy.NetworkError('m'),
    new copy.ConnectionError('m'),
    new copy.TlsError('m'),
    new copy.TimeoutError('m', { kind: 'attempt', milliseconds: 1 }),
    new copy.AbortError('m'),
    new copy.CircuitOpenError('m', { retryAfter: 1 }),
  ]
  return Object.fromEntries(all.map((error) => [error.name, error]))
}

const collectClasses = (copy: Copy): Readonly<Record<string, AnyClass>> =>
  Object.fromEntries(
    Object.entries(copy).flatMap(([name, value]) =>
      name.endsWith('Error') ? [[name, value as unknown as AnyClass]] : [],
    ),
  )

describe('two copies of the package', () => {
  it('are two copies', () => {
    expect(second.CloudConnexaError).not.toBe(first.CloudConnexaError)
    expect(Object.keys(createInstances(second))).toHaveLength(19)
    expect(Object.keys(collectClasses(first))).toHaveLength(20)
  })

  it('recognize each other’s errors, each class for itself', () => {
    for (const [from, to] of [
      [first, second],
      [second, first],
      [first, first],
    ] as const) {
      for (const [name, error] of Object.entries(createInstances(from))) {
        for (const [className, errorClass] of Object.entries(collectClasses(to))) {
          const expected =
            className === name || className === bases[name] || className === 'CloudConnexaError'
          expect(error instanceof errorClass, `${name} instanceof ${className}`).toBe(expected)
        }
        expect(error).toBeInstanceOf(Error)
      }
    }
  })

  it('keep each other’s errors as a cause', () => {
    const cause = new second.ConnectionError('m')
    expect(new first.TokenRequestError('m', { cause }).cause).toBe(cause)
  })

  it('read the facts of each other’s errors', () => {
    const error: unknown = new second.NotFoundError('m')
    if (!(error instanceof first.NotFoundError)) throw new Error('not recognized')
    expect(error.attach({ operation: 'getNetwork' }).operation).toBe('getNetwork')
  })
})

describe('a class of a plugin', () => {
  class PluginError extends first.CloudConnexaError {}
  class SpecialError extends PluginError {
    override readonly name = 'RenamedError'
  }
  class MissingError extends first.NotFoundError {}

  it('is recognized as what it extends, in both copies', () => {
    const error = new MissingError('m')
    for (const copy of [first, second]) {
      expect(error).toBeInstanceOf(copy.NotFoundError)
      expect(error).toBeInstanceOf(copy.CloudConnexaError)
      expect(error).not.toBeInstanceOf(copy.ConflictError)
    }
  })

  it('does not recognize errors of the SDK', () => {
    expect(new first.CloudConnexaError('m', { code: 'CONFLICT' })).not.toBeInstanceOf(PluginError)
    expect(new first.NotFoundError('m')).not.toBeInstanceOf(MissingError)
    expect(new PluginError('m', { code: 'CONFLICT' })).not.toBeInstanceOf(SpecialError)
    expect(new SpecialError('m', { code: 'CONFLICT' })).toBeInstanceOf(PluginError)
  })

  it('has its own name', () => {
    expect(String(new PluginError('m', { code: 'CONFLICT' }))).toBe('PluginError [CONFLICT]: m')
    expect(new PluginError('m', { code: 'CONFLICT' }).stack).toMatch(/^PluginError \[CONFLICT\]: m\n/)
    expect(String(new SpecialError('m', { code: 'CONFLICT' }))).toBe('RenamedError [CONFLICT]: m')
  })
})

describe('other values', () => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()

  it.each([
    undefined,
    null,
    1,
    'text',
    {},
    [],
    () => 1,
    new Error('m'),
    { name: 'NotFoundError' },
    Object.create(null),
  ])('like %s are not errors of the SDK', (value) => {
    expect(value instanceof first.CloudConnexaError).toBe(false)
  })

  it('like a revoked proxy are not errors of the SDK', () => {
    expect((proxy as unknown) instanceof first.CloudConnexaError).toBe(false)
  })
})
