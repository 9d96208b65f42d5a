import { WorkflowError } from '@cloudconnexa/errors/workflow'
import { formatAddress } from '../model/object-address.ts'
import type { Matches } from '../compare/match-objects.ts'
import type { PlannedChange } from '../compare/planned-change.ts'

/**
 * Refuses a plan that deletes what a file protects, or protected when it was applied last: removing the file must not be enough.
 *
 * @throws {WorkflowError} (`PROTECTED`)
 */
export function refuseProtected(
  changes: readonly PlannedChange[],
  { matched }: Matches,
  remembered: ReadonlySet<string>,
): void {
  const deletedParents = new Map<string, PlannedChange>()
  for (const planned of changes) {
    const { change, current } = planned
    if (change.action !== 'delete' || current === undefined) continue
    deletedParents.set(current.id, planned)
    if (remembered.has(formatAddress(current))) throw createProtectedError(change.address)
  }
  for (const { wanted, current } of matched) {
    const parent = current?.parentId === undefined ? undefined : deletedParents.get(current.parentId)
    if (wanted.directives.isProtected === true && parent !== undefined)
      throw createProtectedError(formatAddress(wanted))
  }
}

function createProtectedError(address: string): WorkflowError {
  return new WorkflowError(`${address} is protected, and the plan would delete it.`, {
    code: 'PROTECTED',
    hint: 'Apply it once with `$protected: false`, then delete it.',
  })
}
