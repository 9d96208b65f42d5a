import type { CloudConnexaError } from '@cloudconnexa/errors'
import type { TokenVerdict } from '../../contract/authenticator.ts'

// On its way to `retry` the error passes policies of plugins, which need not know of this.
const verdicts = new WeakMap<CloudConnexaError, TokenVerdict>()

/** Notes what follows from the refusal of a token for the call that fails with this error. */
export function noteTokenVerdict(error: CloudConnexaError, verdict: TokenVerdict | void): void {
  if (verdict !== undefined) verdicts.set(error, verdict)
}

/** What was noted, if anything. */
export function readTokenVerdict(error: CloudConnexaError): TokenVerdict | undefined {
  return verdicts.get(error)
}
