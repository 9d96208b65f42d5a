import { splitHeaderValues } from './header-values.ts'
import { parseHttpDate } from './http-date.ts'

/**
 * Reads `Retry-After`, which contains seconds or a date. A date is compared with the `Date` of the response, which is the clock of
 * the server, and with `now` only if there is none: a machine whose clock is wrong waits as long as any other. `Age` is added,
 * because a cached response keeps the `Date` of its origin.
 *
 * @param headers - Headers of the response, with lower-case names. Of several different values, the longest wait counts.
 * @param now - Current wall time in milliseconds since the epoch.
 * @returns Milliseconds to wait, without an upper bound, 0 for a date in the past; `undefined` if the header is absent or not
 *   valid.
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

/** Returns the time at the server when it sent the response. */
function readServerTime(headers: Readonly<Record<string, string>>, now: number): number {
  const dates = splitHeaderValues(headers['date'])
    .map((value) => parseHttpDate(value, now))
    .filter((date) => date !== undefined)
  if (dates.length === 0) return now
  const ages = splitHeaderValues(headers['age']).filter((value) => /^\d{1,9}$/.test(value))
  return Math.min(...dates) + (ages.length === 0 ? 0 : 1000 * Math.min(...ages.map(Number)))
}
