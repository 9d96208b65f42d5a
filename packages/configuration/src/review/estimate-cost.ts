import type { BucketState, RateLimitState } from '@cloudconnexa/core'
import type { PlanChange, PlanCost } from '../plan-model/plan.ts'

/**
 * Estimates what it takes to apply changes.
 *
 * @param limits - The limits in force.
 * @param kindsRead - How many lists are read again before the first change.
 */
export function estimateCost(
  changes: readonly PlanChange[],
  limits: RateLimitState | undefined,
  kindsRead: number,
): PlanCost {
  const writes = changes.reduce((sum, { requests }) => sum + requests, 0)
  const reads = changes.length === 0 ? 0 : kindsRead
  return { writes, reads, milliseconds: estimateTime(writes, limits?.write) }
}

/** How long requests wait for a bucket, in milliseconds. The time of the requests themselves is small beside that. */
function estimateTime(requests: number, bucket: BucketState | undefined): number | undefined {
  if (requests === 0) return 0
  if (bucket?.available === undefined || bucket.refill === undefined) return undefined
  const { amount, period } = bucket.refill
  const waiting = Math.max(0, requests - bucket.available)
  return Math.ceil(waiting / amount) * period
}
