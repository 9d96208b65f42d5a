import type { BucketLimits } from '../lease-exchange.ts'

/** Requests of one process that may be sent from `due` on. */
export interface HeldPromise {
  /** On the clock of the account. */
  readonly due: number
  count: number
}

/** A process that takes part. */
export interface AccountProcess {
  /** After this time it counts as gone, and what it was promised as spent. */
  activeUntil: number
  /** What it was promised and has not yet reported, by time. */
  promises: HeldPromise[]
}

/** What was seen between two refills. */
export interface RefillPeriod {
  readonly end: number
  /** The lowest `remaining` that a response has named in it. */
  lowest?: number | undefined
  /** Promises of processes that were dropped in it: whether they were used is not known. */
  expired: number
}

/** A period that is over, and that has not been compared with the API yet. */
export interface EndedPeriod extends RefillPeriod {
  /** Requests that nobody had been promised at its end. */
  readonly unclaimed: number
}

/**
 * Everything that is kept of one bucket: plain values, so that JSON and the fields of a database can hold them. Times are
 * milliseconds on the clock of the account, which follows that of the store and never goes back.
 */
export interface BucketAccount {
  /** Random, made with the account: another one means that the store has lost what it knew. */
  generation: string
  /** Time of the last exchange. */
  at: number
  /** What is added to the clock of the store, because that was set back. */
  shift: number
  limits?: BucketLimits | undefined
  /** The API does not limit requests. */
  isUnlimited: boolean
  /** Time of the refill that is being promised; it may lie in the future. */
  cursor: number
  /** Requests of that refill that nobody has been promised. Below zero after requests that were sent without a promise. */
  left: number
  /** Requests that were returned unused and may be sent now. */
  returned: number
  /** Since when the bucket may have been full. Its clock then starts with the next request, so the next refill is not known. */
  fullSince?: number | undefined
  /** Nothing may be sent before. */
  pausedUntil: number
  /** Until then one process is about to learn the limits. */
  probeUntil: number
  /** Requests that the bucket may hold although they count as spent: promises of processes that are gone, for example. */
  missing: number
  period?: RefillPeriod | undefined
  ended?: EndedPeriod | undefined
  processes: Record<string, AccountProcess>
}

/** A copy that may be changed. */
export function copyAccount(account: BucketAccount): BucketAccount {
  const { limits, period, ended } = account
  return {
    ...account,
    limits: limits && { ...limits },
    period: period && { ...period },
    ended: ended && { ...ended },
    processes: Object.fromEntries(
      Object.entries(account.processes).map(([name, { activeUntil, promises }]) => [
        name,
        { activeUntil, promises: promises.map((promise) => ({ ...promise })) },
      ]),
    ),
  }
}

/** Forgets what was seen between refills, because they come at other times from now on. */
export function restartPeriods(account: BucketAccount): void {
  account.period = undefined
  account.ended = undefined
}
