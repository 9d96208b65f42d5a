import type { Next } from '../pipeline/exchange.ts'
import { composePolicies, placePolicies, type Policy } from '../pipeline/policy.ts'
import type { PolicyContext } from '../pipeline/policy-context.ts'
import { createSender } from '../pipeline/send.ts'
import { createAuthenticatePolicy } from '../policies/authenticate.ts'
import { createBreakerPolicy } from '../policies/breaker.ts'
import { createDeadlinePolicy } from '../policies/deadline.ts'
import { createDecodePolicy } from '../policies/decode/decode.ts'
import { createObserveAttemptPolicy, createObserveCallPolicy } from '../policies/observe.ts'
import { createRateLimitPolicy } from '../policies/rate-limit.ts'
import { createRetryPolicy } from '../policies/retry/retry.ts'
import { createSignPolicy } from '../policies/sign.ts'
import { createValidatePolicy } from '../policies/validate/validate.ts'
import type { ResolvedOptions } from './resolved-options.ts'

/** In the order in which a call meets them: the order of `policyNames`. Those after `retry` run once an attempt. */
const factories: readonly ((options: ResolvedOptions, context: PolicyContext) => Policy)[] = [
  createValidatePolicy,
  createObserveCallPolicy,
  createDeadlinePolicy,
  createRetryPolicy,
  createBreakerPolicy,
  createRateLimitPolicy,
  createAuthenticatePolicy,
  createSignPolicy,
  createObserveAttemptPolicy,
  createDecodePolicy,
]

/** Builds what carries every call from the caller's arguments to the wire and back. */
export function buildPipeline(options: ResolvedOptions, context: PolicyContext): Next {
  const own = factories.map((create) => create(options, context))
  return composePolicies(placePolicies(own, options.policies), createSender(options))
}
