import type { LeaseReply, LeaseRequest } from './lease-exchange.ts'
import { type BucketAccount, copyAccount } from './bucket-account.ts'
import { applyHeaders, applyRefusals } from './correct-account.ts'
import { findMissing } from './find-missing.ts'
import { grant } from './grant.ts'
import { adoptLostLease, openAccount, readTime } from './open-account.ts'
import { dropInactive, settlePromises, sumOutstanding } from './outstanding.ts'
import { adoptLimits, countUnclaimed, refill, startPhase } from './refill.ts'

/** What an exchange leads to. */
export interface ExchangeResult {
  /** The account to keep. */
  readonly state: BucketAccount
  /** What the process is told. */
  readonly reply: LeaseReply
}

/**
 * Carries out one exchange on the account of a bucket: what a process reports is entered, and what it may send is promised.
 *
 * A pure function, for stores that run it in a transaction of their own, and the model for those that run it elsewhere.
 *
 * @param state - The account that the store has kept; `undefined` where it has none. It is not changed.
 * @param request - What the process reports and requests.
 * @param now - Milliseconds on a clock that all processes share, an integer. It may be set back.
 */
export function computeExchange(
  state: BucketAccount | undefined,
  request: LeaseRequest,
  now: number,
): ExchangeResult {
  // 1. Account and time.
  const account = state === undefined ? openAccount(request, now) : copyAccount(state)
  const time = readTime(account, now)
  const isLost = state === undefined || adoptLostLease(account, request, time)
  // What is reported of promises, and sent beside them, belongs to the account that was lost.
  const report =
    isLost && request.generation !== undefined
      ? { ...request, settled: 0, returned: 0, unpromised: 0 }
      : request
  // 2 and 3. Processes and their promises.
  dropInactive(account, time)
  const lastSettled = settlePromises(account, report, time)
  const outstanding = sumOutstanding(account, time)
  // 4 to 6. Limits and refills.
  const unclaimed = countUnclaimed(account, time)
  adoptLimits(account, report, time)
  startPhase(account, report, lastSettled, time)
  refill(account, outstanding, time)
  // 7 to 9. What the API says.
  findMissing(account, report, unclaimed, outstanding, time)
  applyHeaders(account, report, outstanding, time)
  applyRefusals(account, report, outstanding, time)
  // 10 and 11. What may be sent.
  const granted = grant(account, report, time)
  return { state: account, reply: createReply(account, granted, time) }
}

function createReply(
  account: BucketAccount,
  { status, promises, retryIn }: Pick<LeaseReply, 'status' | 'promises' | 'retryIn'>,
  now: number,
): LeaseReply {
  const { limits } = account
  return {
    status,
    generation: account.generation,
    active: Math.max(1, Object.keys(account.processes).length),
    pause: Math.max(0, account.pausedUntil - now),
    horizon: Math.max(0, account.cursor - now),
    limits,
    awaitsPhase: account.fullSince !== undefined,
    promises,
    retryIn,
  }
}
