import { WorkflowError } from '@cloudconnexa/errors/workflow'
import type { AccountObject } from '../model/account.ts'
import { formatAddress } from '../model/object-address.ts'
import type { Matches } from '../compare/match-objects.ts'
import type { PlannedChange } from '../compare/planned-change.ts'

/**
 * Refuses a plan that deletes what a file protected when it was applied last, by itself or with its parent: removing the file must not be
 * enough.
 *
 * @param remembered - Addresses of what was protected.
 * @throws {WorkflowError} (`PROTECTED`)
 */
export function refuseProtected(
  changes: readonly PlannedChange[],
  { matched, rest }: Matches,
  remembered: ReadonlySet<string>,
): void {
  const deletedParents = new Set<string>()
  const isDeletedWith = ({ parentId }: AccountObject): boolean =>
    parentId !== undefined && deletedParents.has(parentId)
  for (const planned of changes) {
    const { change, current } = planned
    if (change.action !== 'delete' || current === undefined) continue
    deletedParents.add(current.id)
    if (remembered.has(formatAddress(current))) throw createProtectedError(change.address)
  }
  for (const { wanted, current } of matched) {
    if (wanted.directives.isProtected === true && current !== undefined && isDeletedWith(current))
      throw createProtectedError(formatAddress(wanted))
  }
  for (const object of rest)
    if (isDeletedWith(object) && remembered.has(formatAddress(object)))
      throw createProtectedError(formatAddress(object))
}

function createProtectedError(address: string): WorkflowError {
  return new WorkflowError(`${address} is protected, and the plan would delete it.`, {
    code: 'PROTECTED',
    hint: 'Apply it once with `$protected: false`, then delete it.',
  })
}
