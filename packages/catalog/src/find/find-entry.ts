import type { Catalog, CatalogEntry, CatalogOperation } from '@cloudconnexa/core/catalog'
import { catalogs as ownCatalogs } from '../data/catalogs.gen.ts'

/**
 * Finds a method.
 *
 * @param id - Its path on the client, such as `networks.connectors.create`, or the id of an operation, such as
 *   `createNetworkConnector`: then it is the method that carries the operation out as it is.
 * @param catalogs - Where to look. Default: the services of the SDK.
 * @returns `undefined` when there is none.
 */
export function findEntry(id: string, catalogs: readonly Catalog[] = ownCatalogs): CatalogEntry | undefined {
  const [service] = id.split('.')
  // A path says which service it is of, and leaves the entries of the others unread.
  const own = id.includes('.') ? catalogs.filter((catalog) => catalog.service === service) : catalogs
  for (const { entries } of own) {
    const found = entries.find(
      ({ path, kind, operations }) => path === id || (kind === 'operation' && operations[0] === id),
    )
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * Finds an operation of the API.
 *
 * @param id - Its id in the API's document, such as `createNetworkConnector`.
 * @param catalogs - Where to look. Default: the services of the SDK.
 * @returns `undefined` when there is none.
 */
export function findOperation(
  id: string,
  catalogs: readonly Catalog[] = ownCatalogs,
): CatalogOperation | undefined {
  for (const { operations } of catalogs) {
    const found = operations.find((operation) => operation.id === id)
    if (found !== undefined) return found
  }
  return undefined
}
