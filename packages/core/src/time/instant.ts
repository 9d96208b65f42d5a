import { ValidationError } from '@cloudconnexa/errors'

/**
 * A point in time: a `Date`, or an ISO string that says its time zone, such as `2026-01-31T14:00:00Z`. A date alone,
 * `2026-01-31`, is its midnight in UTC.
 */
export type Instant = Date | string

const isoInstant = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/i

/**
 * The instant as milliseconds since 1970.
 *
 * @param name - The argument it stands in, for the error.
 * @throws {ValidationError} when it is none, or a string without a time zone, which would mean another time on every machine.
 */
export function toMilliseconds(value: Instant, name: string): number {
  const milliseconds = readInstant(value)
  if (!Number.isNaN(milliseconds)) return milliseconds
  const message = 'must be a date, or a string such as 2026-01-31T14:00:00Z'
  throw new ValidationError(`${name} ${message}.`, {
    code: 'REQUEST_INVALID',
    hint: 'Nothing was sent. Pass a Date, or an ISO string with a time zone.',
    issues: [{ path: name, message }],
    origin: 'client',
    outcome: 'not-sent',
  })
}

/** The instant as the API writes it, in UTC. Throws what {@link toMilliseconds} throws. */
export function formatInstant(value: Instant, name: string): string {
  return new Date(toMilliseconds(value, name)).toISOString()
}

function readInstant(value: unknown): number {
  if (value instanceof Date) return value.getTime()
  return typeof value === 'string' && isoInstant.test(value) ? Date.parse(value) : Number.NaN
}
