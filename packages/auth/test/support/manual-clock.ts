import type { Clock } from '@cloudconnexa/core'

interface Sleeper {
  readonly at: number
  wake(): void
}

/** A clock that stands still until it is set forward. */
export class ManualClock implements Clock {
  #elapsed = 0
  #epoch = Date.UTC(2026, 0, 1)
  readonly #sleepers = new Set<Sleeper>()

  now(): number {
    return this.#epoch + this.#elapsed
  }

  monotonic(): number {
    return this.#elapsed
  }

  /** Sets the wall time by so much, back or forward, while no time passes. */
  stepWallTime(milliseconds: number): void {
    this.#epoch += milliseconds
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason)
        return
      }
      const stop = (): void => {
        this.#sleepers.delete(sleeper)
        reject(signal?.reason)
      }
      const sleeper: Sleeper = {
        at: this.#elapsed + milliseconds,
        wake: () => {
          signal?.removeEventListener('abort', stop)
          resolve()
        },
      }
      this.#sleepers.add(sleeper)
      signal?.addEventListener('abort', stop, { once: true })
    })
  }

  /** Lets time pass and wakes the sleepers that are due. */
  advance(milliseconds: number): void {
    this.#elapsed += milliseconds
    for (const sleeper of this.#sleepers) {
      if (sleeper.at > this.#elapsed) continue
      this.#sleepers.delete(sleeper)
      sleeper.wake()
    }
  }

  /** How many sleep. */
  get sleeping(): number {
    return this.#sleepers.size
  }
}
