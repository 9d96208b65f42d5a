import { WorkflowError } from '@cloudconnexa/errors/workflow'
import { getParentKind, type KindSet } from '../kind/kind-set.ts'
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
  { rest }: Matches,
  kinds: KindSet,
  remembered: ReadonlySet<string>,
): void {
  const deleted = new Set(
    changes.flatMap(({ change, current }) =>
      change.action === 'delete' && current !== undefined ? [`${current.kind} ${current.id}`] : [],
    ),
  )
  const isDeleted = ({ kind, id, parentId }: AccountObject): boolean =>
    deleted.has(`${kind} ${id}`) ||
    deleted.has(`${getParentKind(kinds.get(kind).kind.place) ?? ''} ${parentId ?? ''}`)
  for (const address of rest.filter(isDeleted).map(formatAddress))
    if (remembered.has(address))
      throw new WorkflowError(`${address} is protected, and the plan would delete it.`, {
        code: 'PROTECTED',
        hint: 'Apply it once with `$protected: false`, then delete it.',
      })
}
