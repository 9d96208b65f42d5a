import type { CallOptions, Secret } from '@cloudconnexa/core'
import { WorkflowError } from '@cloudconnexa/errors/workflow'
import type { Account } from '../model/account.ts'
import { countBelongings } from '../model/count-belongings.ts'
import { mayWrite } from '../plan-model/may-write.ts'
import type { Plan } from '../plan-model/plan.ts'
import { listNeededKinds } from '../plan/needed-kinds.ts'
import { readAccount } from '../read/read-account.ts'
import { createUnresolvedError, resolveSecrets } from '../secrets/resolve-secrets.ts'
import type { ApplyRunOptions } from './apply-run-options.ts'
import { ChangeChecks } from './change/change-checks.ts'
import { ObjectIndex } from './change/object-index.ts'
import { createFindKey, type FindKey } from './change/find-plan-key.ts'
import { ReferenceChecks } from './change/reference-checks.ts'
import { StateStore } from './journal/state-store.ts'

/** What was found out before the first change. */
export interface PreparedApply {
  readonly account: Account
  readonly secrets: ReadonlyMap<string, Secret>
  readonly state: StateStore
  readonly checks: ChangeChecks
  readonly findKey: FindKey
}

/**
 * Checks everything that can be checked before something is changed.
 *
 * @throws {WorkflowError} with the first thing that is wrong.
 */
export async function prepareApply(options: ApplyRunOptions, call: CallOptions): Promise<PreparedApply> {
  const { context, kinds, plan, secrets: sources, files, journal } = options
  await refuseForeign(plan, await context.cloudId())
  // Without changes nothing is written but what this machine remembers.
  if (plan.changes.length > 0) refuseReadOnly(await context.tokenScope())
  const [obstacle] = plan.obstacles
  if (obstacle !== undefined)
    throw new WorkflowError(obstacle.message, {
      code: obstacle.code,
      hint: 'Make a plan that may do that, or change less.',
    })
  const state = await StateStore.open(files.state)
  const { values, missing } = await resolveSecrets(plan.secrets, sources, call.signal)
  if (missing.length > 0) throw createUnresolvedError(missing)
  // What is changed, and what has ids that stand in it: also in what it was, which services compare with what it becomes.
  const named = plan.changes.flatMap(({ kind, before = {}, after = {} }) =>
    [before, after].map((properties) => ({ kind, properties })),
  )
  const needed = listNeededKinds(new Set(named.map(({ kind }) => kind)), named, kinds)
  const findKey = createFindKey(plan.changes)
  const account = await readAccount(context.readOnly(), kinds, { kinds: needed, findKey, call })
  const begun = plan.changes.filter(({ address }) => journal?.states.has(address) === true)
  const checks = new ChangeChecks(kinds, begun)
  const index = new ObjectIndex(account.objects)
  const references = new ReferenceChecks(account, plan.changes, kinds)
  const belongings = countBelongings(account.objects)
  for (const change of plan.changes)
    // What was begun is settled when its turn comes.
    if ((journal?.states.get(change.address) ?? 'pending') === 'pending') {
      checks.requireUntouched(change, index.find(change)[0])
      references.requirePresent(change)
      checks.requireSameBelongings(change, belongings.get(change.objectId ?? ''))
    }
  return { account, secrets: values, state, checks, findKey }
}

function refuseForeign({ cloudId }: Plan, own: string | undefined): Promise<void> {
  if (cloudId === (own ?? null)) return Promise.resolve()
  throw new WorkflowError(
    `The plan is for the Cloud ID ${cloudId ?? '(none)'}, and the client is for ${own ?? '(none)'}.`,
    {
      code: 'PLAN_FOREIGN',
      hint: 'Make a plan for this Cloud ID, or use the credentials of the other one.',
    },
  )
}

/** The permissions of an API key cannot be asked; what its token says is all there is. */
function refuseReadOnly(scope: string | undefined): void {
  if (mayWrite(scope)) return
  throw new WorkflowError(`The API key may not write: the scope of its token is "${scope ?? ''}".`, {
    code: 'SCOPE_READ_ONLY',
    hint: 'Use the credentials of an API key that may write.',
  })
}
