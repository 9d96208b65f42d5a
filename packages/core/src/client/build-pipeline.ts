import type { Next } from '../pipeline/exchange.ts'
import { chainStages, placePolicies, type Stage } from '../pipeline/stages.ts'
import type { PolicyContext } from '../pipeline/policy-context.ts'
import { readOnlyStep } from '../pipeline/read-only.ts'
import { createRequestStep, createSender } from '../pipeline/send.ts'
import { createEndpointGuard } from '../policies/access.ts'
import { createAuthenticateStep } from '../policies/authenticate.ts'
import { createBreakerStep } from '../policies/breaker.ts'
import { createDeadlineStep } from '../policies/deadline.ts'
import { createDecodeStep } from '../policies/decode/decode.ts'
import { createObserveAttemptStep, createObserveCallStep } from '../policies/observe.ts'
import { createRateLimitStep } from '../policies/rate-limit.ts'
import { createRetry } from '../policies/retry/retry.ts'
import { createSignStep } from '../policies/sign.ts'
import { createValidateStep } from '../policies/validate/validate.ts'
import type { ResolvedOptions } from './resolved-options.ts'

/** In the order in which a call meets them: the order of `policyNames`. Those after `retry` run once an attempt. */
const factories: readonly ((options: ResolvedOptions, context: PolicyContext) => Stage)[] = [
  createValidateStep,
  createObserveCallStep,
  createDeadlineStep,
  createRetry,
  createBreakerStep,
  createRateLimitStep,
  createAuthenticateStep,
  createSignStep,
  createObserveAttemptStep,
  createDecodeStep,
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
  const request = createRequestStep(options)
  // In front, so that a refused call asks for nothing, and behind all policies, so that none can get around it.
  const readOnly = chainStages([readOnlyStep, ...policies, readOnlyStep, request], send)
  return options.readOnly
    ? { standard: readOnly, readOnly }
    : { standard: chainStages([...policies, createEndpointGuard(context), request], send), readOnly }
}
