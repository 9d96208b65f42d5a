import { WorkflowError } from '@cloudconnexa/errors/workflow'
import type { AccountObject } from '../model/account.ts'
import { isSameValue } from '../model/canonical-json.ts'
import type { PlanChange } from '../plan-model/plan.ts'
import type { ChangeChecks } from './change-checks.ts'

/** What has become of a change whose outcome was not known: it was done, or it has to be done (again). */
export type Settlement = { readonly isDone: false } | { readonly isDone: true; readonly id?: string }

const again: Settlement = { isDone: false }

/**
 * Settles a change whose outcome is not known, by what is there now. Before that nothing is sent again.
 *
 * @param found - The objects that it may be about, as they were read after the failure: several where a name is not unique.
 * @throws {WorkflowError} (`OUTCOME_UNCLEAR`) when an object is neither what it was nor what it should be.
 */
export function settle(
  change: PlanChange,
  found: readonly AccountObject[],
  checks: ChangeChecks,
): Settlement {
  if (change.action === 'create') return settleCreation(change, found)
  const [object] = found
  if (change.action === 'delete') {
    if (object === undefined) return { isDone: true }
  } else {
    if (object === undefined) throw createUnclearError(change, 'it is gone')
    const hasSecrets = change.properties.some(({ isSecret }) => isSecret === true)
    // An object is replaced as a whole, so that it can be done again where that cannot be seen.
    if (change.completes !== undefined) return again
    if (isSameValue(object.properties, change.after))
      return hasSecrets ? again : { isDone: true, id: object.id }
  }
  if (checks.isUntouched(change, object)) return again
  throw createUnclearError(change, 'somebody else has changed it')
}

function settleCreation(change: PlanChange, found: readonly AccountObject[]): Settlement {
  if (found.length === 0) return again
  const [object, ...others] = found
  if (object !== undefined && others.length === 0) return { isDone: true, id: object.id }
  const like = found.filter(({ properties }) => isSameValue(properties, change.after))
  const [one, ...more] = like
  if (one !== undefined && more.length === 0) return { isDone: true, id: one.id }
  throw createUnclearError(change, `the account has ${String(found.length)} objects of that name`)
}

function createUnclearError({ address }: PlanChange, what: string): WorkflowError {
  return new WorkflowError(`What became of ${address} is not clear: ${what}.`, {
    code: 'OUTCOME_UNCLEAR',
    hint: 'Look at the object, then make a new plan.',
    outcome: 'unknown',
  })
}
