import { ConfigurationError } from '@cloudconnexa/errors'
import type { Exchange, Next } from './exchange.ts'
import type { Policy, PolicyName, PolicyPlacement } from './policy.ts'
import { type Attempts, runSteps, type Step, type UnnamedStep } from './step.ts'

/** Runs all that comes after it as often as it takes. */
export interface RetryStage {
  /** Its name among the policies. */
  readonly name: PolicyName
  /** Begins with a call. */
  begin(exchange: Exchange): Attempts
}

/** What a call meets on its way: a step of the SDK, what repeats those after it, or a policy around all that comes after it. */
export type Stage = Step | RetryStage | Policy

/**
 * Puts policies of plugins between the SDK's own. Placements apply in the order given, and may name each other.
 *
 * @throws {ConfigurationError} when a name is taken, a neighbour is not there or a policy cannot be applied (`POLICY_INVALID`).
 */
export function placePolicies(
  own: readonly Stage[],
  placements: readonly PolicyPlacement[],
): readonly Stage[] {
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

/** Chains stages in front of what sends the request: steps that follow each other run in one go, policies around what comes next. */
export function chainStages(stages: readonly (Stage | UnnamedStep)[], send: Next): Next {
  let next = send
  let steps: UnnamedStep[] = []
  for (const stage of stages.toReversed()) {
    if (!('apply' in stage || 'begin' in stage)) {
      // A step that is switched off only keeps its place.
      if (stage.enter !== undefined) steps.unshift(stage)
      continue
    }
    const inner = { steps, next }
    steps = []
    if ('begin' in stage)
      next = (exchange) => runSteps(inner.steps, exchange, inner.next, stage.begin(exchange))
    else {
      const around = runInOneGo(inner.steps, inner.next)
      next = (exchange) => stage.apply(exchange, around)
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
