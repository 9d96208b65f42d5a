import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { format, formatWithOptions, inspect } from 'node:util'
import { serialize } from 'node:v8'
import { describe, expect, it } from 'vitest'
import { ConnectionError, NotFoundError, TimeoutError, TokenRequestError } from '../../src/index.ts'
import { createErrorFromResponse } from '../../src/explain/failures.ts'

const canary = 'CANARY-s3cret'

/** What an HTTP library throws: the error holds the request, its headers, its body and the response. */
function createForeignError(): Error {
  const request = {
    url: `https://api.test/?q=${canary}`,
    headers: { authorization: `Bearer ${canary}` },
    json: { psk: canary },
  }
  const cause = Object.assign(new Error(`connect ${canary}`), {
    code: 'ECONNRESET',
    socket: { data: canary },
  })
  const error = new Error(`Request to https://api.test/?q=${canary} failed`, { cause })
  Object.assign(error, {
    name: 'RequestError',
    code: 'ERR_NON_2XX_3XX_RESPONSE',
    options: request,
    request,
    response: { body: canary },
  })
  Object.defineProperty(error, 'hidden', { value: canary })
  return Object.assign(error, { [Symbol('request')]: request })
}

const failing = {
  get name(): string {
    throw new Error(canary)
  },
  code: `${canary} is no code`,
  cause: canary,
}

const errors: readonly (readonly [string, Error])[] = [
  ['a foreign cause', new ConnectionError('Broke.', { cause: createForeignError(), hint: 'Try again.' })],
  [
    'a foreign cause below one of ours',
    new TokenRequestError('No token.', {
      cause: new TimeoutError('Late.', { kind: 'attempt', milliseconds: 5, cause: createForeignError() }),
    }),
  ],
  ['a cause that throws', new ConnectionError('Broke.', { cause: failing })],
  ['a cause that is text', new ConnectionError('Broke.', { cause: canary })],
  ['a cause that is a function', new ConnectionError('Broke.', { cause: () => canary })],
  [
    'an aggregate',
    new ConnectionError('Broke.', { cause: new AggregateError([createForeignError()], canary) }),
  ],
  [
    'a response',
    createErrorFromResponse({
      status: 400,
      headers: { 'set-cookie': canary, 'x-other': canary },
      body: JSON.stringify({
        errorMessage: 'Wrong',
        request: canary,
        errorDetails: { preSharedKey: [{ message: canary, extra: canary }] },
      }),
      now: 0,
    }),
  ],
]

const printers: Readonly<Record<string, (error: Error) => string>> = {
  inspect: (error) => inspect(error),
  'inspect, everything': (error) =>
    inspect(error, { depth: Infinity, showHidden: true, getters: true, compact: false }),
  'inspect, no custom': (error) =>
    inspect(error, { depth: Infinity, showHidden: true, getters: true, customInspect: false }),
  'inspect, depth 0': (error) => inspect({ deep: { error } }, { depth: 0 }),
  'inspect, depth 1': (error) => inspect({ error }, { depth: 1 }),
  'inspect, depth null': (error) => inspect({ error: [error] }, { depth: null, colors: true }),
  'inspect, compact': (error) => inspect(error, { compact: true, breakLength: Infinity }),
  format: (error) =>
    format('%s %o %O %j', error, error, error, error) + formatWithOptions({ colors: true }, error),
  JSON: (error) => JSON.stringify({ error }),
  String: (error) => String(error),
  stack: (error) => String(error.stack),
  structuredClone: (error) => inspect(structuredClone(error), { depth: Infinity, showHidden: true }),
  serialize: (error) => serialize(error).toString('latin1'),
  'own properties': (error) =>
    JSON.stringify(Object.getOwnPropertyDescriptors(error)) + JSON.stringify(Object.assign({}, error)),
  'for in': (error) => {
    let text = ''
    for (const key in error) text += `${key} ${inspect(Reflect.get(error, key), { depth: Infinity })}`
    return text
  },
}

describe.each(Object.entries(printers))('%s', (_, print) => {
  it.each(errors)('shows no secret of %s', (_name, error) => {
    const text = print(error)
    expect(text).not.toContain(canary)
    expect(text.length).toBeGreaterThan(15)
  })
})

describe('the cause', () => {
  it('is reduced to names and codes at every level', () => {
    const error = new ConnectionError('Broke.', { cause: createForeignError() })
    expect(error.toJSON()['cause']).toEqual({
      name: 'RequestError',
      code: 'ERR_NON_2XX_3XX_RESPONSE',
      cause: { name: 'Error', code: 'ECONNRESET' },
    })
    expect(error.cause).toBeInstanceOf(Error)
    expect(inspect(error)).toContain('RequestError [ERR_NON_2XX_3XX_RESPONSE]')
  })

  it('can be circular', () => {
    const circle = new Error('m')
    circle.cause = circle
    expect(JSON.stringify(new ConnectionError('Broke.', { cause: circle })).match(/"Error"/g)).toHaveLength(5)
  })

  it('stays safe if it is replaced later', () => {
    const error = new NotFoundError('Gone.', { cause: new ConnectionError('Broke.') })
    error.cause = createForeignError()
    expect(inspect(error) + JSON.stringify(error)).not.toContain(canary)
    expect(JSON.stringify(error)).toContain('CONNECTION_FAILED')
  })

  it('is absent if there is none', () => {
    expect('cause' in new NotFoundError('Gone.')).toBe(false)
  })
})

it('prints the facts of an uncaught error and no secret', () => {
  const source = fileURLToPath(new URL('../../src/index.ts', import.meta.url))
  const program = `import { NotFoundError } from ${JSON.stringify(source)}
    const cause = Object.assign(new Error(process.env.CANARY), { options: { token: process.env.CANARY }, code: 'E_FOREIGN' })
    throw new NotFoundError('Gone.', { hint: 'Look elsewhere.', status: 404, cause }).attach({ operation: 'getNetwork' })`
  const { stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
    env: { ...process.env, CANARY: canary },
    timeout: 15_000,
  })
  expect(status).toBe(1)
  for (const fact of [
    'NotFoundError [NOT_FOUND]: Gone.',
    'Look elsewhere.',
    '404',
    'getNetwork',
    'E_FOREIGN',
  ]) {
    expect(stderr).toContain(fact)
  }
  expect(stderr).not.toContain(canary)
})
