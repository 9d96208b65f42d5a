import { formatName } from '../model/object-address.ts'
import type { Account } from '../model/account.ts'
import type { Configuration } from '../model/configuration.ts'
import { checkSize } from '../review/check-size.ts'
import { listSecrets } from '../compare/compare-secrets.ts'
import { completeChange, cutCircles } from '../order/cut-circles.ts'
import { isSameValue } from '../model/canonical-json.ts'
import { digestPlan } from '../plan-model/digest-plan.ts'
import { estimateCost } from '../review/estimate-cost.ts'
import { linkChanges } from '../order/link-changes.ts'
import { matchObjects, type Matches } from '../compare/match-objects.ts'
import { type LeveledChange, orderChanges } from '../order/order-changes.ts'
import { emptyMemory, type PlanContext } from '../plan-model/plan-context.ts'
import type { Plan, PlanChange } from '../plan-model/plan.ts'
import { checkCompleted } from './check-completed.ts'
import { listProtected } from './list-protected.ts'
import { planDeletions } from './plan-deletions.ts'
import { PlanDraft } from '../compare/plan-draft.ts'
import { planWanted } from './plan-wanted.ts'
import { omitBlocked } from './omit-blocked.ts'
import type { PlannedChange } from '../compare/planned-change.ts'
import { refuseProtected } from './refuse-protected.ts'
import { checkTogether } from '../review/check-together.ts'
import { warn } from '../review/warn.ts'

/**
 * Compares an account with a configuration and plans what makes the account as the files say. Sends nothing.
 *
 * @param account - All kinds that the configuration manages or refers to.
 * @throws {WorkflowError} when the configuration does not fit the account: `REFERENCE_UNKNOWN`, `ID_UNKNOWN`, `RENAME_CONFLICT`,
 *   `REFERENCE_CIRCLE`, `PROPERTY_FIXED`, `PROTECTED`, and what kinds find wrong.
 */
export function createPlan(account: Account, configuration: Configuration, context: PlanContext): Plan {
  const { kinds, options, limits, now, memory = emptyMemory } = context
  const matches = matchObjects(account, configuration, kinds)
  checkCompleted(matches, kinds)
  const planned = new PlanDraft()
  planWanted(planned, account, matches, context)
  planDeletions(planned, matches, configuration, context)
  omitBlocked(planned, kinds)
  refuseProtected(planned.changes, matches, memory.protectedAddresses)
  const changes = arrange(planned.changes, matches, context)
  const protectedAddresses = listProtected(account, matches, memory.protectedAddresses)
  const count = (action: PlanChange['action']): number =>
    changes.filter((change) => change.action === action && change.completes === undefined).length
  const plan = {
    planVersion: 1 as const,
    cloudId: account.cloudId ?? null,
    createdAt: new Date(now).toISOString(),
    source: configuration.source,
    changes,
    omissions: planned.omissions,
    warnings: [
      ...warn(account, planned, context),
      ...account.notices.filter(({ code }) => code !== 'NOT_EXPORTED'),
    ],
    obstacles: [...checkTogether(planned, matches, kinds), ...checkSize(account, changes, kinds, options)],
    counts: {
      create: count('create'),
      update: count('update'),
      rename: count('rename'),
      delete: count('delete'),
      unchanged: planned.unchanged,
    },
    invitations: planned.changes.filter(
      ({ change, loaded }) => change.action === 'create' && loaded.kind.sendsInvitation === true,
    ).length,
    protectedAddresses,
    changesProtection: !isSameValue(protectedAddresses, [...memory.protectedAddresses].toSorted()),
    secrets: collectSecrets(planned.changes),
    cost: estimateCost(changes, limits, new Set(changes.map(({ kind }) => kind)).size),
  }
  return { ...plan, digest: digestPlan(plan) }
}

/** Gives every change its place: what it depends on, what is postponed, and the order of all. */
function arrange(
  planned: readonly PlannedChange[],
  { matched, rest }: Matches,
  { kinds }: PlanContext,
): readonly PlanChange[] {
  const deleted = new Set(
    planned.flatMap(({ change, current }) =>
      change.action === 'delete' && current !== undefined ? [current] : [],
    ),
  )
  // What is renamed is there under its new name, which is among those of the files.
  const left = [...matched.map(({ wanted }) => wanted), ...rest.filter((object) => !deleted.has(object))]
  const counts = new Map<string, number>()
  for (const name of left.map(formatName)) counts.set(name, (counts.get(name) ?? 0) + 1)
  const links = linkChanges(planned, kinds, { counts, deleted: new Set([...deleted].map(formatName)), rest })
  const postponed = cutCircles(planned, links)
  const leveled = planned.flatMap(({ change, loaded }): LeveledChange[] => {
    const { level } = loaded.kind
    const dependsOn = [...new Set((links.get(change.address) ?? []).map(({ to }) => to))]
    const later = postponed.get(change.address)
    if (later === undefined) return [{ change: { ...change, dependsOn }, level }]
    return [
      { change: { ...change, dependsOn, postponed: later.properties }, level },
      { change: completeChange(change, later), level },
    ]
  })
  return orderChanges(leveled)
}

function collectSecrets(changes: readonly PlannedChange[]): readonly string[] {
  const names = changes.flatMap(({ loaded, change }) =>
    listSecrets(loaded, change.after ?? {}).map(({ reference }) => reference),
  )
  return [...new Set(names)].toSorted()
}
