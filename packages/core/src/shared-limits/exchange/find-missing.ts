import type { LeaseRequest } from './lease-exchange.ts'
import type { BucketAccount } from './bucket-account.ts'
import { patience } from './open-account.ts'
import type { Outstanding } from './outstanding.ts'
import { countRoom } from './refill.ts'

/**
 * Step 7: finds requests that count as spent and were not, such as those of a process that was killed. What the API names as
 * remaining right before a refill is what nobody has used. So the lowest of a time that contains a refill is compared with what
 * nobody was promised: the rest can be promised again.
 */
export function findMissing(
  account: BucketAccount,
  { lowest }: LeaseRequest,
  unclaimed: number,
  outstanding: Outstanding,
  now: number,
): void {
  const { limits, missing } = account
  if (limits === undefined || missing === 0) {
    account.search = undefined
    return
  }
  // Begun anew where more is missing than when it began.
  if (account.search?.missing !== missing) account.search = { since: now, missing, unclaimed }
  const { search } = account
  search.unclaimed = Math.max(search.unclaimed, unclaimed)
  if (lowest !== undefined && now - lowest.age >= search.since)
    search.lowest = Math.min(search.lowest ?? lowest.remaining, lowest.remaining)
  // Every process that uses the bucket has reported by then, and what was promised until the refill is over.
  const isLongEnough = now >= search.since + limits.period + patience
  if (!isLongEnough || outstanding.earliest <= search.since + limits.period || search.lowest === undefined)
    return
  const surplus = Math.max(0, search.lowest - search.unclaimed)
  const found = Math.max(0, Math.min(surplus, missing, countRoom(account, outstanding)))
  account.returned += found
  // The others were spent, unless there was no room for them.
  account.missing = found < Math.min(surplus, missing) ? missing - found : 0
  account.search = undefined
}
