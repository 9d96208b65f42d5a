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
      'x-request-id': '[withheld]',
      'retry-after': '3',
      'x-ratelimit-remaining': '0',
      date: 'today',
      age: '60',
      'content-type': 'application/json',
    })
    expect(error.requestId).toBe('[withheld]')
    expect(Object.isFrozen(error.headers)).toBe(true)
  })

  it.each([
    'Bearer 0123456789',
    'https://user:pw@proxy.example.org',
    'client_secret=x1',
    '"password": "x1"',
    'eyJhbGciOiJIUzI1NiJ9',
    'x'.repeat(40),
    'a b '.repeat(60),
    'CAN%41RY',
    'CAN\\u0041RY',
    'CAN&#65;RY',
  ])('do not show %j', (value) => {
    const error = new ServerError('Failed.', { headers: { 'x-request-id': value } })
    expect(error.headers).toEqual({ 'x-request-id': '[withheld]' })
  })

  it.each([
    ['x-request-id', '8f1c6c1e-0d6f-4f3e-9f55-0d9f5f0d1c2b'],
    ['x-amzn-requestid', 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef'],
    ['cf-ray', '230b030023ae2822-SJC'],
    ['content-type', 'text/html; charset="utf-8"'],
    ['date', 'Sun, 06 Nov 1994 08:49:37 GMT'],
  ])('show %s as it came', (name, value) => {
    expect(new ServerError('Failed.', { headers: { [name]: value } }).headers).toEqual({ [name]: value })
  })

  it('do not reflect later changes of the input', () => {
    const mutable = { date: 'today' }
    const error = new ServerError('Failed.', { headers: mutable })
    mutable.date = 'CANARY'
    expect(error.headers).toEqual({ date: 'today' })
  })
})
