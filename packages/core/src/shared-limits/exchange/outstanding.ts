import type { LeaseRequest } from './lease-exchange.ts'
import type { AccountProcess, BucketAccount, HeldPromise } from './bucket-account.ts'

/** What has been promised and not reported, of all processes. */
export interface Outstanding {
  /** Promises that may be in use by now. */
  readonly due: number
  /** All, with those that can be used later. */
  readonly total: number
  /** When the first of them could be used. */
  readonly earliest: number
}

/** Adds up what has been promised and not reported. */
export function sumOutstanding(account: BucketAccount, now: number): Outstanding {
  let due = 0
  let total = 0
  let earliest = Number.POSITIVE_INFINITY
  for (const { promises } of Object.values(account.processes)) {
    for (const promise of promises) {
      if (promise.due <= now) due += promise.count
      total += promise.count
      earliest = Math.min(earliest, promise.due)
    }
  }
  return { due, total, earliest }
}

/**
 * Step 2: drops the processes that have shown no life. What they were promised counts as spent, because they may only be slow; if it
 * was not, the headers of later responses will show it.
 */
export function dropInactive(account: BucketAccount, now: number): void {
  for (const [name, { activeUntil, promises }] of Object.entries(account.processes)) {
    if (activeUntil >= now) continue
    account.missing += promises.reduce((sum, { count }) => sum + count, 0)
    delete account.processes[name]
  }
}

/**
 * Step 3: takes what is over from the promises of the process. Of what it returns before it may be used, only what belongs to the
 * refill that is being promised can be promised again.
 *
 * @returns when the last of those could be used whose requests are over.
 */
export function settlePromises(
  account: BucketAccount,
  request: LeaseRequest,
  now: number,
): number | undefined {
  const promises = account.processes[request.process]?.promises ?? []
  const lastSettled = takePromises(promises, request.settled).at(-1)?.due
  for (const { due, count } of takePromises(promises, request.returned)) {
    if (due <= now) returnPromises(account, due, count, now)
    else if (due >= account.cursor) account.left += count
    else account.missing += count
  }
  return lastSettled
}

/** What was not used before a refill is only there as far as the refill has left room for it. */
function returnPromises(account: BucketAccount, due: number, count: number, now: number): void {
  const { limits, cursor, returned } = account
  if (limits === undefined) return
  const { capacity, amount, period } = limits
  const lastRefill = cursor <= now ? cursor : cursor - Math.ceil((cursor - now) / period) * period
  const room = due < lastRefill ? capacity - amount - returned : count
  account.returned += Math.max(0, Math.min(count, room))
}

function takePromises(promises: AccountProcess['promises'], most: number): HeldPromise[] {
  const taken: HeldPromise[] = []
  let wanted = most
  for (let first = promises[0]; first !== undefined && wanted > 0; first = promises[0]) {
    const count = Math.min(first.count, wanted)
    taken.push({ due: first.due, count })
    wanted -= count
    first.count -= count
    if (first.count === 0) promises.shift()
  }
  return taken
}
