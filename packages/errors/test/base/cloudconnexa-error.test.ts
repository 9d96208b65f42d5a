import { inspect } from 'node:util'
import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  CircuitOpenError,
  CloudConnexaError,
  ConfigurationError,
  ConflictError,
  ConnectionError,
  type ErrorCode,
  type KnownErrorCode,
  NotFoundError,
  ResponseValidationError,
  TimeoutError,
  UnsupportedOperationError,
  ValidationError,
} from '../../src/index.ts'

const timing = { total: 10, queue: 1, backoff: 2, token: 3, network: 4 }

describe('attach', () => {
  it('replaces only the keys it names', () => {
    const error = new NotFoundError('Gone.', { hint: 'First.', outcome: 'refused' })
    expect(error).toMatchObject({ hint: 'First.', outcome: 'refused', isRetryable: false })
    expect(error.attach({ operation: 'getNetwork', attempts: 2, timing })).toBe(error)
    error.attach({ hint: 'Second.', isRetryable: true })
    expect(error).toMatchObject({
      hint: 'Second.',
      outcome: 'refused',
      isRetryable: true,
      operation: 'getNetwork',
      attempts: 2,
      timing,
    })
  })

  it('keeps a copy of the times', () => {
    const mutable = { ...timing }
    const error = new NotFoundError('Gone.').attach({ timing: mutable })
    mutable.total = 99
    expect(error.timing).toEqual(timing)
  })

  it('ignores everything but facts', () => {
    const error = new NotFoundError('Gone.').attach(JSON.parse('{"attempts":1,"token":"CANARY"}'))
    expect(inspect(error, { showHidden: true }) + JSON.stringify(error)).not.toContain('CANARY')
  })
})

describe('copy', () => {
  const cause = new ConnectionError('Broke.')
  const headers = { 'retry-after': '7', 'x-request-id': 'r-1', 'set-cookie': 'CANARY' }

  it.each([
    new CloudConnexaError('m', { code: 'CONFLICT', hint: 'h', status: 409, cause, headers }),
    new ValidationError('m', { issues: [{ path: 'name', message: 'is wrong' }], origin: 'api', headers }),
    new TimeoutError('m', { kind: 'attempt', milliseconds: 5, outcome: 'unknown', isRetryable: true, cause }),
    new UnsupportedOperationError('m', { since: '1.1.0', apiVersion: '1.0' }).attach({ timing, attempts: 3 }),
    new CircuitOpenError('m', { retryAfter: 5 }),
    new ConnectionError('m', { systemCode: 'ECONNRESET', cause: { token: 'CANARY', code: 'E' } }),
  ])('creates another $name that prints the same', (error) => {
    const copied = error.copy()
    expect(copied).not.toBe(error)
    expect(copied).toBeInstanceOf(error.constructor)
    expect(copied.toJSON()).toEqual(error.toJSON())
    expect(copied.headers).toEqual(error.headers)
    expect(copied.cause).toBe(error.cause)
    expect(copied.stack).toBe(error.stack)
    expect(inspect(copied, { depth: 20, showHidden: true })).toBe(
      inspect(error, { depth: 20, showHidden: true }),
    )
    expect(Object.getOwnPropertyDescriptors(copied)).toEqual(Object.getOwnPropertyDescriptors(error))
  })

  it('shares no facts with the original', () => {
    const error = new NotFoundError('Gone.', { hint: 'First.' })
    const copied = error.copy().attach({ operation: 'getNetwork', hint: 'Second.', attempts: 2, timing })
    expect(error).toMatchObject({ hint: 'First.' })
    expect(error.toJSON()).not.toHaveProperty('operation')
    expect(copied.toJSON()).toMatchObject({ operation: 'getNetwork', hint: 'Second.', attempts: 2, timing })
  })

  it('copies the properties of a plugin’s class too', () => {
    class PluginError extends NotFoundError {
      readonly place = 'shelf'
    }
    const copied = new PluginError('Gone.').copy()
    expect(copied).toBeInstanceOf(PluginError)
    expect(copied.place).toBe('shelf')
  })
})

describe('the defaults of a class', () => {
  it.each([
    [
      new ConfigurationError('m', { code: 'OPTION_INVALID' }),
      { code: 'OPTION_INVALID', outcome: 'not-sent' },
    ],
    [
      new ValidationError('m', { issues: [], origin: 'client' }),
      { code: 'REQUEST_INVALID', outcome: 'not-sent' },
    ],
    [new ValidationError('m', { issues: [], origin: 'api' }), { outcome: 'refused' }],
    [
      new TimeoutError('m', { kind: 'attempt', milliseconds: 5 }),
      { code: 'ATTEMPT_TIMEOUT', milliseconds: 5 },
    ],
    [new TimeoutError('m', { kind: 'deadline', milliseconds: 5 }), { code: 'DEADLINE_EXCEEDED' }],
    [
      new CircuitOpenError('m', { retryAfter: 7 }),
      { code: 'CIRCUIT_OPEN', retryAfter: 7, outcome: 'not-sent' },
    ],
    [
      new UnsupportedOperationError('m', { since: '1.1.0', apiVersion: '1.0.0' }),
      { since: '1.1.0', apiVersion: '1.0.0', outcome: 'not-sent' },
    ],
    [
      new ResponseValidationError('m', { code: 'RESPONSE_TOO_LARGE' }),
      { code: 'RESPONSE_TOO_LARGE', issues: [] },
    ],
  ])('are set on %s', (error, expected) => {
    expect(error).toMatchObject(expected)
    expect(error.isRetryable).toBe(false)
    expect(error.toJSON()).toMatchObject({ ...expected, name: error.name, message: 'm' })
  })

  it('include a frozen copy of the issues', () => {
    const issues = [{ path: 'name', message: 'is missing' }]
    const error = new ValidationError('m', { issues, origin: 'client' })
    issues.pop()
    expect(error.issues).toEqual([{ path: 'name', message: 'is missing' }])
  })

  it('drop foreign keys of an issue', () => {
    const issues = [{ path: 'name', message: 'is missing', input: { psk: 'CANARY' } }]
    const error = new ValidationError('m', { issues, origin: 'client' })
    expect(inspect(error, { depth: 9, customInspect: false }) + JSON.stringify(error)).not.toContain('CANARY')
  })
})

