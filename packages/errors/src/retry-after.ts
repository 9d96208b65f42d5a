import { splitHeaderValues } from './header-values.ts'
import { parseHttpDate } from './http-date.ts'

/**
 * Reads `Retry-After`, which holds seconds or a date. A date is compared with the response's own `Date`, which is the server's
 * clock, and only where there is none with `now`: a machine whose clock is wrong waits as long as any other. `Age` counts too,
 * because a response out of a cache keeps the `Date` of its origin.
 *
 * @param headers - The response's, with lower-case names. Of several values that differ the longest wait counts.
 * @param now - Present wall time in milliseconds since the epoch.
 * @returns Milliseconds to wait, however many the server says, 0 for a date that has passed; `undefined` if the header is
 *   missing or nonsense.
 */
export function readRetryAfter(headers: Readonly<Record<string, string>>, now: number): number | undefined {
  const values = splitHeaderValues(headers['retry-after'])
  if (values.length === 0) return undefined
  const present = readServerTime(headers, now)
  const waits = values.map((value) => readWait(value, present)).filter((wait) => wait !== undefined)
  return waits.length === 0 ? undefined : Math.max(...waits)
}

function readWait(value: string, now: number): number | undefined {
  if (/^\d+(?:\.\d+)?$/.test(value)) return Math.min(Math.ceil(Number(value) * 1000), Number.MAX_SAFE_INTEGER)
  const time = parseHttpDate(value, now)
  return time === undefined ? undefined : Math.max(0, time - now)
}

/** The time of the clock by which the server has reckoned. */
function readServerTime(headers: Readonly<Record<string, string>>, now: number): number {
  const dates = splitHeaderValues(headers['date'])
    .map((value) => parseHttpDate(value, now))
    .filter((date) => date !== undefined)
  if (dates.length === 0) return now
  const ages = splitHeaderValues(headers['age']).filter((value) => /^\d{1,9}$/.test(value))
  return Math.min(...dates) + (ages.length === 0 ? 0 : 1000 * Math.min(...ages.map(Number)))
}
