import * as errors from '@cloudconnexa/errors'
import { describe, expect, it } from 'vitest'
import { CommandError } from '../../src/errors/command-error.ts'
import { exitCodes, type ExitName, listExitCodes } from '../../src/errors/exit-codes.ts'
import { findExit } from '../../src/error-reports/find-exit.ts'

const cases: readonly (readonly [unknown, ExitName])[] = [
  [new errors.AuthenticationError('x', { status: 401 }), 'authentication'],
  [new errors.AuthorizationError('x', { status: 403 }), 'authentication'],
  [new errors.TokenRequestError('x', { status: 401 }), 'authentication'],
  [new errors.TokenRequestError('x', { status: 503 }), 'api'],
  [new errors.TokenRequestError('x', { status: 429 }), 'rateLimit'],
  [new errors.TokenRequestError('x'), 'api'],
  [new errors.ConfigurationError('x', { code: 'CREDENTIALS_MISSING' }), 'authentication'],
  [new errors.ConfigurationError('x', { code: 'PROFILE_NOT_FOUND' }), 'input'],
  [new errors.ConfigurationError('x', { code: 'READ_ONLY' }), 'refused'],
  [new errors.ConfigurationError('x', { code: 'DEPENDENCY_MISSING' }), 'other'],
  [new errors.ValidationError('x', { code: 'REQUEST_INVALID', issues: [], origin: 'client' }), 'input'],
  [
    new errors.ValidationError('x', { code: 'REQUEST_INVALID', issues: [], origin: 'api', status: 400 }),
    'api',
  ],
  [new errors.NotFoundError('x', { status: 404 }), 'api'],
  [new errors.ConflictError('x', { status: 409 }), 'api'],
  [new errors.ServerError('x', { status: 500 }), 'api'],
  [new errors.ConnectionError('x', { code: 'CONNECTION_FAILED' }), 'api'],
  [new errors.RateLimitError('x', { status: 429 }), 'rateLimit'],
  [new errors.TimeoutError('x', { kind: 'deadline', milliseconds: 1 }), 'timeout'],
  [new errors.CloudConnexaError('x', { code: 'FILE_INVALID' }), 'input'],
  [new errors.CloudConnexaError('x', { code: 'toString' }), 'other'],
  [new CommandError('x'), 'input'],
  [new CommandError('x', { exit: 'partial' }), 'partial'],
  [new DOMException('x', 'TimeoutError'), 'timeout'],
  [new Error('x'), 'other'],
  ['x', 'other'],
]

describe('exit codes', () => {
  it.each(cases)('%s comes to %s', (error, exit) => {
    expect(findExit(error)).toBe(exit)
  })

  it('know errors of another copy of the SDK by their brand', () => {
    class Foreign extends Error {
      readonly code = 'RATE_LIMITED'
    }
    const key = Symbol.for('@cloudconnexa/errors/brand')
    Object.defineProperty(Foreign.prototype, key, { value: 'CloudConnexaError' })
    expect(findExit(new Foreign('x'))).toBe('rateLimit')
  })

  it('are those that the documentation has', () => {
    expect(listExitCodes().map(({ code }) => code)).toEqual([0, 1, 2, 10, 20, 21, 30, 31, 32, 40, 130])
    expect(listExitCodes().find(({ name }) => name === 'rateLimit')?.errors).toEqual(['RATE_LIMITED'])
    expect(exitCodes.interrupted.code).toBe(130)
  })
})
