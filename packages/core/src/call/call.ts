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
  let whole: ResponseDetails<T> | undefined
  // One reaction to each promise: V8 follows awaits from an error to the caller's line only then.
  const call = details.then((response) => {
    whole = response
    return response.data
  })
  // What has been fulfilled has set it.
  return Object.assign(call, { withResponse: () => call.then(() => whole as ResponseDetails<T>) })
}
