import type { LeaseRequest } from '../lease-exchange.ts'
import type { BucketAccount, EndedPeriod } from './bucket-account.ts'
import { countRoom } from './refill.ts'
import type { Outstanding } from './outstanding.ts'

/**
 * Step 7: finds requests that count as spent and were not, such as those of a process that was killed. The lowest `remaining` that
 * the API has named between two refills is what nobody has used; what nobody was promised is no surprise, the rest can be promised
 * again.
 */
export function comparePeriods(
  account: BucketAccount,
  request: LeaseRequest,
  unclaimed: number,
  outstanding: Outstanding,
  now: number,
): void {
  const { limits } = account
  if (limits === undefined) return
  turnPeriod(account, limits.period, unclaimed, now)
  recordLowest(account, request, limits.period, now)
  const { ended } = account
  if (ended === undefined || now < ended.end + limits.period / 4 || outstanding.earliest <= ended.end) return
  account.ended = undefined
  const surplus = countSurplus(account, ended, outstanding)
  if (surplus === undefined) return
  const found = Math.max(0, Math.min(surplus, account.missing, countRoom(account, outstanding)))
  account.missing = 0
  if (found === 0) return
  account.returned += found
  // What the running period has seen includes what was just found.
  if (account.period) account.period.lowest = undefined
}

function turnPeriod(account: BucketAccount, length: number, unclaimed: number, now: number): void {
  const { period, cursor } = account
  if (period !== undefined && now < period.end) return
  const end = cursor + (Math.floor((now - cursor) / length) + 1) * length
  account.ended = period?.end === end - length ? { ...period, unclaimed } : undefined
  account.period = { end, expired: 0 }
}

function recordLowest(account: BucketAccount, { lowest }: LeaseRequest, length: number, now: number): void {
  const { period, ended } = account
  if (lowest === undefined || period === undefined) return
  const seenAt = now - lowest.age
  const start = period.end - length
  const seenIn = seenAt >= start ? period : seenAt >= start - length ? ended : undefined
  if (seenIn !== undefined) seenIn.lowest = Math.min(seenIn.lowest ?? lowest.remaining, lowest.remaining)
}

/** `undefined` where the period says nothing: no response came in it, or a process was dropped whose promises may be in use. */
function countSurplus(
  { limits }: BucketAccount,
  { lowest, expired, unclaimed }: EndedPeriod,
  { total }: Outstanding,
): number | undefined {
  if (lowest === undefined || expired > 0) return undefined
  return lowest - unclaimed - Math.max(0, total - (limits?.capacity ?? 0))
}
