/** Runs steps one after the other, as a generator does, for callers who ask for the next value before they have this one. */
export class SerialQueue {
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0

  /** Whether no step runs or waits, so that what is at hand may be handed out at once. */
  get isFree(): boolean {
    return this.#waiting === 0
  }

  /** Runs a step when those before it are done. */
  run<T>(step: () => Promise<T>): Promise<T> {
    this.#waiting += 1
    const result = this.#last.then(step, step)
    const finish = (): void => {
      this.#waiting -= 1
    }
    this.#last = result.then(finish, finish)
    return result
  }
}
