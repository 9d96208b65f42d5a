/**
 * How many requests may be in flight where the API names no limits, for the queues of one API key together: what is started at
 * once would otherwise open a socket each.
 */
export class FlightSlots {
  /** How many there are. */
  readonly most: number
  #taken = 0
  /** What to call when there is a slot again, for the queues that found none; in turns, so that none keeps the others out. */
  readonly #waiting = new Set<() => void>()

  constructor(most: number) {
    this.most = most
  }

  /** Whether one more request may start. */
  get isFree(): boolean {
    return this.#taken < this.most
  }

  /** Takes a slot, whether or not one is free. */
  take(): void {
    this.#taken += 1
  }

  /** Calls back once when there is a slot again; asking again changes nothing. */
  waitFor(onFree: () => void): void {
    this.#waiting.add(onFree)
  }

  /**
   * Returns a slot, and lets those who wait for one have their turns.
   *
   * @param isWanted - Whether somebody waits besides those who have asked {@link waitFor}.
   */
  release(isWanted: boolean): void {
    // Where others come next, a turn later: undici uses the connection of a response again no earlier, and would open another one.
    if (isWanted || this.#waiting.size > 0) setImmediate(this.#pass)
    else this.#taken -= 1
  }

  readonly #pass = (): void => {
    this.#taken -= 1
    for (const onFree of this.#waiting) {
      if (!this.isFree) return
      this.#waiting.delete(onFree)
      onFree()
    }
  }
}

/** Whether a value can be the option `maxInFlight`: an integer of one or more, or `Infinity`. */
export function isMaxInFlight(value: unknown): boolean {
  return (Number.isInteger(value) || value === Number.POSITIVE_INFINITY) && Number(value) >= 1
}
