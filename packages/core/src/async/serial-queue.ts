/** Runs steps one after the other, as a generator does, for callers who ask for the next value before they have this one. */
export class SerialQueue {
  #last: Promise<void> = Promise.resolve()
  #waiting = 0

  /** Whether no step runs or waits, so that what is at hand may be handed out at once. */
  get isFree(): boolean {
    return this.#waiting === 0
  }

  /** Runs a step when those before it are done. */
  async run<T>(step: () => Promise<T>): Promise<T> {
    const before = this.#last
    let finish = (): void => undefined
    // The next step waits for a promise of its own: a second reaction to the step's would hide from V8 who awaits it.
    this.#last = new Promise((resolve) => {
      finish = resolve
    })
    this.#waiting += 1
    try {
      await before
      return await step()
    } finally {
      this.#waiting -= 1
      finish()
    }
  }
}
