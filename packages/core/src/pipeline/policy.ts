import { ConfigurationError } from '@cloudconnexa/errors'
import type { Exchange, ExchangeResponse, Next } from './exchange.ts'
import { type Attempts, runSteps, type Step, type UnnamedStep } from './step.ts'

/** One named step of the pipeline. */
export interface Policy {
  /** Unique in the pipeline. */
  readonly name: string
  /** Does its work around `next`, which carries on with the rest of the pipeline. */
  apply(exchange: Exchange, next: Next): Promise<ExchangeResponse>
}

/** Names of the SDK's own policies, in the order in which a call meets them. Those after `retry` run once an attempt. */
export const policyNames = [
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
] as const

/** Name of one of the SDK's own policies. */
export type PolicyName = (typeof policyNames)[number]

/** A policy of a plugin and where it goes. */
export type PolicyPlacement =
  | { readonly policy: Policy; readonly before: string; readonly after?: never }
  | { readonly policy: Policy; readonly after: string; readonly before?: never }

/** Runs all that comes after it as often as it takes. */
export interface Repeater {
  /** Its name among the policies. */
  readonly name: PolicyName
  /** Begins with a call. */
  begin(exchange: Exchange): Attempts
}

/** What a call meets on its way: a step of the SDK, what repeats those after it, or a policy around all that comes after it. */
export type Station = Step | Repeater | Policy

/**
 * Puts policies of plugins between the SDK's own. Placements apply in the order given, and may name each other.
 *
 * @throws {ConfigurationError} when a name is taken, a neighbour is not there or a policy cannot be applied (`POLICY_INVALID`).
 */
export function placePolicies(
  own: readonly Station[],
  placements: readonly PolicyPlacement[],
): readonly Station[] {
  const policies = [...own]
  for (const { policy, before, after } of placements) {
    if (policies.some(({ name }) => name === policy.name)) {
      throw createInvalidPolicy(
        `There is already a policy named "${policy.name}".`,
        'Give the policy another name.',
      )
    }
    if (typeof policy.apply !== 'function') {
      throw createInvalidPolicy(`The policy "${policy.name}" has no function \`apply\`.`, 'Give it one.')
    }
    const neighbour = before ?? after
    const index = policies.findIndex(({ name }) => name === neighbour)
    if (index === -1) {
      const names = policies.map(({ name }) => name).join(', ')
      throw createInvalidPolicy(
        `The policy "${policy.name}" wants to stand beside "${neighbour}", which is not there.`,
        `Name one of: ${names}.`,
      )
    }
    policies.splice(before === undefined ? index + 1 : index, 0, policy)
  }
  return policies
}

/** Chains stations in front of what sends the request: steps that follow each other run in one go, policies around what comes next. */
export function chainStations(stations: readonly (Station | UnnamedStep)[], send: Next): Next {
  let next = send
  let steps: UnnamedStep[] = []
  for (const station of stations.toReversed()) {
    if (!('apply' in station || 'begin' in station)) {
      // A step that is switched off only keeps its place.
      if (station.enter !== undefined) steps.unshift(station)
      continue
    }
    const inner = { steps, next }
    steps = []
    if ('begin' in station)
      next = (exchange) => runSteps(inner.steps, exchange, inner.next, station.begin(exchange))
    else {
      const around = runInOneGo(inner.steps, inner.next)
      next = (exchange) => station.apply(exchange, around)
    }
  }
  return runInOneGo(steps, next)
}

function runInOneGo(steps: readonly UnnamedStep[], next: Next): Next {
  return steps.length === 0 ? next : (exchange) => runSteps(steps, exchange, next)
}

function createInvalidPolicy(message: string, hint: string): ConfigurationError {
  return new ConfigurationError(message, { code: 'POLICY_INVALID', hint })
}
