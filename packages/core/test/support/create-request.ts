import type { TransportRequest } from '../../src/runtime.ts'

/** A plain request for a transport. */
export function createRequest(url: string, changes: Partial<TransportRequest> = {}): TransportRequest {
  return {
    method: 'GET',
    url,
    headers: {},
    maxResponseBytes: 1024 * 1024,
    signal: new AbortController().signal,
    ...changes,
  }
}
