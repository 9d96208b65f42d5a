import type { Matches } from '../compare/match-objects.ts'
import type { PlanDraft } from '../compare/plan-draft.ts'
import type { PlannedChange } from '../compare/planned-change.ts'
import type { LoadedKind, KindSet } from '../kind/kind-set.ts'
import type { AccountObject, Notice } from '../model/account.ts'
import type { ConfiguredObject } from '../model/configuration.ts'
import { copyAddress } from '../model/object-address.ts'

/**
 * Finds what the API would refuse of what there is after a plan, such as a route that overlaps one of a network that no file names, or
 * one whose deletion is left out. What is that way already is nobody's fault.
 */
export function checkTogether(
  { changes }: PlanDraft,
  { matched, rest }: Matches,
  kinds: KindSet,
): readonly Notice[] {
  const objects = [...matched.flatMap(({ current }) => current ?? []), ...rest]
  return kinds.all.flatMap((loaded) => checkKind(loaded, changes, objects))
}

function checkKind(
  { kind }: LoadedKind,
  changes: readonly PlannedChange[],
  objects: readonly AccountObject[],
): readonly Notice[] {
  const written = changes.flatMap(({ change, wanted }) =>
    change.kind === kind.name && change.action !== 'delete' ? (wanted ?? []) : [],
  )
  if (kind.check === undefined || written.length === 0) return []
  const touched = new Set(changes.flatMap(({ current }) => current?.id ?? []))
  const deleted = new Set(
    changes.flatMap(({ change, current }) => (change.action === 'delete' ? (current?.id ?? []) : [])),
  )
  const own = objects.filter((object) => object.kind === kind.name)
  const staying = own.filter(({ id, parentId = '' }) => !touched.has(id) && !deleted.has(parentId))
  const known = new Set(kind.check(own.map(toConfigured)).map(({ message }) => message))
  return kind
    .check([...staying.map(toConfigured), ...written])
    .filter(({ message }) => !known.has(message))
    .map(({ code, message, object }) => ({
      code,
      message: `Both would be there: ${message}.`,
      objects: [copyAddress(object)],
    }))
}

function toConfigured(object: AccountObject): ConfiguredObject {
  return { ...copyAddress(object), properties: object.properties, directives: {}, locations: new Map() }
}
