import { MissingEntityError } from '../../api/api-error.ts'
import type { Identified } from '../../state/collection.ts'
import type { ConnectorRecord, NetworkItemChild } from '../../state/records/network-records.ts'
import { removeFromAccessGroups } from '../../state/references.ts'
import type { State } from '../../state/state.ts'
import { findOrThrow, type OperationCall, readPathId } from '../shared/section.ts'
import type { NetworkItemKind } from './network-item-kind.ts'

/**
 * Reads which item owns a new child: the one that the query names.
 *
 * @throws {MissingEntityError} when there is no such item.
 */
export function readOwner(call: OperationCall, kind: NetworkItemKind, state: State): NetworkItemChild {
  const { id } = findOrThrow(kind.items(state), call.query[kind.parameter])
  return { networkItemId: id, networkItemType: kind.type }
}

/** Lists the children of all items of a kind, or of the one that the query names. */
export function listChildren<T extends NetworkItemChild>(
  collection: { all(): readonly T[]; findBy(index: 'networkItemId', id: string): readonly T[] },
  call: OperationCall,
  kind: NetworkItemKind,
): readonly T[] {
  const id = call.query[kind.parameter]
  const children = id === undefined ? collection.all() : collection.findBy('networkItemId', String(id))
  return children.filter((child) => child.networkItemType === kind.type)
}

/**
 * Finds the child that the path names, if its item is of this kind.
 *
 * @throws {MissingEntityError} when there is no such child.
 */
export function findChild<T extends NetworkItemChild>(
  collection: { readonly entity: string; get(id: string): T | undefined },
  call: OperationCall,
  kind: NetworkItemKind,
): T {
  const child = findOrThrow(collection, readPathId(call))
  if (child.networkItemType !== kind.type) throw new MissingEntityError(collection.entity, readPathId(call))
  return child
}

/**
 * Finds the connector that the path names.
 *
 * @throws {MissingEntityError} when there is no such connector.
 */
export function findConnector(
  call: OperationCall,
  kind: NetworkItemKind,
  { connectors }: State,
): ConnectorRecord {
  return findChild(connectors, call, kind)
}

/** Removes the children of an item, and the item and its children from all access groups. */
export function removeChildren(itemId: string, state: State): void {
  const removed = [itemId]
  for (const collection of [state.connectors, state.ipServices, state.applications]) {
    for (const { id } of collection.findBy('networkItemId', itemId)) {
      collection.remove(id)
      removed.push(id)
    }
  }
  removeFromAccessGroups(removed, state)
}

/**
 * Creates a function that returns the former id of a route, so that unchanged routes keep their ids. Each id is returned once.
 *
 * @param readValue - Reads the value by which a route is recognized.
 */
export function createIdLookup<T extends Identified>(
  formerRoutes: readonly T[],
  readValue: (route: T) => string,
): (value: string) => string | undefined {
  const left = new Map<string, string[]>()
  for (const route of formerRoutes.toReversed()) {
    const value = readValue(route)
    const ids = left.get(value)
    if (ids === undefined) left.set(value, [route.id])
    else ids.push(route.id)
  }
  return (value) => left.get(value)?.pop()
}
