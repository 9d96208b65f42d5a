import type { BucketLimits, LeaseRequest } from './lease-exchange.ts'
import type { BucketAccount } from './bucket-account.ts'
import type { Outstanding } from './outstanding.ts'

/** Step 4: adopts the limits that a response has named. */
export function adoptLimits(account: BucketAccount, request: LeaseRequest, now: number): void {
  const { limits, lowest, finding } = request
  if (finding !== undefined) account.probeUntil = 0
  if (finding === 'unlimited' && account.limits === undefined) account.isUnlimited = true
  if (request.refusals > 0) account.isUnlimited = false
  // Without a response they are what the process knew before, which others may know better by now.
  if (limits === undefined || lowest === undefined || !canPace(limits)) return
  if (account.limits === undefined) {
    // The response may be older than the account, or the promises of a lost one may still be in use.
    if (now - lowest.age < account.cursor) return
    account.isUnlimited = false
    account.probeUntil = 0
    account.left = lowest.remaining
    account.cursor = now
  }
  account.limits = limits
  account.left = Math.min(account.left, limits.capacity)
}

/** What never refills would let promises be looked for without end. */
function canPace({ amount, period }: BucketLimits): boolean {
  return amount >= 1 && period >= 1
}

/** Requests that nobody has been promised and that could be sent now. */
export function countUnclaimed({ cursor, left, returned }: BucketAccount, now: number): number {
  return returned + (cursor <= now ? left : 0)
}

/** How many more the bucket can hold, besides those that processes may be about to send. */
export function countRoom({ limits, returned }: BucketAccount, { due }: Outstanding): number {
  return (limits?.capacity ?? 0) - due - returned
}

/** Step 6: counts the refills since the last exchange, as far as the bucket has had room for them. */
export function refill(account: BucketAccount, outstanding: Outstanding, now: number): void {
  const { limits, cursor } = account
  if (limits === undefined || cursor > now) return
  const refills = Math.floor((now - cursor) / limits.period)
  account.left += refills * limits.amount
  account.cursor += refills * limits.period
  const room = countRoom(account, outstanding)
  if (account.left <= 0 || account.left + account.missing < room) return
  account.left = Math.min(account.left, Math.max(0, room))
  // The server, which may have refilled earlier, starts its clock with the next request.
  if (refills > 0 || account.fullSince === undefined) account.fullSince = account.cursor
}

/** Step 5: the response to a request that was sent since the bucket was full shows that its clock has started by now. */
export function startPhase(
  account: BucketAccount,
  request: LeaseRequest,
  lastSettled: number | undefined,
  now: number,
): void {
  const { fullSince } = account
  if (fullSince === undefined || lastSettled === undefined || request.lowest === undefined) return
  if (lastSettled < fullSince || now - request.lowest.age < fullSince) return
  account.fullSince = undefined
  account.cursor = Math.max(account.cursor, now)
}
