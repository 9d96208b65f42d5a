import { type Clock, startTimer, systemClock } from '../../time/clock.ts'

/** Calls back at a time that can be changed. */
export class Alarm {
  readonly #start: (milliseconds: number, callback: () => void) => () => void
  readonly #callback: () => void
  #stop: (() => void) | undefined

  /**
   * @param clock - Measures the time.
   * @param callback - Called when the time has come.
   * @param keepsAlive - Whether the program must not end before. What only tidies up does not keep it from ending.
   */
  constructor(clock: Clock, callback: () => void, keepsAlive: boolean) {
    this.#callback = callback
    this.#start =
      keepsAlive || clock.timer !== systemClock.timer
        ? (milliseconds, listener) => startTimer(clock, milliseconds, listener)
        : startBackgroundTimer
  }

  get isSet(): boolean {
    return this.#stop !== undefined
  }

  /** Sets the time anew. */
  set(milliseconds: number): void {
    this.stop()
    this.#stop = this.#start(Math.max(0, milliseconds), () => {
      this.#stop = undefined
      this.#callback()
    })
  }

  stop(): void {
    this.#stop?.()
    this.#stop = undefined
  }
}

function startBackgroundTimer(milliseconds: number, callback: () => void): () => void {
  const timeout = setTimeout(callback, milliseconds)
  timeout.unref()
  return () => clearTimeout(timeout)
}
