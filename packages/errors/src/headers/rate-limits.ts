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
  const times = readIntegers(headers['x-ratelimit-replenish-time']).filter(
    (time) => time <= longestReplenishTime,
  )
  const limits: { -readonly [Name in keyof RateLimits]: RateLimits[Name] } = {}
  const remaining = findLeast(readIntegers(headers['x-ratelimit-remaining']))
  if (remaining !== undefined) limits.remaining = remaining
  const replenishRate = findLeast(readIntegers(headers['x-ratelimit-replenish-rate']))
  if (replenishRate !== undefined) limits.replenishRate = replenishRate
  if (times.length > 0) limits.replenishTime = Math.max(...times)
  const burstCapacity = findLeast(readIntegers(headers['x-ratelimit-burst-capacity']))
  if (burstCapacity !== undefined) limits.burstCapacity = burstCapacity
  return Object.keys(limits).length === 0 ? undefined : limits
}

function readIntegers(header: string | undefined): readonly number[] {
  if (header === undefined) return []
  // The common case first: it is read for every response.
  if (integer.test(header)) return [Number(header)]
  const values = header.includes(',') ? splitHeaderValues(header) : [header.trim()]
  return values.filter((value) => integer.test(value)).map(Number)
}

const integer = /^\d{1,15}$/

function findLeast(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : Math.min(...numbers)
}
