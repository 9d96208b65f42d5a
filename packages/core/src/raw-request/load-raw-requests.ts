import type * as rawRequests from './raw-requests.ts'

let loading: Promise<typeof rawRequests> | undefined

/** Loads, once, what requests without a contract need: most programs send none. */
export function loadRawRequests(): Promise<typeof rawRequests> {
  loading ??= import('./raw-requests.ts').catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}
