import type { RateLimitState } from '@cloudconnexa/core'
import { WorkflowError } from '@cloudconnexa/errors/workflow'
import type { KindSet } from '../kind/kind-set.ts'
import type { Account } from '../model/account.ts'
import type { Configuration } from '../model/configuration.ts'
import type { Plan, PlanOptions } from './plan.ts'

/** What a plan is made with. */
export interface PlanContext {
  readonly kinds: KindSet
  /** What may be in it. */
  readonly options: PlanOptions
  /** The limits in force, for the time it takes. */
  readonly limits?: RateLimitState | undefined
  /** The current time, in milliseconds since 1970. */
  readonly now: number
}

/**
 * Compares an account with a configuration and plans what makes the account as the files say. Sends nothing.
 *
 * @param account - All kinds that the configuration manages or refers to.
 * @throws {WorkflowError} when the configuration does not fit the account: `REFERENCE_UNKNOWN`, `NAME_DUPLICATE`, `PLAN_TOO_LARGE`, …
 */
export function createPlan(account: Account, configuration: Configuration, context: PlanContext): Plan {
  throw new WorkflowError('Plans cannot be made yet.', {
    code: 'NOT_AVAILABLE',
    hint: `Compare ${String(account.objects.length)} objects with ${String(configuration.objects.length)} of ${String(context.kinds.all.length)} kinds.`,
  })
}
