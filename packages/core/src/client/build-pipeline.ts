import type { Next } from '../pipeline/exchange.ts'
import { composePolicies, placePolicies, type Policy } from '../pipeline/policy.ts'
import type { PolicyContext } from '../pipeline/policy-context.ts'
import { guardReadOnly } from '../pipeline/read-only.ts'
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

/** The ways of a call: what may change something, and what may not. */
export interface Pipelines {
  /** For calls of the client. */
  readonly standard: Next
  /** For calls that must not change anything. The same as the other where the whole client is read-only. */
  readonly readOnly: Next
}

/** Builds what carries every call from the caller's arguments to the wire and back. */
export function buildPipelines(options: ResolvedOptions, context: PolicyContext): Pipelines {
  const own = factories.map((create) => create(options, context))
  const policies = placePolicies(own, options.policies)
  const send = createSender(options)
  // Behind all policies, so that none can get around it.
  const readOnly = composePolicies(policies, guardReadOnly(send))
  return { standard: options.readOnly ? readOnly : composePolicies(policies, send), readOnly }
}
