import { rejectOnAbort } from '@cloudconnexa/core/runtime'

/** Locks within this process, by name, first come first served. */
export class LocalLocks {
  /** What the next one waits for. */
  readonly #last = new Map<string, Promise<void>>()

  /**
   * Runs work when all work of the same name before it is over.
   *
   * @param name - What is locked.
   * @param work - What to do.
   * @param signal - Ends the wait; it then rejects with the signal's own reason.
   */
  async run<T>(name: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted()
    const before = this.#last.get(name) ?? Promise.resolve()
    const { promise: isOver, resolve: finish } = Promise.withResolvers<void>()
    // One that has left the queue does not let the next one in before those ahead of it are done.
    const last = before.then(() => isOver)
    this.#last.set(name, last)
    void last.then(() => {
      if (this.#last.get(name) === last) this.#last.delete(name)
    })
    try {
      await (signal === undefined ? before : rejectOnAbort(before, signal))
      return await work()
    } finally {
      finish()
    }
  }
}
