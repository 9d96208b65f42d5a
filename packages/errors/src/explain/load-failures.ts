import type * as failures from './failures.ts'

let loading: Promise<typeof failures> | undefined

/** Loads what describes failures, once. It may fail: a process without a file descriptor left can load nothing. */
export function loadFailures(): Promise<typeof failures> {
  loading ??= import('./failures.ts').catch((error: unknown) => {
    // The next failure may find a descriptor.
    loading = undefined
    throw error
  })
  return loading
}

/** What to do where it could not be loaded. */
export const loadingHint =
  'A file of @cloudconnexa/errors that explains failures could not be loaded: raise the limit of open files (`ulimit -n`), send fewer requests at once, or install the package again.'
