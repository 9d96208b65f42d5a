import type { ServiceContext } from '@cloudconnexa/core/service'
import { loadMemory } from '../apply/load-memory.ts'
import type { CompareOptions } from './configuration-options.ts'
import type { KindSet } from '../kind/kind-set.ts'
import type { Configuration } from '../model/configuration.ts'
import type { Plan } from '../plan-model/plan.ts'
import { createPlan } from '../plan/create-plan.ts'
import { listNeededKinds } from '../plan/needed-kinds.ts'
import { listReferringKinds } from '../plan/referring-kinds.ts'
import { readWithProgress } from './read-with-progress.ts'

/**
 * Reads what a configuration has to do with, and plans what makes the account like it.
 *
 * @throws {WorkflowError} when the configuration does not fit the account.
 */
export async function planConfiguration(
  configuration: Configuration,
  kinds: KindSet,
  context: ServiceContext,
  options: CompareOptions,
): Promise<Plan> {
  const { allowDelete, allowInvitations, allowLargeChanges, secrets, stateFolder, ...rest } = options
  const needed = listNeededKinds(configuration.managed, configuration.objects, kinds)
  const account = await readWithProgress(context, kinds, { ...rest, kinds: needed })
  const planContext = {
    kinds,
    options: { allowDelete, allowInvitations, allowLargeChanges },
    limits: await context.limits(),
    now: context.now(),
    scope: await context.tokenScope(),
    memory: await loadMemory(account, configuration, kinds, { secrets, stateFolder }, rest.signal),
  }
  const plan = createPlan(account, configuration, planContext)
  const referring = listReferringKinds(plan.changes, kinds).filter((name) => !account.kinds.has(name))
  if (referring.length === 0) return plan
  const { objects: referrers } = await readWithProgress(context, kinds, { ...rest, kinds: referring })
  return createPlan(account, configuration, { ...planContext, referrers })
}
