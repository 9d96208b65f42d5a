import type { LeaseRequest } from './lease-exchange.ts'
import type { BucketAccount } from './bucket-account.ts'
import type { Outstanding } from './outstanding.ts'

/** What a refusal holds everybody back for where neither it nor the limits say. */
const standardPause = 1000

/** Step 8: where the API says that fewer are left than the account believes, somebody else uses the API key, and the API is right. */
export function applyHeaders(
  account: BucketAccount,
  { lowest }: LeaseRequest,
  { due }: Outstanding,
  now: number,
): void {
  if (lowest === undefined || account.limits === undefined || account.cursor > now - lowest.age) return
  const claimed = account.left + account.returned
  if (claimed <= lowest.remaining) return
  account.returned = 0
  account.left = Math.max(0, lowest.remaining - due)
  // Some of what may be in use was counted by the API before it responded.
  account.missing += lowest.remaining - account.left
}

/** Step 9: takes off what was sent without a promise, and lets a refusal hold everybody back. */
export function applyRefusals(
  account: BucketAccount,
  { unpromised, refusals, retryAfter }: LeaseRequest,
  outstanding: Outstanding,
  now: number,
): void {
  if (unpromised > 0 && account.limits !== undefined) {
    // Those that the API had counted before the last response are taken off twice.
    account.missing += takeOff(account, unpromised, outstanding)
  }
  if (refusals === 0) return
  const pause = retryAfter ?? account.limits?.period ?? standardPause
  account.pausedUntil = Math.max(account.pausedUntil, now + pause)
  account.returned = 0
  if (account.cursor > now) {
    // The promises that were made keep running; the pause holds them back.
    takeOff(account, refusals, outstanding)
    return
  }
  account.left = 0
  account.cursor = now
}

/**
 * Takes off requests that nobody was promised. A bucket is never emptier than empty: later refills have to make up for promises
 * that find it so, and for no more than these. After a long outage the processes report many times what the bucket holds.
 *
 * @returns how many were taken off.
 */
function takeOff(account: BucketAccount, count: number, { total }: Outstanding): number {
  const before = account.left
  account.left = Math.max(before - count, Math.min(before, 0 - total))
  return before - account.left
}
