import { describe, expect, it } from 'vitest'
import { ServerError } from '../../src/index.ts'

describe('the headers of an error', () => {
  const headers = {
    'Set-Cookie': 'session=CANARY',
    authorization: 'Bearer CANARY',
    'x-anything': 'CANARY',
    'X-Request-Id': 'r-1\u001b[2J',
    'Retry-After': '3',
    'x-ratelimit-remaining': '0',
    date: 'today',
    age: '60',
    'content-type': 'application/json',
  }

  it('are the harmless ones, redacted', () => {
    const error = new ServerError('Failed.', { headers })
    expect(error.headers).toEqual({
      'x-request-id': 'r-1 [2J',
      'retry-after': '3',
      'x-ratelimit-remaining': '0',
      date: 'today',
      age: '60',
      'content-type': 'application/json',
    })
    expect(error.requestId).toBe('r-1 [2J')
    expect(Object.isFrozen(error.headers)).toBe(true)
  })

  it('do not reflect later changes of the input', () => {
    const mutable = { date: 'today' }
    const error = new ServerError('Failed.', { headers: mutable })
    mutable.date = 'CANARY'
    expect(error.headers).toEqual({ date: 'today' })
  })
})
