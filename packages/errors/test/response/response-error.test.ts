import { describe, expect, it } from 'vitest'
import {
  AuthenticationError,
  AuthorizationError,
  ConflictError,
  NotFoundError,
  RateLimitError,
  ServerError,
  ServiceUnavailableError,
  TokenRequestError,
  UnexpectedStatusError,
  ValidationError,
} from '../../src/index.ts'
import { readError } from '../support/read-error.ts'

describe('the status', () => {
  it.each([
    [300, UnexpectedStatusError, 'UNEXPECTED_STATUS', 'unknown', false],
    [302, UnexpectedStatusError, 'UNEXPECTED_STATUS', 'unknown', false],
    [400, ValidationError, 'REQUEST_INVALID', 'refused', false],
    [401, AuthenticationError, 'AUTHENTICATION_FAILED', 'refused', false],
    [403, AuthorizationError, 'FORBIDDEN', 'refused', false],
    [404, NotFoundError, 'NOT_FOUND', 'refused', false],
    [409, ConflictError, 'CONFLICT', 'refused', false],
    [415, ValidationError, 'REQUEST_INVALID', 'refused', false],
    [418, UnexpectedStatusError, 'UNEXPECTED_STATUS', 'refused', false],
    [422, ValidationError, 'REQUEST_INVALID', 'refused', false],
    [429, RateLimitError, 'RATE_LIMITED', 'refused', true],
    [500, ServerError, 'SERVER_ERROR', 'unknown', true],
    [502, ServerError, 'SERVER_ERROR', 'unknown', true],
    [503, ServiceUnavailableError, 'SERVICE_UNAVAILABLE', 'unknown', true],
    [504, ServerError, 'SERVER_ERROR', 'unknown', true],
    [599, ServerError, 'SERVER_ERROR', 'unknown', true],
  ])('%i decides on the class', (status, errorClass, code, outcome, isRetryable) => {
    const error = readError(status)
    expect(error.constructor).toBe(errorClass)
    expect(error).toMatchObject({ code, outcome, isRetryable, status, operation: 'createNetwork' })
    expect(error.message).toContain(String(status))
    expect(error.message).toContain('createNetwork')
  })

  it.each([401, 403, 404, 415, 429, 500, 503, 302])('%i has a hint', (status) => {
    expect(readError(status).hint).toMatch(/\.$/)
  })

  it('adds how to find out what became of a request with an unknown outcome', () => {
    expect(readError(500).hint).toContain('list or get it')
  })
})

describe('a body of the API', () => {
  it('converts errorDetails to issues and fills in the parameters', () => {
    const error = readError(400, {
      errorDetails: {
        description: [
          {
            errorCode: '0-10-25',
            message: 'Length must be between {min} and {max}',
            params: { min: 1, max: 120 },
          },
        ],
        'routes[0].value': [{ message: 'must be a subnet' }, { errorCode: '0-10-1' }],
      },
      errorMessage: 'Validation failed',
      statusError: 'Bad Request',
    })
    expect(error).toBeInstanceOf(ValidationError)
    expect(error).toMatchObject({
      origin: 'api',
      issues: [
        {
          path: 'description',
          message: 'Length must be between 1 and 120',
          code: '0-10-25',
          parameters: { min: 1, max: 120 },
        },
        { path: 'routes[0].value', message: 'must be a subnet' },
        { path: 'routes[0].value', message: 'is not valid', code: '0-10-1' },
      ],
    })
    expect(error.message).toBe(
      'The API refused createNetwork (400 Bad Request): Validation failed; description: Length must be between 1 and 120; ' +
        'routes[0].value: must be a subnet; routes[0].value: is not valid.',
    )
  })

  it('uses a message without details', () => {
    const error = readError(400, { errorMessage: 'Http message not readable', statusError: 'Bad Request' })
    expect(error.message).toBe('The API refused createNetwork (400 Bad Request): Http message not readable.')
    expect(error).toMatchObject({ code: 'REQUEST_INVALID', issues: [] })
  })

  it('reports a wrong media type', () => {
    const error = readError(415, {
      errorMessage: "Content type 'text/csv' not supported",
      statusError: 'Unsupported Media Type',
    })
    expect(error.message).toContain("Content type 'text/csv' not supported")
    expect(error.hint).toContain('Content-Type')
  })

  it('reports a path that the gateway does not know', () => {
    const error = readError(404, {
      path: '/api/v2/networks',
      requestId: 'f00d-1',
      status: 404,
      statusError: 'Not Found',
      timestamp: 1_700_000_000_000,
    })
    expect(error).toMatchObject({ code: 'NOT_FOUND', requestId: 'f00d-1' })
    expect(error.hint).toContain('base URL')
  })

  it('can be empty', () => {
    expect(readError(404).message).toBe('The API refused createNetwork (404 Not Found).')
    expect(readError(404).hint).toContain('one Cloud ID')
    expect(readError(404, '', {}).requestId).toBeUndefined()
  })

  it.each([
    {
      errorDetails: { application: [{ errorCode: '9-11-6', message: 'Entity does not exist' }] },
      statusError: 'Bad Request',
    },
    { errorDetails: { application: [{ message: 'Entity does not exist' }] } },
    { errorDetails: { application: [{ errorCode: '9-11-6' }] } },
    { errorDetails: { dnsRecord: [{ errorCode: '9-11-7', message: 'DNS record with id 7 Not Found' }] } },
    { errorMessage: 'DNS record not found' },
  ])('with status 400 reports an object that does not exist: %j', (body) => {
    const error = readError(400, body)
    expect(error).toBeInstanceOf(NotFoundError)
    expect(error).toMatchObject({ status: 400, code: 'NOT_FOUND', outcome: 'refused' })
    expect(error.hint).toContain('one Cloud ID')
  })

  it('keeps a validation error that also mentions a missing object', () => {
    const details = { group: [{ message: 'Group not found' }], name: [{ message: 'must not be blank' }] }
    expect(readError(400, { errorDetails: details })).toBeInstanceOf(ValidationError)
  })
})

