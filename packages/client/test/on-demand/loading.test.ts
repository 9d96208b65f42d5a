import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'

/** What `program.ts` says of one way of calling. */
interface Result {
  /** `done`, or the name of the error. */
  readonly name: string
  readonly requests: number
  readonly loaded: readonly string[]
  readonly [fact: string]: unknown
}

function run(mode: 'free' | 'blocked', ...ways: readonly string[]): Readonly<Record<string, Result>> {
  const program = fileURLToPath(new URL('program.ts', import.meta.url))
  const parameters = ['--conditions=@cloudconnexa/source', program, mode, ...ways]
  // Our own program has printed it.
  return JSON.parse(execFileSync(process.execPath, parameters, { encoding: 'utf8' })) as Readonly<
    Record<string, Result>
  >
}

const inputs = ['compressed', 'unusable', 'empty']

describe('parts of the SDK that most programs do not need', () => {
  let results: Readonly<Record<string, Result>> = {}

  beforeAll(() => {
    results = run(
      'free',
      'get',
      'list',
      'create',
      ...inputs,
      'breaker',
      'closed',
      'raw',
      'masked',
      'differing',
      'missing',
      'failing',
      'token',
      'tokenless',
    )
  })

  it.each(['get', 'list', 'create'])('are not loaded by %s', (way) => {
    expect(results[way]).toMatchObject({ name: 'done', requests: 1, loaded: [] })
  })

  it.each([
    ['breaker', ['circuit-breaker.ts']],
    ['raw', ['raw-requests.ts', 'failures.ts']],
    ['closed', ['explain-outcome.ts']],
    ['masked', ['parse-credentials.ts', 'plan-retry.ts']],
    ['differing', ['response-findings.ts', 'check-by-schema.ts']],
    ['missing', ['response-failures.ts']],
    ['failing', []],
    ['token', []],
    ['compressed', ['decode-body.ts']],
    ['unusable', ['call-option-issues.ts', 'masked-secret-issues.ts']],
    ['empty', ['input-failures.ts']],
    ['tokenless', ['token-failure.ts']],
  ])('are loaded by %s, once: %j', (way, loaded) => {
    const names = results[way]?.loaded.filter((name) => name !== 'credential-reload.ts')
    expect(names?.toSorted()).toEqual([...loaded].toSorted())
  })
})

describe('where parts of the SDK cannot be loaded', () => {
  let results: Readonly<Record<string, Result>> = {}

  beforeAll(() => {
    const ways = [
      'get',
      'list',
      'closed',
      'masked',
      'differing',
      'missing',
      'failing',
      'broken',
      'unreachable',
      'token',
      'raw',
      'rawPages',
    ]
    results = run('blocked', ...ways, 'store', 'breaker', 'create', 'tokenless', ...inputs)
  })

  it.each(['get', 'list', 'create'])('%s does what it should', (way) => {
    expect(results[way]).toMatchObject({ name: 'done', requests: 1 })
  })

  it.each([
    ['missing', { name: 'UnexpectedStatusError', status: 404, outcome: 'refused', requests: 1 }],
    ['failing', { name: 'UnexpectedStatusError', status: 503, outcome: 'unknown', requests: 1 }],
    ['broken', { name: 'ResponseValidationError', status: 200, outcome: 'applied', requests: 1 }],
    [
      'unreachable',
      { name: 'ConnectionError', systemCode: 'ECONNREFUSED', outcome: 'not-sent', requests: 0 },
    ],
    ['masked', { name: 'ConfigurationError', code: 'CREDENTIALS_INVALID', requests: 0 }],
    ['closed', { name: 'AbortError', code: 'CLIENT_CLOSED', outcome: 'unknown', isRetryable: false }],
    ['differing', { name: 'a response could not be checked', requests: 1 }],
    ['token', { name: 'TokenRequestError', status: 401, outcome: 'not-sent', requests: 0 }],
    ['compressed', { name: 'ResponseValidationError', status: 200, outcome: 'applied', requests: 1 }],
    ['unusable', { name: 'ConfigurationError', code: 'DEPENDENCY_MISSING', requests: 0 }],
    ['empty', { name: 'ConfigurationError', code: 'DEPENDENCY_MISSING', requests: 0 }],
    ['tokenless', { name: 'TokenRequestError', outcome: 'not-sent', requests: 0 }],
    ['raw', { name: 'ConfigurationError', code: 'DEPENDENCY_MISSING', requests: 0 }],
    ['rawPages', { name: 'ConfigurationError', code: 'DEPENDENCY_MISSING', requests: 0 }],
    ['store', { name: 'ConfigurationError', code: 'TOKEN_STORE_UNAVAILABLE', requests: 0 }],
    ['breaker', { name: 'ConfigurationError', code: 'DEPENDENCY_MISSING', requests: 0 }],
  ])('%s fails with the typed error %j', (way, facts) => {
    expect(results[way]).toMatchObject(facts)
  })

  it.each([
    'masked',
    'missing',
    'failing',
    'unreachable',
    'token',
    'raw',
    'rawPages',
    'store',
    'breaker',
    'unusable',
    'empty',
    'tokenless',
  ])('the error of %s says what to do', (way) => {
    expect(results[way]).toHaveProperty('hint', expect.stringContaining('ulimit -n'))
  })
})
