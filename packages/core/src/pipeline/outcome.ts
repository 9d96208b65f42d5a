import type { CloudConnexaError, Outcome } from '@cloudconnexa/errors'
import { type Contract, isRepeatable } from '../contract/operation.ts'

// From what weighs most: one attempt that was carried out makes the call one that was.
const byWeight: readonly Outcome[] = ['applied', 'unknown', 'refused', 'not-sent']

/** What is known of several attempts together. */
export function combineOutcomes(before: Outcome, last: Outcome): Outcome {
  return byWeight.find((outcome) => outcome === before || outcome === last) ?? 'unknown'
}

/**
 * Attaches to the error of an attempt what is known of the whole call: a refusal does not undo what an earlier attempt may have
 * done.
 *
 * @param known - Outcome of all attempts together.
 */
export function attachKnownOutcome(error: CloudConnexaError, known: Outcome, { id, method }: Contract): void {
  if (known === error.outcome) return
  error.attach({ outcome: known })
  if (method === 'GET' || (known !== 'unknown' && known !== 'applied')) return
  const effect = known === 'applied' ? 'was carried out' : 'may have taken effect'
  const earlier = `An earlier attempt of ${id} ${effect}: read the present state before you repeat the call.`
  error.attach({ hint: error.hint === undefined ? earlier : `${error.hint} ${earlier}` })
}

/**
 * Makes the hint of an error say how to find out what a call has done, and that it must not simply be repeated, where that
 * is so: a POST whose outcome is unknown, or that was carried out while its response was lost.
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
  // Whoever made the error may have said so already.
  if (error.hint?.includes(look)) return error.attach({ isRetryable: false })
  const hint =
    outcome === 'unknown'
      ? `It is unknown whether ${id} took effect, so it was not sent again. Look for the result ${look} before you repeat it.`
      : `The API reported that it has carried out ${id}, but its response could not be read. It was not sent again: look for the result ${look} before you repeat it.`
  return error.attach({ isRetryable: false, hint: advice === undefined ? hint : `${hint} ${advice}` })
}
