import { ConnectionError, type NetworkError } from '../classes/network-errors.ts'
import { loadFailures, loadingHint } from './load-failures.ts'
import type { TransportFailure } from '../failure/failure-error.ts'

/**
 * Creates the typed error of a failure below HTTP, as `createErrorFromFailure` of `@cloudconnexa/errors/failures` does, and loads
 * that function with the first failure. Never rejects.
 *
 * @param failure - What is known of the failure.
 * @returns The error; a short one with code, outcome and status where the function cannot be loaded.
 */
export async function explainFailure(failure: TransportFailure): Promise<NetworkError> {
  const loaded = await loadFailures().catch((): undefined => undefined)
  return loaded === undefined ? createShortError(failure) : loaded.createErrorFromFailure(failure)
}

function createShortError({ code, sent, proxy, status }: TransportFailure): NetworkError {
  return new ConnectionError('The request failed below HTTP.', {
    hint: loadingHint,
    outcome: sent && proxy === undefined ? 'unknown' : 'not-sent',
    isRetryable: true,
    systemCode: code,
    ...(status !== undefined && { status }),
  })
}
