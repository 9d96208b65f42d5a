const capacity = 100
const costOfRetry = 5
const earnedBySuccess = 1

/**
 * How much a client may still retry. When a server is down, every call failing and being sent five times only adds to its
 * load; successes earn the budget back.
 */
export class RetryBudget {
  #left: number = capacity

  /** Takes the cost of one retry; `false` when the budget does not hold it. */
  take(): boolean {
    if (this.#left < costOfRetry) return false
    this.#left -= costOfRetry
    return true
  }

  /** A call has succeeded. */
  earn(): void {
    this.#left = Math.min(capacity, this.#left + earnedBySuccess)
  }
}
