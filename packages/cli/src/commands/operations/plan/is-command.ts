import type { Catalog, CatalogEntry } from '@cloudconnexa/catalog'

/**
 * Whether a method is a command. Two kinds of methods are none, as a shell has no use for them:
 *
 * - what makes a `value` out of an object that a program holds: the `draft` of every service. `patch` does its work here;
 * - look-ups: composites that only read lists, for one object (`findByName`, `findByEmail`, `findById`). Every argument that is an id takes
 *   a name, so that `get` is the look-up.
 *
 * Every operation of the API has an entry of the kind `operation`, so that none is lost by this.
 */
export function isCommand(
  { kind, result, effect, waits, operations: ids }: CatalogEntry,
  catalog: Catalog,
): boolean {
  if (result === 'value') return false
  if (kind !== 'composite' || result !== 'promise' || effect !== 'read' || waits === true) return true
  const isList = (id: string): boolean =>
    catalog.operations.find((one) => one.id === id)?.paging !== undefined
  return ids.length === 0 || !ids.every(isList)
}
