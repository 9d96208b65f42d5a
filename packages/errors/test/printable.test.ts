import * as fc from 'fast-check'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import {
  CloudConnexaError,
  ConfigurationError,
  ConnectionError,
  errorFromFailure,
  escapeUnprintable,
  NotFoundError,
  ResponseValidationError,
  ValidationError,
} from '../src/index.ts'
import { refused } from './support/answers.ts'

const hostile = 'a\nb\r\t\u001b[31m\u009b\u2028\u2029\u202e\u2066\u061c\u200b\u00ad\ufeff\ud800\udb40\udc41'
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

describe('escapeUnprintable', () => {
  it('writes what is not printable as escapes', () => {
    expect(escapeUnprintable(hostile)).toBe(
      String.raw`a\nb\r\t\u001b[31m\u009b\u2028\u2029\u202e\u2066\u061c\u200b\u00ad\ufeff\ud800\udb40\udc41`,
    )
  })

  it.each(['', 'plain', 'Büro 東京 😀 “quoted” \\n', 'e\u0301'])('leaves %j as it is', (text) => {
    expect(escapeUnprintable(text)).toBe(text)
  })

  it('leaves nothing unprintable, and changes nothing the second time', () => {
    const units = fc.array(fc.nat({ max: 0xff_ff }), { maxLength: 20 })
    fc.assert(
      fc.property(units, (codes) => {
        const once = escapeUnprintable(String.fromCharCode(...codes))
        expect(once).not.toMatch(unprintable)
        expect(escapeUnprintable(once)).toBe(once)
      }),
      { numRuns: 2000, seed: 1 },
    )
  })
})

class PluginError extends CloudConnexaError {}

describe.each<[string, () => CloudConnexaError]>([
  [
    'a wrong path',
    () =>
      new ConfigurationError(`No profile in ${hostile}.`, {
        code: 'PROFILE_NOT_FOUND',
        hint: `Run: chmod 600 '${hostile}'`,
      }),
  ],
  [
    'a wrong property',
    () =>
      new ValidationError(`Bad ${hostile}.`, {
        origin: 'client',
        issues: [{ path: hostile, message: hostile, code: hostile }],
      }),
  ],
  [
    'a wrong response',
    () =>
      new ResponseValidationError(`Bad ${hostile}.`, {
        code: 'RESPONSE_INVALID',
        issues: [{ path: hostile, message: hostile }],
        requestId: hostile,
      }),
  ],
  ['a plugin', () => new PluginError(hostile, { code: 'SERVER_ERROR', hint: hostile })],
  ['a fact that is added', () => new NotFoundError('Gone.').attach({ operation: hostile, hint: hostile })],
  ['a copy', () => new NotFoundError(hostile).copy()],
  [
    'a cause',
    () =>
      new ConnectionError('Broke.', {
        cause: Object.assign(new Error(hostile), { name: hostile, code: hostile }),
      }),
  ],
  ['a system code', () => new ConnectionError('Broke.', { systemCode: hostile })],
  ['a failure', () => errorFromFailure({ code: hostile, host: hostile, sent: true })],
  [
    'an answer',
    () =>
      refused(
        400,
        {
          errorMessage: hostile,
          statusError: hostile,
          requestId: hostile,
          errorDetails: { [hostile]: [{ message: hostile, params: { [hostile]: hostile } }] },
        },
        { headers: { 'x-request-id': hostile }, operation: hostile },
      ),
  ],
  ['an answer of an unknown status', () => refused(499, { statusError: hostile })],
])('an error of %s', (_, makeError) => {
  it('shows nothing unprintable, and no line that it was given', () => {
    const error = makeError()
    const lines = [
      error.message,
      error.hint ?? '',
      String(error),
      JSON.stringify(error),
      JSON.stringify(error.headers),
    ]
    for (const line of lines) expect(line).not.toMatch(unprintable)
    const prints = [inspect(error), error.stack ?? '', inspect(error, { compact: true })]
    for (const print of prints) {
      expect(print.replaceAll('\n', '')).not.toMatch(unprintable)
      expect(print).not.toMatch(/^b/m)
    }
  })
})

it('a message, a path and a finding of any length are cut', () => {
  const long = 'x'.repeat(100_000)
  const error = new ValidationError(long, { origin: 'client', issues: [{ path: long, message: long }] })
  expect(error.message).toMatch(/^x{3999}…$/)
  expect(error.issues).toEqual([
    { path: expect.stringMatching(/^x{499}…$/), message: expect.stringMatching(/^x{999}…$/) },
  ])
})
