import { describe, expect, it } from 'vitest'
import type { ValidationError } from '../../src/index.ts'
import { readError } from '../support/read-error.ts'

const readValidationError = (body: unknown): ValidationError => readError(400, body) as ValidationError

describe('errorDetails', () => {
  it.each([
    null,
    1,
    'text',
    true,
    [],
    {},
    { name: null },
    { name: 1 },
    { name: {} },
    { name: [null, 1, {}, [], [[]]] },
    { name: [{ message: 1, errorCode: {}, params: 'x' }] },
    { name: [{ message: null, errorCode: null, params: null }] },
  ])('returns no issue for %j', (errorDetails) => {
    expect(readValidationError({ errorDetails }).issues).toEqual([])
  })

  it('accepts a finding outside of an array, and one that is a string', () => {
    expect(
      readValidationError({ errorDetails: { a: { message: 'one' }, b: 'two', c: ['three'] } }).issues,
    ).toEqual([
      { path: 'a', message: 'one' },
      { path: 'b', message: 'two' },
      { path: 'c', message: 'three' },
    ])
  })

  it('does not modify prototypes', () => {
    const body = `{"__proto__":{"errorMessage":"inherited"},"errorDetails":{"__proto__":[{"message":"bad","params":{"__proto__":{"polluted":1},"max":2}}],
      "name":[{"__proto__":{"message":"inherited"}}]}}`
    const error = readValidationError(body)
    expect(error.issues).toEqual([{ path: '__proto__', message: 'bad', parameters: { max: 2 } }])
    expect(error.message).not.toContain('inherited')
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})

describe('bounds', () => {
  it('cuts messages, paths, codes and arrays', () => {
    const entry = { message: 'm '.repeat(500), errorCode: 'c'.repeat(500) }
    const error = readValidationError({
      errorDetails: { ['p '.repeat(1000)]: Array.from({ length: 150 }, () => entry) },
    })
    expect(error.issues).toHaveLength(50)
    expect(error.issues[0]).toEqual({
      path: expect.stringMatching(/^.{119}…$/),
      message: expect.stringMatching(/^.{299}…$/),
    })
    expect(error.message).toMatch(/^.{999}…$/)
  })

  it('stops early at a large number of keys', () => {
    const errorDetails = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, 1]))
    expect(readValidationError({ errorDetails }).issues).toEqual([])
  })

  it('cuts deep parameters', () => {
    const params = { a: { b: { c: { d: 1 } } }, list: [[[['deep']]]] }
    const [issue] = readValidationError({ errorDetails: { name: [{ message: 'bad', params }] } }).issues
    expect(issue?.parameters).toEqual({ a: { b: { c: '…' } }, list: [['…']] })
  })

  it('cuts wide parameters', () => {
    const params = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [`k${index}`, 'v'.repeat(30)]),
    )
    const [issue] = readValidationError({
      errorDetails: { name: [{ message: '{k0}'.repeat(70), params }] },
    }).issues
    expect(Object.keys(issue?.parameters ?? {})).toHaveLength(20)
    expect(issue?.message.length).toBeLessThanOrEqual(300)
  })

  it.each([
    ['deep lists', '['.repeat(200_000)],
    ['deep objects', '{"errorDetails":'.repeat(10_000)],
    [
      'deep and closed',
      `{"errorDetails":{"a":[{"message":"m","params":{"p":${'['.repeat(50_000)}${']'.repeat(50_000)}}}]}}`,
    ],
    ['huge', `{"errorMessage":"${'x'.repeat(20_000_000)}"}`],
    ['huge and blank', ' '.repeat(20_000_000)],
  ])('accepts a body that is %s', (_, body) => {
    const start = performance.now()
    expect(readError(400, body).code).toBe('REQUEST_INVALID')
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('does not read a body that is too large', () => {
    const body = (length: number): string =>
      JSON.stringify({ errorMessage: 'Wrong', filler: 'x'.repeat(length) })
    expect(readError(400, body(200_000)).message).toContain('Wrong')
    expect(readError(400, body(300_000)).message).not.toContain('Wrong')
  })

  it('does not cut a character in half', () => {
    const error = readError(400, { errorMessage: `${'x '.repeat(249)}😀😀` })
    expect(error.message).toContain('x …')
    expect(error.message.isWellFormed()).toBe(true)
  })
})

describe('strings of a body', () => {
  it('strips control characters, escape sequences and direction marks', () => {
    const error = readError(400, {
      errorMessage: 'a\u001b[31mb\u0000\r\nc\u202ed\u009be',
      errorDetails: { 'x\ny': [{ message: 'bad\u0007' }] },
    })
    expect(error.message).toContain('a [31mb c d e')
    expect(error.message).toContain('x y: bad.')
  })

  it.each([
    'Authorization: Bearer CANARYcanary123',
    'client_secret=CANARY is wrong',
    '"preSharedKey": "CANARY with blanks"',
    "password: 'CANARY'",
    'got eyJCANARYabcdef.eyJCANARY.sig',
    '-----BEGIN PRIVATE KEY-----\nCANARY\n-----END PRIVATE KEY-----',
    '<key>CANARY</key>',
    'https://user:CANARY@example.com/',
    'https://example.com/?code=CANARY',
    `value CANARY${'a1'.repeat(30)} too long`,
  ])('withholds what looks like a secret: %j', (errorMessage) => {
    expect(JSON.stringify(readError(409, { errorMessage }))).not.toContain('CANARY')
  })

  it('withholds everything about a field that holds a secret, except the code', () => {
    const error = readValidationError({
      errorMessage: 'CANARY is too short',
      errorDetails: {
        'tunnel.preSharedKey': [
          { errorCode: '0-1-2', message: 'CANARY is too short', params: { value: 'CANARY' } },
        ],
      },
    })
    expect(JSON.stringify(error)).not.toContain('CANARY')
    expect(error.issues).toMatchObject([{ path: 'tunnel.preSharedKey', code: '0-1-2' }])
  })

  it.each(['preSharedKey[0]', 'preSharedKey.value', 'client_secret', 'token'])(
    'knows that %s holds one',
    (path) => {
      expect(JSON.stringify(readValidationError({ errorDetails: { [path]: ['CANARY'] } }))).not.toContain(
        'CANARY',
      )
    },
  )

  it.each(['tokenType', 'rekey', 'profileDistribution', 'authenticationType'])(
    'knows that %s does not',
    (path) => {
      expect(readValidationError({ errorDetails: { [path]: ['is wrong'] } }).issues).toEqual([
        { path, message: 'is wrong' },
      ])
    },
  )

  it('leaves no piece of a secret where it cuts a long string', () => {
    const errorMessage = `${'z'.repeat(1980)} eyJCANARYabcdefghij.klm`
    expect(readError(409, { errorMessage }).message).not.toContain('CANARY')
    expect(readError(409, { errorMessage: `${'z'.repeat(1989)} eyJCANARY.klm` }).message).not.toContain('CAN')
  })

  it('withholds secrets among the parameters', () => {
    const error = readValidationError({
      errorDetails: { body: [{ message: 'bad {password}', params: { password: 'CANARY', min: 8 } }] },
    })
    expect(JSON.stringify(error)).not.toContain('CANARY')
    expect(error.issues[0]?.parameters).toEqual({ password: '[withheld]', min: 8 })
  })
})
