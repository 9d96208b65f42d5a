import type { Exchange, ExchangeResponse, Next } from './exchange.ts'

/** One named step of the pipeline. */
export interface Policy {
  /** Unique in the pipeline. */
  readonly name: string
  /** Does its work around `next`, which carries on with the rest of the pipeline. */
  apply(exchange: Exchange, next: Next): Promise<ExchangeResponse>
}

/** Name of one of the SDK's own policies. */
export type PolicyName =
  | 'validate'
  | 'observe-call'
  | 'deadline'
  | 'retry'
  | 'breaker'
  | 'rate-limit'
  | 'authenticate'
  | 'sign'
  | 'observe-attempt'
  | 'decode'

/** Names of the SDK's own policies, in the order in which a call meets them. Those after `retry` run once an attempt. */
export const policyNames: readonly PolicyName[] = [
  'validate',
  'observe-call',
  'deadline',
  'retry',
  'breaker',
  'rate-limit',
  'authenticate',
  'sign',
  'observe-attempt',
  'decode',
]

/** A policy of a plugin and where it goes. */
export type PolicyPlacement =
  | { readonly policy: Policy; readonly before: string; readonly after?: never }
  | { readonly policy: Policy; readonly after: string; readonly before?: never }
