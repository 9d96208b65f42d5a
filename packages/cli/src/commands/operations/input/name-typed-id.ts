import type { CatalogEntry } from '@cloudconnexa/catalog'
import type { NameResolver } from '../../../names/name-resolver.ts'
import { findTargetArgument } from '../plan/target-argument.ts'
import { requireKind } from '../../../names/list-named.ts'

type Values = Readonly<Record<string, unknown>>

/**
 * Puts the name of an object in the place of an id that was typed for it. Nobody knows an object by its id, so nobody would see in a
 * question that it is the wrong one.
 *
 * @param entry - The method.
 * @param typed - What was typed, by argument.
 * @param values - The same with ids in the place of names.
 * @param resolver - Finds the name.
 * @returns What was typed, where it was a name, or nothing is known of the id.
 */
export async function nameTypedId(
  entry: CatalogEntry,
  typed: Values,
  values: Values,
  resolver: NameResolver,
): Promise<Values> {
  const target = findTargetArgument(entry)
  if (target?.reference === undefined || !('kind' in target.reference)) return typed
  const id = values[target.name]
  if (typeof id !== 'string' || typed[target.name] !== id) return typed
  const { kind } = target.reference
  const parentId = values[requireKind(kind).within ?? '']
  const name = await resolver.findName(kind, id, typeof parentId === 'string' ? parentId : undefined)
  return name === undefined ? typed : { ...typed, [target.name]: name }
}
