import { CloudConnexaError, RateLimitError, TokenRequestError } from '@cloudconnexa/errors'
import { readRateLimits } from '@cloudconnexa/errors/runtime'
import type { Endpoint } from '../contract/authenticator.ts'
import type { RateLimitReporter } from '../diagnostics/rate-limit-reporter.ts'
import type { Exchange } from '../pipeline/exchange.ts'
import type { StepResult } from '../pipeline/step.ts'
import type { RateLimitReport, RatePermit } from '../rate-limit/rate-limiter.ts'

/** What a permit is used with: the same for all calls of a client. */
export interface PermitUse {
  /** What a server may make all calls wait, in milliseconds. */
  readonly maxRetryAfter: number
  readonly reporter: RateLimitReporter
}

/** Holds a permit while its request is under way, and reports to the limiter what came of it. */
export function holdPermit(
  permit: RatePermit,
  exchange: Exchange,
  endpoint: Endpoint,
  { maxRetryAfter, reporter }: PermitUse,
): StepResult {
  return {
    exchange,
    succeed(response) {
      const limits = readRateLimits(response.headers)
      permit.release({ limits, refused: false, responded: true, sent: true })
      reporter.reportEnd(exchange, endpoint)
      return response
    },
    fail(error) {
      const sent = exchange.progress.attemptOutcome !== 'not-sent'
      permit.release({ ...describeFailure(error, maxRetryAfter), sent })
      reporter.reportEnd(exchange, endpoint, error)
      return error
    },
  }
}

/**
 * What the limiter learns from a failure.
 *
 * @param longestPause - What a server may make all calls wait, in milliseconds: the client's own `maxRetryAfter`, whatever the
 *   call says that was refused. The call itself fails with the time that the server has named.
 */
function describeFailure(error: unknown, longestPause: number): Omit<RateLimitReport, 'sent'> {
  // A refused token request says nothing of the bucket of this request.
  if (!(error instanceof CloudConnexaError) || error instanceof TokenRequestError)
    return { refused: false, responded: false }
  const limits = readRateLimits(error.headers)
  const refused = error instanceof RateLimitError
  const retryAfter = refused ? error.retryAfter : undefined
  return {
    limits,
    refused,
    // An error without limits may come from a gateway on the way; only a success without them says that there are none.
    responded: refused || limits !== undefined,
    retryAfter: retryAfter === undefined ? undefined : Math.min(retryAfter, longestPause),
  }
}
