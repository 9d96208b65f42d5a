import { WorkflowError } from '@cloudconnexa/errors/workflow'
import type { LoadedKind } from '../../kind/kind-set.ts'
import type { AccountObject } from '../../model/account.ts'
import { isSameValue } from '../../model/canonical-json.ts'
import { isProperties, type Properties, type PropertyValue } from '../../model/properties.ts'
import { judge } from './judge-properties.ts'
import type { PlanChange } from '../../plan-model/plan.ts'
import { completeProperties } from '../../properties/complete-properties.ts'
import type { ChangeChecks } from './change-checks.ts'
import { omitPostponed } from './omit-postponed.ts'

/** What has become of a change whose outcome was not known: it was done, or it has to be done (again). */
export type Settlement =
  | {
      readonly isDone: false
      /** What there is of it, where it was done in part. */
      readonly current?: AccountObject
    }
  | { readonly isDone: true; readonly id?: string }

/** What settling needs besides the change. */
export interface SettleContext {
  readonly loaded: LoadedKind
  readonly checks: ChangeChecks
}

/**
 * Settles a change whose outcome is not known, by what is there now. Before that nothing is sent again.
 *
 * @param found - The objects that it may be about, as they were read after the failure: several where a name is not unique.
 * @throws {WorkflowError} (`OUTCOME_UNCLEAR`) when an object is neither what it was nor what it should be.
 */
export function settle(
  change: PlanChange,
  found: readonly AccountObject[],
  context: SettleContext,
): Settlement {
  if (change.action === 'create') return settleCreation(change, found, context)
  const [object] = found
  if (change.action === 'delete') {
    if (object === undefined) return { isDone: true }
    if (context.checks.isUntouched(change, object)) return { isDone: false }
    throw createUnclearError(change, 'somebody else has changed it')
  }
  if (object === undefined) throw createUnclearError(change, 'it is gone')
  // What completes a creation replaces the object as a whole.
  if (change.completes !== undefined) return { isDone: false }
  const current = context.checks.align(change, object)
  const expected = completeProperties(context.loaded, change.after ?? {}, current.properties)
  if (judge(current.properties, expected) === 'like') {
    // Whether a secret was written cannot be seen.
    const hasSecrets = change.properties.some(({ isSecret }) => isSecret === true)
    return hasSecrets ? { isDone: false, current } : { isDone: true, id: object.id }
  }
  const isKnown =
    context.checks.isUntouched(change, object) || isBetween(change.before ?? {}, current.properties, expected)
  if (isKnown) return { isDone: false, current }
  throw createUnclearError(change, 'somebody else has changed it')
}

function settleCreation(
  change: PlanChange,
  found: readonly AccountObject[],
  { loaded, checks }: SettleContext,
): Settlement {
  if (found.length === 0) return { isDone: false }
  const wanted = omitPostponed(loaded, change)
  const compared = found.map((object) => {
    const current = checks.align(change, object)
    // What a request does not say is filled in by the API.
    const expected = completeProperties(loaded, wanted, current.properties)
    return { current, verdict: judge(current.properties, expected) }
  })
  const [like, ...more] = compared.filter(({ verdict }) => verdict === 'like')
  if (like !== undefined && more.length === 0) return { isDone: true, id: like.current.id }
  const [one, ...others] = compared
  if (one === undefined || others.length > 0)
    throw createUnclearError(change, `the account has ${String(found.length)} objects of that name`)
  // A creation of several requests was ended between them: what is missing is added.
  if (one.verdict === 'part') return { isDone: false, current: one.current }
  throw createUnclearError(change, 'there is an object of that name, which is not what was to be created')
}

/** Whether every property has the value of before or of after: what takes several requests may be done in part. */
function isBetween(
  before: PropertyValue | undefined,
  current: PropertyValue | undefined,
  after: PropertyValue | undefined,
): boolean {
  if (isSameValue(current, before) || judge(current, after) === 'like') return true
  if (!isProperties(current)) return false
  const parts = [toObject(before), current, toObject(after)] as const
  const names = new Set(parts.flatMap((part) => Object.keys(part)))
  return [...names].every((name) => isBetween(parts[0][name], current[name], parts[2][name]))
}

function toObject(value: PropertyValue | undefined): Properties {
  return isProperties(value) ? value : {}
}

function createUnclearError({ address, location }: PlanChange, what: string): WorkflowError {
  return new WorkflowError(`What became of ${address} is not clear: ${what}.`, {
    code: 'OUTCOME_UNCLEAR',
    hint: 'Look at the object, then make a new plan.',
    outcome: 'unknown',
    ...(location !== undefined && { location }),
  })
}
