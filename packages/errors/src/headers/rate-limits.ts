import { splitHeaderValues } from './header-values.ts'

/** The state of the rate limit in the four `X-RateLimit` headers; a key is absent where the header is absent or not an integer. */
export interface RateLimits {
  /** Requests that may be sent at once. */
  readonly remaining?: number
  /** How many requests are added every `replenishTime`. */
  readonly replenishRate?: number
  /** In SECONDS, as the API sends it. More than an hour is treated as an error of the server, because calls wait for this time. */
  readonly replenishTime?: number
  /** Maximum number of requests that can accumulate. */
  readonly burstCapacity?: number
}

/** Seconds. The API's own time is 15; a server that sends a year must not make calls wait for a year. */
const longestReplenishTime = 3600

/**
 * Reads the `X-RateLimit` headers. Of several different values, the most restrictive one counts.
 *
 * @param headers - Headers of the response, with lower-case names.
 * @returns `undefined` if none of the four can be read.
 */
export function readRateLimits(headers: Readonly<Record<string, string>>): RateLimits | undefined {
  const remaining = readInteger(headers['x-ratelimit-remaining'], Math.min)
  const replenishRate = readInteger(headers['x-ratelimit-replenish-rate'], Math.min)
  const replenishTime = readInteger(headers['x-ratelimit-replenish-time'], Math.max, longestReplenishTime)
  const burstCapacity = readInteger(headers['x-ratelimit-burst-capacity'], Math.min)
  const limits: { -readonly [Name in keyof RateLimits]: RateLimits[Name] } = {}
  if (remaining !== undefined) limits.remaining = remaining
  if (replenishRate !== undefined) limits.replenishRate = replenishRate
  if (replenishTime !== undefined) limits.replenishTime = replenishTime
  if (burstCapacity !== undefined) limits.burstCapacity = burstCapacity
  const known = remaining ?? replenishRate ?? replenishTime ?? burstCapacity
  return known === undefined ? undefined : limits
}

/**
 * @param choose - Chooses one of several values.
 * @param largest - What is larger does not count.
 */
function readInteger(
  header: string | undefined,
  choose: (...values: readonly number[]) => number,
  largest = Number.POSITIVE_INFINITY,
): number | undefined {
  if (header === undefined) return undefined
  // The common case first: it is read for every response.
  if (integer.test(header)) {
    const value = Number(header)
    return value <= largest ? value : undefined
  }
  const texts = header.includes(',') ? splitHeaderValues(header) : [header.trim()]
  const values = texts
    .filter((text) => integer.test(text))
    .map(Number)
    .filter((value) => value <= largest)
  return values.length === 0 ? undefined : choose(...values)
}

const integer = /^\d{1,15}$/
