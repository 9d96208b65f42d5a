import { describe, expect, it } from 'vitest'
import { RateLimitError } from '../../src/index.ts'
import { createErrorFromResponse, readRetryAfter } from '../../src/explain/failures.ts'

const now = Date.UTC(2026, 10, 28, 8, 0, 0)
const hour = 3_600_000

describe('Retry-After in seconds', () => {
  it.each([
    ['0', 0],
    ['120', 120_000],
    [' 7 ', 7000],
    ['1.5', 1500],
    ['0.0001', 1],
    ['007', 7000],
    // However long it is, it is what the server says: the caller decides whether to wait for it.
    ['1795852830', 1_795_852_830_000],
    ['99999999999', 99_999_999_999_000],
    ['9'.repeat(400), Number.MAX_SAFE_INTEGER],
  ])('reads %j as %i ms', (value, milliseconds) => {
    expect(readRetryAfter({ 'retry-after': value }, now)).toBe(milliseconds)
  })

  it.each([
    '',
    ' ',
    '-1',
    '+5',
    '5s',
    '1e3',
    '0x10',
    '1.',
    '.5',
    '1,5s',
    'soon',
    'NaN',
    'Infinity',
    'null',
    '٣',
  ])('ignores %j', (value) => {
    const wait = readRetryAfter({ 'retry-after': value }, now)
    expect(wait).toBe(value === '1,5s' ? 1000 : undefined)
  })

  it('can be absent', () => {
    expect(readRetryAfter({}, now)).toBeUndefined()
  })
})

describe('Retry-After as a date', () => {
  it.each([
    'Sat, 28 Nov 2026 08:00:30 GMT',
    'Sat, 28 Nov 2026 08:00:30 UTC',
    'Sat, 28 Nov 2026 08:00:30 UT',
    'Sat, 28 Nov 2026 08:00:30 Z',
    'Sat, 28 Nov 2026 09:00:30 +0100',
    'Sat, 28 Nov 2026 09:00:30 +01:00',
    'Sat, 28 Nov 2026 13:30:30 +0530',
    'Sat, 28 Nov 2026 03:00:30 -0500',
    'Sat, 28 Nov 2026 03:00:30 EST',
    'Sat, 28 Nov 2026 00:00:30 PST',
    'Sat, 28 Nov 2026 09:00:30 CET',
    'Sat, 28 Nov 2026 08:00:30 -0000',
    'Sat, 28 Nov 2026 08:00:30',
    'Sat, 28 Nov 2026 8:00:30 GMT',
    'Sat,  28  Nov  2026  08:00:30  GMT',
    '28 Nov 2026 08:00:30 GMT',
    'Saturday, 28-Nov-26 08:00:30 GMT',
    'Sat, 28-Nov-2026 08:00:30 GMT',
    'Sat Nov 28 08:00:30 2026',
    'Sat Nov 28 08:00:30 UTC 2026',
    '2026-11-28T08:00:30Z',
    '2026-11-28T09:00:30.000+01:00',
    '2026-11-28 08:00:30',
    'sat, 28 nov 2026 08:00:30 gmt',
    'SAT, 28 NOV 2026 08:00:30 GMT',
    // The day of the week is wrong; the date counts.
    'Wed, 28 Nov 2026 08:00:30 GMT',
  ])('reads %j as 30 seconds from now', (value) => {
    expect(readRetryAfter({ 'retry-after': value }, now)).toBe(30_000)
  })

  it.each([
    ['Sat, 28 Nov 2026 08:00:60 GMT', 60_000],
    ['Sun, 29 Nov 2026 08:00:00 GMT', 24 * hour],
    ['Fri, 27 Nov 2026 08:00:00 GMT', 0],
    ['Sunday, 06-Nov-94 08:49:37 GMT', 0],
    ['Sun Nov  6 08:49:37 1994', 0],
  ])('reads %j as %i ms from now', (value, milliseconds) => {
    expect(readRetryAfter({ 'retry-after': value }, now)).toBe(milliseconds)
  })

  it.each([
    'Sat',
    'Sat, 99 Nov 2026 08:00:30 GMT',
    'Sat, 31 Nov 2026 08:00:30 GMT',
    'Sat, 28 Foo 2026 08:00:30 GMT',
    'Sat, 28 Nov 2026 24:00:30 GMT',
    'Sat, 28 Nov 2026 08:60:30 GMT',
    'Sat, 28 Nov 2026 08:00:30 GMT; x',
    'Sat, 28 Nov 2026 08:00:30 XYZ',
    'Sat, 28 Nov 2026 08:00:30 +9900',
    'Any 28 Nov 2026 08:00:30 GMT',
    '2026-13-28T08:00:30Z',
    '2026-11-28',
  ])('ignores %j', (value) => {
    expect(readRetryAfter({ 'retry-after': value }, now)).toBeUndefined()
  })
})

