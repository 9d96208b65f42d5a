import type { CloudConnexaError } from '@cloudconnexa/errors'
import { type Contract, isRepeatable } from '../contract/operation.ts'

/**
 * Makes the hint of an error say how to find out what a call has done, where it must not simply be repeated. What says so is loaded
 * then. Never rejects: where it cannot be loaded, the error still says that the call must not be repeated.
 *
 * @returns The same error.
 */
export async function addOutcomeHint<E extends CloudConnexaError>(error: E, contract: Contract): Promise<E> {
  const { outcome, hint } = error
  if ((outcome !== 'unknown' && outcome !== 'applied') || isRepeatable(contract)) return error
  error.attach({ isRetryable: false })
  try {
    const { explainOutcome } = await import('./explain-outcome.ts')
    return explainOutcome(error, contract, hint)
  } catch {
    return error
  }
}
