import type { KindSet, LoadedKind } from '../kind/kind-set.ts'
import type { ObjectShape, ReferenceShape, Shape } from '../kind/shape.ts'
import type { ObjectAddress } from '../model/object-address.ts'
import { isProperties, type Properties, type PropertyValue, toText } from '../model/properties.ts'
import { joinPath } from '../model/property-path.ts'
import { findTarget, parseReference } from './references.ts'

/** A reference in the properties of an object. */
export interface FoundReference {
  /** Where it stands, with positions in arrays: `destination.0.children.1`. */
  readonly path: string
  /** As it is written. */
  readonly text: string
  /**
   * What it may name: one address, or several where children of different kinds could have the name. Empty where `id` stands for it, and
   * where the text does not have the form that is needed.
   */
  readonly candidates: readonly ObjectAddress[]
  /** The id, where it is written as one: of a kind that the set does not have, as a region, or after `$id:`. */
  readonly id?: string
  /** The id of the parent of the candidates, where that is written as one. */
  readonly parentId?: string
  /** Whether the id is that of an object of this account: `$id:`. */
  readonly isOwnId: boolean
}

/** A reference and the object that it is a property of. */
interface ReferenceOwner {
  readonly properties: Properties
  readonly shape: ObjectShape
}

/** Finds out what a reference names. */
export function findReference(
  { reference }: ReferenceShape,
  text: string,
  path: string,
  { properties, shape }: ReferenceOwner,
  kinds: KindSet,
): FoundReference {
  const target = findTarget(reference, properties, shape, { kinds, nameKey: 'name' })
  const parsed = parseReference(text, target, kinds)
  const found = { path, text, candidates: [], isOwnId: text.startsWith('$id:') }
  if (parsed === undefined) return found
  if ('id' in parsed) return { ...found, id: parsed.id }
  const { key } = parsed
  if (target.parent === undefined) {
    const parent = parsed.parent === undefined ? {} : { parent: parsed.parent }
    return { ...found, candidates: parsed.kinds.map((kind) => ({ kind, key, ...parent })) }
  }
  const parent = parseReference(target.parent.value, { kinds: [target.parent.kind] }, kinds)
  if (parent === undefined) return found
  if ('id' in parent)
    return { ...found, candidates: parsed.kinds.map((kind) => ({ kind, key })), parentId: parent.id }
  return { ...found, candidates: parsed.kinds.map((kind) => ({ kind, key, parent: parent.key })) }
}

/** Lists the references in the properties of an object. */
export function listReferences(
  { shape }: LoadedKind,
  properties: Properties,
  kinds: KindSet,
): readonly FoundReference[] {
  const found: FoundReference[] = []
  const visit = (part: Shape, value: PropertyValue, path: string, owner: ReferenceOwner): void => {
    if (part.type === 'reference') found.push(findReference(part, toText(value), path, owner, kinds))
    else if (part.type === 'object' && isProperties(value)) visitObject(part, value, path)
    else if (part.type === 'array' && Array.isArray(value))
      for (const [index, item] of value.entries())
        visit(part.items, item, joinPath(path, String(index)), owner)
  }
  const visitObject = (part: ObjectShape, own: Properties, path: string): void => {
    for (const { name, shape: inner } of part.properties) {
      const value = own[name]
      if (value !== undefined) visit(inner, value, joinPath(path, name), { properties: own, shape: part })
    }
  }
  visitObject(shape, properties, '')
  return found
}
