import type { CallTiming } from '@cloudconnexa/errors'

/** A result with what else is known of the call. */
export interface ResponseDetails<T> {
  /** The result itself. */
  readonly data: T
  /** HTTP status. */
  readonly status: number
  /** Lower-case names, as the API sent them. */
  readonly headers: Readonly<Record<string, string>>
  /** HTTP requests that it took. */
  readonly attempts: number
  /** Where the time went. */
  readonly timing: CallTiming
  /** The response's request id, where it had one. */
  readonly requestId: string | undefined
}

/** A call under way: a promise of its result, which can also hand out the whole response. */
export interface Call<T> extends Promise<T> {
  /** The result with status, headers, attempts and times. Sends nothing again. */
  withResponse(): Promise<ResponseDetails<T>>
}

/** Makes a {@link Call} of a promise of details. */
export function createCall<T>(details: Promise<ResponseDetails<T>>): Call<T> {
  return new PendingCall(details)
}

class PendingCall<T> implements Call<T> {
  readonly [Symbol.toStringTag] = 'Call'
  readonly #details: Promise<ResponseDetails<T>>

  constructor(details: Promise<ResponseDetails<T>>) {
    this.#details = details
  }

  withResponse(): Promise<ResponseDetails<T>> {
    return this.#details
  }

  // oxlint-disable-next-line unicorn/no-thenable -- a call is a promise; deriving from one only when asked keeps a failed call from being reported twice
  then<Fulfilled = T, Rejected = never>(
    onFulfilled?: ((value: T) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    // One promise less for the usual case, an awaited call.
    if (typeof onFulfilled === 'function')
      return this.#details.then(({ data }) => onFulfilled(data), onRejected)
    return this.#details.then(({ data }) => data).then(onFulfilled, onRejected)
  }

  catch<Rejected = never>(
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<T | Rejected> {
    return this.then(undefined, onRejected)
  }

  finally(onFinally?: (() => void) | null): Promise<T> {
    return this.then(undefined).finally(onFinally)
  }
}
