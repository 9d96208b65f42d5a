import type { WorkflowFinding } from '@cloudconnexa/errors/workflow'
import type { CheckContext } from './kind.ts'
import { getParentKind, type KindSet } from './kind-set.ts'
import type { ConfiguredObject } from '../model/configuration.ts'
import { formatAddress } from '../model/object-address.ts'
import { locate } from '../model/locate.ts'

/**
 * Lets each kind check its objects against each other.
 *
 * @param objects - Those of all kinds.
 * @param isComplete - Whether they have the properties that they will have after a plan, not those of files.
 */
export function checkObjects(
  objects: readonly ConfiguredObject[],
  kinds: KindSet,
  isComplete: boolean,
): readonly WorkflowFinding[] {
  const byAddress = new Map(objects.map((object) => [formatAddress(object), object]))
  const findParent: CheckContext['findParent'] = ({ kind, parent, distinctParentId }) => {
    const parentKind = getParentKind(kinds.get(kind).kind.place)
    if (parentKind === undefined || parent === undefined) return undefined
    const distinct = distinctParentId === undefined ? {} : { distinctId: distinctParentId }
    return byAddress.get(formatAddress({ kind: parentKind, key: parent, ...distinct }))
  }
  return kinds.all.flatMap(({ kind }) => {
    if (kind.check === undefined) return []
    const own = objects.filter((object) => object.kind === kind.name)
    return kind
      .check(own, { findParent, isComplete })
      .map(({ code, message, object, path = '' }) => ({ code, message, location: locate(object, path) }))
  })
}
