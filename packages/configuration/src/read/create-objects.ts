import { getParentKind, type KindSet, type LoadedKind } from '../kind/kind-set.ts'
import type { AccountObject, Notice } from '../model/account.ts'
import { compareNaturally } from '../model/natural-order.ts'
import { formatAddress } from '../model/object-address.ts'
import type { DraftedItem } from './drafted-item.ts'
import { createFingerprint } from './fingerprint.ts'
import type { ObjectNames } from './object-names.ts'
import { toProperties } from './to-properties.ts'

/** What objects are made with. */
export interface CreateObjectsContext {
  readonly kinds: KindSet
  readonly names: ObjectNames
  /** What a reader should know is added here. */
  readonly notices: Notice[]
}

/** Creates the objects of a kind, in the order of files. */
export function createObjects(
  loaded: LoadedKind,
  drafts: readonly DraftedItem[],
  context: CreateObjectsContext,
): readonly AccountObject[] {
  const { kind } = loaded
  const managed = drafts.filter(({ listed }) => kind.isManaged?.(listed.item) !== false)
  if (managed.length < drafts.length) {
    const count = drafts.length - managed.length
    const reason = kind.unmanagedReason ?? 'They cannot be written.'
    context.notices.push({ code: 'NOT_EXPORTED', message: `${kind.title}: ${count} left out. ${reason}` })
  }
  const objects = managed.map((drafted) => createObject(loaded, drafted, context))
  return distinguish(objects).toSorted(
    (left, right) =>
      compareNaturally(left.parent ?? '', right.parent ?? '') ||
      compareNaturally(left.key, right.key) ||
      compareNaturally(left.id, right.id),
  )
}

function createObject(
  loaded: LoadedKind,
  { listed, body, key }: DraftedItem,
  { kinds, names, notices }: CreateObjectsContext,
): AccountObject {
  const { kind } = loaded
  const id = listed.item.id ?? kind.name
  const parentKind = getParentKind(kind.place)
  const parent = parentKind === undefined ? undefined : names.find(parentKind, listed.parentId ?? '')
  // Secrets of objects that share a name are not shared.
  const suffix = names.find(kind.name, id)?.isUnique === false ? [id] : []
  const secretName = [...(parent === undefined ? [] : [parent.key]), key, ...suffix]
  const { properties, secrets, unresolved } = toProperties(loaded, body, { kinds, names, secretName })
  const address = {
    kind: kind.name,
    key,
    ...(parent === undefined ? {} : { parent: parent.key }),
    ...(parent?.isUnique === false ? { distinctParentId: parent.id } : {}),
  }
  if (unresolved.length > 0)
    notices.push({
      code: 'REFERENCE_UNKNOWN',
      message: `${kind.title} "${key}" names ${unresolved.join(', ')}, which the API does not list.`,
      objects: [address],
    })
  const protection = kind.protect?.(listed.item)
  return {
    ...address,
    id,
    ...(listed.parentId === undefined ? {} : { parentId: listed.parentId }),
    properties,
    secrets,
    fingerprint: createFingerprint(properties),
    ...(protection === undefined ? {} : { protection }),
    state: kind.describeState?.(listed.item) ?? {},
  }
}

/** Adds the id to the address of objects that share it, or that have no name. */
function distinguish(objects: readonly AccountObject[]): readonly AccountObject[] {
  const counts = new Map<string, number>()
  for (const object of objects)
    counts.set(formatAddress(object), (counts.get(formatAddress(object)) ?? 0) + 1)
  return objects.map((object) =>
    object.key !== '' && counts.get(formatAddress(object)) === 1
      ? object
      : { ...object, distinctId: object.id },
  )
}
