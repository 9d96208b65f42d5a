import type { CloudConnexaError, Outcome } from '@cloudconnexa/errors'
import { type Contract, isRepeatable } from '../contract/operation.ts'

// Loaded with the first call that fails, or ends while nobody knows what it has done.

/**
 * Says on the error of an attempt that an earlier one may have done what it was to do: a refusal does not undo that.
 *
 * @param known - Outcome of all attempts together, where it is another than that of the last one.
 */
export function explainEarlierOutcome(
  error: CloudConnexaError,
  known: Outcome,
  { id, method }: Contract,
): void {
  if (method === 'GET' || (known !== 'unknown' && known !== 'applied')) return
  const effect = known === 'applied' ? 'was carried out' : 'may have taken effect'
  const earlier = `An earlier attempt of ${id} ${effect}: read the present state before you repeat the call.`
  error.attach({ hint: error.hint === undefined ? earlier : `${error.hint} ${earlier}` })
}

/**
 * Makes the hint of an error say how to find out what a call has done, and that it must not simply be repeated, where that
 * is so: a POST or PATCH whose outcome is unknown, or that was carried out while its response was lost.
 *
 * @param advice - What else can be done about the failure.
 * @returns The same error.
 */
export function explainOutcome<E extends CloudConnexaError>(
  error: E,
  contract: Contract,
  advice?: string,
): E {
  const { outcome } = error
  if ((outcome !== 'unknown' && outcome !== 'applied') || isRepeatable(contract)) return error
  const { id, path } = contract
  const look = `(GET ${path.replace(/\/\{.*$/, '')})`
  // The error may say so already.
  if (error.hint?.includes(look)) return error.attach({ isRetryable: false })
  const hint =
    outcome === 'unknown'
      ? `It is unknown whether ${id} took effect, so it was not sent again. Look for the result ${look} before you repeat it.`
      : `The API reported that it has carried out ${id}, but its response could not be read. It was not sent again: look for the result ${look} before you repeat it.`
  return error.attach({ isRetryable: false, hint: advice === undefined ? hint : `${hint} ${advice}` })
}
