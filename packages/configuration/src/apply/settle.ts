import { WorkflowError } from '@cloudconnexa/errors'
import type { AccountObject } from '../model/account.ts'
import { isSameValue } from '../model/canonical-json.ts'
import { omitProperty, type Properties } from '../model/properties.ts'
import type { PlanChange } from '../plan/plan.ts'

/** What has become of a change whose outcome was not known: it was done, or it has to be done (again). */
export type Settlement = 'done' | 'again'

/**
 * Settles a change whose outcome is not known, by what is there now.
 *
 * @param found - The object that the change is about, as it was read after the failure.
 * @throws {WorkflowError} (`OUTCOME_UNCLEAR`) when it is neither what it was nor what it should be.
 */
export function settle(change: PlanChange, found: AccountObject | undefined): Settlement {
  if (change.action === 'delete') return found === undefined ? 'done' : requireUntouched(change, found)
  if (change.action === 'create') return found === undefined ? 'again' : 'done'
  // Replacing an object as a whole can be repeated; a secret cannot be seen, so it is written again.
  if (found === undefined) throw createUnclearError(change, 'it is gone')
  if (change.properties.some(({ isSecret }) => isSecret === true)) return 'again'
  if (change.completes !== undefined) return 'again'
  return isSameValue(found.properties, change.after) ? 'done' : requireUntouched(change, found)
}

function requireUntouched(change: PlanChange, found: AccountObject): Settlement {
  // What cannot be read has no fingerprint, and is written as a whole.
  if (change.fingerprint === undefined || change.fingerprint === found.fingerprint) return 'again'
  throw createUnclearError(change, 'somebody else has changed it')
}

/** Whether an object that was found is what a change has created, leaving out what a later change completes. */
export function isCreated({ after = {}, postponed = [] }: PlanChange, found: AccountObject): boolean {
  const strip = (properties: Properties): Properties =>
    postponed.reduce((left, name) => omitProperty(left, name), properties)
  return isSameValue(strip(found.properties), strip(after))
}

function createUnclearError({ address }: PlanChange, what: string): WorkflowError {
  return new WorkflowError(`Whether ${address} was changed is not clear: ${what}.`, {
    code: 'OUTCOME_UNCLEAR',
    hint: 'Look at the object, then make a new plan.',
    outcome: 'unknown',
  })
}
