import { loadPart } from '../async/load-part.ts'
import type * as rawRequests from './raw-requests.ts'

// Importing what is loaded already still costs more than a small check.
let loading: Promise<typeof rawRequests> | undefined

/** Loads, once, what requests without a contract need: most programs send none. */
export function loadRawRequests(): Promise<typeof rawRequests> {
  loading ??= loadPart(() => import('./raw-requests.ts')).catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}
