import type { LeaseRequest } from './lease-exchange.ts'
import type { BucketAccount } from './bucket-account.ts'

/** Processes count as active for so long after they could last send something, and promises stay usable. */
export const patience = 2000
/** A clock that is behind by less is one of several clocks that differ; by more it was set back. */
const clockTolerance = 1000

/**
 * Step 1: opens the account where the store has none. Where the store had one and lost it, promises of it are still out: nothing is
 * sent besides them until they are over. Then one request shows what is left.
 */
export function openAccount(request: LeaseRequest, now: number): BucketAccount {
  const isLost = request.generation !== undefined
  return {
    generation: request.freshGeneration,
    at: now,
    shift: 0,
    isUnlimited: false,
    cursor: isLost ? now + Math.max(patience, request.horizon ?? 0) : now,
    left: 0,
    returned: 0,
    pausedUntil: 0,
    probeUntil: 0,
    missing: 0,
    processes: {},
  }
}

/** Tells the time of the account: that of the store, unless it has been set back, for which the account stands still. */
export function readTime(account: BucketAccount, now: number): number {
  const behind = account.at - (now + account.shift)
  if (behind > clockTolerance) account.shift += behind
  account.at = Math.max(account.at, now + account.shift)
  return account.at
}

/**
 * Whether a process speaks of an account that the store has lost. Its promises are not in this one: nothing is promised for a time
 * at which they may be used, and what it reports of them is ignored.
 */
export function adoptLostLease(account: BucketAccount, request: LeaseRequest, now: number): boolean {
  const { generation, horizon = 0 } = request
  if (generation === undefined || generation === account.generation) return false
  account.cursor = Math.max(account.cursor, now + horizon)
  return true
}
