import { ValidationError } from '@cloudconnexa/errors'
import { describe, expect, it } from 'vitest'
import { formatInstant, toMilliseconds } from '../../src/service.ts'

describe('a point in time', () => {
  it.each([
    ['2026-01-31', '2026-01-31T00:00:00.000Z'],
    ['2024-02-29T12:00:00+02:00', '2024-02-29T10:00:00.000Z'],
    [new Date(0), '1970-01-01T00:00:00.000Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ])('%s is written in UTC', (value, expected) => {
    expect(formatInstant(value, 'startDate')).toBe(expected)
  })

  it.each([
    '2026-02-30',
    '2026-02-30T10:00:00Z',
    '2025-02-29T10:00:00Z',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-31T25:00:00Z',
    '2026-01-31T10:61:00Z',
    '2026-01-31T10:00:00',
    new Date(Number.NaN),
    new Date(8.64e15),
  ])('%s is refused, because it does not exist or says no time zone', (value) => {
    expect(() => toMilliseconds(value, 'startDate')).toThrow(ValidationError)
  })
})
