import { type CatalogReference, type CatalogSchema, referenceKinds } from '@cloudconnexa/catalog'
import { type BodyObject, isBodyObject } from '../request-body/body-object.ts'
import { type Definitions, resolveSchema } from '../request-body/schema.ts'
import type { NameResolver } from './name-resolver.ts'

/** The kinds that a reference may name, where what decides it stands beside it. */
export function listKinds(reference: CatalogReference, beside: BodyObject): readonly string[] {
  if ('kind' in reference) return [reference.kind]
  const value = beside[reference.by]
  return typeof value === 'string' && Object.hasOwn(reference.kinds, value)
    ? (reference.kinds[value] ?? [])
    : []
}

/** The kind of the parents of a kind: `network` for `networkConnector`. */
export function findParentKind(kind: string): string | undefined {
  return referenceKinds[kind]?.within?.replace(/Id$/, '')
}

interface Reference {
  readonly name: string
  readonly kinds: readonly string[]
}

/**
 * Puts ids in the place of names, all through a body.
 *
 * @param value - The body, or what is below it.
 * @param schema - Its schema.
 * @param definitions - The schemas that its references lead to.
 * @param resolver - Finds the ids.
 */
export async function resolveReferences(
  value: unknown,
  schema: CatalogSchema | undefined,
  definitions: Definitions,
  resolver: NameResolver,
): Promise<unknown> {
  const resolved = resolveSchema(schema, definitions)
  if (Array.isArray(value)) {
    const items: unknown[] = []
    for (const item of value) items.push(await resolveReferences(item, resolved.items, definitions, resolver))
    return items
  }
  if (!isBodyObject(value)) return resolveAlone(value, resolved['x-reference'], resolver)
  const properties = resolved.properties ?? {}
  const entries: [string, unknown][] = []
  for (const [name, one] of Object.entries(value)) {
    const property = resolveSchema(properties[name], definitions)
    const isReference = property['x-reference'] !== undefined
    entries.push([name, isReference ? one : await resolveReferences(one, property, definitions, resolver)])
  }
  return resolveBeside(Object.fromEntries(entries), properties, definitions, resolver)
}

async function resolveAlone(
  value: unknown,
  reference: CatalogReference | undefined,
  resolver: NameResolver,
): Promise<unknown> {
  if (reference === undefined || typeof value !== 'string') return value
  const kinds = listKinds(reference, {})
  return kinds.length === 0 || value === '' ? value : resolver.resolve({ kinds, typed: value })
}

/** Parents come first, because what is below them is looked up there. */
async function resolveBeside(
  object: BodyObject,
  properties: Readonly<Record<string, CatalogSchema>>,
  definitions: Definitions,
  resolver: NameResolver,
): Promise<BodyObject> {
  const references = Object.keys(object).flatMap((name): readonly Reference[] => {
    const reference = resolveSchema(properties[name], definitions)['x-reference']
    const kinds = reference === undefined ? [] : listKinds(reference, object)
    return kinds.length === 0 ? [] : [{ name, kinds }]
  })
  const hasParent = ({ kinds }: Reference): boolean =>
    kinds.some((kind) => findParentKind(kind) !== undefined)
  const ids = new Map<string, unknown>()
  const parents = new Map<string, string>()
  for (const reference of references.toSorted(
    (one, other) => Number(hasParent(one)) - Number(hasParent(other)),
  )) {
    const { name, kinds } = reference
    const parentId = kinds
      .map((kind) => parents.get(findParentKind(kind) ?? ''))
      .find((id) => id !== undefined)
    const resolveOne = (typed: unknown): unknown =>
      typeof typed === 'string' && typed !== '' ? resolver.resolve({ kinds, typed, parentId }) : typed
    const value = object[name]
    const id: unknown = Array.isArray(value)
      ? await Promise.all(value.map(resolveOne))
      : await Promise.resolve(resolveOne(value))
    ids.set(name, id)
    const [kind] = kinds
    if (kind !== undefined && typeof id === 'string') parents.set(kind, id)
  }
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [name, ids.has(name) ? ids.get(name) : value]),
  )
}