describe('Retry-After as a date with a Date header', () => {
  const headers = { date: 'Sat, 28 Nov 2026 08:00:00 GMT', 'retry-after': 'Sat, 28 Nov 2026 08:00:30 GMT' }

  it.each([0, hour, -hour, 50 * 365 * 24 * hour, -now])(
    'counts by the clock of the server, with one that is off by %i ms here',
    (skew) => {
      expect(readRetryAfter(headers, now + skew)).toBe(30_000)
    },
  )

  it('resolves years of two digits by the Date too', () => {
    const short = { ...headers, 'retry-after': 'Saturday, 28-Nov-26 08:00:30 GMT' }
    expect(readRetryAfter(short, Date.UTC(1970, 0, 1))).toBe(30_000)
  })

  it('is the difference of the two, even if the clock of the server is wrong', () => {
    const wrong = { date: 'Thu, 01 Jan 1970 00:00:00 GMT', 'retry-after': 'Thu, 01 Jan 1970 00:00:30 GMT' }
    expect(readRetryAfter(wrong, now)).toBe(30_000)
  })

  it('uses the local clock if the Date cannot be parsed', () => {
    expect(readRetryAfter({ ...headers, date: 'today' }, now + 10_000)).toBe(20_000)
  })

  it('adds the time that the response was cached', () => {
    expect(readRetryAfter({ ...headers, age: '10' }, now)).toBe(20_000)
    expect(readRetryAfter({ ...headers, age: 'old' }, now)).toBe(30_000)
    expect(readRetryAfter({ age: '10', 'retry-after': '30' }, now)).toBe(30_000)
  })

  it('is read for every status', () => {
    const limited = createErrorFromResponse({ status: 429, headers, body: '', now: now + hour })
    expect(limited).toMatchObject({ retryAfter: 30_000 })
    expect(limited).toBeInstanceOf(RateLimitError)
    const unavailable = createErrorFromResponse({
      status: 503,
      headers: { ...headers, age: '10' },
      body: '',
      now,
    })
    expect(readRetryAfter(unavailable.headers, now + hour)).toBe(20_000)
    const token = createErrorFromResponse({ status: 429, headers, body: '', now, tokenRequest: true })
    expect(readRetryAfter(token.headers, now + hour)).toBe(30_000)
  })
})

describe('Retry-After with several values', () => {
  const soon = 'Sat, 28 Nov 2026 08:00:30 GMT'

  it.each([
    ['5, 5', 5000],
    ['5,5,5', 5000],
    ['5, 10', 10_000],
    ['5, soon', 5000],
    [`${soon}, ${soon}`, 30_000],
    [`${soon}, Saturday, 28-Nov-26 08:01:00 GMT`, 60_000],
    [`90, ${soon}`, 90_000],
    [', ,', undefined],
  ])('is the longest of them: %j', (value, milliseconds) => {
    expect(readRetryAfter({ 'retry-after': value }, now)).toBe(milliseconds)
  })

  it('is relative to the earlier of two Dates', () => {
    const date = 'Sat, 28 Nov 2026 08:00:10 GMT, Sat, 28 Nov 2026 08:00:00 GMT'
    expect(readRetryAfter({ date, 'retry-after': soon }, now + hour)).toBe(30_000)
  })

  it('is read within the time limit at the longest possible header', () => {
    const long = `${' '.repeat(8000)},${'sat,'.repeat(2000)} ,5`
    const start = performance.now()
    expect(readRetryAfter({ 'retry-after': long, date: long }, now)).toBe(5000)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
