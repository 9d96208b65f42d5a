import type { BucketLimits, LeasePromise, LeaseReply, LeaseRequest } from './lease-exchange.ts'
import type { BucketAccount, HeldPromise } from './bucket-account.ts'
import { patience } from './open-account.ts'

/** How far ahead the lease of one process reaches where the bucket refills fast enough, in milliseconds. */
const leaseLength = 2000
const probeInterval = 30
/** After a refill, so that the clocks of the store and the process need not agree to the millisecond. */
const afterRefill = 25
const soon = 20

/** What step 10 has decided. */
export type Grant = Pick<LeaseReply, 'status' | 'retryIn'> & { readonly promises: readonly LeasePromise[] }

/** Step 10: promises requests, or says when it is worth asking again. */
export function grant(account: BucketAccount, request: LeaseRequest, now: number): Grant {
  const { limits, isUnlimited } = account
  markActive(account, request, now)
  if (limits === undefined) return isUnlimited ? createGrant('unlimited') : grantProbe(account, request, now)
  if (request.want === 0) return createGrant('granted')
  const promises = takePromises(account, limits, countLease(account, limits, request.want, now), now)
  if (promises.length === 0) {
    const retryIn =
      Math.max(account.cursor + afterRefill, account.pausedUntil, now + estimatePhase(account, now)) - now
    extendActivity(account, request.process, now + retryIn)
    return createGrant('wait', retryIn)
  }
  const lease = account.processes[request.process]
  if (lease !== undefined) addPromises(lease.promises, promises)
  extendActivity(account, request.process, promises.at(-1)?.due ?? now)
  return { status: 'granted', promises: promises.map(({ due, count }) => ({ delay: due - now, count })) }
}

/** The longer the response has not come that shows when the bucket's clock has started, the longer it may still take. */
function estimatePhase({ fullSince = Number.POSITIVE_INFINITY }: BucketAccount, now: number): number {
  return Math.max(soon, Math.ceil((now - fullSince) / 2))
}

function createGrant(status: Grant['status'], retryIn?: number): Grant {
  return { status, promises: [], retryIn }
}

/** A process that wants nothing and holds no promise is not counted, so that the others get more. */
function markActive(account: BucketAccount, { process, want }: LeaseRequest, now: number): void {
  const lease = account.processes[process] ?? { activeUntil: now, promises: [] }
  if (want === 0 && lease.promises.length === 0) {
    delete account.processes[process]
    return
  }
  account.processes[process] = lease
  extendActivity(account, process, Math.max(now, lease.promises.at(-1)?.due ?? now))
}

function extendActivity(account: BucketAccount, process: string, until: number): void {
  const lease = account.processes[process]
  if (lease !== undefined) lease.activeUntil = Math.max(lease.activeUntil, until + patience)
}

/** While the limits are unknown, one process sends one request; the others wait for what its response says. */
function grantProbe(account: BucketAccount, { want }: LeaseRequest, now: number): Grant {
  const start = Math.max(account.pausedUntil, account.cursor)
  if (start > now) return createGrant('wait', start - now)
  if (want === 0 || account.probeUntil > now) return createGrant('wait', probeInterval)
  account.probeUntil = now + patience
  return createGrant('probe')
}

/** All processes get leases of one size, so that first come, first served is fair. */
function countLease(account: BucketAccount, limits: BucketLimits, want: number, now: number): number {
  const active = Object.keys(account.processes).length
  const ahead = Math.ceil((leaseLength * limits.amount) / limits.period / active)
  const atHand = account.returned + (account.cursor <= now ? account.left : 0)
  return Math.min(Math.max(ahead, Math.floor(atHand / active / 2), 1), want)
}

function takePromises(
  account: BucketAccount,
  limits: BucketLimits,
  count: number,
  now: number,
): readonly HeldPromise[] {
  const { capacity, amount, period } = limits
  const promises: HeldPromise[] = []
  const start = Math.max(now, account.pausedUntil)
  let wanted = count
  const take = (available: number, due: number): number => {
    const taken = Math.max(0, Math.min(available, wanted))
    if (taken > 0) addPromises(promises, [{ due, count: taken }])
    wanted -= taken
    return taken
  }
  account.returned -= take(account.returned, start)
  for (;;) {
    account.left -= take(account.left, Math.max(start, account.cursor))
    // Where the bucket may be full, its next refill comes a period after the next request, whose time is not known.
    if (wanted === 0 || account.fullSince !== undefined) return promises
    account.cursor += period
    account.left += amount
    // Two such refills may fill the bucket, if the first one is not used at once, or if what is missing is still there.
    if (amount * 2 + account.missing > capacity) account.fullSince = account.cursor
  }
}

function addPromises(promises: HeldPromise[], added: readonly HeldPromise[]): void {
  for (const { due, count } of added) {
    const last = promises.at(-1)
    if (last?.due === due) last.count += count
    else promises.push({ due, count })
  }
}
