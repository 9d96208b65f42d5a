import { withoutUndefined } from './defined.ts'

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
 * Reads the `X-RateLimit` headers.
 *
 * @param headers with lower-case names
 * @returns `undefined` if none of the four can be read
 */
export function readRateLimits(headers: Readonly<Record<string, string>>): RateLimits | undefined {
  const replenishTime = integer(headers['x-ratelimit-replenish-time'])
  const limits = withoutUndefined({
    remaining: integer(headers['x-ratelimit-remaining']),
    replenishRate: integer(headers['x-ratelimit-replenish-rate']),
    replenishTime:
      replenishTime !== undefined && replenishTime <= longestReplenishTime ? replenishTime : undefined,
    burstCapacity: integer(headers['x-ratelimit-burst-capacity']),
  })
  return Object.keys(limits).length === 0 ? undefined : limits
}

function integer(text: string | undefined): number | undefined {
  return typeof text === 'string' && /^\s*\d{1,15}\s*$/.test(text) ? Number(text) : undefined
}
