import { createLeaseLostError } from './lease-lost.ts'
import type { TokenLease } from './token-store.ts'

/**
 * Numbers the leases of a store whose lock is local, and finds the lock that a fence stands for.
 *
 * Such a fence counts in one store object. Processes need not compare theirs, because each can see whether it still holds the
 * lock.
 */
export class LeaseRegistry<Lock> {
  readonly #store: string
  readonly #locks = new Map<number, Lock>()
  #lastFence = 0

  /** @param store - Name of the store, for the error. */
  constructor(store: string) {
    this.#store = store
  }

  /** Runs work under a lease of its own, which ends with it. */
  async run<T>(lock: Lock, work: (lease: TokenLease) => Promise<T>): Promise<T> {
    this.#lastFence += 1
    const fence = this.#lastFence
    this.#locks.set(fence, lock)
    try {
      return await work({ fence })
    } finally {
      this.#locks.delete(fence)
    }
  }

  /**
   * The lock that a fence stands for; `undefined` without a fence.
   *
   * @throws {ConfigurationError} when the lease has ended or is another store's (`TOKEN_LEASE_LOST`).
   */
  find(fence: number | undefined): Lock | undefined {
    if (fence === undefined) return undefined
    const lock = this.#locks.get(fence)
    if (lock === undefined) throw createLeaseLostError(this.#store)
    return lock
  }
}
