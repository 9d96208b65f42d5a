import type { Next } from '../pipeline/exchange.ts'
import { composePolicies, placePolicies, type Policy } from '../pipeline/policy.ts'
import { createSender } from '../pipeline/send.ts'
import { authenticatePolicy } from '../policies/authenticate.ts'
import { breakerPolicy } from '../policies/breaker.ts'
import { deadlinePolicy } from '../policies/deadline.ts'
import { decodePolicy } from '../policies/decode/decode.ts'
import { observeAttemptPolicy, observeCallPolicy } from '../policies/observe.ts'
import { rateLimitPolicy } from '../policies/rate-limit.ts'
import { retryPolicy } from '../policies/retry/retry.ts'
import { signPolicy } from '../policies/sign.ts'
import { validatePolicy } from '../policies/validate/validate.ts'
import type { Authenticator } from '../contract/authenticator.ts'
import type { ResolvedOptions } from './resolved-options.ts'

/** The way of every call, from the caller's arguments to the wire and back. */
export function buildPipeline(options: ResolvedOptions, authenticator: Authenticator): Next {
  const { clock, logger, random, retry, retryBudget, rateLimiter, signer, circuitBreaker } = options
  const own: readonly Policy[] = [
    validatePolicy(options.apiVersion),
    observeCallPolicy(clock, logger),
    deadlinePolicy(clock),
    retryPolicy({ clock, random, logger, retry, retryBudget }),
    circuitBreaker === undefined ? passThrough('breaker') : breakerPolicy(clock, circuitBreaker),
    rateLimitPolicy(rateLimiter, authenticator, clock, retry),
    authenticatePolicy(authenticator, clock),
    signer === undefined ? passThrough('sign') : signPolicy(signer),
    observeAttemptPolicy(clock),
    decodePolicy(clock),
  ]
  return composePolicies(placePolicies(own, options.policies), createSender(options))
}

// Keeps its place, so that policies of plugins can stand beside it.
function passThrough(name: string): Policy {
  return { name, apply: (exchange, next) => next(exchange) }
}
