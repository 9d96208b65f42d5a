import type { KindSet, LoadedKind } from '../kind/kind-set.ts'
import type { ObjectShape, Shape } from '../kind/shape.ts'
import { formatAddress } from '../model/object-address.ts'
import { isProperties, type Properties, type PropertyValue, toText } from '../model/properties.ts'
import { sortSet } from '../model/sort-set.ts'
import { findReference } from '../properties/found-reference.ts'
import { findTarget, formatReference } from '../properties/references.ts'

/**
 * Writes the references of an object as they are after renames, so that a new name alone is no difference of everything that refers to it.
 *
 * @param renames - New keys by the addresses before.
 */
export function renameReferences(
  { shape }: LoadedKind,
  properties: Properties,
  kinds: KindSet,
  renames: ReadonlyMap<string, string>,
): Properties {
  return renames.size === 0 ? properties : renameObject(shape, properties, { kinds, renames })
}

interface RenameContext {
  readonly kinds: KindSet
  readonly renames: ReadonlyMap<string, string>
}

function renameObject(shape: ObjectShape, properties: Properties, context: RenameContext): Properties {
  const renamed = { ...properties }
  for (const { name, shape: part } of shape.properties) {
    const value = properties[name]
    if (value !== undefined) renamed[name] = renameValue(part, value, { shape, properties }, context)
  }
  return renamed
}

function renameValue(
  part: Shape,
  value: PropertyValue,
  owner: { readonly shape: ObjectShape; readonly properties: Properties },
  context: RenameContext,
): PropertyValue {
  if (part.type === 'object') return isProperties(value) ? renameObject(part, value, context) : value
  if (part.type === 'array' && Array.isArray(value)) {
    const items = value.map((item: PropertyValue) => renameValue(part.items, item, owner, context))
    // In their new order, which is that of whatever they are compared with.
    return part.isSet ? sortSet(items) : items
  }
  if (part.type !== 'reference') return value
  const { kinds, renames } = context
  const { candidates } = findReference(part, toText(value), '', owner, kinds)
  const found = candidates.find((candidate) => renames.has(formatAddress(candidate)))
  if (found === undefined) return value
  const key = renames.get(formatAddress(found)) ?? found.key
  const target = findTarget(part.reference, owner.properties, owner.shape, { kinds, nameKey: 'name' })
  return formatReference({ ...found, key }, target, kinds)
}
