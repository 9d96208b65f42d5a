import type { JobItem } from '@cloudconnexa/core/service'
import type { KindSet } from '../../kind/kind-set.ts'
import type { PlanChange, PlanOmission } from '../../plan-model/plan.ts'
import type { ChangeResult } from './schedule.ts'

/** The row of a change. */
export function toItem(change: PlanChange): JobItem {
  const { kind, key, parent, action, objectId, completes } = change
  const name = parent === undefined ? key : `${parent}/${key}`
  return {
    kind,
    name,
    ...(objectId !== undefined && { id: objectId }),
    action: completes === undefined ? action : 'complete',
  }
}

/** The row of what a plan leaves out. */
export function toOmittedItem({ kind, key, parent, action, reason }: PlanOmission): JobItem {
  const name = parent === undefined ? key : `${parent}/${key}`
  return { kind, name, action, status: 'skipped', reason }
}

/** The row of a change that is over. */
export function toResultItem({ change, status, id, error, reason }: ChangeResult, kinds: KindSet): JobItem {
  const { kind } = kinds.get(change.kind)
  const needsToken =
    status === 'done' && change.action === 'create' && kind.needsToken?.(change.after ?? {}) === true
  const said = needsToken ? 'needs a new token before it can connect' : reason
  return {
    ...toItem(change),
    ...(id !== undefined && { id }),
    status,
    ...(error !== undefined && { error }),
    ...(said !== undefined && { reason: said }),
  }
}
