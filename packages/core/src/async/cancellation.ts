import { CloudConnexaError } from '@cloudconnexa/errors'

/** A signal that follows another one and can also be aborted by itself. */
export interface LinkedSignal {
  /** The signal to hand on. */
  readonly signal: AbortSignal
  /** Aborts this signal only. */
  abort(reason: unknown): void
  /** Takes the listener off the signal that is followed. Must be called when the work is done. */
  release(): void
}

/** Makes a signal that aborts with the reason of the first of `sources` that aborts. */
export function linkSignals(...sources: readonly (AbortSignal | undefined)[]): LinkedSignal {
  const link = new SignalLink()
  for (const source of sources) if (source !== undefined) link.follow(source)
  return link
}

class SignalLink implements LinkedSignal {
  readonly #controller = new AbortController()
  /** Most calls follow no other signal. */
  #followed: { readonly source: AbortSignal; readonly listener: () => void }[] | undefined

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  follow(source: AbortSignal): void {
    if (this.signal.aborted) return
    const listener = (): void => this.#controller.abort(source.reason)
    if (source.aborted) {
      listener()
      return
    }
    source.addEventListener('abort', listener, { once: true })
    this.#followed ??= []
    this.#followed.push({ source, listener })
  }

  abort(reason: unknown): void {
    this.#controller.abort(reason)
  }

  release(): void {
    for (const { source, listener } of this.#followed ?? []) source.removeEventListener('abort', listener)
    this.#followed = undefined
  }
}

/**
 * The same promise, but rejected with the signal's reason as soon as the signal aborts.
 *
 * For work that is shared with others or slow to stop: it goes on, only this waiter leaves.
 */
export async function rejectOnAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) {
    // The work's own outcome has nobody left to tell.
    promise.catch(() => undefined)
    throw signal.reason
  }
  let leave = (): void => undefined
  try {
    // Nothing stands around `resolve` and `reject`: only then V8 finds out who awaits this promise.
    return await new Promise<T>((resolve, reject) => {
      leave = () => reject(signal.reason)
      signal.addEventListener('abort', leave, { once: true })
      promise.then(resolve, reject)
    })
  } finally {
    signal.removeEventListener('abort', leave)
  }
}

/**
 * Waits for work that other calls may wait for as well, such as the request of a token. Its failure becomes an error of this
 * call's own: what a call adds to its error must not show on those of the others. What is there already is handed on at once.
 */
export function shareResult<T extends object>(work: T | Promise<T>, signal: AbortSignal): T | Promise<T> {
  return 'then' in work ? rejectWithCopy(work, signal) : work
}

async function rejectWithCopy<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await rejectOnAbort(work, signal)
  } catch (error) {
    // The reason of a signal is handed on as it is.
    throw error instanceof CloudConnexaError && !signal.aborted ? error.copy() : error
  }
}
