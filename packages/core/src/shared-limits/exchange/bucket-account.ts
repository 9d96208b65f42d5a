import type { BucketLimits } from './lease-exchange.ts'

/** Requests of one process that may be sent from `due` on. */
export interface HeldPromise {
  /** On the clock of the account. */
  readonly due: number
  /** How many requests. */
  count: number
}

/** A process that takes part. */
export interface AccountProcess {
  /** After this time it counts as gone, and what it was promised as spent. */
  activeUntil: number
  /** What it was promised and has not yet reported, by time. */
  promises: HeldPromise[]
}

/** The search for what counts as spent and may not be. */
export interface MissingSearch {
  /** When it began. */
  readonly since: number
  /** How many were missing when it began. */
  readonly missing: number
  /** The lowest `remaining` that a response has named since. */
  lowest?: number | undefined
  /** Most that could have been sent without having been promised to anybody. */
  unclaimed: number
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
  /** As the last response has named them; absent until one does. */
  limits?: BucketLimits | undefined
  /** The API does not limit requests. */
  isUnlimited: boolean
  /**
   * Time of the refill that is being promised; it may lie in the future. Before the limits are known: when they may be learned.
   */
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
  /** The search for what is missing; absent while nothing is. */
  search?: MissingSearch | undefined
  /** By name. */
  processes: Record<string, AccountProcess>
}

/** A copy that may be changed. */
export function copyAccount(account: BucketAccount): BucketAccount {
  const { limits, search } = account
  return {
    ...account,
    limits: limits && { ...limits },
    search: search && { ...search },
    processes: Object.fromEntries(
      Object.entries(account.processes).map(([name, { activeUntil, promises }]) => [
        name,
        { activeUntil, promises: promises.map((promise) => ({ ...promise })) },
      ]),
    ),
  }
}