describe('another body', () => {
  it('is named if it is the HTML page of a gateway, and nothing of it is kept', () => {
    const error = readError(502, '<html><head><title>502 canary</title></head></html>')
    expect(error.message).toContain('HTML page')
    expect(JSON.stringify(error)).not.toContain('canary')
  })

  it.each(['[]', '"text"', 'null', '12', 'true', '{}', '{"a":', 'plain text', ' \n'])(
    'reads nothing from %j',
    (body) => {
      const error = readError(400, body)
      expect(error.message).toBe('The API refused createNetwork (400 Bad Request).')
      expect(error).toMatchObject({ issues: [] })
    },
  )

  it('takes the request id from a header', () => {
    expect(readError(500, '', { headers: { 'x-request-id': 'r-1' } }).requestId).toBe('r-1')
    expect(readError(404, { requestId: 'body-1' }, { headers: { 'x-request-id': 'r-1' } }).requestId).toBe(
      'body-1',
    )
  })
})

describe('RateLimitError', () => {
  it('has retryAfter and limits', () => {
    const headers = { 'retry-after': '3', 'x-ratelimit-remaining': '0', 'x-ratelimit-replenish-time': '15' }
    expect(readError(429, '', { headers })).toMatchObject({
      retryAfter: 3000,
      limits: { remaining: 0, replenishTime: 15 },
    })
  })

  it('has neither if the response has none', () => {
    expect(readError(429)).toMatchObject({ retryAfter: undefined, limits: undefined })
  })
})

describe('a response to a request for an access token', () => {
  it.each([
    [400, false],
    [401, false],
    [403, false],
    [404, false],
    [302, false],
    [429, true],
    [500, true],
    [503, true],
  ])('with status %i becomes a TokenRequestError', (status, isRetryable) => {
    const error = readError(status, { error: 'invalid_client' }, { tokenRequest: true })
    expect(error).toBeInstanceOf(TokenRequestError)
    expect(error).toBeInstanceOf(AuthenticationError)
    expect(error).toMatchObject({ code: 'TOKEN_REQUEST_FAILED', status, outcome: 'not-sent', isRetryable })
    expect(error.message).toContain('invalid_client')
    expect(error.hint).toMatch(/\.$/)
  })

  it('keeps no free text of its body, which may quote the credentials', () => {
    const body = {
      error: 'canary',
      error_description: 'canary',
      errorMessage: 'canary',
      statusError: 'canary',
    }
    const error = readError(401, body, { tokenRequest: true })
    expect(JSON.stringify(error)).not.toContain('canary')
    expect(error.message).toBe('The request for an access token was refused (401 Unauthorized).')
  })
})

it('gives a reason once if the message repeats an issue', () => {
  const reason = '10.200.1.0/24 overlaps the existing subnet 10.200.0.0/16'
  const error = readError(400, { errorMessage: reason, errorDetails: { value: [{ message: reason }] } })
  expect(error.message.split(reason)).toHaveLength(2)
})
