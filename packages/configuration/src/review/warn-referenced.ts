import { listReferences } from '../properties/found-reference.ts'
import type { PlannedChange } from '../compare/planned-change.ts'
import type { KindSet } from '../kind/kind-set.ts'
import type { Account, AccountObject, Notice } from '../model/account.ts'
import { formatNames } from './format-names.ts'
import { copyAddress, formatAddress } from '../model/object-address.ts'

/**
 * Warns of objects that no file manages and that refer to what is deleted: the API takes the reference away, or refuses the deletion.
 *
 * @param referrers - Objects of kinds that the files do not manage.
 */
export function warnReferenced(
  account: Account,
  changes: readonly PlannedChange[],
  referrers: readonly AccountObject[],
  kinds: KindSet,
): readonly Notice[] {
  const deletions = changes.flatMap(({ change, current }) =>
    change.action === 'delete' && current !== undefined ? [current] : [],
  )
  const ids = new Set(deletions.map(({ id }) => id))
  const belongings = account.objects.filter(({ parentId = '' }) => ids.has(parentId))
  const gone = new Set([...deletions, ...belongings].map(formatAddress))
  const findText = ({ kind, properties }: AccountObject): string | undefined => {
    const references = listReferences(kinds.get(kind), properties, kinds)
    return references.find(({ candidates }) => candidates.some((one) => gone.has(formatAddress(one))))?.text
  }
  return [...Map.groupBy(referrers, findText)].flatMap(([text, objects]) =>
    text === undefined
      ? []
      : [
          {
            code: 'STILL_REFERENCED',
            message: `"${text}" would be deleted, and is named by what no file manages: ${formatNames(objects)}.`,
            objects: objects.map(copyAddress),
          },
        ],
  )
}
