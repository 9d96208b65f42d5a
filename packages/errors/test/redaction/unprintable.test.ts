import * as fc from 'fast-check'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import {
  CloudConnexaError,
  ConfigurationError,
  ConnectionError,
  NotFoundError,
  ResponseValidationError,
  ValidationError,
} from '../../src/index.ts'
import { createErrorFromFailure } from '../../src/explain/failures.ts'
import { escapeUnprintable } from '../../src/runtime.ts'
import { readError } from '../support/read-error.ts'

const hostile = 'a\nb\r\t\u001b[31m\u009b\u2028\u2029\u202e\u2066\u061c\u200b\u00ad\ufeff\ud800\udb40\udc41'
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

describe('escapeUnprintable', () => {
  it('replaces unprintable characters by escapes', () => {
    expect(escapeUnprintable(hostile)).toBe(
      String.raw`a\nb\r\t\u001b[31m\u009b\u2028\u2029\u202e\u2066\u061c\u200b\u00ad\ufeff\ud800\udb40\udc41`,
    )
  })

  it.each(['', 'plain', 'Büro 東京 😀 “quoted” \\n', 'e\u0301'])('does not change %j', (text) => {
    expect(escapeUnprintable(text)).toBe(text)
  })

  it('leaves no unprintable character, and is idempotent', () => {
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
  ['a failure', () => createErrorFromFailure({ code: hostile, host: hostile, sent: true })],
  [
    'a response',
    () =>
      readError(
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
  ['a response of an unknown status', () => readError(499, { statusError: hostile })],
])('an error of %s', (_, makeError) => {
  it('shows no unprintable character and no injected line', () => {
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

it('cuts a long message, path and finding', () => {
  const long = 'x'.repeat(100_000)
  const error = new ValidationError(long, { origin: 'client', issues: [{ path: long, message: long }] })
  expect(error.message).toMatch(/^x{3999}…$/)
  expect(error.issues).toEqual([
    { path: expect.stringMatching(/^x{499}…$/), message: expect.stringMatching(/^x{999}…$/) },
  ])
})
