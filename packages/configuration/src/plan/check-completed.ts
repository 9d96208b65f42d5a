import { checkObjects } from '../kind/check-objects.ts'
import { createFileError } from '../files/finding.ts'
import type { Matches } from '../compare/match-objects.ts'
import { renameReferences } from '../compare/rename-references.ts'
import type { KindSet } from '../kind/kind-set.ts'
import { completeProperties } from '../properties/complete-properties.ts'

/**
 * Checks objects as they will be, with what files leave to the account.
 *
 * @throws {WorkflowError} with the code of what is wrong, and its place.
 */
export function checkCompleted({ matched, renames }: Matches, kinds: KindSet): void {
  const completed = matched.map(({ wanted, current }) => {
    const loaded = kinds.get(wanted.kind)
    const read = current && renameReferences(loaded, current.properties, kinds, renames)
    return { ...wanted, properties: completeProperties(loaded, wanted.properties, read) }
  })
  const findings = checkObjects(completed, kinds, true)
  if (findings.length > 0) throw createFileError(findings)
}
