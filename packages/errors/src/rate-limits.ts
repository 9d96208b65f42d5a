import { withoutUndefined } from './defined.ts'
import { splitHeaderValues } from './header-values.ts'

/** The state of the rate limit as the four `X-RateLimit` headers tell it; a key is missing where the header is missing or not an integer. */
export interface RateLimits {
  /** Requests that may be sent at once. */
  readonly remaining?: number
  /** How many requests come back every `replenishTime`. */
  readonly replenishRate?: number
  /** In SECONDS, as the API sends it. More than an hour is taken for a mistake, because calls wait for this time. */
  readonly replenishTime?: number
  /** Most requests that can be saved up. */
  readonly burstCapacity?: number
}

/** Seconds. The API's own time is 15; a server that says a year must not make calls wait for a year. */
const longestReplenishTime = 3600

/**
 * Reads the `X-RateLimit` headers. Of several values that differ the one counts that allows least.
 *
 * @param headers - The response's, with lower-case names.
 * @returns `undefined` if none of the four can be read.
 */
export function readRateLimits(headers: Readonly<Record<string, string>>): RateLimits | undefined {
  const times = readIntegers(headers['x-ratelimit-replenish-time']).filter(
    (time) => time <= longestReplenishTime,
  )
  const limits = withoutUndefined({
    remaining: least(readIntegers(headers['x-ratelimit-remaining'])),
    replenishRate: least(readIntegers(headers['x-ratelimit-replenish-rate'])),
    replenishTime: times.length === 0 ? undefined : Math.max(...times),
    burstCapacity: least(readIntegers(headers['x-ratelimit-burst-capacity'])),
  })
  return Object.keys(limits).length === 0 ? undefined : limits
}

function readIntegers(header: string | undefined): readonly number[] {
  return splitHeaderValues(header)
    .filter((value) => /^\d{1,15}$/.test(value))
    .map(Number)
}

function least(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : Math.min(...numbers)
}
