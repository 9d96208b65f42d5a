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
  const milliseconds =
    value instanceof Date
      ? value.getTime()
      : typeof value === 'string' && isoInstant.test(value) && isCalendarDay(value)
        ? Date.parse(value)
        : Number.NaN
  // Years of more than four digits are written in a form that only programs in JavaScript read.
  return milliseconds >= firstInstant && milliseconds <= lastInstant ? milliseconds : Number.NaN
}

const firstInstant = Date.parse('0000-01-01T00:00:00Z')
const lastInstant = Date.parse('9999-12-31T23:59:59.999Z')

/** Whether a string is a point in time with its time zone, such as `2026-01-31T14:00:00Z`. */
export function isInstantText(text: string): boolean {
  return text.includes('T') && !Number.isNaN(readInstant(text))
}

/** `Date.parse` makes the 2nd of March of the 30th of February. */
function isCalendarDay(text: string): boolean {
  const [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8, 10)].map(Number)
  const lastDay = new Date(0)
  lastDay.setUTCFullYear(year ?? 0, month ?? 0, 0)
  return day !== undefined && day >= 1 && day <= lastDay.getUTCDate()
}
