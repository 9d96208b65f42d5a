import { CircuitOpenError, CloudConnexaError } from '@cloudconnexa/errors'
import type { PolicyContext } from '../pipeline/policy-context.ts'
import type { Step } from '../pipeline/step.ts'
import { isTokenPaused } from './retry/retry-decision.ts'
import { isServiceFailure } from './retry/service-failure.ts'

/** When to stop asking a service that does not respond. */
export interface CircuitBreakerOptions {
  /** Failures in a row (network, 5xx, attempts that time out) that open the circuit. Default 10. */
  readonly failures?: number
  /** How long it stays open before one request may try, in milliseconds. Default 30,000. */
  readonly coolDown?: number
}

/** Fails calls at once while the service is known not to respond; after the cool-down one request tries. */
export function createCircuitBreaker(
  { failures = 10, coolDown = 30_000 }: CircuitBreakerOptions,
  { clock }: PolicyContext,
): Step {
  let inARow = 0
  let openUntil: number | undefined
  let probing = false

  const refuse = (until: number): CircuitOpenError => {
    const retryAfter = Math.ceil(Math.max(0, until - clock.monotonic()))
    return new CircuitOpenError(`The service has failed ${inARow} times in a row; nothing is sent for now.`, {
      code: 'CIRCUIT_OPEN',
      hint: `The circuit breaker lets one request try in ${Math.ceil(retryAfter / 1000)} s.`,
      outcome: 'not-sent',
      isRetryable: true,
      retryAfter,
    })
  }

  return {
    name: 'breaker',
    enter() {
      if (openUntil !== undefined && (probing || clock.monotonic() < openUntil)) throw refuse(openUntil)
      const isProbe = openUntil !== undefined
      probing = isProbe
      const closeCircuit = (): void => {
        inARow = 0
        openUntil = undefined
      }
      return {
        succeed(response) {
          closeCircuit()
          if (isProbe) probing = false
          return response
        },
        fail(error) {
          if (isServiceFailure(error)) {
            inARow += 1
            if (inARow >= failures) openUntil = clock.monotonic() + coolDown
          } else if (
            error instanceof CloudConnexaError &&
            error.status !== undefined &&
            !isTokenPaused(error)
          ) {
            // A refusal is a response: the service is there.
            closeCircuit()
          }
          if (isProbe) probing = false
          return error
        },
      }
    },
  }
}
