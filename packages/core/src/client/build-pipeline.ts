import type { Next } from '../pipeline/exchange.ts'
import { composePolicies, placePolicies, type Policy } from '../pipeline/policy.ts'
import { createSender } from '../pipeline/send.ts'
import { authenticatePolicy } from '../policies/authenticate.ts'
import { breakerPolicy } from '../policies/breaker.ts'
import { deadlinePolicy } from '../policies/deadline.ts'
import { decodePolicy } from '../policies/decode.ts'
import { observeAttemptPolicy, observeCallPolicy } from '../policies/observe.ts'
import { rateLimitPolicy } from '../policies/rate-limit.ts'
import { retryPolicy } from '../policies/retry.ts'
import { signPolicy } from '../policies/sign.ts'
import { validatePolicy } from '../policies/validate.ts'
import type { Authenticator } from './authenticator.ts'
import type { ResolvedSettings } from './resolved-settings.ts'

/** The way of every call, from the caller's arguments to the wire and back. */
export function buildPipeline(settings: ResolvedSettings, authenticator: Authenticator): Next {
  const { clock, logger, random, retry, retryBudget, rateLimiter, signer, circuitBreaker } = settings
  const own: readonly Policy[] = [
    validatePolicy(settings.apiVersion),
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
  return composePolicies(placePolicies(own, settings.policies), createSender(settings))
}

// Keeps its place, so that policies of plugins can stand beside it.
function passThrough(name: string): Policy {
  return { name, apply: (exchange, next) => next(exchange) }
}