it('converts an error to plain data', () => {
  const error = new NotFoundError('Gone.', {
    hint: 'Look.',
    status: 404,
    requestId: 'r-1',
    outcome: 'refused',
  })
  error.attach({ operation: 'getNetwork', attempts: 1, timing })
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: 'NotFoundError',
    code: 'NOT_FOUND',
    message: 'Gone.',
    hint: 'Look.',
    status: 404,
    operation: 'getNetwork',
    attempts: 1,
    timing,
    outcome: 'refused',
    isRetryable: false,
    requestId: 'r-1',
  })
})

it('has its code in the stack, which starts where the error was created', () => {
  const { stack } = new NotFoundError('Gone.')
  expect(stack).toMatch(/^NotFoundError \[NOT_FOUND\]: Gone\.\n\s+at .*cloudconnexa-error\.test\.ts/)
  expect(Object.hasOwn(new NotFoundError('Gone.'), 'name')).toBe(false)
})

describe('inspect', () => {
  const issues = [
    { path: 'name', message: 'is missing', code: '0-1' },
    { path: '', message: 'is too large' },
  ]
  const error = new ValidationError('Wrong.', {
    hint: 'Correct it.',
    issues,
    origin: 'api',
    cause: new ConnectionError('Broke.'),
  })
  error.attach({ timing })

  it('prints title, hint, facts and stack in this order', () => {
    const lines = inspect(error).split('\n')
    const stack = lines.findIndex((line) => /^ {4}at /.test(line))
    expect(lines.slice(0, stack)).toEqual([
      'ValidationError [REQUEST_INVALID]: Wrong.',
      '  hint: Correct it.',
      '  timing: total 10 ms, queue 1 ms, backoff 2 ms, token 3 ms, network 4 ms',
      '  outcome: refused',
      '  isRetryable: false',
      '  origin: api',
      '  issues:',
      '    name: is missing (0-1)',
      '    is too large',
    ])
    expect(lines).toContain('  cause: ConnectionError [CONNECTION_FAILED]: Broke.')
  })

  it('prints one line with compact: true', () => {
    const text = inspect(error, { compact: true })
    expect(text).not.toContain('\n')
    expect(text).toContain('name: is missing (0-1), is too large')
    expect(text).toContain('ConnectionError [CONNECTION_FAILED]: Broke.')
  })

  it('prints the title only beyond the depth', () => {
    expect(inspect({ error }, { depth: 0 })).toBe('{ error: [ValidationError [REQUEST_INVALID]: Wrong.] }')
    expect(inspect(error, { depth: 0 })).toContain('  cause: [ConnectionError [CONNECTION_FAILED]: Broke.]')
  })

  it('prints colours only on request', () => {
    expect(inspect(error)).not.toContain('\u001b')
    expect(inspect(error, { colors: true })).toContain('\u001b[32mrefused')
  })

  it('works on a class and its prototype', () => {
    expect(inspect(CloudConnexaError)).toContain('class CloudConnexaError')
    expect(inspect(NotFoundError.prototype)).toContain('NotFoundError')
  })

  it('prints what the class of a plugin adds to its JSON', () => {
    class PluginError extends CloudConnexaError {
      override toJSON(): Record<string, unknown> {
        return { ...super.toJSON(), issues: ['one', { two: 2 }], extra: { three: 3 } }
      }
    }
    const text = inspect(new PluginError('m', { code: 'CONFLICT' }))
    expect(text).toContain("  issues:\n    'one'\n    { two: 2 }\n  extra: { three: 3 }")
  })

  it('prints an error without a stack', () => {
    const bare = new NotFoundError('Gone.')
    Object.defineProperty(bare, 'stack', { value: undefined })
    expect(inspect(bare)).toBe('NotFoundError [NOT_FOUND]: Gone.\n  isRetryable: false')
  })
})

it('distinguishes the types of classes with the same members', () => {
  const readCode = (error: NotFoundError | ConflictError) => {
    if (error instanceof NotFoundError) return error.code
    expectTypeOf(error).toEqualTypeOf<ConflictError>()
    return error.code
  }
  expect(readCode(new NotFoundError('m'))).toBe('NOT_FOUND')
  expect(readCode(new ConflictError('m'))).toBe('CONFLICT')
})

describe('code', () => {
  class QuotaError extends CloudConnexaError {
    constructor() {
      super('Too many networks.', { code: 'QUOTA_EXCEEDED' })
    }
  }

  it('can be one that the SDK does not know', () => {
    expect(String(new QuotaError())).toBe('QuotaError [QUOTA_EXCEEDED]: Too many networks.')
    expectTypeOf<QuotaError['code']>().toEqualTypeOf<ErrorCode>()
  })

  it('is one of the known codes on the classes of the SDK', () => {
    expectTypeOf<KnownErrorCode>().toExtend<ErrorCode>()
    expectTypeOf<string>().not.toExtend<KnownErrorCode>()
    expectTypeOf<ConfigurationError['code']>().toExtend<KnownErrorCode>()
    // @ts-expect-error -- the code of this class is fixed
    expect(new ConflictError('Taken.', { code: 'QUOTA_EXCEEDED' }).code).toBe('CONFLICT')
  })
})
