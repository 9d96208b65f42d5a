import type { RateLimits } from '@cloudconnexa/errors'

/** Limits that are complete enough to pace by. */
export interface KnownLimits {
  readonly capacity: number
  /** Tokens that come back at a time. */
  readonly amount: number
  /** Milliseconds between two refills. */
  readonly period: number
}

// A single response that says so, right or wrong, would hold everything back for as long.
const longestPeriod = 120_000
/** Where the API refills more rarely than that, one request asks whether it has; its response shows how many have come back. */
const probing: Pick<KnownLimits, 'amount' | 'period'> = { amount: 1, period: longestPeriod }

/**
 * Reads the limits to pace by from those that a response has named.
 *
 * @param remaining - How many requests the response says may be sent.
 * @param capacityBefore - The capacity that was known before.
 * @returns `undefined` when they are not complete.
 */
export function readKnownLimits(
  { replenishRate = 0, replenishTime = 0, burstCapacity = 0 }: RateLimits,
  remaining: number,
  capacityBefore: number | undefined,
): KnownLimits | undefined {
  // A rate of zero would never refill; the header is then no limit to pace by.
  if (replenishRate <= 0 || replenishTime <= 0) return undefined
  const period = replenishTime * 1000
  return {
    // Where the API names none it is the most that was seen.
    capacity: burstCapacity >= 1 ? burstCapacity : Math.max(capacityBefore ?? 0, remaining, 1),
    ...(period > longestPeriod ? probing : { amount: replenishRate, period }),
  }
}
