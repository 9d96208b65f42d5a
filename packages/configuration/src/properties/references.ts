import type { CatalogReference } from '@cloudconnexa/core/catalog'
import { getParentKind, type KindSet } from '../kind/kind-set.ts'
import type { ObjectShape } from '../kind/shape.ts'

/**
 * How references are written in files:
 *
 * - by the key of the object: `Engineering`;
 * - with the title of its kind before it where objects of several kinds may stand there: `application/wiki`;
 * - with the key of its parent before it where nothing beside the reference names the parent: `office/wiki`;
 * - by `$id:` and the id where no name is unique;
 * - as it is where the kind is not one of these, as the id of a region.
 *
 * A `$` at the beginning of a name, and `/` and `%` in a name that something stands before, are escaped.
 */
const idPrefix = '$id:'

/** The objects that a reference may name. */
export interface ReferenceTarget {
  /** Kinds that it may name, of those that the set has; empty where it names something else. */
  readonly kinds: readonly string[]
  /** The kind of the parent that a property beside the reference names, with the value of that property. */
  readonly parent?: { readonly kind: string; readonly value: string }
}

/** What a reference in a file says. */
export type ParsedReference =
  | { readonly id: string }
  | { readonly kinds: readonly string[]; readonly key: string; readonly parent?: string }

/**
 * Finds out what a reference may name.
 *
 * @param reference - What the schema says.
 * @param owner - The object that the reference is a property of, in files or request bodies.
 * @param shape - Its shape.
 * @param nameKey - Whether the object has the names of files or of bodies.
 */
export function findTarget(
  reference: CatalogReference,
  owner: Readonly<Record<string, unknown>>,
  shape: ObjectShape,
  { kinds, nameKey }: { readonly kinds: KindSet; readonly nameKey: 'name' | 'bodyName' },
): ReferenceTarget {
  const names = listKinds(reference, owner).filter((name) => kinds.find(name) !== undefined)
  const parents = new Set(names.map((name) => getParentKind(kinds.get(name).kind.place)))
  const [parent] = parents
  if (parents.size !== 1 || parent === undefined) return { kinds: names }
  for (const property of shape.properties) {
    const beside = property.shape
    const value = owner[property[nameKey]]
    if (beside.type !== 'reference' || typeof value !== 'string') continue
    if (listKinds(beside.reference, owner).includes(parent))
      return { kinds: names, parent: { kind: parent, value } }
  }
  return { kinds: names }
}

/** The kinds that a reference may name, whether the set has them or not. */
export function listKinds(
  reference: CatalogReference,
  owner: Readonly<Record<string, unknown>>,
): readonly string[] {
  if ('kind' in reference) return [reference.kind]
  const deciding = owner[reference.by]
  return typeof deciding === 'string' && Object.hasOwn(reference.kinds, deciding)
    ? (reference.kinds[deciding] ?? [])
    : []
}

/** An object that has to be named. */
export interface NamedObject {
  readonly kind: string
  readonly key: string
  readonly parent?: string
}

/** Writes the reference to an object. */
export function formatReference(object: NamedObject, target: ReferenceTarget, kinds: KindSet): string {
  const { kind, key, parent } = object
  const before = [
    ...(target.kinds.length > 1 ? [createLabel(kinds.get(kind).kind.title)] : []),
    ...(parent === undefined || target.parent !== undefined ? [] : [escapePart(parent)]),
  ]
  const text = before.length === 0 ? key : [...before, escapePart(key)].join('/')
  return text.startsWith('$') ? `$${text}` : text
}

/** Writes the reference to an object that no name stands for. */
export function formatIdReference(id: string): string {
  return `${idPrefix}${id}`
}

/**
 * Reads a reference.
 *
 * @returns `undefined` where it does not have the form that is needed.
 */
export function parseReference(
  text: string,
  target: ReferenceTarget,
  kinds: KindSet,
): ParsedReference | undefined {
  if (target.kinds.length === 0) return { id: text.startsWith(idPrefix) ? text.slice(idPrefix.length) : text }
  if (text.startsWith(idPrefix)) return { id: text.slice(idPrefix.length) }
  if (text.startsWith('$') && !text.startsWith('$$')) return undefined
  const plain = text.startsWith('$') ? text.slice(1) : text
  const hasLabel = target.kinds.length > 1
  const hasParent =
    target.parent === undefined && target.kinds.some((name) => getParentKind(kinds.get(name).kind.place))
  if (!hasLabel && !hasParent) return { kinds: target.kinds, key: plain }
  const parts = plain.split('/').map(unescapePart)
  if (parts.length !== (hasLabel ? 1 : 0) + (hasParent ? 1 : 0) + 1) return undefined
  const label = hasLabel ? parts[0] : undefined
  const named = hasLabel
    ? target.kinds.filter((name) => createLabel(kinds.get(name).kind.title) === label)
    : target.kinds
  const key = parts.at(-1)
  const parent = hasParent ? parts.at(-2) : undefined
  if (named.length === 0 || key === undefined) return undefined
  return parent === undefined ? { kinds: named, key } : { kinds: named, key, parent }
}

/** `IP service` becomes `ip-service`. */
function createLabel(title: string): string {
  return title.toLowerCase().replaceAll(' ', '-')
}

function escapePart(part: string): string {
  return part.replaceAll('%', '%25').replaceAll('/', '%2F')
}

function unescapePart(part: string): string {
  return part.replaceAll('%2F', '/').replaceAll('%25', '%')
}
