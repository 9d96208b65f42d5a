import type { CloudConnexaError } from '@cloudconnexa/errors'

/** What calls that end with a signal have failed with until now. */
export interface FailureWatch {
  /** Failure of the last attempt that failed. */
  failure: CloudConnexaError | undefined
}

// By signal, because that is all of a wait that its requests get.
const watches = new WeakMap<AbortSignal, FailureWatch>()

/** Watches the calls that get this signal, for the code that aborts it and has to say why they were still under way. */
export function watchFailures(signal: AbortSignal): FailureWatch {
  const watch: FailureWatch = { failure: undefined }
  watches.set(signal, watch)
  return watch
}

/** Tells the watch of a signal, where there is one, what an attempt failed with. */
export function reportFailure(signal: AbortSignal | undefined, failure: CloudConnexaError): void {
  const watch = signal === undefined ? undefined : watches.get(signal)
  if (watch !== undefined) watch.failure = failure
}
